import { encodingOfLabel } from "../encodings.ts";

/**
 * The encoding of an XML file by its first bytes (XML 1.0, appendix F): the byte order mark, else the shape of "<?" in UTF-16,
 * else what the declaration says, else UTF-8. An unknown label counts as UTF-8, whose damage then shows as U+FFFD.
 */
export function xmlEncoding(head: Uint8Array): string {
  const [first, second, third, fourth] = head;
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return "utf-16be";
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return "utf-16le";
  const declaration = String.fromCharCode(...head.subarray(0, 200));
  const label =
    /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/u.exec(
      declaration,
    )?.[1];
  return label === undefined || /^(?:utf|ucs)-?(?:16|2|32|4)/iu.test(label)
    ? "utf-8"
    : (encodingOfLabel(label) ?? "utf-8");
}
