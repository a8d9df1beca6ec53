import type { Entry } from "#lib/search/entry.ts";
import { entryWords, type EntryWords, type SearchKeys } from "#lib/search/entry-words.ts";
import { Prisma } from "#prisma/client.ts";
import type { SearchNoun } from "#lib/search/noun.ts";
import { plainList } from "./plain-list.ts";
import type { InIndex } from "./read-texts.ts";
import type { Step, Vocabulary } from "./vocabulary.ts";

/** Rows written by one statement. */
const AT_ONCE = 1_000;
/** Parts the members of a list that is handed over as one text: no name holds it. */
const PART = "\u001f";

export interface Kit {
  readonly keys: SearchKeys;
  readonly vocabulary: Vocabulary;
}

/** Takes nouns out of the index. */
export async function dropEntries(
  { db, groupId }: InIndex,
  noun: SearchNoun,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await db.$executeRaw`
    DELETE FROM search_entries
    WHERE group_id = ${groupId}::uuid AND noun = ${noun}::"SearchNoun" AND noun_id = ANY(${[...ids]}::uuid[])`;
}

/** Which of these nouns stand in the index. */
export async function knownEntries(
  { db, groupId }: InIndex,
  noun: SearchNoun,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT noun_id::text AS id FROM search_entries
    WHERE group_id = ${groupId}::uuid AND noun = ${noun}::"SearchNoun" AND noun_id = ANY(${[...ids]}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * Puts entries in, in the place of those that stand there for the same nouns. The words that everybody may read go to the vocabulary; those of
 * blocks that are `known` were counted when these came.
 */
export async function writeEntries(
  index: InIndex,
  entries: readonly Entry[],
  { keys, vocabulary, known }: Kit & { readonly known: ReadonlySet<string> },
): Promise<void> {
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const rows = entries.slice(from, from + AT_ONCE).map((entry) => ({ entry, ...entryWords(entry, keys) }));
    for (const { entry, words } of rows)
      if (entry.isOpen) vocabulary.add(words, stepOf(entry, known.has(entry.nounId)));
    await index.db.$executeRaw(insertion(index.groupId, rows));
  }
}

/** Only blocks are counted, which never change: what else has a word is only noted. */
export function stepOf({ noun }: Entry, isKnown: boolean): Step {
  if (noun !== "block") return "elsewhere";
  return isKnown ? 0 : 1;
}

export type Row = EntryWords & { readonly entry: Entry };

/** The statement that puts rows in: the follower and a rebuild write alike, each over a connection of its own. */
export function insertion(groupId: string, rows: readonly Row[]): Prisma.Sql {
  const column = <Value>(of: (entry: Entry) => Value): Value[] => rows.map(({ entry }) => of(entry));
  const plain = (of: (row: Row) => string | number | null): string => plainList(rows.map(of));
  return Prisma.sql`
    INSERT INTO search_entries (group_id, noun, noun_id, drawer, document_id, annotation_id, language, year, kind, state, length, authors,
      reform_ids, words)
    SELECT ${groupId}::uuid, r.noun::"SearchNoun", r.noun_id, r.drawer, r.document_id, r.annotation_id, r.language, r.year, r.kind, r.state,
      r.length, string_to_array(r.authors, ${PART}), string_to_array(r.reform_ids, ${PART})::uuid[], r.words::tsvector
    FROM unnest(
      ${plain(({ entry }) => entry.noun)}::text[], ${plain(({ entry }) => entry.nounId)}::uuid[], ${plain(({ drawer }) => drawer)}::smallint[],
      ${plain(({ entry }) => entry.documentId)}::uuid[], ${plain(({ entry }) => entry.annotationId)}::uuid[],
      ${column(({ language }) => language)}::text[], ${plain(({ entry }) => entry.year)}::int[], ${column(({ kind }) => kind)}::text[],
      ${column(({ state }) => state)}::text[], ${plain(({ length }) => length)}::int[],
      ${column(({ authors }) => authors.join(PART))}::text[], ${column(({ reformIds }) => reformIds.join(PART))}::text[],
      ${plain(({ vector }) => vector)}::text[]
    ) AS r (noun, noun_id, drawer, document_id, annotation_id, language, year, kind, state, length, authors, reform_ids, words)
    ON CONFLICT (group_id, noun, noun_id) DO UPDATE SET
      drawer = EXCLUDED.drawer, document_id = EXCLUDED.document_id, annotation_id = EXCLUDED.annotation_id, language = EXCLUDED.language,
      year = EXCLUDED.year, kind = EXCLUDED.kind, state = EXCLUDED.state, length = EXCLUDED.length, authors = EXCLUDED.authors,
      reform_ids = EXCLUDED.reform_ids, words = EXCLUDED.words`;
}
