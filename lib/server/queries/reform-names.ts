import type { z } from "zod";
import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import {
  type findReformNames,
  type listNamingDocuments as namingOperation,
  NAMING_AT_ONCE,
} from "#lib/operations/reform-names.ts";
import { maySeeReforms } from "#lib/permissions/reforms.ts";
import type { SoughtNames } from "#lib/reforms/find-names.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { placesIn, type PlaceInText } from "../named-places.ts";
import { reformLabelOf } from "../records/reform.ts";
import { registerNames } from "../search/register-names.ts";
import { type NamingText, textsNaming } from "../search/texts-naming.ts";

type Answer = z.infer<typeof findReformNames.answer>;
type Naming = z.infer<typeof namingOperation.answer>;
type NamingDocument = Naming["documents"][number];

/** The reforms that a document names, most often named first; each place with its sentence and with what was decided of it. */
export async function findNamesOfDocument(
  group: InGroup,
  documentId: string,
): Promise<Result<Answer, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReforms(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const document = await db.document.findUnique({
    where: { groupId_id: { groupId, id: documentId }, deletedAt: null },
    select: { currentRevisionNumber: true },
  });
  if (document === null) return refuse("not_found");
  const { currentRevisionNumber: revisionNumber } = document;
  const revision = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number: revisionNumber } },
    select: { id: true },
  });
  const names = await registerNames({ db, groupId });
  const places = await placesIn(group, [{ documentId, revisionId: revision.id }], names);
  const ids = [...new Set(places.map(({ reformId }) => reformId))];
  const rows = await db.reform.findMany({ where: { groupId, id: { in: ids }, deletedAt: null } });
  const reforms = rows
    .map((row) => ({
      reform: reformLabelOf(row),
      places: places.filter(({ reformId }) => reformId === row.id).map(shown),
    }))
    .sort(
      (one, other) =>
        other.places.length - one.places.length || (one.reform.slug < other.reform.slug ? -1 : 1),
    );
  return accept({ revisionNumber, reforms });
}

function shown({ documentId: _, reformId: __, ...place }: PlaceInText) {
  return place;
}

/** Texts that are read at most for one answer: where all places are decided already, many are passed over. */
const MOST_READ = 400;

/** All texts of the group that name a reform where nobody has tagged it yet, a page at a time; those with the most places first. */
export async function listNamingDocuments(
  group: InGroup,
  reformId: string,
  { cursor, isCaughtUp }: { readonly cursor: string | undefined; readonly isCaughtUp: boolean },
): Promise<Result<Naming, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReforms(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const own = await db.reform.findFirst({ where: { groupId, id: reformId, deletedAt: null } });
  if (own === null) return refuse("not_found");
  const names = await registerNames({ db, groupId });
  const sought = names.all.filter((name) => name.reformId === reformId);
  const from = Number(cursor ?? 0);
  const found = await textsNaming({ db, groupId }, sought, { offset: from, limit: MOST_READ });
  const documents: NamingDocument[] = [];
  let read = from;
  for (let at = 0; at < found.texts.length && documents.length < NAMING_AT_ONCE; at += NAMING_AT_ONCE) {
    const some = found.texts.slice(at, at + NAMING_AT_ONCE);
    const open = await openIn(group, some, { names, reformId });
    for (const { documentId } of some) {
      read += 1;
      const document = open.get(documentId);
      if (document !== undefined) documents.push(document);
      if (documents.length === NAMING_AT_ONCE) break;
    }
  }
  const total = Math.max(found.total, read);
  return accept({
    documents,
    total,
    read,
    cursor: read < total ? String(read) : null,
    isBehind: !isCaughtUp,
  });
}

interface Asked {
  readonly names: SoughtNames;
  readonly reformId: string;
}

/** Those of the texts that have open places of the reform, by their ids. */
async function openIn(
  group: InGroup,
  texts: readonly NamingText[],
  { names, reformId }: Asked,
): Promise<ReadonlyMap<string, NamingDocument>> {
  const { db, actor } = group;
  const rows = await db.document.findMany({
    where: {
      groupId: actor.groupId,
      id: { in: texts.map(({ documentId }) => documentId) },
      ...{ deletedAt: null, submissionId: null },
    },
    select: {
      ...{ id: true, title: true, language: true, currentRevisionNumber: true },
      revisions: { select: { id: true, number: true } },
    },
  });
  const documents = new Map(rows.map((row) => [row.id, row]));
  const read = texts.flatMap(({ documentId, blockIds }) => {
    const row = documents.get(documentId);
    const current = row?.revisions.find(({ number }) => number === row.currentRevisionNumber);
    return current === undefined ? [] : [{ documentId, revisionId: current.id, blockIds }];
  });
  const places = (await placesIn(group, read, names)).filter(
    (place) => place.reformId === reformId && place.state === "open",
  );
  const open = new Map<string, NamingDocument>();
  for (const [id, some] of Map.groupBy(places, ({ documentId }) => documentId)) {
    const row = documents.get(id);
    if (row === undefined) continue;
    const { title, language, currentRevisionNumber: revisionNumber } = row;
    const about = { id, title, language: blockLanguageOf(language) ?? "mixed", revisionNumber };
    open.set(id, { ...about, places: some.map(shown) });
  }
  return open;
}
