import type { ValueRelation } from "./value.ts";
import type { ValueToken } from "./value-tokens.ts";

interface RelationPhrase {
  readonly relation: ValueRelation;
  readonly words: string;
  /** How many words. */
  readonly length: number;
}

/** As they stand before a figure. */
const BEFORE = phrases({
  at_most:
    "не более чем,не более,не больше,no more than,not more than,at most,up to,менее чем,less than,fewer than,менее,under,ең көбі",
  at_least:
    "не менее чем,не менее,не меньше,no less than,not less than,no fewer than,not fewer than,at least,more than,кемінде,свыше,более чем,более,больше,минимум,over,above,ең кемі,ең аз дегенде",
  about:
    "шамамен,около,примерно,приблизительно,порядка,почти,about,around,approximately,roughly,nearly,almost,some",
});

/** As they stand behind one. */
const BEHIND = phrases({
  at_most: "артық емес,көп емес,аспайтын,аспауы,аспауға,кем",
  at_least: "кем емес,кем болмауы,кем болмауға,кем болмайтын,кем болмау,аз емес,астам,аса,артық,көп",
  about: "жуық,таяу,шамасында,шақты",
});

/** The longer ones first: "не менее" before "менее". */
function phrases(table: Readonly<Partial<Record<ValueRelation, string>>>): readonly RelationPhrase[] {
  return (Object.entries(table) as [ValueRelation, string][])
    .flatMap(([relation, list]) =>
      list.split(",").map((words) => ({ relation, words, length: words.split(" ").length })),
    )
    .sort((first, second) => second.length - first.length);
}

const CHANGE =
  /^(?:төменде|азай|қысқар|кеміт|көбей|артт|арты|артқ|өст|өсі|өсу|ұлғай|көтер|жоғарыла|соз|өзгер|түсір|сниж|сниз|уменьш|сокра|увелич|повыш|повыс|вырос|возрос|расшир|измен|продл|поднят|довед|lower|reduc|cut|decreas|increas|rais|enlarg|expand|extend|shorten|chang|rose|grew|grow|fell|drop)/u;
/** Tokens around a figure among which the word for the change stands. */
const NEAR = 12;

/** Whether the words around tell of a change: then "up to five" is where it ended and no limit. */
export function tellsOfChange(tokens: readonly ValueToken[], from: number, next: number): boolean {
  return tokens.slice(Math.max(0, from - NEAR), next + NEAR).some(({ text }) => CHANGE.test(text));
}

/** The words before the number that say how it stands to what is meant: "не менее", "at least". */
export function relationBefore(
  tokens: readonly ValueToken[],
  at: number,
): { relation: ValueRelation; from: number } | null {
  const found = BEFORE.find(({ words, length }) => phraseAt(tokens, at - length, length) === words);
  return found === undefined ? null : { relation: found.relation, from: at - found.length };
}

/** The words behind it: "5 мыңнан кем емес", "100-ден астам". */
export function relationBehind(
  tokens: readonly ValueToken[],
  at: number,
): { relation: ValueRelation; next: number } | null {
  const found = BEHIND.find(({ words, length }) => phraseAt(tokens, at, length) === words);
  return found === undefined ? null : { relation: found.relation, next: at + found.length };
}

/** "до 35 лет", "35 жасқа дейін": a limit, where nothing tells of a change. */
export function isLimit(tokens: readonly ValueToken[], at: number, next: number): boolean {
  const isNamed = tokens[at - 1]?.text === "до" || /^дейін/u.test(tokens[next]?.text ?? "");
  return isNamed && !tellsOfChange(tokens, at, next);
}

function phraseAt(tokens: readonly ValueToken[], at: number, length: number): string {
  if (at < 0) return "";
  return tokens
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(" ");
}
