/** What the directory of a ZIP file says of an entry; nothing of it is checked. */
export interface ListedEntry {
  readonly name: string;
  /** Byte position of the entry's own header. */
  readonly at: number;
  readonly method: number;
  /** Bytes as packed. */
  readonly packed: number;
}

/** APPNOTE.TXT (PKWARE) 4.3.12 and 4.3.16. */
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * The first entries of a ZIP file's directory, read at a glance to tell one format from another; empty where there is no directory,
 * as in a file cut short. `openArchive` is for reading: it checks all this.
 */
export function listedEntries(bytes: Uint8Array, most = 200): ListedEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  if (end === null) return [];
  const entries: ListedEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (
    entries.length < most &&
    at + DIRECTORY_ENTRY_BYTES <= end &&
    view.getUint32(at, true) === DIRECTORY_ENTRY
  ) {
    const nameStart = at + DIRECTORY_ENTRY_BYTES;
    const nameEnd = nameStart + view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameStart, nameEnd)),
      at: view.getUint32(at + 42, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectoryEnd(view: DataView): number | null {
  const last = view.byteLength - DIRECTORY_END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return null;
}

/** The packed bytes of an entry as it lies in the file, at most `most` of them. */
export function packedBytes(bytes: Uint8Array, entry: ListedEntry, most: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + LOCAL_HEADER_BYTES > bytes.length) return new Uint8Array(0);
  const start =
    entry.at + LOCAL_HEADER_BYTES + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  return bytes.subarray(start, start + Math.min(entry.packed, most));
}

const LOCAL_HEADER_BYTES = 30;
