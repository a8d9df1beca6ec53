import { REGISTER_WRITERS } from "#lib/reforms/exchange/files.ts";
import type { RegisterFormat } from "#lib/reforms/exchange/read-register.ts";
import { maySeeReforms } from "#lib/permissions/reforms.ts";
import { compareByTime } from "#lib/reforms/reform-tree.ts";
import type { Reform } from "#lib/reforms/reform.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { reformFieldsOf } from "../records/reform.ts";

interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}

/** The register as the field knows it, parents and institutions by their slugs, in order of time. */
export async function readRegister({ db, actor: { groupId } }: InGroup): Promise<Reform[]> {
  const rows = await db.reform.findMany({
    where: { groupId, deletedAt: null },
    include: {
      parent: { select: { slug: true, deletedAt: true } },
      institutions: {
        where: { institution: { deletedAt: null } },
        select: { role: true, institution: { select: { slug: true } } },
      },
    },
  });
  return rows
    .map((row): Reform => {
      const { slug, kind, labels, aliases, descriptions, dates, dateMeanings, acts } = reformFieldsOf(row);
      const parent = row.parent === null || row.parent.deletedAt !== null ? null : row.parent.slug;
      const institutions = row.institutions
        .map(({ role, institution }) => ({ slug: institution.slug, role }))
        .sort((one, other) => (one.slug < other.slug ? -1 : 1));
      return { slug, kind, labels, aliases, descriptions, dates, dateMeanings, parent, acts, institutions };
    })
    .sort(compareByTime);
}

export async function exportReforms(
  group: InGroup,
  { format }: { readonly format: RegisterFormat },
): Promise<Result<ExportedFile, "not_allowed">> {
  if (!maySeeReforms(group.actor)) return refuse("not_allowed");
  const { ending, mediaType, write } = REGISTER_WRITERS[format];
  const bytes = new TextEncoder().encode(write(await readRegister(group)));
  return accept({ bytes, mediaType, name: `reforms.${ending}` });
}
