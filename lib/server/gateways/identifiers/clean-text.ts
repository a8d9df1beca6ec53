const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/**
 * Publishers deposit titles with JATS or HTML inside ("<i>Drosophila</i>", "&amp;lt;"): the tags go, what they hold stays, and entities,
 * sometimes written twice over, become their letters. CSL's own tags for italics and raised letters are kept.
 */
export function cleanText(text: string): string {
  return decode(decode(text))
    .replace(/<\/?(?:jats:|mml:)?(?:italic|em)\b[^<>]{0,200}>/giu, (tag) =>
      tag.startsWith("</") ? "</i>" : "<i>",
    )
    .replace(
      /<(?!\/?(?:i|b|sub|sup)>)\/?[a-z][\w:.-]{0,40}(?:\s[a-z:-]{1,30}\s?=[^<>]{0,500})?\s?\/?>/giu,
      "",
    )
    .replace(/\s+/gu, " ")
    .normalize("NFC")
    .trim();
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}
