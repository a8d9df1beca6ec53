import { readBracket } from "#lib/citations/bracket-mark.ts";
import type { CitationMark } from "#lib/citations/citation-mark.ts";
import { codePointToUtf16 } from "#lib/languages/text-unit.ts";
import { plainMark } from "./footnotes.ts";
import { rangeInBlock, type PlacedBlock } from "./placed-block.ts";
import { spansWithin, type RawFacts } from "./raw-facts.ts";
import type { RawSpan } from "./raw-text.ts";

/** A mark that the format itself sets apart; `targets` name the entries it leads to, where the format tells them. */
export interface ToldMark extends CitationMark {
  readonly targets?: readonly string[];
}

/** What raised figures of an article can mean. */
export interface RaisedMeaning {
  /** Whether a footnote has this mark, in plain figures. */
  readonly isNote: (mark: string) => boolean;
  /** Numbers of the list, where raised figures can lead only there: the article has a numbered list and no footnotes. */
  readonly largestEntry: number | null;
}

/** Citations and footnote marks that the format sets apart in a block, in reading order. */
export function toldMarks(placed: PlacedBlock, facts: RawFacts, meaning: RaisedMeaning): ToldMark[] {
  const spans = spansWithin(facts, placed.stretches);
  if (spans.length === 0) return [];
  const isNote = placed.block.type === "footnote";
  const told = spans.flatMap((span) => {
    const range = rangeUtf16(placed, span);
    // The mark that opens a note names it and leads nowhere.
    return range === null || (isNote && range[0] === 0) ? [] : markOf(span, { placed, range, meaning });
  });
  return joinRuns(dropOverlaps(told), placed.block.text);
}

/**
 * Marks as printed and as told, one for each: the wider one stands, with the keys and the place that are printed and the entries
 * that are told.
 */
export function joinTold(printed: readonly CitationMark[], told: readonly ToldMark[]): ToldMark[] {
  const rest = new Set(told);
  let next = 0;
  const joined = printed.map((mark): ToldMark => {
    const [start, end] = mark.rangeUtf16;
    while (next < told.length && (told[next]?.rangeUtf16[1] ?? 0) <= start) next += 1;
    const same: ToldMark[] = [];
    for (let at = next; at < told.length && (told[at]?.rangeUtf16[0] ?? end) < end; at++) {
      const one = told[at];
      if (one !== undefined && one.kind !== "footnote_mark") same.push(one);
    }
    for (const one of same) rest.delete(one);
    const targets = same.flatMap((one) => one.targets ?? []);
    return targets.length === 0 ? mark : { ...mark, targets };
  });
  return [...joined, ...rest];
}

/** Longer stretches are no marks, UTF-16 units. */
const LONGEST_MARK = 400;

function rangeUtf16(placed: PlacedBlock, span: RawSpan): readonly [number, number] | null {
  const range = rangeInBlock(placed, span);
  if (range === null || range[1] - range[0] > LONGEST_MARK) return null;
  return [codePointToUtf16(placed.index, range[0]), codePointToUtf16(placed.index, range[1])];
}

interface SpanPlace {
  readonly placed: PlacedBlock;
  readonly range: readonly [number, number];
  readonly meaning: RaisedMeaning;
}

function markOf(span: RawSpan, { placed, range, meaning }: SpanPlace): ToldMark[] {
  const text = placed.block.text.slice(...range);
  const place = { rangeUtf16: range, text, locator: null };
  switch (span.kind) {
    case "footnote_mark":
      return [{ ...place, kind: "footnote_mark", keys: [keyOf(span.mark)] }];
    case "citation":
      return [{ ...place, ...readCitation(text), targets: span.targets }];
    case "raised":
      return raisedMark(placed.block.text, place, meaning);
    case "unsure":
      return [];
  }
}

/** "[3, с. 5]" and "3" name entries by number; anything else is a name and a year, and its targets tell more. */
function readCitation(text: string): Pick<CitationMark, "kind" | "keys" | "locator"> {
  const inside = /^[[(]?([^[\]()]{1,120})[\])]?$/u.exec(text.trim())?.[1] ?? "";
  const reading = readBracket(inside);
  if (reading !== null) return { kind: "bracket", ...reading };
  return { kind: "author_date", keys: [text.replace(/^[([]|[)\]]$/gu, "")], locator: null };
}

function raisedMark(
  text: string,
  place: Omit<ToldMark, "kind" | "keys">,
  meaning: RaisedMeaning,
): ToldMark[] {
  const [start] = place.rangeUtf16;
  const printed = plainMark(place.text.trim()).replace(/^[([]|[)\]]$/gu, "");
  if (/^(?:[0-9]{1,3}|[*†‡]{1,3})$/u.test(printed) && meaning.isNote(printed))
    return [{ ...place, kind: "footnote_mark", keys: [keyOf(printed)] }];
  if (meaning.largestEntry === null || isPower(text.slice(Math.max(0, start - 8), start))) return [];
  const reading = readBracket(printed, meaning.largestEntry);
  if (reading === null || reading.keys.some((key) => key > (meaning.largestEntry ?? 0))) return [];
  return [{ ...place, kind: "bracket", ...reading }];
}

/** "м²", "10³": the figure belongs to what it is raised over. */
function isPower(before: string): boolean {
  return /[0-9=+×]\s?$|(?:^|[^\p{L}])(?:к?м|см|мм|дм|га|[kcdm]?m|s|с|x|R)$/iu.test(before);
}

function keyOf(mark: string): number | string {
  const plain = plainMark(mark);
  return /^[0-9]+$/u.test(plain) ? Number(plain) : plain;
}

/** A stretch that is raised and a mark at once is one mark; what tells more stands. */
function dropOverlaps(marks: readonly ToldMark[]): ToldMark[] {
  const byWorth = [...marks].sort((a, b) => worth(b) - worth(a));
  const kept: ToldMark[] = [];
  const taken = new Set<number>();
  for (const mark of byWorth) {
    const [start, end] = mark.rangeUtf16;
    let free = true;
    for (let at = start; at < end; at++) free &&= !taken.has(at);
    if (!free) continue;
    for (let at = start; at < end; at++) taken.add(at);
    kept.push(mark);
  }
  return kept.sort((a, b) => a.rangeUtf16[0] - b.rangeUtf16[0]);
}

function worth({ targets, kind }: ToldMark): number {
  if (targets !== undefined) return 2;
  return kind === "footnote_mark" ? 1 : 0;
}

/** "3", "–", "5" raised or linked one by one is one mark, with 4 between. */
function joinRuns(marks: readonly ToldMark[], text: string): ToldMark[] {
  const joined: ToldMark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    const between = last === undefined ? "" : text.slice(last.rangeUtf16[1], mark.rangeUtf16[0]);
    const run = last === undefined ? null : runOf(last, mark, { between, text });
    if (run === null) joined.push(mark);
    else joined[joined.length - 1] = run;
  }
  return joined;
}

function runOf(
  first: ToldMark,
  second: ToldMark,
  { between, text }: { readonly between: string; readonly text: string },
): ToldMark | null {
  if (first.kind !== "bracket" || second.kind !== "bracket" || !/^\s?[,;–—-]\s?$/u.test(between)) return null;
  const range = [first.rangeUtf16[0], second.rangeUtf16[1]] as const;
  const whole = text.slice(...range);
  const reading = readBracket(plainMark(whole));
  if (reading === null) return null;
  const targets = [...(first.targets ?? []), ...(second.targets ?? [])];
  return {
    rangeUtf16: range,
    text: whole,
    kind: "bracket",
    ...reading,
    ...(targets.length === 0 ? {} : { targets }),
  };
}
