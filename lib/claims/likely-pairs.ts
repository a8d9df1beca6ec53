import { foldWord } from "#lib/languages/fold-word.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { wordTokens } from "#lib/languages/word-tokens.ts";
import type { Wordings } from "./claim.ts";

export interface Paired {
  readonly id: string;
  readonly wordings: Wordings;
  readonly reformIds: readonly string[];
}

/** Letters of a word's beginning that stand for it here: near enough to a stem, and cheap for ten thousand claims. */
const BEGINNING = 6;
/** A beginning that more claims have than this tells no two of them apart, and would make pairs without end. */
const MOST_CLAIMS_OF_A_WORD = 40;
const LEAST_SHARED = 3;

/**
 * Pairs of claims worth a closer look: of one reform or none, with at least three uncommon words of one language in common. Those that
 * share most first. Near linear: each word is looked up once.
 */
export function likelyPairs(claims: readonly Paired[], most: number): [string, string][] {
  const byWord = new Map<string, number[]>();
  claims.forEach(({ wordings }, at) => {
    for (const word of beginnings(wordings)) byWord.set(word, [...(byWord.get(word) ?? []), at]);
  });
  const shared = new Map<string, number>();
  for (const places of byWord.values()) {
    if (places.length < 2 || places.length > MOST_CLAIMS_OF_A_WORD) continue;
    places.forEach((one, n) => {
      for (const other of places.slice(n + 1)) {
        const key = `${one} ${other}`;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    });
  }
  return [...shared]
    .filter(([, count]) => count >= LEAST_SHARED)
    .sort((one, other) => other[1] - one[1])
    .map(([key]) => key.split(" ").map((at) => claims[Number(at)]))
    .flatMap(([one, other]): [string, string][] =>
      one === undefined || other === undefined || !mayBeOne(one, other) ? [] : [[one.id, other.id]],
    )
    .slice(0, most);
}

function mayBeOne({ reformIds }: Paired, other: Paired): boolean {
  if (reformIds.length === 0 || other.reformIds.length === 0) return true;
  return reformIds.some((id) => other.reformIds.includes(id));
}

function beginnings(wordings: Wordings): ReadonlySet<string> {
  const found = LANGUAGES.flatMap((language) =>
    wordTokens(wordings[language] ?? "").flatMap(({ text }) =>
      text.length < 4 ? [] : [`${language} ${foldWord(text).slice(0, BEGINNING)}`],
    ),
  );
  return new Set(found);
}
