import { BLOCK_LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { findUnit, unitClassOf } from "./unit.ts";
import type { ValueToken } from "./value-tokens.ts";

type At = readonly ValueToken[];

const LANGUAGES = BLOCK_LANGUAGES.filter((code): code is Language => code !== "mixed");

/** Before a number it is that number's: "Law 5000", "дело 1234". In Kazakh the number stands first. */
const NUMBERED =
  /^(?:закон(?:а|ом|е)?|указ(?:а|ом|е)?|постановлени(?:е|я|ем|и)|приказ(?:а|ом|е)?|распоряжени(?:е|я|ем|и)|законопроект(?:а|ом|е)?|дел(?:о|а|ом|е)|law|act|decree|resolution|order|bill|case|file)$/u;
/** Behind a number, with the ending of "its": one act, whose number stands before it. */
const ITS_ACT = /^(?:заңы|жарлығы|қаулысы|бұйрығы|шешімі|өкімі)(?:н|ның|нің|на|не|нда|нде|нан|нен|мен)?$/u;
/** A body passes that many acts in no paper of these; numbers of acts often are greater. */
const LEAST_NUMBER_OF_ACT = 1_000;

/** "Law 5000 requires", "ҚР 5000 заңы": the number of an act, or of a file, without the sign of a number. */
export function isNumberOfAct(tokens: At, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !token.isPlain || !Number.isInteger(token.value)) return false;
  if (token.value >= LEAST_NUMBER_OF_ACT && next?.kind === "word" && ITS_ACT.test(next.text)) return true;
  return before?.kind === "word" && NUMBERED.test(before.text) && !mayBeDate(token) && !isCounted(next);
}

/** A day, or a year: "закон 15 июля 2002 года", "the law 2002". */
function mayBeDate({ value }: ValueToken): boolean {
  return value <= 31 || (value >= YEARS[0] && value <= YEARS[1]);
}

const YEARS = [1900, 2100] as const;

/** "2007 elections", "2019 реформа", "2007 түзетулері": a year that a thing bears as its name. People are counted in thousands, too. */
export function isYearOfThing(tokens: At, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !token.isPlain || next?.kind !== "word") return false;
  const [first, last] = YEARS;
  if (!Number.isInteger(token.value) || token.value < first || token.value > last) return false;
  if (token.end - token.start !== 4) return false;
  const unit = findUnit(next.text, LANGUAGES);
  return unit !== null && ["laws", "other", "parties"].includes(unitClassOf(unit));
}

function isCounted(token: ValueToken | undefined): boolean {
  return token?.kind === "word" && findUnit(token.text, LANGUAGES) !== null;
}

const PHONE = /^(?:телефон\p{L}*|тел|факс\p{L}*|phone|tel|fax)$/u;
const IN_PHONE = /^[+().:,–-]$/u;
/** Tokens; a number with its country, its town and an extension has fewer. */
const LONGEST_PHONE = 16;

/** Behind the last figure of a telephone number that is named as one here; `at` itself where none is. */
export function phoneEnd(tokens: At, at: number): number {
  if (!PHONE.test(tokens[at]?.text ?? "")) return at;
  let end = at;
  for (let n = at + 1; n <= at + LONGEST_PHONE; n++) {
    const token = tokens[n];
    if (token?.kind === "number") end = n + 1;
    else if (token === undefined || !IN_PHONE.test(token.text)) break;
  }
  return end;
}
