import type { Span } from "#lib/documents/block.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { codePointToUtf16, indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import type { CodedPassage } from "./coded-passage.ts";

/** A document with what its coders marked. Spans count code points of `text`. */
export interface CodedText {
  readonly documentId: string;
  readonly text: string;
  readonly blocks: readonly { readonly span: Span; readonly language: BlockLanguage }[];
  /** Whose work on it counts. Who marked nothing has said of everything that it is not marked. */
  readonly coderIds: readonly string[];
  readonly passages: readonly CodedPassage[];
}

/**
 * By what a text is compared. word, sentence, block: of each of them every coder has said which tags it has (coding). span: where passages
 * begin and end is itself compared (unitizing).
 */
export const COMPARED_UNITS = ["word", "sentence", "block", "span"] as const;
export type ComparedUnit = (typeof COMPARED_UNITS)[number];

/** A unit of the text and the number of the block in which it stands. */
export interface TextUnit {
  readonly span: Span;
  readonly block: number;
}

/**
 * Words and sentences by UAX #29 in the language of their block; blanks around a sentence and marks between words belong to none. A block
 * without letters or figures is no unit.
 */
export function unitsOf(coded: CodedText, unit: Exclude<ComparedUnit, "span">): readonly TextUnit[] {
  const known = kept.get(coded) ?? new Map<ComparedUnit, readonly TextUnit[]>();
  kept.set(coded, known);
  const units = known.get(unit) ?? cutUnits(coded, unit);
  known.set(unit, units);
  return units;
}

/** A report asks for the units of a text again for every tag, pair and document. */
const kept = new WeakMap<CodedText, Map<ComparedUnit, readonly TextUnit[]>>();

function cutUnits({ text, blocks }: CodedText, unit: Exclude<ComparedUnit, "span">): TextUnit[] {
  const index = indexText(text);
  return blocks.flatMap(({ language, span }, block): TextUnit[] => {
    const from = codePointToUtf16(index, span[0]);
    const words = text.slice(from, codePointToUtf16(index, span[1]));
    if (!HAS_WORDS.test(words)) return [];
    if (unit === "block") return [{ span, block }];
    const segments = [...segmenter(language, unit).segment(words)].filter(({ segment, isWordLike }) =>
      unit === "word" ? isWordLike === true : HAS_WORDS.test(segment),
    );
    return segments.map(({ index: at, segment }) => {
      const lead = segment.length - segment.trimStart().length;
      const start = from + at + lead;
      const end = from + at + segment.trimEnd().length;
      return { span: [utf16ToCodePoint(index, start), utf16ToCodePoint(index, end)], block };
    });
  });
}

const HAS_WORDS = /[\p{L}\p{N}]/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** "mixed" is cut as Russian: UAX #29 differs between the three in little but the hyphen. */
function segmenter(language: BlockLanguage, granularity: "word" | "sentence"): Intl.Segmenter {
  const locale = language === "mixed" ? "ru" : language;
  const key = `${locale} ${granularity}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, known);
  return known;
}
