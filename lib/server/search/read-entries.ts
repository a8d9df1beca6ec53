import type { Entry } from "#lib/search/entry.ts";
import type { SearchNoun } from "#lib/search/noun.ts";
import { readClaims, readReferences, readReforms } from "./read-knowledge.ts";
import { readAnnotations, readComments } from "./read-remarks.ts";
import { readBlocksById, readDocuments, type InIndex } from "./read-texts.ts";

type Reader = (index: InIndex, ids: readonly string[]) => Promise<Entry[]>;

const READERS: Readonly<Record<SearchNoun, Reader>> = {
  document: readDocuments,
  block: readBlocksById,
  annotation: readAnnotations,
  comment: readComments,
  claim: readClaims,
  reference: readReferences,
  reform: readReforms,
};

export interface Named {
  readonly noun: SearchNoun;
  readonly id: string;
}

/** Nouns as they stand now and as whoever asks may see them, in the order of their names; what is gone or hidden is left out. */
export async function readEntries(index: InIndex, names: readonly Named[]): Promise<Entry[]> {
  const ids = new Map<SearchNoun, string[]>();
  for (const { noun, id } of names) ids.set(noun, [...(ids.get(noun) ?? []), id]);
  const found = new Map<string, Entry>();
  for (const [noun, some] of ids)
    for (const entry of await READERS[noun](index, some)) found.set(`${noun} ${entry.nounId}`, entry);
  return names.flatMap(({ noun, id }) => found.get(`${noun} ${id}`) ?? []);
}
