import { cslItem } from "#lib/citations/reference.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import type { EntryView } from "#lib/operations/entries.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { workNameOf } from "../records/reference.ts";
import { openLibrary } from "./references.ts";

const ENTRY_INCLUDE = { reference: true } satisfies Prisma.ReferenceEntryInclude;
type EntryRow = Prisma.ReferenceEntryGetPayload<{ include: typeof ENTRY_INCLUDE }>;

/** Both reference lists of a document's current revision as they are printed: the original one first. */
export async function listEntries(
  group: InGroup,
  documentId: string,
): Promise<Result<{ entries: EntryView[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const document = await db.document.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: documentId }, deletedAt: null },
    select: { currentRevisionNumber: true },
  });
  if (document === null) return refuse("not_found");
  const rows = await db.referenceEntry.findMany({
    where: { groupId: actor.groupId, documentId, revision: { number: document.currentRevisionNumber } },
    include: ENTRY_INCLUDE,
    orderBy: [{ list: "asc" }, { index: "asc" }],
  });
  const known = rows.some((row) => row.referenceId === null) ? await openLibrary(group) : () => [];
  const ids = new Map(rows.map((row) => [row.key, row.id]));
  return accept({ entries: rows.map((row) => entryView(row, ids, known)) });
}

function entryView(
  row: EntryRow,
  ids: ReadonlyMap<string, string>,
  known: Awaited<ReturnType<typeof openLibrary>>,
): EntryView {
  const read = cslItem.safeParse(row.csl);
  const { id, documentId, key, list, number, text, translation, confidence, pairedWithKey } = row;
  return {
    id,
    documentId,
    key,
    list,
    number,
    text,
    translation,
    confidence,
    csl: read.success ? read.data : null,
    pairedWithId: (pairedWithKey === null ? undefined : ids.get(pairedWithKey)) ?? null,
    reference: row.reference === null || row.reference.deletedAt !== null ? null : workNameOf(row.reference),
    known: row.referenceId === null && read.success ? known(read.data) : [],
  };
}
