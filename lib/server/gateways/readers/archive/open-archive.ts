import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from "yauzl";
import { ReadingStopped } from "../reading-stopped.ts";
import type { ReadingLimits } from "../reading.ts";

/** The files inside a ZIP file. Nothing is unpacked before it is asked for, and nothing is ever written to disk. */
export interface Archive {
  readonly names: readonly string[];
  /** Entries that are left out: links, and names that lead out of the archive. */
  readonly ignored: number;
  has(name: string): boolean;
  /**
   * The unpacked bytes of a file as they come, counted while they come: what the directory says of their number is checked and not
   * trusted.
   *
   * @throws ReadingStopped "unpacks_too_large", "password_protected", or "file_damaged" (no such file, two of that name, broken
   * data, wrong length or checksum).
   */
  chunks(name: string): AsyncGenerator<Uint8Array>;
}

type ArchiveLimits = Pick<ReadingLimits, "archiveEntries" | "unpackedFile" | "unpackedTotal">;

/** @throws ReadingStopped "unpacks_too_large" for too many entries, "password_protected", or "file_damaged". */
export async function openArchive(bytes: Uint8Array, limits: ArchiveLimits): Promise<Archive> {
  const zip = await orDamaged(() =>
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
    }),
  );
  if (zip.entryCount > limits.archiveEntries) throw new ReadingStopped("unpacks_too_large");
  const entries = await orDamaged(() => listEntries(zip));
  refuseOverlaps(entries);
  return new ZipArchive(zip, entries, limits);
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

class ZipArchive implements Archive {
  readonly names: readonly string[];
  readonly ignored: number;
  readonly #zip: ZipFile;
  readonly #limits: ArchiveLimits;
  /** Null for a name that several entries have: which of them counts differs between programs. */
  readonly #entries = new Map<string, Entry | null>();
  /** Bytes unpacked so far. */
  #unpacked = 0;

  constructor(zip: ZipFile, entries: readonly Entry[], limits: ArchiveLimits) {
    this.#zip = zip;
    this.#limits = limits;
    const safe = entries.filter((entry) => isSafe(entry));
    this.ignored = entries.filter((entry) => !isSafe(entry) && !nameOf(entry).endsWith("/")).length;
    for (const entry of safe) {
      const name = nameOf(entry);
      this.#entries.set(name, this.#entries.has(name) ? null : entry);
    }
    this.names = [...this.#entries.keys()].filter((name) => !name.endsWith("/"));
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  async *chunks(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name) ?? null;
    if (entry === null) throw new ReadingStopped("file_damaged");
    if (entry.isEncrypted()) throw new ReadingStopped("password_protected");
    const stream = await orDamaged(() => this.#zip.openReadStreamPromise(entry));
    const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    let size = 0;
    let sum = 0;
    try {
      for (;;) {
        const next = await orDamaged(() => pieces.next());
        if (next.done === true) break;
        size += next.value.length;
        this.#unpacked += next.value.length;
        if (size > this.#limits.unpackedFile || this.#unpacked > this.#limits.unpackedTotal) {
          throw new ReadingStopped("unpacks_too_large");
        }
        sum = crc32(next.value, sum);
        yield next.value;
      }
    } finally {
      stream.destroy();
    }
    if (sum !== entry.crc32) throw new ReadingStopped("file_damaged");
  }
}

/** All that yauzl and zlib throw is about the bytes they were given. */
async function orDamaged<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    // yauzl knows its errors by their sentences alone.
    const isLocked = cause instanceof Error && /encrypt/iu.test(cause.message);
    throw new ReadingStopped(isLocked ? "password_protected" : "file_damaged");
  }
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

/** The kind of file in the upper half of a Unix system's attributes: st_mode's S_IFMT and S_IFLNK. */
const FILE_KIND = 0o170000;
const SYMBOLIC_LINK = 0o120000;

function isSafe(entry: Entry): boolean {
  const isLink = ((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK;
  return !isLink && validateFileName(nameOf(entry)) === null;
}

/** Bytes of a local header before its name. */
const LOCAL_HEADER_BYTES = 30;

/** Entries that share bytes make a small file unpack to a huge one; no program writes them. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let free = 0;
  for (const entry of sorted) {
    if (entry.relativeOffsetOfLocalHeader < free) throw new ReadingStopped("file_damaged");
    free =
      entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
  }
}
