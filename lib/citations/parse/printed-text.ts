/**
 * Prepares a printed entry for reading: NFC, one kind of blank, no soft hyphens; the run of figures of
 * Vancouver style ("2019;35(2):101") gets its blanks. Latin schwa inside a Cyrillic word is
 * the most frequent look-alike of Kazakh typesetting; others are mended by the importer before the text comes here.
 */
export function tidyPrinted(printed: string): string {
  const clean = COMMON.test(printed) ? printed : withCommonCharacters(printed);
  const plain = joinBlanks(withoutFirstPrinting(clean)).replace(/["“”„‟]{2}/gu, '"');
  const joined = plain.includes(" ,") ? plain.replace(/(?<=\p{L}) ,/gu, ",") : plain;
  const dated = /;\s?\d/u.test(joined) ? joined.replace(VANCOUVER_FIGURES, "$1; $2: ") : joined;
  const spaced = /:\d/u.test(dated) ? dated.replace(VOLUME_AND_PAGES, ": ") : dated;
  return (/[Ѐ-ӿ]i|i[Ѐ-ӿ]/u.test(spaced) ? spaced.replace(/(?<=[Ѐ-ӿ])i|i(?=[Ѐ-ӿ])/gu, "і") : spaced).trim();
}

/** "(Original work published 1920)" says of another edition than the one that is cited. */
const FIRST_PRINTED =
  /\s*\((?:Original work published|Originally published|Алғаш жарияланған|Впервые опубликовано)[^()]{0,20}\)\.?/u;
function withoutFirstPrinting(text: string): string {
  return text.includes("(") ? text.replace(FIRST_PRINTED, "") : text;
}

/** Only composed letters of our scripts, the punctuation of descriptions and the plain blank: nothing here wants mending. */
const COMMON = /^[ -~¡-¬®-ƎƐ-ɏЀ-҂Ҋ-ԯ‐‑–—‘’“”„…№]*$/u;

function withCommonCharacters(text: string): string {
  const composed = text.normalize("NFC");
  const whole = composed.isWellFormed() ? composed : composed.replace(/\p{Cs}/gu, "");
  return whole.replace(INVISIBLE, "").replace(/\s/gu, " ").replaceAll("ə", "ә").replaceAll("Ə", "Ә");
}

/** Control characters, soft hyphens, zero-width signs. */
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/gu;
/** "2019;35(2):101", "2011 Jun 5;30:181": year, volume, issue and first page of Vancouver style. */
const VANCOUVER_FIGURES =
  /(\d{4}(?:\s\p{L}{3,9}\.?(?:\s\d{1,2})?)?);\s?(\d{1,4}(?:\s?\([\d–\p{L}\s-]{1,9}\))?):\s?(?=\p{L}?\d)/gu;
/** "Steppe Surv 30:181–196" of natural-science style. */
const VOLUME_AND_PAGES = /(?<=[\p{L})]\.?\s\d{1,4}(?:\s?\(\d{1,4}(?:[-–]\d{1,4})?\))?):(?=\d{1,6}[–-]\d)/gu;

/** All matches of a pattern with the flag g; unlike `matchAll` it compiles no copy of the pattern. */
export function findAll(pattern: RegExp, text: string): RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) all.push(found);
  return all;
}

/** Runs of blanks → one blank; most texts have none, and looking costs less than replacing. */
export function joinBlanks(text: string): string {
  return text.includes("  ") ? text.replace(/ {2,}/gu, " ") : text;
}

const EDGES = " \t.,;:/–—-";

/** `text` from its first to its last character that is not in `edges` (single UTF-16 units). */
function cutEdges(text: string, edges: string): string {
  return cutStart(cutEnd(text, edges), edges);
}

/** `text` from its first character that is not in `edges`. */
export function cutStart(text: string, edges: string): string {
  let start = 0;
  while (start < text.length && edges.includes(text.charAt(start))) start += 1;
  return start === 0 ? text : text.slice(start);
}

/** `text` up to its last character that is not in `edges`. */
export function cutEnd(text: string, edges: string): string {
  let end = text.length;
  while (end > 0 && edges.includes(text.charAt(end - 1))) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/** Punctuation and blanks that belong to no value; a final full stop is never part of a title or name. */
export function trimEdges(text: string): string {
  return cutEdges(text, EDGES);
}

const CLOSING_QUOTES = "»\"”“'’";

/** Takes off quotation marks when they enclose the whole value: "«Санат»" → "Санат". */
export function unquote(text: string): string {
  const bare = text.trim();
  if (!CLOSING_QUOTES.includes(bare.charAt(bare.length - 1))) return bare;
  return /^[«"“„'‘]([^«»"“”„]*)[»"”“'’]$/u.exec(bare)?.[1]?.trim() ?? bare;
}

/** Blanks around a colon follow GOST in print and nobody's rule in data: "Анализ : учебник" → "Анализ: учебник". */
export function tidyTitle(text: string): string {
  const closed = joinBlanks(text).replace(/ (?=[:;,!?]|\.(?!\.))/gu, "");
  return trimEdges(closed.includes(":") ? closed.replace(/:(?=\p{L}{2})/gu, ": ") : closed);
}

/** "5–18" and "5 - 18" are stored as "5-18". */
export function tidyRange(text: string): string {
  const joined = text.replace(/\s*[‐‑–—-]\s*/gu, "-");
  return (joined.includes(",") ? joined.replace(/\s*,\s*/gu, ", ") : joined).trim();
}
