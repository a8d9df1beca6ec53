import { decodeText } from "./text.ts";
import { xmlEncoding } from "./xml/xml-encoding.ts";

/**
 * The text of a file of references, for `readReferences`: XML by its mark or declaration; BibTeX, RIS and JSON, which declare
 * nothing, by mark, as UTF-8 or UTF-16, else in the Cyrillic encoding that reads most like words (RIS of libraries is often in
 * windows-1251). Never throws; what cannot be decoded becomes U+FFFD.
 */
export function referenceText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 256);
  const encoding = xmlEncoding(head);
  const begin = new TextDecoder(encoding).decode(head).trimStart();
  const isXml = begin.startsWith("<");
  if (isXml && (encoding !== "utf-8" || /^<\?xml[^>]{0,200}encoding/u.test(begin)))
    return new TextDecoder(encoding).decode(bytes);
  return decodeText(bytes).text;
}
