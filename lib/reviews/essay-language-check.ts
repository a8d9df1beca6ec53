import type { Span } from "#lib/documents/block.ts";
import { mendLookAlikes } from "#lib/languages/look-alikes.ts";
import { isRunning, placeIn, without, type CheckedEssay, type EssayBlock } from "./checked-essay.ts";
import { essayFinding, type EssayFinding } from "./essay-finding.ts";
import { quotedSpans } from "./quoted-spans.ts";

/** A short block (a name, a heading) says little of its language; UTF-16 units. */
const LEAST_LETTERS = 60;

/**
 * `part_in_other_language` { language, wanted, count }: blocks that are not in the language of the essay, one finding for each language. Abstracts
 * in other languages are usual, and so are quotations. `letters_mixed` { word, count }: words with letters of two alphabets, which searches miss.
 */
export function checkLanguage({ language: wanted, blocks }: CheckedEssay): EssayFinding[] {
  const others = blocks.filter(
    (block) => block.language !== wanted && block.language !== "mixed" && isOwnWords(block),
  );
  const parts =
    wanted === "mixed"
      ? []
      : [...Map.groupBy(others, ({ language }) => language)].map(([language, found]) =>
          essayFinding("language", "part_in_other_language", {
            values: { language, wanted, count: found.length },
            places: found.map((block) => placeIn(block, [0, block.text.length])),
          }),
        );
  return [...parts, ...mixedLetters(blocks)];
}

function isOwnWords({ type, text }: EssayBlock): boolean {
  if (type === "abstract" || type === "quotation" || !isRunning(type)) return false;
  return without(text, quotedSpans(text)).replace(/\s+/gu, " ").trim().length >= LEAST_LETTERS;
}

/** Places shown of one kind; a text from a bad converter has thousands. */
const MOST_PLACES = 50;

function mixedLetters(blocks: readonly EssayBlock[]): EssayFinding[] {
  const found = blocks
    .filter(({ type }) => isRunning(type))
    .flatMap((block) => mixedIn(block).map((span) => ({ block, span })));
  const [first] = found;
  if (first === undefined) return [];
  const word = first.block.text.slice(...first.span);
  return [
    essayFinding("language", "letters_mixed", {
      values: { word, count: found.length },
      places: found.slice(0, MOST_PLACES).map(({ block, span }) => placeIn(block, span)),
    }),
  ];
}

function mixedIn({ text }: EssayBlock): Span[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)]
    .filter(([word]) => word.length > 1 && mendLookAlikes(word).count > 0)
    .map(({ index, 0: word }) => [index, index + word.length]);
}
