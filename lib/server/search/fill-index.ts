import type { Client } from "pg";
import { accept } from "#lib/result.ts";
import type { Entry } from "#lib/search/entry.ts";
import { entryWords } from "#lib/search/entry-words.ts";
import { inIndex } from "../database.ts";
import { readEntries } from "./read-entries.ts";
import { blockEntry, blocksOf, type BlockRow } from "./read-texts.ts";
import { keepReforms } from "./reforms-in-texts.ts";
import type { WordWriter } from "./word-writer.ts";
import { insertion, stepOf, type Kit, type Row } from "./write-entries.ts";

/** A group's index that is filled, over connections of the tables' owner. */
export interface Filling {
  readonly groupId: string;
  /** Writes words of the vocabulary while entries are written. */
  readonly words: WordWriter;
  /** Told of the texts that were read since it was told last. */
  readonly onTexts: (count: number) => void;
}

interface Connections {
  readonly client: Client;
  readonly reader: Client;
}

/** Blocks that are read at once, about, and rows written by one statement. */
const BLOCKS_AT_ONCE = 4_000;
const ROWS_AT_ONCE = 2_000;
/** Other nouns that are read at once. */
const NOUNS_AT_ONCE = 1_000;
/** Documents whose reforms are written at once. */
const DOCUMENTS_AT_ONCE = 100;
/** Words gathered before they are written: each text has the most frequent ones again, and a row that is written twice takes twice as long. */
const MOST_GATHERED = 2_500_000;

/** Has the connections see the group as the index does (inIndex of database.ts). */
export async function enterAsIndex(clients: readonly Client[], groupId: string): Promise<void> {
  for (const client of clients)
    await client.query(
      "SELECT set_config('app.group_id', $1, false), set_config('app.user_id', '', false), set_config('app.sees_all', 'true', false)",
      [groupId],
    );
}

/**
 * Puts in everything that the group has, but for the words that the vocabulary still holds, and for the blocks of the documents that `givenAway` takes: it
 * is told of them all, and answers those whose blocks are put in here.
 */
export async function putIn(
  filling: Filling & Connections,
  kit: Kit,
  givenAway: (documentIds: readonly string[]) => readonly string[],
): Promise<void> {
  const documentIds = await idsOf(filling, "documents");
  await putInBlocks(filling, kit, givenAway(documentIds));
  await putInOthers(filling, kit, documentIds);
}

/** Three things go on at once: the next blocks are read while words are found in these and the last ones are written. */
export async function putInBlocks(
  filling: Filling & Connections,
  kit: Kit,
  documentIds: readonly string[],
): Promise<void> {
  const writer = new Writer(filling, kit);
  let next = readBlocks(filling, documentIds, { from: 0, count: 8 });
  for (;;) {
    const { rows, to, count } = await next;
    if (count === 0) break;
    // Texts are long or short: the next portion is chosen by what this one had.
    const fitting = Math.ceil((BLOCKS_AT_ONCE * count) / Math.max(rows.length, 1));
    next = readBlocks(filling, documentIds, { from: to, count: Math.min(fitting, count * 4, 500) });
    // Whoever fails before it is waited for fails once more then.
    next.catch(() => undefined);
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await writer.put(rows.slice(from, from + ROWS_AT_ONCE).map(blockEntry));
    filling.onTexts(count);
  }
  await writer.end();
}

async function putInOthers(
  filling: Filling & Connections,
  kit: Kit,
  documentIds: readonly string[],
): Promise<void> {
  const writer = new Writer(filling, kit);
  const { groupId } = filling;
  for (const [noun, table] of OTHERS) {
    const ids = noun === "document" ? documentIds : await idsOf(filling, table);
    for (let from = 0; from < ids.length; from += NOUNS_AT_ONCE) {
      const names = ids.slice(from, from + NOUNS_AT_ONCE).map((id) => ({ noun, id }));
      await writer.put(await inGroupIndex(groupId, (index) => readEntries(index, names)));
    }
  }
  await writer.end();
  const annotated = await annotatedDocuments(filling);
  for (let from = 0; from < annotated.length; from += DOCUMENTS_AT_ONCE)
    await inGroupIndex(groupId, (index) =>
      keepReforms(index, annotated.slice(from, from + DOCUMENTS_AT_ONCE)),
    );
}

const OTHERS = [
  ["document", "documents"],
  ["reform", "reforms"],
  ["reference", "references"],
  ["claim", "claims"],
  ["annotation", "annotations"],
  ["comment", "comments"],
] as const;

async function idsOf({ reader, groupId }: Filling & Connections, table: string): Promise<string[]> {
  const { rows } = await reader.query<{ id: string }>(
    `SELECT id::text FROM ${reader.escapeIdentifier(table)} WHERE group_id = $1 AND deleted_at IS NULL ORDER BY id`,
    [groupId],
  );
  return rows.map(({ id }) => id);
}

async function annotatedDocuments({ reader, groupId }: Filling & Connections): Promise<string[]> {
  const { rows } = await reader.query<{ id: string }>(
    "SELECT DISTINCT document_id::text AS id FROM annotations WHERE group_id = $1 AND deleted_at IS NULL",
    [groupId],
  );
  return rows.map(({ id }) => id);
}

interface Portion {
  readonly rows: readonly BlockRow[];
  /** Documents that were read, and where the next one is. */
  readonly count: number;
  readonly to: number;
}

async function readBlocks(
  { reader, groupId }: Filling & Connections,
  documentIds: readonly string[],
  { from, count }: { readonly from: number; readonly count: number },
): Promise<Portion> {
  const some = documentIds.slice(from, from + count);
  if (some.length === 0) return { rows: [], count: 0, to: from };
  const { text, values } = blocksOf(groupId, some);
  const { rows } = await reader.query<BlockRow>(text, values);
  return { rows, count: some.length, to: from + some.length };
}

async function inGroupIndex<Value>(
  groupId: string,
  work: (index: Parameters<Parameters<typeof inIndex>[1]>[0]) => Promise<Value>,
): Promise<Value> {
  const done = await inIndex(groupId, async (index) => accept(await work(index)));
  if (!done.ok) throw new Error("reading refuses nothing");
  return done.value;
}

/** Writes one portion while the words of the next one are found. */
class Writer {
  readonly #filling: Filling & Connections;
  readonly #kit: Kit;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(filling: Filling & Connections, kit: Kit) {
    this.#filling = filling;
    this.#kit = kit;
  }

  async put(entries: readonly Entry[]): Promise<void> {
    const { keys, vocabulary } = this.#kit;
    const rows = entries.map((entry): Row => ({ entry, ...entryWords(entry, keys) }));
    for (const { entry, words } of rows) if (entry.isOpen) vocabulary.add(words, stepOf(entry, false));
    await this.#writing;
    this.#writing = this.#insert(rows);
    this.#writing.catch(() => undefined);
    if (vocabulary.size > MOST_GATHERED) await this.#writeWords();
  }

  async end(): Promise<void> {
    await this.#writing;
  }

  async #insert(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const { text, values } = insertion(this.#filling.groupId, rows);
    await this.#filling.client.query(text, values);
  }

  async #writeWords(): Promise<void> {
    await this.#filling.words.write(this.#kit.vocabulary.insertions(this.#filling.groupId, this.#kit.keys));
  }
}
