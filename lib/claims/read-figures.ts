import type { BlockLanguage, Language } from "#lib/languages/language-tag.ts";
import { type KazakhCase, kazakhCase } from "#lib/languages/number-words.ts";
import { joinFigures } from "./join-figures.ts";
import { calendarMonth } from "./month-words.ts";
import { isLimit, relationBefore, relationBehind } from "./relation-words.ts";
import { findUnit, type Unit, unitClassOf } from "./unit.ts";
import type { ValueRelation } from "./value.ts";
import { languagesOf, type ValueToken } from "./value-tokens.ts";

type At = readonly ValueToken[];

/** An amount as it stands in a text, by the tokens that it takes up. */
export interface ReadFigure {
  readonly from: number;
  readonly next: number;
  readonly relation: ValueRelation;
  readonly amount: number;
  readonly upper: number | null;
  readonly unit: Unit | null;
  /** Tokens that say what is counted, where the unit does not. */
  readonly measure: { readonly from: number; readonly next: number } | null;
  readonly isFormer: boolean;
}

/** Before its neighbours are looked at. */
export interface LoneFigure extends ReadFigure {
  readonly nounCase: KazakhCase | null;
  /** The number was written in figures or is too large to be an article or a pronoun. */
  readonly isSure: boolean;
}

/** Words that may stand between a number and what it counts: "50 тысяч её членов", "13 мың жас қазақстандық". */
const WORDS_BETWEEN = 2;
/** Words before a number among which its unit may stand, if it is a number of them: "мүшелер санының 20 мыңға дейін". */
const WORDS_BEFORE = 5;
/** From here on a number in words is no mere "two" of a sentence. */
const SURE_FROM = 13;
const COUNT_WORD = /^(?:сан$|сан[ыдғн]|числ|численност|количеств|number|membership|total)/u;
/** Behind these no noun of the number follows any more. */
const ENDS_PHRASE =
  /^(?:мен|және|немесе|ал|и|а|но|или|в|во|на|с|со|для|по|из|от|до|к|при|and|or|but|in|on|of|for|to|by|from|with|the|was|were|is|are|дейін|астам|аса|жуық|артық|кем|бойынша|арқылы)$/u;

/** A Kazakh noun in a case of its own is where the counted one has ended: "5 мәжілісінде шетелдік азаматтар". */
const KAZAKH_CASE = /(?:[сы]?[ыі]н[дт][ае]|[лрй][дт][ае]|[ыі]на|[ыі]не|[ыі]нан|[ыі]нен|ға|ге|қа|ке)$/u;

export function readFiguresOf(
  tokens: At,
  taken: ReadonlySet<number>,
  language: BlockLanguage,
): readonly ReadFigure[] {
  const languages = languagesOf(language);
  const figures: LoneFigure[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== "number" || taken.has(at) || Number.isNaN(token.value) || token.isOrdinal) return;
    if (isDayOfMonth(tokens, at)) return;
    figures.push(loneFigure(tokens, at, { taken, languages }));
  });
  return joinFigures(tokens, withWholes(tokens, figures))
    .filter((figure) => figure.isSure || figure.unit !== null)
    .filter((figure) => figure.isSure || figure.amount !== 1 || isCountedByOnes(figure.unit))
    .filter((figure) => figure.unit !== null || figure.measure !== null || figure.amount >= 1_000)
    .map(({ nounCase: _case, isSure: _sure, ...figure }) => figure);
}

/** "Бір", "один" and "one" are amounts of time and of shares; of a party or a seat they are an article or a pronoun. */
function isCountedByOnes(unit: Unit | null): boolean {
  return unit !== null && ["time", "share", "money"].includes(unitClassOf(unit));
}

/** Tokens after which "12-і" is no part of what was counted any more. */
const WHOLE_HOLDS = 20;

/** "19 партияның 12-і": of the same as the number before it. */
function withWholes(tokens: At, figures: readonly LoneFigure[]): readonly LoneFigure[] {
  const whole: LoneFigure[] = [];
  for (const figure of figures) {
    const last = whole.findLast(({ from, unit }) => unit !== null && figure.from - from <= WHOLE_HOLDS);
    const isPart = tokens[figure.from]?.isPart === true && last !== undefined;
    whole.push(isPart ? { ...figure, unit: last.unit, measure: null, next: figure.from + 1 } : figure);
  }
  return whole;
}

/** "5 маусымда" in a text of which nobody knows the year. */
function isDayOfMonth(tokens: At, at: number): boolean {
  const behind = tokens[at + 1];
  return calendarMonth((behind?.kind === "sign" ? tokens[at + 2] : behind)?.text ?? "") !== null;
}

interface Reading {
  readonly taken: ReadonlySet<number>;
  readonly languages: readonly Language[];
}

function loneFigure(tokens: At, at: number, reading: Reading): LoneFigure {
  const token = tokens[at];
  const amount = token?.value ?? 0;
  const early = relationBehind(tokens, at + 1);
  const behind = unitBehind(tokens, early?.next ?? at + 1, reading);
  const unit = behind?.unit ?? unitBefore(tokens, at, reading);
  const counted = behind?.next ?? early?.next ?? at + 1;
  const late = early ?? relationBehind(tokens, counted);
  const next = Math.max(counted, late?.next ?? 0);
  const measure = unit === null ? nounBehind(tokens, next, reading.taken) : null;
  const before = relationBefore(tokens, at);
  const limit = isLimit(tokens, at, counted) ? "at_most" : "exactly";
  return {
    from: before === null || reading.taken.has(before.from) ? at : before.from,
    next: Math.max(next, measure?.next ?? 0),
    relation: before?.relation ?? late?.relation ?? limit,
    amount,
    upper: null,
    unit,
    measure,
    isFormer: false,
    nounCase: late === null ? (token?.nounCase ?? behind?.nounCase ?? null) : null,
    isSure: token?.isPlain === true || amount >= SURE_FROM || !Number.isInteger(amount),
  };
}

interface UnitBehind {
  readonly unit: Unit;
  readonly next: number;
  readonly nounCase: KazakhCase | null;
}

/** "%", "5-летний", "мүше" at once, or a word or two further on. */
function unitBehind(tokens: At, at: number, { taken, languages }: Reading): UnitBehind | null {
  const first = tokens[at];
  if (first?.text === "%") return percentSign(tokens, at);
  const from = first?.isTied === true && /^[-‐‑]$/u.test(first.text) ? at + 1 : at;
  let between = 0;
  for (let n = from; between <= WORDS_BETWEEN; n++) {
    const token = tokens[n];
    // "нормативтік-құқықтық акт": a hyphened word is one.
    if (n > from && token?.isTied === true && /^[-‐‑]$/u.test(token.text)) continue;
    if (token?.kind !== "word" || taken.has(n) || ENDS_PHRASE.test(token.text)) return null;
    const unit = findUnit(token.text, languages);
    if (unit !== null) return { unit, next: endOfUnit(tokens, n), nounCase: kazakhCase(token.text) };
    if (languages.includes("kk") && KAZAKH_CASE.test(token.text)) return null;
    if (tokens[n - 1]?.kind !== "sign") between += 1;
  }
  return null;
}

/** "per cent" is two words. */
function endOfUnit(tokens: At, at: number): number {
  return tokens[at]?.text === "per" && tokens[at + 1]?.text === "cent" ? at + 2 : at + 1;
}

/** "5%", "7%-дан". */
function percentSign(tokens: At, at: number): UnitBehind {
  const [hyphen, tail] = [tokens[at + 1], tokens[at + 2]];
  const hasTail = hyphen?.isTied === true && hyphen.text === "-" && tail?.kind === "word" && tail.isTied;
  return {
    unit: "percent",
    next: hasTail ? at + 3 : at + 1,
    nounCase: hasTail ? kazakhCase(tail.text) : null,
  };
}

function unitBefore(tokens: At, at: number, { taken, languages }: Reading): Unit | null {
  let isNumberOf = false;
  let unit: Unit | null = null;
  for (let n = at - 1; n >= Math.max(0, at - WORDS_BEFORE); n--) {
    const token = tokens[n];
    if (token?.kind !== "word" || taken.has(n)) break;
    if (COUNT_WORD.test(token.text)) isNumberOf = true;
    else unit ??= findUnit(token.text, languages);
  }
  return isNumberOf ? unit : null;
}

function nounBehind(
  tokens: At,
  at: number,
  taken: ReadonlySet<number>,
): { from: number; next: number } | null {
  let next = at;
  while (next < at + WORDS_BETWEEN) {
    const token = tokens[next];
    if (token?.kind !== "word" || taken.has(next) || ENDS_PHRASE.test(token.text)) break;
    next += 1;
  }
  return next === at ? null : { from: at, next };
}
