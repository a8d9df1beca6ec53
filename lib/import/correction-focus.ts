import type { NumberedCorrection } from "./correct.ts";
import type { Correction } from "./correction.ts";
import { partId } from "./correct-text.ts";

/** The block to look at after a correction; null where it is about none. A split leads to the part that it made. */
export function focusAfter({ number, correction }: NumberedCorrection): string | null {
  return correction.kind === "split" ? partId(correction.block, number) : focusWithout(correction);
}

/** The block to look at once the correction is taken back. */
export function focusWithout(correction: Correction): string | null {
  if ("blocks" in correction) return correction.blocks[0] ?? null;
  return "block" in correction ? correction.block : null;
}

/** Corrections that say where articles begin. */
export function movesArticleBorder({ kind }: Correction): boolean {
  return kind === "begin_article" || kind === "join_article";
}
