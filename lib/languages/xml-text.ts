/** What XML 1.0 (§2.2, Char) does not allow, and the two non-characters at the end of the first plane; lone surrogates become U+FFFD before. */
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** The text without what XML has no place for, for a library that escapes by itself: a file with such a character does not open. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(NO_XML, "");
}

/** Text for an XML or HTML document, as content or between double quotes: every character of the data is data there. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_XML, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with content that is markup already; an attribute without a value is left out. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** The elements that are there, each on a line of its own. */
export function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}

/** The same between the tags of an element; nothing where no part is. */
export function holding(name: string, attributes: Attributes, parts: readonly string[]): string {
  const content = lines(...parts);
  return content === "" ? "" : element(name, attributes, `\n${content}\n`);
}

/** An id that is a name in XML whatever ids the article has; ids that are names stay as they are. */
export function xmlId(id: string): string {
  if (/^[A-Za-z_][\w.-]*$/u.test(id)) return id;
  const coded = [...id].map((sign) =>
    /[\w.-]/u.test(sign) ? sign : `-${(sign.codePointAt(0) ?? 0).toString(16)}-`,
  );
  return `x.${coded.join("")}`;
}
