import { Worker } from "node:worker_threads";
import { importText } from "#lib/import/import-text.ts";
import { refuse } from "#lib/result.ts";
import type { ReaderAnswer, ReaderRequest } from "./read-in-child.ts";
import { readText } from "./text.ts";

/**
 * The program of the child process that reads an uploaded file: a line of JSON and the file's bytes on stdin, one answer in
 * JSON on stdout. It runs without the right to write, to start programs or to read anything but the application's own code
 * (read-in-child.ts), because whoever made the file may have made it to do harm.
 */
const LINE_FEED = 0x0a;

/** UTF-16 units: some two thousand pages. Longer ones are collections that should come in parts, and would not fit the heap. */
const LONGEST_TEXT = 4_000_000;

function answer(request: ReaderRequest, bytes: Uint8Array): ReaderAnswer {
  const raw = readText(bytes);
  if (!raw.ok) return raw;
  if (raw.value.text.length > LONGEST_TEXT) {
    const thousands = Math.ceil(raw.value.text.length / 1_000);
    return refuse("text_too_long", { thousands, most: LONGEST_TEXT / 1_000 });
  }
  return { ok: true, value: importText(raw.value, request) };
}

// The server ends a reader that takes too long; when the server itself was killed, nobody would. Reading holds the only thread,
// so another one keeps the time.
const LONGEST_LIFE_MS = 90_000;
new Worker(`setTimeout(() => process.kill(process.pid, "SIGKILL"), ${LONGEST_LIFE_MS})`, {
  eval: true,
}).unref();

const pieces: Buffer[] = [];
for await (const piece of process.stdin) pieces.push(piece as Buffer);
const sent = Buffer.concat(pieces);
const headEnd = sent.indexOf(LINE_FEED);
// Written by read-in-child.ts of the same version.
const request = JSON.parse(sent.toString("utf8", 0, headEnd)) as ReaderRequest;
process.stdout.write(JSON.stringify(answer(request, sent.subarray(headEnd + 1))));
