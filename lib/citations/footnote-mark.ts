import type { CitationMark } from "./citation-mark.ts";

export interface FootnoteMarkCandidate extends CitationMark {
  readonly kind: "footnote_mark";
  /** The word the figure is glued to, with the figure: "жоқ2". Empty after a quotation mark or bracket. */
  readonly hostWord: string;
}

/** A figure of one or two digits right behind a word, a closing quote or bracket, and before anything but a letter or digit. */
const GLUED = /(?<=[\p{Ll}»"”’)\].,;:!?])(\d{1,2}|[¹²³⁰⁴-⁹]{1,2})(?![\p{L}\d%°]|[.,:/]\d|[-–]\p{L})/gu;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Units and designations whose figure belongs to them: "км2", "м3", "covid19", "mp3". */
const WORDS_WITH_FIGURES =
  /^(?:к?м|см|мм|дм|га|km|cm|mm|m|co|со|covid|mp|web|рис|табл|ст|пп?|гл|pp?|vol|no)$/iu;

/**
 * Places where a footnote's figure may have been glued to a word when the raised position got lost ("Заңға3").
 * Only candidates: the caller confirms those for which a footnote with that number exists.
 */
export function findFootnoteMarkCandidates(text: string): FootnoteMarkCandidate[] {
  const candidates: FootnoteMarkCandidate[] = [];
  for (const found of text.matchAll(GLUED)) {
    const [mark] = found;
    const host = /[\p{L}'’ʼ-]*$/u.exec(text.slice(Math.max(0, found.index - 60), found.index))?.[0] ?? "";
    const key = Number([...mark].map(toDigit).join(""));
    if (key === 0 || WORDS_WITH_FIGURES.test(host) || isInsideAddress(text, found.index)) continue;
    if (host === "" && /^[.,;:]?\s*\d|\d[.,:]$/u.test(text.slice(Math.max(0, found.index - 2), found.index)))
      continue;
    const rangeUtf16 = [found.index, found.index + mark.length] as const;
    candidates.push({
      rangeUtf16,
      text: mark,
      keys: [key],
      locator: null,
      kind: "footnote_mark",
      hostWord: host === "" ? "" : host + mark,
    });
  }
  return candidates;
}

function toDigit(character: string): string {
  const at = SUPERSCRIPTS.indexOf(character);
  return at < 0 ? character : String(at);
}

/** A figure inside a web address or e-mail is part of it. */
function isInsideAddress(text: string, at: number): boolean {
  const token = /\S*$/u.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? "";
  return /:\/\/|www\.|@/u.test(token);
}
