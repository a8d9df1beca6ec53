/** The text of a file: UTF-8, UTF-16 where it says so, else the old encoding of Cyrillic spreadsheets. */
export function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // TypeError: not UTF-8.
    return new TextDecoder("windows-1251").decode(bytes);
  }
}
