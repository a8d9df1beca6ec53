import { wordTokens } from "#lib/languages/word-tokens.ts";
import type { SearchKeys } from "#lib/search/entry-words.ts";
import { tsqueryOf } from "#lib/search/sought.ts";
import { isThere } from "./found.ts";
import type { InIndex } from "./read-texts.ts";
import { understand, type SearchFilter } from "./understand.ts";

/** Words of the vocabulary that are weighed for each typed one, and whole queries that are tried. */
const MOST_ALIKE = 5;
const MOST_TRIED = 8;

interface Asked {
  readonly keys: SearchKeys;
  readonly filter: SearchFilter;
}

/**
 * The query with words that the group's texts do not have replaced by ones that they have. Only what finds something for whoever asks is
 * answered: a word that stands where they may not look is no help to them, and nobody else's business.
 */
export async function mendQuery({ db }: InIndex, q: string, { keys, filter }: Asked): Promise<string | null> {
  const typed = wordTokens(q);
  if (typed.length === 0 || typed.length > 8) return null;
  let mended = [""];
  let before = 0;
  for (const { text, start, end } of typed) {
    const words = await alike({ db, keys, filter }, text);
    mended = mended
      .flatMap((begun) => words.map((word) => begun + q.slice(before, start) + word))
      .slice(0, MOST_TRIED);
    before = end;
  }
  for (const query of mended.map((begun) => begun + q.slice(before))) {
    if (query === q) continue;
    const tsquery = tsqueryOf(await understand(db, query, { filter, isTyping: false }), keys);
    if (tsquery !== null && (await isThere(db, tsquery))) return query;
  }
  return null;
}

/** The word itself where something has it; else the words that look like it, the likeliest first. */
async function alike(
  { db, keys, filter }: Pick<InIndex, "db"> & Asked,
  word: string,
): Promise<readonly string[]> {
  const tsquery = tsqueryOf(await understand(db, word, { filter: {}, isTyping: false }), keys);
  if (tsquery !== null && (await isThere(db, tsquery))) return [word];
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM search_like(${word.toLowerCase()}, ${MOST_ALIKE}::int)`;
  void filter;
  return rows.length === 0 ? [word] : rows.map((row) => row.word);
}
