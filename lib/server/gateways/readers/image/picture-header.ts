/** What the head of a picture's file says, before anything is unpacked. */
export interface PictureHeader {
  /** Pixels, as stored. */
  readonly width: number;
  readonly height: number;
  /** Of EXIF: 1 upright, 3 on its head, 6 and 8 on a side. */
  readonly orientation: number;
  /** For each page of a TIFF where its directory stands in the file; of other formats one 0. */
  readonly directories: readonly number[];
}

/** Reads the head of a PNG, JPEG or TIFF; null for anything else and for a head that is cut off or contradicts itself. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (bytes[0] === 0x89 && bytes[1] === 0x50) return pngHeader(view);
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegHeader(view);
    if (isTiff(bytes)) return tiffHeader(view, 0);
    return null;
  } catch (error) {
    // The head points beyond the file's end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export function isTiff([first, second, third, fourth]: Uint8Array): boolean {
  return (
    (first === 0x49 && second === 0x49 && third === 42) ||
    (first === 0x4d && second === 0x4d && fourth === 42)
  );
}

/** PNG, section 11.2.1: the first chunk is IHDR. */
function pngHeader(view: DataView): PictureHeader | null {
  if (view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20), orientation: 1, directories: [0] };
}

/** ITU-T T.81, annex B: segments until the start of frame, which tells the size. */
function jpegHeader(view: DataView): PictureHeader | null {
  let orientation = 1;
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation, directories: [0] };
    }
    if (marker === 0xe1) orientation = exifOrientation(view, at + 4) ?? orientation;
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** CIPA DC-008 (Exif), section 4.5.4: "Exif", two zeros, then a TIFF. */
function exifOrientation(view: DataView, at: number): number | null {
  if (view.getUint32(at) !== 0x45786966) return null;
  const orientation = tiffHeader(view, at + 6)?.orientation ?? 1;
  return orientation >= 1 && orientation <= 8 ? orientation : null;
}

/** TIFF 6.0, section 2. */
const TAG = { width: 256, height: 257, orientation: 274 };
const SHORT = 3;
const ENTRY_BYTES = 12;
const MOST_ENTRIES = 1_000;
const MOST_DIRECTORIES = 5_000;

function tiffHeader(view: DataView, start: number): PictureHeader | null {
  const isLittle = view.getUint8(start) === 0x49;
  const directories: number[] = [];
  let largest = { width: 0, height: 0, orientation: 1 };
  let at = view.getUint32(start + 4, isLittle);
  // A directory that points back at itself would never end.
  while (at !== 0 && !directories.includes(at) && directories.length < MOST_DIRECTORIES) {
    directories.push(at);
    const count = view.getUint16(start + at, isLittle);
    if (count > MOST_ENTRIES) return null;
    const page = directoryOf(view, { start: start + at + 2, count, isLittle });
    if (directories.length === 1 || page.width * page.height > largest.width * largest.height) largest = page;
    at = view.getUint32(start + at + 2 + count * ENTRY_BYTES, isLittle);
  }
  return directories.length === 0 ? null : { ...largest, directories };
}

interface Directory {
  readonly start: number;
  readonly count: number;
  readonly isLittle: boolean;
}

function directoryOf(
  view: DataView,
  { start, count, isLittle }: Directory,
): Omit<PictureHeader, "directories"> {
  const values = new Map<number, number>();
  for (let entry = start; entry < start + count * ENTRY_BYTES; entry += ENTRY_BYTES) {
    const isShort = view.getUint16(entry + 2, isLittle) === SHORT;
    const value = isShort ? view.getUint16(entry + 8, isLittle) : view.getUint32(entry + 8, isLittle);
    values.set(view.getUint16(entry, isLittle), value);
  }
  const [width = 0, height = 0] = [values.get(TAG.width), values.get(TAG.height)];
  return { width, height, orientation: values.get(TAG.orientation) ?? 1 };
}

/** The file with another of its pages first, so that a reader of one page reads that one. */
export function withPageFirst(bytes: Uint8Array, directory: number): Uint8Array {
  if (directory === 0) return bytes;
  const copy = new Uint8Array(bytes);
  new DataView(copy.buffer).setUint32(4, directory, copy[0] === 0x49);
  return copy;
}
