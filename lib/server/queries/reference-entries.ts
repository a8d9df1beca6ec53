import { cslItem } from "#lib/citations/reference.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import type { EntryView } from "#lib/operations/entries.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { workNameOf } from "../records/reference.ts";
import { openLibrary, type KnownWorks } from "./known-works.ts";

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
  const known = rows.some(({ reference }) => reference?.deletedAt !== null)
    ? await openLibrary(group)
    : () => [];
  const ids = new Map(rows.map((row) => [row.key, row.id]));
  return accept({ entries: rows.map((row) => entryView(row, { idOf: (key) => ids.get(key), known })) });
}

/** Tied to nothing, or to a work that was taken out of the library. */
const WAITING = {
  OR: [{ referenceId: null }, { reference: { deletedAt: { not: null } } }],
} satisfies Prisma.ReferenceEntryWhereInput;

/** How many are looked at in one go. */
const MOST_WAITING = 500;

/**
 * Printed entries of the current texts of all documents that no work of the library stands for yet; those that name a work of the
 * library come first. Of an entry and its romanised twin the original stands for both.
 */
export async function listWaitingEntries(
  group: InGroup,
): Promise<Result<{ entries: (EntryView & { documentTitle: string })[]; waiting: number }, "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const current = await currentRevisions(group);
  const rows = await db.referenceEntry.findMany({
    where: { groupId: actor.groupId, revisionId: { in: current }, ...WAITING },
    include: { ...ENTRY_INCLUDE, document: { select: { title: true } } },
    orderBy: [{ documentId: "asc" }, { list: "asc" }, { index: "asc" }],
  });
  const ids = new Map(rows.map((row) => [`${row.revisionId} ${row.key}`, row.id]));
  const originals = rows.filter(
    (row) => row.list === "original" || !ids.has(`${row.revisionId} ${row.pairedWithKey ?? ""}`),
  );
  const known = originals.length > 0 ? await openLibrary(group) : () => [];
  const entries = originals.map((row) => ({
    ...entryView(row, { idOf: (key) => ids.get(`${row.revisionId} ${key}`), known }),
    documentTitle: row.document.title,
  }));
  const sorted = entries.toSorted((one, other) => rank(other) - rank(one));
  return accept({ entries: sorted.slice(0, MOST_WAITING), waiting: entries.length });
}

/** Entries that may be a work of the library first, then by what was understood of them. */
function rank({ known, confidence }: EntryView): number {
  return (known.length > 0 ? 1 : 0) + confidence;
}

async function currentRevisions({ db, actor: { groupId } }: InGroup): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT revisions.id::text AS id FROM documents
      JOIN revisions ON revisions.document_id = documents.id AND revisions.number = documents.current_revision_number
    WHERE documents.group_id = ${groupId}::uuid AND documents.deleted_at IS NULL`;
  return rows.map(({ id }) => id);
}

function entryView(
  row: EntryRow,
  { idOf, known }: { idOf: (key: string) => string | undefined; known: KnownWorks },
): EntryView {
  const read = cslItem.safeParse(row.csl);
  const reference =
    row.reference === null || row.reference.deletedAt !== null ? null : workNameOf(row.reference);
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
    pairedWithId: (pairedWithKey === null ? undefined : idOf(pairedWithKey)) ?? null,
    reference,
    known: reference === null && read.success ? known(read.data) : [],
  };
}
