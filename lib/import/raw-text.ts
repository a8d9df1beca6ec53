/**
 * A file of plain text after decoding, the only thing the importer reads. Positions in `text` are UTF-16
 * inside the importer and code points in what it hands out.
 */
export interface RawText {
  readonly text: string;
  /** The encoding the bytes were read in, by its WHATWG label. */
  readonly encoding: string;
  /** True when neither a byte order mark nor valid UTF-8 proved the encoding. */
  readonly encodingGuessed: boolean;
}

/** Text that is known to be read rightly: typed, or made by a program. */
export function rawText(text: string): RawText {
  return { text, encoding: "utf-8", encodingGuessed: false };
}
