import { soundKey } from "#lib/languages/sound-key.ts";
import type { GroupHashes } from "./search-key.ts";

/** Letters of a word that are compared: endings vary, and what is mistyped behind them makes no other key. */
const HEAD = 7;
/** Shorter words are like too many others. */
const SHORTEST = 4;

/**
 * Keys that two words share when one is the other with a slip in it: the beginning of how the word sounds, whole and with each of its letters left
 * out (the symmetric deletions of SymSpell, W. Garbe 2012, for one slip). Letters that only look or sound alike are no slip here. Signed 32 bits, the
 * group stirred in; none for short words.
 */
export function slipKeys(hashes: GroupHashes, word: string): number[] {
  const head = soundKey(word).slice(0, HEAD);
  if (head.length < SHORTEST) return [];
  const keys = new Set([hashes.number(head)]);
  for (let at = 0; at < head.length; at += 1) keys.add(hashes.number(head, at));
  return [...keys];
}
