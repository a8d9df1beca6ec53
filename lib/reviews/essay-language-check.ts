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

/** Less than this, two or three sentences, does not tell that an essay is in one language; UTF-16 units of its writer's own words. */
const LEAST_TEXT = 200;

/**
 * How many blocks were looked at and how many are in the language of the essay. Where too little of the text is long enough to tell, none is;
 * where a part is in several languages, or the whole is meant to be, nothing was looked at, since nothing can be said.
 */
export function countLanguage(
  { language: wanted, blocks }: CheckedEssay,
  findings: readonly EssayFinding[],
): [looked: number, fine: number] {
  const own = blocks.filter(({ text, ...block }) => isRunning(block.type) && text.trim() !== "");
  const told = own.filter(isOwnWords);
  if (wanted === "mixed" || told.some(({ language }) => language === "mixed")) return [0, 0];
  const enough = lengthOf(told) >= LEAST_TEXT && lengthOf(told) * 2 >= lengthOf(own);
  const doubtful = new Set(findings.flatMap(({ places }) => places.map(({ blockKey }) => blockKey)));
  return [own.length, enough ? own.filter(({ key }) => !doubtful.has(key)).length : 0];
}

function lengthOf(blocks: readonly EssayBlock[]): number {
  return blocks.reduce((sum, block) => sum + ownWords(block).length, 0);
}

function isOwnWords(block: EssayBlock): boolean {
  return ownWords(block).length >= LEAST_LETTERS;
}

/** What its writer says: neither quoted nor an abstract, and no figures. */
function ownWords({ type, text }: EssayBlock): string {
  if (type === "abstract" || type === "quotation" || !isRunning(type)) return "";
  return without(text, quotedSpans(text))
    .replace(/[\s\d]+/gu, " ")
    .trim();
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
