import { z } from "zod";
import type { InGroup } from "./database.ts";

const ids = z.array(z.string());

/** Ids of what went over from a merged reform to the kept one, and what both had and only the merged one lost. */
export const movedOfReform = z.object({
  /** Claims that are about the kept reform since. */
  claims: ids,
  /** Claims that are about both: with what they say of the merged one. */
  sharedClaims: z.array(
    z.object({ claimId: z.string(), stance: z.enum(["supports", "criticises", "neutral"]).nullable() }),
  ),
  tags: ids,
  /** Annotations that bore both. */
  sharedTags: z.array(z.object({ annotationId: z.string(), createdById: z.string() })),
  values: ids,
  sources: ids,
  children: ids,
  /** The version of the kept reform before, where its fields changed by the merge; null where they did not. */
  keptFrom: z.number().int().nullable(),
  /** The version that the merge left. */
  keptVersion: z.number().int(),
});
export type MovedOfReform = z.infer<typeof movedOfReform>;

interface Move {
  readonly from: string;
  readonly to: string;
}

type Rows = Omit<MovedOfReform, "keptFrom" | "keptVersion">;

/** Hands over all that stands at one reform to another, what was deleted included, and answers what went. */
export async function moveToReform({ db, actor: { groupId } }: InGroup, { from, to }: Move): Promise<Rows> {
  const at = (reformId: string) => ({ where: { groupId, reformId } });
  const kept = new Set((await db.claimReform.findMany(at(to))).map(({ claimId }) => claimId));
  const about = await db.claimReform.findMany(at(from));
  const sharedClaims = about.filter(({ claimId }) => kept.has(claimId));
  const claims = about.filter(({ claimId }) => !kept.has(claimId)).map(({ claimId }) => claimId);
  await db.claimReform.deleteMany({ where: { groupId, reformId: from, claimId: { in: [...kept] } } });
  await db.claimReform.updateMany({ ...at(from), data: { reformId: to } });
  const tagged = new Set((await db.annotationTag.findMany(at(to))).map(({ annotationId }) => annotationId));
  const tags = await db.annotationTag.findMany(at(from));
  const sharedTags = tags.filter(({ annotationId }) => tagged.has(annotationId));
  await db.annotationTag.deleteMany({ where: { groupId, id: { in: sharedTags.map(({ id }) => id) } } });
  await db.annotationTag.updateMany({ ...at(from), data: { reformId: to } });
  const values = await idsOf(db.claimValue.findMany({ ...at(from), select: { id: true } }));
  await db.claimValue.updateMany({ ...at(from), data: { reformId: to } });
  const sources = await idsOf(db.reformSource.findMany({ ...at(from), select: { id: true } }));
  await db.reformSource.updateMany({ ...at(from), data: { reformId: to } });
  const below = { groupId, parentId: from, id: { not: to } };
  const children = await idsOf(db.reform.findMany({ where: below, select: { id: true } }));
  await db.reform.updateMany({ where: below, data: { parentId: to } });
  return {
    ...{ claims, values, sources, children },
    sharedClaims: sharedClaims.map(({ claimId, stance }) => ({ claimId, stance })),
    tags: tags.filter(({ annotationId }) => !tagged.has(annotationId)).map(({ id }) => id),
    sharedTags: sharedTags.map(({ annotationId, createdById }) => ({ annotationId, createdById })),
  };
}

async function idsOf(rows: Promise<readonly { readonly id: string }[]>): Promise<string[]> {
  return (await rows).map(({ id }) => id);
}

/** Gives back what went over, as far as it still stands where it went. */
export async function moveBackToReform(
  { db, actor: { groupId } }: InGroup,
  moved: MovedOfReform,
  { from, to }: Move,
): Promise<void> {
  const still = (some: readonly string[]) => ({ groupId, reformId: from, id: { in: [...some] } });
  const data = { reformId: to };
  await db.claimReform.updateMany({
    where: { groupId, reformId: from, claimId: { in: moved.claims } },
    data,
  });
  await db.claimReform.createMany({
    data: moved.sharedClaims.map(({ claimId, stance }) => ({ groupId, reformId: to, claimId, stance })),
    skipDuplicates: true,
  });
  await db.annotationTag.updateMany({ where: still(moved.tags), data });
  await db.annotationTag.createMany({
    data: moved.sharedTags.map((tag) => ({ groupId, reformId: to, ...tag })),
    skipDuplicates: true,
  });
  await db.claimValue.updateMany({ where: still(moved.values), data });
  await db.reformSource.updateMany({ where: still(moved.sources), data });
  await db.reform.updateMany({
    where: { groupId, parentId: from, id: { in: moved.children } },
    data: { parentId: to },
  });
}
