import type { LoneFigure } from "./read-figures.ts";
import { tellsOfChange } from "./relation-words.ts";
import type { ValueToken } from "./value-tokens.ts";

type At = readonly ValueToken[];

/** Words that may stand between the two ends: "с 77 депутатов нижней палаты до 107". */
const FARTHEST = 4;
const DASH = /^[-‐‑–—]$/u;
const FROM = /^(?:с|со|от|from|between)$/u;
const TO = /^(?:до|to|and)$/u;
const TO_BEGINS = /^(?:до|to|and|-|‐|‑|–|—)$/u;

/** Two figures that are the ends of a range become one; of two that tell of a change the first held before it. */
export function joinFigures(tokens: At, figures: readonly LoneFigure[]): readonly LoneFigure[] {
  const joined: LoneFigure[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const pair = last === undefined ? null : pairOf(tokens, last, figure);
    if (pair === null) joined.push(figure);
    else joined.splice(-1, 1, ...pair);
  }
  return joined;
}

function pairOf(tokens: At, first: LoneFigure, second: LoneFigure): readonly LoneFigure[] | null {
  if (first.upper !== null || first.isFormer) return null;
  const [begin, end] = withOneUnit(first, second);
  const between = tokens.slice(first.next, second.from);
  const isDashed = between.length === 1 && DASH.test(between[0]?.text ?? "");
  if (isDashed) return begin.amount < end.amount ? [rangeOf(begin, end)] : null;
  const way = wayBetween(tokens, first, second);
  if (way === null) return null;
  const isChange =
    way === "change" || begin.amount > end.amount || tellsOfChange(tokens, first.from, second.next);
  if (!isChange) return [rangeOf(begin, end)];
  return [
    { ...begin, relation: begin.relation === "at_most" ? "exactly" : begin.relation, isFormer: true },
    { ...end, relation: end.relation === "at_most" ? "exactly" : end.relation },
  ];
}

/** "с … до" is always a change; "от … до", "from … to", "-ден …-ге дейін" may be a range. */
function wayBetween(tokens: At, first: LoneFigure, second: LoneFigure): "change" | "either" | null {
  const between = tokens.slice(numberEnd(tokens, first), second.from);
  if (between.length > FARTHEST + 1 || between.some((token) => token.kind !== "word" && token.text !== "%")) {
    return null;
  }
  const before = tokens[first.from - 1]?.text ?? "";
  const to = between.at(-1)?.text ?? tokens[second.from]?.text ?? "";
  if (FROM.test(before) && TO.test(to) && TO_BEGINS.test(to))
    return before === "с" || before === "со" ? "change" : "either";
  const isKazakh =
    first.nounCase === "ablative" && second.nounCase === "dative" && second.from - first.next <= FARTHEST;
  return isKazakh ? "either" : null;
}

function numberEnd(_tokens: At, figure: LoneFigure): number {
  return figure.measure?.from ?? figure.next;
}

/** "с 50 до 25 тысяч", "77-ден 107 орынға": what is said once is meant of both. */
function withOneUnit(first: LoneFigure, second: LoneFigure): readonly [LoneFigure, LoneFigure] {
  const scale = [1e9, 1e6, 1e3].find(
    (power) => second.amount >= power && first.amount < 1_000 && second.amount / power < 1_000,
  );
  const amount = scale !== undefined && isRound(second.amount, scale) ? first.amount * scale : first.amount;
  const unit = first.unit ?? second.unit;
  return [
    { ...first, amount, unit, isSure: first.isSure || second.isSure },
    { ...second, unit: second.unit ?? unit, isSure: first.isSure || second.isSure },
  ];
}

function isRound(amount: number, scale: number): boolean {
  return Number.isInteger((amount / scale) * 100);
}

function rangeOf(first: LoneFigure, second: LoneFigure): LoneFigure {
  return {
    ...second,
    from: first.from,
    amount: first.amount,
    upper: second.amount,
    relation: "between",
    isSure: true,
  };
}
