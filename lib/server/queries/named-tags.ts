import type { InLanguages } from "#lib/languages/language-tag.ts";
import type { InGroup } from "../database.ts";

/** A tag of the codebook or a reform of the register, by its names. */
export interface NamedTag {
  readonly id: string;
  readonly of: "codebook" | "register";
  readonly labels: InLanguages;
  readonly isRetired: boolean;
  /** The tagset of which a passage has one tag; null where it may have several. */
  readonly exclusiveIn: string | null;
}

/** All tags and reforms of the group, the retired ones too: they stay where they were given. */
export async function namedTags({ db, actor: { groupId } }: InGroup): Promise<NamedTag[]> {
  const labels = { id: true, labelKk: true, labelRu: true, labelEn: true } as const;
  const tags = await db.tag.findMany({
    where: { groupId, deletedAt: null, tagset: { deletedAt: null } },
    select: { ...labels, retiredAt: true, tagset: { select: { id: true, isExclusive: true } } },
    orderBy: { id: "asc" },
  });
  const reforms = await db.reform.findMany({
    where: { groupId, deletedAt: null },
    select: labels,
    orderBy: { id: "asc" },
  });
  return [
    ...tags.map((tag) => ({
      ...{ id: tag.id, of: "codebook" as const, labels: labelsOf(tag), isRetired: tag.retiredAt !== null },
      exclusiveIn: tag.tagset.isExclusive ? tag.tagset.id : null,
    })),
    ...reforms.map((reform) => ({
      ...{ id: reform.id, of: "register" as const, labels: labelsOf(reform), isRetired: false },
      exclusiveIn: null,
    })),
  ];
}

function labelsOf(row: {
  readonly labelKk: string | null;
  readonly labelRu: string | null;
  readonly labelEn: string | null;
}): InLanguages {
  return {
    ...(row.labelKk === null ? {} : { kk: row.labelKk }),
    ...(row.labelRu === null ? {} : { ru: row.labelRu }),
    ...(row.labelEn === null ? {} : { en: row.labelEn }),
  };
}
