import { printing, selection, type BibliographyView } from "#lib/operations/bibliographies.ts";
import type { PersonView } from "#lib/operations/view.ts";
import type { Bibliography } from "#prisma/client.ts";

/** A row as it leaves the server. What an earlier version of the program kept is completed with today's defaults. */
export function bibliographyViewOf(row: Bibliography, author: PersonView): BibliographyView {
  return {
    id: row.id,
    name: row.name,
    selection: selection.parse(row.selection),
    leftOut: row.leftOut,
    printing: printing.parse(row.printing),
    author,
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}
