/** Bytes in all: one large scan, or many articles. */
const MOST_BYTES = 160 * 1_048_576;
/** Milliseconds after the last use. */
const KEPT_MS = 60_000;

interface Kept {
  readonly bytes: Uint8Array;
  readonly timer: NodeJS.Timeout;
}

/** The one used last stands last. */
const kept = new Map<string, Kept>();

/**
 * Bytes of files that are looked at page by page: a scan of a hundred megabytes takes a second to come out of the database, and
 * its pages are turned one after the other. The caller has made sure that whoever asks may see the file of this hash.
 */
export function findKeptFile(sha256: string): Uint8Array | null {
  const found = kept.get(sha256);
  if (found === undefined) return null;
  keepFile(sha256, found.bytes);
  return found.bytes;
}

export function keepFile(sha256: string, bytes: Uint8Array): void {
  forget(sha256);
  kept.set(sha256, { bytes, timer: setTimeout(() => forget(sha256), KEPT_MS).unref() });
  let size = 0;
  for (const [hash, file] of [...kept].reverse()) {
    size += file.bytes.byteLength;
    if (size > MOST_BYTES) forget(hash);
  }
}

function forget(sha256: string): void {
  clearTimeout(kept.get(sha256)?.timer);
  kept.delete(sha256);
}
