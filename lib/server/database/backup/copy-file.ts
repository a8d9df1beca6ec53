import { createHash } from "node:crypto";
import { open, readFile, type FileHandle } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

export interface CopiedFile {
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

export interface CopyOptions {
  readonly signal?: AbortSignal | undefined;
  /** False for throw-away tests: nothing is synced to disk. */
  readonly durable?: boolean | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

const CHUNK_BYTES = 1 << 20;

/** Copies to a new file that only its owner may read, syncs it to disk, and tells what was written; null when the source is gone. */
export async function copyFile(
  source: string,
  target: string,
  options: CopyOptions = {},
): Promise<CopiedFile | null> {
  const input = await openExisting(source);
  if (input === null) return null;
  try {
    const output = await open(target, "wx", 0o600);
    try {
      const copied = await pass(input, output, options);
      if (options.durable !== false) await output.datasync();
      return copied;
    } finally {
      await output.close();
    }
  } finally {
    await input.close();
  }
}

/** Size and SHA-256 of a file; null when there is none. */
export async function measureFile(file: string, options: CopyOptions = {}): Promise<CopiedFile | null> {
  const input = await openExisting(file);
  if (input === null) return null;
  try {
    return await pass(input, null, options);
  } finally {
    await input.close();
  }
}

/** Writes bytes as a new, synced file. */
export async function writeNewFile(target: string, bytes: Uint8Array): Promise<CopiedFile> {
  const output = await open(target, "wx", 0o600);
  try {
    await output.writeFile(bytes);
    await output.sync();
  } finally {
    await output.close();
  }
  return { size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Reads a small file that somebody rewrites in place, until two readings agree. */
export async function readSettled(file: string): Promise<Buffer> {
  for (let before = await readFile(file); ;) {
    await pause(5);
    const after = await readFile(file);
    if (after.equals(before)) return after;
    before = after;
  }
}

async function openExisting(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function pass(
  input: FileHandle,
  output: FileHandle | null,
  { signal, onBytes }: CopyOptions,
): Promise<CopiedFile> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  let size = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { bytesRead } = await input.read(buffer, 0, CHUNK_BYTES, null);
    if (bytesRead === 0) return { size, sha256: hash.digest("hex") };
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    if (output !== null) await output.writeFile(piece);
    size += bytesRead;
    onBytes?.(bytesRead);
  }
}

/** Runs `work` on each item, some at a time: waiting for the disk to sync is what takes the time. */
export async function inLanes<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const lane = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}
