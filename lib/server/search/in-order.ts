import type { SearchKeys } from "#lib/search/entry-words.ts";
import { matchEntry, type MatchedEntry } from "#lib/search/match.ts";
import type { Sought } from "#lib/search/sought.ts";
import type { Found } from "./found.ts";
import { readEntries } from "./read-entries.ts";
import type { InIndex } from "./read-texts.ts";

/** What was found, read as it stands now, by how well each answers the query; of two alike the one that the index named first. */
export async function inOrder(
  index: InIndex,
  { sought, keys }: { readonly sought: Sought; readonly keys: SearchKeys },
  top: Found["top"],
): Promise<MatchedEntry[]> {
  const entries = await readEntries(index, top);
  return entries
    .flatMap((entry) => matchEntry(sought, entry, keys) ?? [])
    .map((one, place) => ({ one, place }))
    .sort((a, b) => b.one.score - a.one.score || a.place - b.place)
    .map(({ one }) => one);
}
