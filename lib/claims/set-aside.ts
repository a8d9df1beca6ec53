import { isNumberOfAct, isYearOfThing, phoneEnd } from "./numbered-things.ts";
import type { ValueToken } from "./value-tokens.ts";

type At = readonly ValueToken[];

/** Behind a number they make it a place: of a law, of a book, of a list. Kazakh, where the number comes first. */
const PLACE_AFTER =
  /^(?:бап|баб|тарма[қғ]|тармақша|бөлім|бөліг|тарау|параграф|бет$|бетт|кесте|сурет|қосымша|абзац)/u;
/** Before it, in Russian and English; those of one or two letters only with their stop. */
const PLACE_BEFORE =
  /^(?:стат(?:ья|ьи|ье|ью|ьей|ей|ьях|ьям)|пункт\p{L}*|подпункт\p{L}*|част(?:ь|и|ью|ях)|глав(?:а|ы|е|у|ой)|раздел\p{L}*|абзац\p{L}*|таблиц\p{L}*|рисун\p{L}*|приложени\p{L}*|страниц\p{L}*|том|выпуск|articles?|sections?|paragraphs?|chapters?|pages?|tables?|figures?|clauses?|items?|volume|footnote|annex|appendix)$/u;
const SHORT_PLACE_BEFORE = /^(?:ст|п|пп|ч|гл|с|стр|рис|табл|вып|art|sec|para|p|pp|ch|vol|fig|no|т|б)$/u;
const NUMBER_SIGN = /^(?:№|no|nos|nr|n|nº|#|numbers?|номер\p{L}*|нөмірі?)$/u;
/** "2565 санды жарлық": Kazakh says behind it that the number is a name. */
const NUMBERED_AFTER = /^(?:нөмірлі|санды)$/u;
const LIST_JOINT = /^(?:,|-|‐|‑|–|—|и|және|мен|and|or|или)$/u;
/** UTF-16-free: tokens. No citation mark that is in use is longer. */
const LONGEST_BRACKET = 40;

/**
 * Numbers that measure and date nothing: articles, parts and items of laws, pages, citation marks, numbers of documents, files and
 * telephones, items of lists, hours, figures inside addresses and footnote marks. Answers the tokens by their place.
 */
export function setAside(tokens: At): ReadonlySet<number> {
  const aside = new Set<number>();
  tokens.forEach((token, at) => {
    if (token.text === "[") addBracket(tokens, at, aside);
    if (token.kind === "word" || token.kind === "sign") addPlaces(tokens, at, aside);
    for (let n = at + 1; n < phoneEnd(tokens, at); n++) aside.add(n);
    if (token.kind !== "number") return;
    if (isMark(tokens, at) || isNumberOfAct(tokens, at) || isYearOfThing(tokens, at)) aside.add(at);
  });
  return aside;
}

function addBracket(tokens: At, at: number, aside: Set<number>): void {
  if (tokens[at + 1]?.kind !== "number") return;
  const end = tokens.findIndex((token, n) => n > at && n <= at + LONGEST_BRACKET && token.text === "]");
  for (let n = at; n <= end; n++) aside.add(n);
}

function addPlaces(tokens: At, at: number, aside: Set<number>): void {
  const { text } = tokens[at] ?? { text: "" };
  if (PLACE_AFTER.test(text) && !isCounted(tokens, at)) addChain(tokens, before(tokens, at), -1, aside);
  const isStopped = tokens[at + 1]?.text === ".";
  if (PLACE_BEFORE.test(text)) addChain(tokens, at + 1, 1, aside);
  else if (SHORT_PLACE_BEFORE.test(text) && isStopped) addChain(tokens, at + 2, 1, aside);
  else if (NUMBER_SIGN.test(text)) addChain(tokens, behindSigns(tokens, at + 1), 1, aside);
  else if (NUMBERED_AFTER.test(text)) addChain(tokens, at - 1, -1, aside);
  else if (text === "б" && tokens[at - 1]?.kind === "number") addChain(tokens, at - 1, -1, aside);
}

/** "Nos. 12", "нөмірі – 5000". */
function behindSigns(tokens: At, from: number): number {
  return /^[.:–—-]$/u.test(tokens[from]?.text ?? "") ? from + 1 : from;
}

/** "33 бабының нормалары бойынша 56 өзгеріс": without a hyphen, in a sentence that counts changes, articles are counted too. */
function isCounted(tokens: At, at: number): boolean {
  const isHyphened = tokens[at]?.isTied === true;
  if (isHyphened || tokens[at - 1]?.kind !== "number" || tokens[at - 2]?.text === ",") return false;
  return tokens.slice(at + 1, at + 8).some((token, n, near) => {
    return /^(?:өзгеріс|түзету|толықтыру)/u.test(token.text) && near[n - 1]?.kind === "number";
  });
}

function before(tokens: At, at: number): number {
  return tokens[at]?.isTied === true && /^[-‐‑–]$/u.test(tokens[at - 1]?.text ?? "") ? at - 2 : at - 1;
}

/** Numbers in a row: "86, 87 бап", "статьи 3 и 4". */
function addChain(tokens: At, from: number, step: 1 | -1, aside: Set<number>): void {
  for (let at = from; tokens[at]?.kind === "number"; at += 2 * step) {
    aside.add(at);
    if (!LIST_JOINT.test(tokens[at + step]?.text ?? "")) return;
  }
}

function isMark(tokens: At, at: number): boolean {
  const [last, token, next, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined) return false;
  if (token.isTied && last !== undefined && (last.kind === "word" || /^[/_=:&?]$/u.test(last.text)))
    return true;
  if (/^[-‐‑–]$/u.test(next?.text ?? "") && after?.isCapitals === true && after.isTied) return true;
  if (next?.text === ":" && next.isTied && after?.kind === "number" && after.isTied) return true;
  if (next?.text === ")" && (last === undefined || /^[.;:!?(]$/u.test(last.text))) return true;
  return last === undefined && token.isPlain && token.value < 100 && next?.text === "." && next.isTied;
}
