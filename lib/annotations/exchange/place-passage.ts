import { utf16ToCodePoint, codePointToUtf16, type TextIndex } from "#lib/languages/text-unit.ts";
import type { Result } from "#lib/result.ts";
import { anchorPassage, type Anchor, type AnchorRefusal } from "../anchor.ts";
import type { Exchanged } from "./exchanged.ts";

/**
 * Finds the passage of a file's annotation by the rule of every other one (anchor.ts). Positions count code points; those of a program that
 * counts UTF-16 units are tried where the quote stands there. One without a position begins nowhere: repeated words are then never guessed.
 */
export function placePassage(
  { position, quote }: Pick<Exchanged, "position" | "quote">,
  index: TextIndex,
): Result<Anchor, AnchorRefusal> {
  const start = position === null ? index.lengthCodePoint : startOf(position.start, quote.exact, index);
  return anchorPassage([{ type: "TextPositionSelector", start, end: start + 1 }, quote], index);
}

function startOf(start: number, exact: string, index: TextIndex): number {
  const wanted = exact.normalize("NFC");
  if (index.text.startsWith(wanted, codePointToUtf16(index, start))) return start;
  return index.text.startsWith(wanted, start) ? utf16ToCodePoint(index, start) : start;
}
