import { cslItem } from "#lib/citations/reference.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import type { EntryView, WaitingEntry } from "#lib/operations/entries.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { inTurns } from "../in-turns.ts";
import { formsOfEntry } from "../records/reference-entry.ts";
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
    : NOTHING;
  const twins = twinsOf(rows);
  return accept({
    entries: rows.map((row) => entryView(row, twins.get(row.id), matchesOf(row, twins, known))),
  });
}

const NOTHING: KnownWorks = () => [];

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
): Promise<Result<{ entries: WaitingEntry[]; waiting: number }, "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const current = await currentRevisions(group);
  const rows = await db.referenceEntry.findMany({
    where: { groupId: actor.groupId, revisionId: { in: current }, ...WAITING },
    include: { ...ENTRY_INCLUDE, document: { select: { title: true } } },
    orderBy: [{ documentId: "asc" }, { list: "asc" }, { index: "asc" }],
  });
  const twins = twinsOf(rows);
  const shown = rows.filter((row) => row.list === "original" || !twins.has(row.id));
  const known = shown.length > 0 ? await openLibrary(group) : NOTHING;
  const matched = await inTurns(shown, (row) => ({ row, matches: matchesOf(row, twins, known) }));
  const entries = matched
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, MOST_WAITING)
    .map(({ row, matches }) => ({
      ...entryView(row, twins.get(row.id), matches),
      documentTitle: row.document.title,
      twin: twinView(twins.get(row.id)),
    }));
  return accept({ entries, waiting: shown.length });
}

function twinView(twin: EntryRow | undefined): WaitingEntry["twin"] {
  return twin === undefined ? null : { id: twin.id, text: twin.text };
}

type Matches = ReturnType<KnownWorks>;

/** Entries that may be a work of the library first, the surest on top, then by what was understood of them. */
function rank({ row, matches }: { row: EntryRow; matches: Matches }): number {
  return 2 * (matches[0]?.similarity ?? 0) + row.confidence;
}

/** The entry of the same work in the other list of its document, by the id of each. */
function twinsOf(rows: readonly EntryRow[]): ReadonlyMap<string, EntryRow> {
  const byKey = new Map(rows.map((row) => [`${row.revisionId} ${row.key}`, row]));
  return new Map(
    rows.flatMap((row) => {
      const twin = byKey.get(`${row.revisionId} ${row.pairedWithKey ?? ""}`);
      return twin === undefined ? [] : [[row.id, twin] as const];
    }),
  );
}

/** Works of the library that an entry may name, by all that was read of it and of its twin; none where it is tied to one. */
function matchesOf(row: EntryRow, twins: ReadonlyMap<string, EntryRow>, known: KnownWorks): Matches {
  if (row.reference?.deletedAt === null) return [];
  const forms = formsOfEntry(row, twins.get(row.id) ?? null);
  return forms === null ? [] : known(forms);
}

async function currentRevisions({ db, actor: { groupId } }: InGroup): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT revisions.id::text AS id FROM documents
      JOIN revisions ON revisions.document_id = documents.id AND revisions.number = documents.current_revision_number
    WHERE documents.group_id = ${groupId}::uuid AND documents.deleted_at IS NULL`;
  return rows.map(({ id }) => id);
}

function entryView(row: EntryRow, twin: EntryRow | undefined, matches: Matches): EntryView {
  const { id, documentId, key, list, number, text, translation, confidence, reference } = row;
  const read = cslItem.safeParse(row.csl);
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
    pairedWithId: twin?.id ?? null,
    reference: reference === null || reference.deletedAt !== null ? null : workNameOf(reference),
    known: matches.map(({ name }) => name),
  };
}
