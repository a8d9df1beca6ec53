import type { CitationMark } from "./citation-mark.ts";
import { isLocator } from "./locator.ts";

/** A mark that only says "the same again": `[Сонда, 25 б.]`, `(Там же, с. 5)`, `[ibid.: 4]`. Positions are UTF-16. */
export interface RepeatMark {
  readonly rangeUtf16: readonly [number, number];
  readonly text: string;
  readonly locator: string | null;
}

const BRACKETS = /\[([^[\]]{4,120})\]|\(([^()]{4,120})\)/gu;
const SAME =
  /^(?:бұл да\s)?(сонда|сол жерде|сол еңбекте|там же|ibid(?:em)?|idem|id(?=\.))(?!\p{L})\.?\s*[,.:;]?\s*(.*)$/isu;
/** In running text "(там же)" and "(сонда)" are plain words for a place; as marks they begin with a capital. */
const PLAIN_WORDS = /^(?:бұл да\s)?[а-яәғқңөұүһі\s]+$/u;

/** All marks of a text that repeat the one before them, in reading order. Whether there is one before is for the caller to say. */
export function findRepeatMarks(text: string): RepeatMark[] {
  const marks: RepeatMark[] = [];
  for (const found of text.matchAll(BRACKETS)) {
    const isRound = found[2] !== undefined;
    const inside = (found[1] ?? found[2] ?? "").replace(/\s+/gu, " ").trim();
    const place = SAME.exec(inside)?.[2]?.trim();
    if (place === undefined || (isRound && PLAIN_WORDS.test(inside))) continue;
    if (place !== "" && !isLocator(place)) continue;
    const rangeUtf16 = [found.index, found.index + found[0].length] as const;
    marks.push({ rangeUtf16, text: found[0], locator: place === "" ? null : place });
  }
  return marks;
}

/**
 * The marks with those that repeat one put in their places. A repeating mark has the keys and the kind of the mark before it, in this
 * text or, where it opens the text, of `previous`; what has none before it is no mark. Where the mark before names several
 * entries and this one names a place, the last of them is meant: "[2; 5, с. 12] … [Там же, с. 13]".
 */
export function withRepeats(
  marks: readonly CitationMark[],
  repeats: readonly RepeatMark[],
  previous: CitationMark | null,
): CitationMark[] {
  if (repeats.length === 0) return [...marks];
  const all = [...marks, ...repeats].sort((a, b) => a.rangeUtf16[0] - b.rangeUtf16[0]);
  const resolved: CitationMark[] = [];
  for (const mark of all) {
    if (isCitationMark(mark)) {
      resolved.push(mark);
      continue;
    }
    const before = resolved.findLast(({ kind }) => kind !== "footnote_mark") ?? previous;
    if (before === null) continue;
    const keys = mark.locator === null ? [...before.keys] : before.keys.slice(-1);
    resolved.push({ ...mark, keys, kind: before.kind });
  }
  return resolved;
}

function isCitationMark(mark: CitationMark | RepeatMark): mark is CitationMark {
  return "kind" in mark;
}
