/**
 * Prepares a printed entry for reading: NFC, one kind of blank, no soft hyphens; the run of figures of
 * Vancouver style ("2019;35(2):101") gets its blanks. Latin schwa inside a Cyrillic word is
 * the most frequent look-alike of Kazakh typesetting; others are mended by the importer before the text comes here.
 */
export function tidyPrinted(printed: string): string {
  return printed
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/(?<=\p{L})\s+(?=,)/gu, "")
    .replace(/ə/gu, "ә")
    .replace(/Ə/gu, "Ә")
    .replace(/(?<=\p{Script=Cyrillic})i|i(?=\p{Script=Cyrillic})/gu, "і")
    .replace(/["“”„‟]{2}/gu, '"')
    .replace(/(\d{4});(\d{1,4}(?:\([\d–-]{1,9}\))?):(?=\d)/gu, "$1; $2: ")
    .trim();
}

/** Punctuation and blanks that belong to no value; a final full stop is never part of a title or name. */
export function trimEdges(text: string): string {
  return text.replace(/^[\s.,;:/–—-]+/u, "").replace(/[\s.,;:/–—-]+$/u, "");
}

/** Takes off quotation marks when they enclose the whole value: "«Санат»" → "Санат". */
export function unquote(text: string): string {
  const inner = /^[«"“„'‘]([^«»"“”„]*)[»"”“'’]$/u.exec(text.trim());
  return inner?.[1] === undefined ? text.trim() : inner[1].trim();
}

/** Blanks around a colon follow GOST in print and nobody's rule in data: "Анализ : учебник" → "Анализ: учебник". */
export function tidyTitle(text: string): string {
  return trimEdges(
    text
      .replace(/\s+([:;,!?]|\.(?!\.))/gu, "$1")
      .replace(/:(?=\p{L}{2})/gu, ": ")
      .replace(/\s+/gu, " "),
  );
}

/** "5–18" and "5 - 18" are stored as "5-18". */
export function tidyRange(text: string): string {
  return text
    .replace(/\s*[‐‑–—-]\s*/gu, "-")
    .replace(/\s*,\s*/gu, ", ")
    .trim();
}
