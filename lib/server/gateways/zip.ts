import { Readable } from "node:stream";
import { ZipFile } from "yazl";

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Word and PDF files are packed already. */
  readonly isPacked: boolean;
}

/** Bytes that wait to be fetched before the next file is made: whoever fetches slowly makes nothing pile up here. */
const MOST_WAITING = 4_000_000;
const PATIENCE_MS = 50;

/**
 * A ZIP file that is written as its files come. Names may be in any script (the UTF-8 flag is set); of two with one name the second gets a
 * number. It ends early when nobody fetches it any more, and with an error when making a file fails.
 */
export function zipStream(files: AsyncIterable<ZippedFile>): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  // yazl types its output as the wider interface; it is a PassThrough (yazl 3, index.js).
  const output = zip.outputStream as Readable;
  void write(zip, output, files).catch((failure: unknown) => {
    output.destroy(failure instanceof Error ? failure : new Error(String(failure)));
  });
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}

async function write(zip: ZipFile, output: Readable, files: AsyncIterable<ZippedFile>): Promise<void> {
  const names = new Set<string>();
  for await (const { name, bytes, isPacked } of files) {
    if (output.destroyed) return;
    zip.addBuffer(Buffer.from(bytes), free(name, names), { compress: !isPacked });
    while (output.readableLength > MOST_WAITING && !output.destroyed)
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  }
  zip.end();
}

function free(name: string, names: Set<string>): string {
  const dot = name.lastIndexOf(".");
  let known = name;
  for (let number = 2; names.has(known); number += 1)
    known = `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
  names.add(known);
  return known;
}
