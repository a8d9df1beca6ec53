import type { SearchKeys } from "#lib/search/entry-words.ts";
import { findSpelling, mendedQuery, type Mend } from "#lib/search/spelling.ts";
import { tsqueryOf } from "#lib/search/sought.ts";
import { isThere } from "./found.ts";
import type { InIndex } from "./read-texts.ts";
import { understand, type SearchFilter, type Understood } from "./understand.ts";

/** Words of the vocabulary that are weighed for each typed one. */
const MOST_ALIKE = 40;
/** A query of more words was pasted: it has no slip of the hand in it. */
const MOST_WORDS = 8;

interface Asked {
  readonly q: string;
  readonly understood: Understood;
  readonly keys: SearchKeys;
  readonly filter: SearchFilter;
}

/**
 * The query with words that the group's texts do not have replaced by ones that they have. Only what finds something for whoever asks is
 * answered: a word that stands where they may not look is no help to them, and nobody else's business.
 */
export async function mendQuery(
  index: InIndex,
  { q, understood, keys, filter }: Asked,
): Promise<string | null> {
  const { words } = understood;
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const mends: Mend[] = [];
  for (const { typed, form, start, end } of words) {
    const alone = tsqueryOf(await understand(index, typed, { filter: {}, isTyping: false }), keys);
    if (alone !== null && (await isThere(index.db, alone))) continue;
    const alike = await index.db.$queryRaw<{ word: string; count: number }[]>`
      SELECT word, count FROM search_like(${form}, ${MOST_ALIKE}::int)`;
    const word = findSpelling(form, alike);
    if (word !== null) mends.push({ start, end, word });
  }
  if (mends.length === 0) return null;
  const mended = mendedQuery(q, mends);
  const tsquery = tsqueryOf(await understand(index, mended, { filter, isTyping: false }), keys);
  return tsquery !== null && (await isThere(index.db, tsquery)) ? mended : null;
}
