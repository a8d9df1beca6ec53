import { accept, type Result } from "#lib/result.ts";
import { createDecoder, encodingOfLabel, encodingOfMark, guessSingleByte } from "../encodings.ts";
import type { FileRefusal } from "../reading.ts";
import { readText } from "../text.ts";

export interface DecodedPage {
  readonly text: string;
  /** WHATWG label. */
  readonly encoding: string;
  readonly encodingGuessed: boolean;
}

/** Where a declaration is looked for, bytes. The HTML Standard looks at 1024; scripts stand before it in pages as they are found. */
const DECLARED_WITHIN = 8_192;
const META = /<meta\b[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/iu;
const XML_DECLARATION = /^\s{0,9}<\?xml\b[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})/iu;

/**
 * The text of a page: by its byte order mark; as UTF-8 where it is valid, whatever it declares; in the encoding it declares,
 * where it can be read so without a damaged letter; else as a text file would be read. "windows-1251" often stands
 * over KZ-1048, its Kazakh variant: the letters decide.
 */
export function decodePage(bytes: Uint8Array): Result<DecodedPage, FileRefusal> {
  const declared = encodingOfMark(bytes) !== null || isUtf8(bytes) ? null : declaredEncoding(bytes);
  if (declared !== null) {
    const text = decodeStrictly(bytes, declared);
    if (text !== null) return accept({ text, encoding: declared, encodingGuessed: false });
  }
  const read = readText(bytes);
  if (!read.ok) return read;
  const { text, encoding, encodingGuessed } = read.value;
  return accept({ text, encoding, encodingGuessed });
}

function isUtf8(bytes: Uint8Array): boolean {
  return decodeStrictly(bytes, "utf-8") !== null;
}

/** Null where nothing known is declared. A declaration that can be read as ASCII does not stand in UTF-16. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARED_WITHIN));
  const label = (XML_DECLARATION.exec(head) ?? META.exec(head))?.[1];
  if (label === undefined || /^(?:utf|ucs)/iu.test(label)) return null;
  const encoding = encodingOfLabel(label);
  return encoding === "windows-1251" && guessSingleByte(bytes) === "kz-1048" ? "kz-1048" : encoding;
}

/** Null where a byte cannot be decoded. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === "kz-1048") return createDecoder(encoding)(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (broken) {
    if (broken instanceof TypeError) return null;
    throw broken;
  }
}
