import { BLOCK_LANGUAGES, type BlockLanguage, type Language } from "#lib/languages/language-tag.ts";
import { foldLookAlikes } from "#lib/languages/look-alikes.ts";
import {
  addNumeral,
  type KazakhCase,
  kazakhCase,
  NO_NUMERAL,
  type NumeralSum,
  numeralTotal,
  type NumeralWord,
  numeralWord,
} from "#lib/languages/number-words.ts";

/** A word, a number (of figures or of words, with the thousands behind it) or one sign. Places are UTF-16 units of the text. */
export interface ValueToken {
  readonly kind: "word" | "number" | "sign";
  /** A word in lower case, composed and in one script; anything else as it stands. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this and what is before it. */
  readonly isTied: boolean;
  /** A word of capitals alone, as in the numbers of documents: "41-VII". */
  readonly isCapitals: boolean;
  /** Of a number. */
  readonly value: number;
  readonly isOrdinal: boolean;
  readonly nounCase: KazakhCase | null;
  /** "12-і": some of what was counted before. */
  readonly isPart: boolean;
  /** Written in figures alone: it may be a year, a day, the number of an article. */
  readonly isPlain: boolean;
}

const PIECE = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:[’'ʼ]\p{L}+)?|\S/gu;
const ORDINAL_TAIL = /^(?:ші|шы|інші|ыншы|st|nd|rd|th|й|го|му|м|я|ю|ой|ого|ому|ом|ый|ая|ую|х)$/u;
const KAZAKH_TAIL =
  /^(?:[дтн][ае]н|ғ?[ае]|[қк][ае]|ге|н[ае]|[ыі]|с[ыі]|[дтн][ыі]ң|[дтн][ыі]|[дт][ае]|сын|сін|ын|ін|сына|сіне|ына|іне|сынан|сінен|ынан|інен|ш[ыі]|[ыі]нш[ыі])(?:й|г[іы])?$/u;
const SPACES = /^[\s\u00a0\u2009\u202f]$/u;

export function languagesOf(language: BlockLanguage): readonly Language[] {
  if (language === "mixed") return BLOCK_LANGUAGES.filter((code): code is Language => code !== "mixed");
  return [language];
}

/** The text as tokens, numerals put together: "50 мың", "пятьдесят тысяч", "1,5 million", "50 000" and "77-ден" are one each. */
export function valueTokens(text: string, language: BlockLanguage): readonly ValueToken[] {
  const pieces = [...text.matchAll(PIECE)].flatMap((match) =>
    splitCompound(pieceToken(match, text, language)),
  );
  return joinNumerals(joinThousands(pieces, text), language);
}

function pieceToken(match: RegExpMatchArray, text: string, language: BlockLanguage): ValueToken {
  const [piece] = match;
  const start = match.index ?? 0;
  const token = {
    ...SIGN,
    text: piece,
    start,
    end: start + piece.length,
    isTied: start > 0 && !isBlank(text, start - 1),
  };
  if (/^\d/u.test(piece))
    return { ...token, kind: "number", value: figureValue(piece, language), isPlain: true };
  if (!/^[\p{L}\p{M}]/u.test(piece)) return token;
  const isCapitals = piece.length > 1 && piece === piece.toUpperCase();
  return { ...token, kind: "word", text: foldLookAlikes(piece.normalize("NFC")).toLowerCase(), isCapitals };
}

const COMPOUND =
  /^(двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|двадцати|тридцати|сорока|пятидесяти)(?=летн|процентн|месячн|дневн)/u;

/** "семилетний", "пятипроцентный": a numeral and what it counts in one word. */
function splitCompound(token: ValueToken): readonly ValueToken[] {
  const numeral = token.kind === "word" ? COMPOUND.exec(token.text)?.[0] : undefined;
  // The parts are cut at the same place of the text, which holds only while folding kept its length.
  if (numeral === undefined || token.end - token.start !== token.text.length) return [token];
  const border = token.start + numeral.length;
  return [
    { ...token, text: numeral, end: border },
    { ...token, text: token.text.slice(numeral.length), start: border, isTied: true },
  ];
}

const SIGN: ValueToken = {
  kind: "sign",
  text: "",
  start: 0,
  end: 0,
  isTied: false,
  isCapitals: false,
  value: Number.NaN,
  isOrdinal: false,
  nounCase: null,
  isPart: false,
  isPlain: false,
};

function isBlank(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

/** "68,05" is a fraction in Kazakh and Russian, "1,500" a thousand and a half in English; NaN for what is no single number. */
function figureValue(piece: string, language: BlockLanguage): number {
  if (!/[.,]/u.test(piece)) return Number(piece);
  const groups =
    language === "en" ? /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u : /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u;
  const fraction = language === "en" ? "." : ",";
  if (groups.test(piece)) {
    return Number(piece.replaceAll(language === "en" ? "," : ".", "").replace(fraction, "."));
  }
  return /^\d+[.,]\d+$/u.test(piece) ? Number(piece.replace(",", ".")) : Number.NaN;
}

/** "50 000": figures in threes, one blank apart. */
function joinThousands(tokens: readonly ValueToken[], text: string): readonly ValueToken[] {
  const joined: ValueToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const isNext =
      last?.kind === "number" &&
      token.kind === "number" &&
      /^\d{3}(?:,\d+)?$/u.test(token.text) &&
      /^[1-9]\d{0,2}(?: \d{3})*$/u.test(last.text) &&
      token.start === last.end + 1 &&
      SPACES.test(text.charAt(last.end));
    if (!isNext) joined.push(token);
    else {
      const spelled = `${last.text} ${token.text}`;
      const value = Number(spelled.replaceAll(" ", "").replace(",", "."));
      joined[joined.length - 1] = { ...last, text: spelled, end: token.end, value };
    }
  }
  return joined;
}

function joinNumerals(tokens: readonly ValueToken[], language: BlockLanguage): readonly ValueToken[] {
  const languages = languagesOf(language);
  const joined: ValueToken[] = [];
  for (let at = 0; at < tokens.length;) {
    const numeral = numeralFrom(tokens, at, languages);
    const token = tokens[at];
    if (numeral !== null) joined.push(numeral.token);
    else if (token !== undefined) joined.push(token);
    at = numeral?.next ?? at + 1;
  }
  return joined;
}

function numeralFrom(
  tokens: readonly ValueToken[],
  at: number,
  languages: readonly Language[],
): { token: ValueToken; next: number } | null {
  const first = tokens[at];
  if (first === undefined || first.kind === "sign") return null;
  if (first.kind === "number") return figureWithTail(tokens, at, languages);
  for (const language of languages) {
    const numeral = wordsFrom(tokens, at, { language, sum: NO_NUMERAL });
    if (numeral !== null)
      return { token: { ...numeral.token, start: first.start, isTied: first.isTied }, next: numeral.next };
  }
  return null;
}

/** "77-ден", "21st", "2000-х", "50 мыңнан". */
function figureWithTail(
  tokens: readonly ValueToken[],
  at: number,
  languages: readonly Language[],
): { token: ValueToken; next: number } | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const tail = tailAfter(tokens, at);
  const figure: ValueToken =
    tail === null
      ? first
      : {
          ...first,
          end: tail.token.end,
          isOrdinal: ORDINAL_TAIL.test(tail.token.text),
          nounCase: kazakhCase(tail.token.text),
          isPart: /^с?[ыі]$/u.test(tail.token.text),
        };
  const next = tail?.next ?? at + 1;
  if (tail !== null || Number.isNaN(first.value)) return tail === null ? null : { token: figure, next };
  for (const language of languages) {
    const sum: NumeralSum = { total: 0, group: first.value, lastStep: 1 };
    const numeral = wordsFrom(tokens, next, { language, sum });
    if (numeral !== null) {
      return { token: { ...numeral.token, start: first.start, isTied: first.isTied }, next: numeral.next };
    }
  }
  return null;
}

function tailAfter(tokens: readonly ValueToken[], at: number): { token: ValueToken; next: number } | null {
  const [sign, word] = [tokens[at + 1], tokens[at + 2]];
  if (sign?.kind === "word" && sign.isTied && /^(?:st|nd|rd|th)$/u.test(sign.text))
    return { token: sign, next: at + 2 };
  const isHyphen = sign?.isTied === true && /^[-‐‑]$/u.test(sign.text);
  if (!isHyphen || word?.kind !== "word" || !word.isTied) return null;
  return KAZAKH_TAIL.test(word.text) || ORDINAL_TAIL.test(word.text) ? { token: word, next: at + 3 } : null;
}

/** Goes on as long as words continue the numeral; a hyphen ("twenty-one") and an English "and" may stand between them. */
function wordsFrom(
  tokens: readonly ValueToken[],
  at: number,
  begun: { language: Language; sum: NumeralSum },
): { token: ValueToken; next: number } | null {
  let { sum } = begun;
  let last: { readonly word: NumeralWord; readonly token: ValueToken; readonly next: number } | null = null;
  let here = at;
  while (here < tokens.length) {
    const token: ValueToken | undefined = tokens[here];
    const word: NumeralWord | null = token?.kind === "word" ? numeralWord(token.text, begun.language) : null;
    const grown: NumeralSum | null = word === null ? null : addNumeral(sum, word);
    if (token === undefined || word === null || grown === null) break;
    sum = grown;
    const next: number = skipStop(tokens, here + 1, token.text);
    last = { word, token, next };
    if (word.isOrdinal) break;
    here = afterJoint(tokens, next, begun.language);
  }
  if (last === null) return null;
  const { word, token, next } = last;
  const value = numeralTotal(sum);
  return {
    token: {
      ...token,
      kind: "number",
      text: "",
      value,
      isOrdinal: word.isOrdinal,
      nounCase: word.nounCase,
      isPlain: false,
    },
    next,
  };
}

function afterJoint(tokens: readonly ValueToken[], at: number, language: Language): number {
  if (language !== "en") return at;
  const token = tokens[at];
  if (token?.text === "-" && token.isTied) return at + 1;
  return token?.text === "and" ? at + 1 : at;
}

/** The stop of an abbreviation: "50 тыс.", "1,5 млн." */
function skipStop(tokens: readonly ValueToken[], at: number, word: string): number {
  const isShort = ["тыс", "млн", "млрд"].includes(word);
  return isShort && tokens[at]?.text === "." && tokens[at]?.isTied === true ? at + 1 : at;
}
