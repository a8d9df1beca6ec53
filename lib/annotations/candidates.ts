import type { Span } from "#lib/documents/block.ts";
import { errorsBetween, findExact, findNearly } from "#lib/languages/match-quote.ts";
import {
  codePointToUtf16,
  graphemeBorderAfter,
  graphemeBorderBefore,
  indexText,
  sliceCodePoints,
  utf16ToCodePoint,
  type TextIndex,
} from "#lib/languages/text-unit.ts";
import { oldWordsOf, newPlace } from "./mapped-place.ts";
import { flatText, saysTheSame } from "./same-words.ts";
import type { PassageSelectors } from "./selector.ts";
import { mapText } from "./text-map.ts";

/** Why a candidate was not taken without a person: it says something else, it is one of several, or it reads too differently. */
export const CANDIDATE_DOUBTS = ["facts_differ", "several_places", "too_different"] as const;
export type CandidateDoubt = (typeof CANDIDATE_DOUBTS)[number];

/** A place of the current text where a lost passage may belong. The span counts code points. */
export interface Candidate {
  readonly span: Span;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** 0–1: 1 for the very words. */
  readonly similarity: number;
  readonly doubt: CandidateDoubt;
}

/** What a person needs around a passage to know the place; code points. */
const SHOWN_CONTEXT = 60;
/** More than a person compares. */
const MOST_CANDIDATES = 8;
/** A third of the letters may differ: a person decides. */
const LEAST_LIKENESS = 0.66;
/** Where the words around a passage lead, what stands there may read differently, but not wholly. */
const LEAST_SHOWN = 0.4;
/** Bounds the search for what is nearly there: text length × that many steps. */
const MOST_ERRORS = 80;
const MOST_REPETITIONS = 50;
/** Bounds the comparison of long passages: errors. */
const MOST_COMPARED = 600;

/**
 * Where a passage that lost its place may stand in the corrected text: where its words went, where its very words stand, where
 * something like it stands; the most alike first, among equals the one nearest to the old place. None is a good answer, too.
 */
export function findCandidates(passage: PassageSelectors, oldText: string, newText: string): Candidate[] {
  const [{ start, end }, { exact }] = passage;
  const [old, now] = [indexText(oldText), indexText(newText)];
  const span: Span = [codePointToUtf16(old, start), codePointToUtf16(old, end)];
  const map = mapText(oldText, newText);
  const words = oldWordsOf(map, span);
  const mapped = words === null ? null : newPlace(map, words, span);
  const size = exact.length;
  const repetitions = findExact(newText, exact, MOST_REPETITIONS).map((at): Span => [at, at + size]);
  const mostErrors = Math.min(Math.floor(size * (1 - LEAST_LIKENESS)), MOST_ERRORS);
  const near =
    repetitions.length > 0 || mostErrors === 0
      ? []
      : findNearly(flatText(newText), flatText(exact), mostErrors).map((match): Span => [
          graphemeBorderBefore(newText, match.start),
          graphemeBorderAfter(newText, match.end),
        ]);
  const isSane = ([from, to]: Span) => to - from <= 3 * size + 40;
  const places = distinct([...(mapped === null ? [] : [mapped]), ...repetitions, ...near].filter(isSane));
  const hint = mapped?.[0] ?? Math.round((span[0] / Math.max(1, oldText.length)) * newText.length);
  return places
    .map((place) => ({ place, similarity: roughSimilarity(exact, newText.slice(...place)) }))
    .filter(({ similarity }) => similarity >= LEAST_SHOWN)
    .sort((a, b) => b.similarity - a.similarity || Math.abs(a.place[0] - hint) - Math.abs(b.place[0] - hint))
    .slice(0, MOST_CANDIDATES)
    .map(({ place, similarity }) =>
      candidateAt(now, place, { exact, similarity, places: repetitions.length }),
    );
}

/** Overlapping places are one: the first of them. */
function distinct(places: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const place of places)
    if (kept.every(([start, end]) => place[1] <= start || place[0] >= end)) kept.push(place);
  return kept;
}

function roughSimilarity(quote: string, found: string): number {
  const [one, other] = [flatText(quote), flatText(found)];
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  const errors = errorsBetween(one, other, Math.min(Math.ceil(longer * (1 - LEAST_SHOWN)), MOST_COMPARED));
  return errors === null ? 0 : Math.min(0.99, 1 - errors / longer);
}

function candidateAt(
  now: TextIndex,
  [from, to]: Span,
  { exact, similarity, places }: { exact: string; similarity: number; places: number },
): Candidate {
  const found = now.text.slice(from, to);
  const [start, end] = [utf16ToCodePoint(now, from), utf16ToCodePoint(now, to)];
  const isSame = saysTheSame(exact, found);
  return {
    span: [start, end],
    exact: found,
    ...contextOf(now, [start, end]),
    similarity: Math.round(similarity * 100) / 100,
    doubt: !isSame ? "facts_differ" : found === exact || places > 1 ? "several_places" : "too_different",
  };
}

/** The surroundings that a person is shown, cut between graphemes. */
export function contextOf(index: TextIndex, [start, end]: Span): { prefix: string; suffix: string } {
  const { text } = index;
  const from = graphemeBorderAfter(text, codePointToUtf16(index, Math.max(0, start - SHOWN_CONTEXT)));
  const to = graphemeBorderBefore(text, codePointToUtf16(index, end + SHOWN_CONTEXT));
  return {
    prefix: text.slice(Math.min(from, codePointToUtf16(index, start)), codePointToUtf16(index, start)),
    suffix: text.slice(codePointToUtf16(index, end), Math.max(to, codePointToUtf16(index, end))),
  };
}

/** The old passage as it stood in its own text. */
export function oldPassage(text: string, [{ start, end }]: PassageSelectors) {
  const index = indexText(text);
  return { exact: sliceCodePoints(index, start, end), ...contextOf(index, [start, end]) };
}
