/**
 * A text in which "<" and "&" are signs like all others, as a text of CSL: only what its rich text would read as a tag or an entity
 * is written as an entity (see format/markup.ts).
 */
export function literalText(text: string): string {
  return text
    .replace(/&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});)/giu, "&amp;")
    .replace(/<(?=\/?(?:i|b|em|strong|sup|sub|span|sc|u)\b[^<>]{0,200}>)/giu, "&lt;");
}
