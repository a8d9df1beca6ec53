import { LONGEST_READ_ALONG, type ReadingProgress } from "#lib/import/file-reading.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { formatOf } from "./file-format.ts";
import { guardProcess } from "./guard-process.ts";
import { readFile } from "./read-file.ts";
import type {
  DrawAnswer,
  DrawRequest,
  FileReading,
  ReaderLine,
  ReaderRequest,
  ReadRequest,
} from "./reader-protocol.ts";
import type { FileRefusal } from "./reading.ts";

/**
 * The program of the child process that reads an uploaded file (reader-protocol.ts). It runs without the right to write, to
 * start programs or to read anything but the application's own code (reader-child.ts), because whoever made the file may have
 * made it to do harm.
 */
const LINE_FEED = 0x0a;

const [memoryMegabytes = 0, lifeMs = 0, server = 0] = process.argv.slice(2).map(Number);
guardProcess({ memoryBytes: memoryMegabytes * 1_048_576, lifeMs, server });

function say(line: ReaderLine): void {
  const json = JSON.stringify(line);
  process.stdout.write(`${UNKEPT.test(json) ? JSON.stringify(line, mendString) : json}\n`);
}

/** A NUL or half a surrogate pair as JSON escapes them (the latter well-formed, ECMA-262): no database keeps either. */
const UNKEPT = /\\u(?:0000|d[89a-f][0-9a-f]{2})/u;

/** One unit for one, so that every place stays where it is. */
function mendString(_: string, value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "\ufffd").toWellFormed() : value;
}

/** Milliseconds between two reports of progress; what a page says is never left out. */
const REPORT_MS = 200;
let reported = 0;
let stage = "";

function report(progress: ReadingProgress): void {
  const now = performance.now();
  const isNews = progress.text !== undefined || progress.stage !== stage || progress.done === progress.total;
  if (!isNews && now - reported < REPORT_MS) return;
  [reported, stage] = [now, progress.stage];
  const text = progress.text?.slice(0, LONGEST_READ_ALONG);
  say({ progress: text === undefined ? progress : { ...progress, text } });
}

type FileReadingAnswer = Result<FileReading, FileRefusal>;

async function read(bytes: Uint8Array, request: ReadRequest): Promise<FileReadingAnswer> {
  const { limits, recognise, tessdata, name, sha256 } = request;
  const found = await readFile(bytes, request, { limits, recognise, tessdata, onProgress: report });
  if (!found.ok) return found;
  const { raw, mediaType } = found.value;
  report({ stage: "structuring", done: 0, total: 1 });
  // Loaded here, so that the drawing of a page does not wait for it.
  const { importText } = await import("#lib/import/import-text.ts");
  const article = importText(raw, { name, mediaType, sha256 });
  const { length } = article.blocks;
  if (length > MOST_BLOCKS) return refuse("too_many_blocks", { blocks: length, most: MOST_BLOCKS });
  return accept({ article, raw });
}

/** A thesis has some thousands; beyond these, every look at the article would keep the server's other answers waiting. */
const MOST_BLOCKS = 30_000;

/** Formats that have pages to look at. */
const DRAWN: ReadonlySet<string> = new Set(["pdf", "picture"]);

async function draw(bytes: Uint8Array, request: DrawRequest): Promise<DrawAnswer> {
  const found = formatOf(bytes, request);
  const isDrawn = typeof found === "object" && "format" in found && DRAWN.has(found.format);
  if (!isDrawn) return refuse("page_not_found");
  const { renderPageImage } = await import("./page-image.ts");
  const drawn = await renderPageImage(bytes, request);
  if (!drawn.ok)
    return { ok: false, refusal: { code: drawn.refusal.code, values: { ...drawn.refusal.values } } };
  return { ok: true, value: { png: Buffer.from(drawn.value).toString("base64") } };
}

async function answer(bytes: Uint8Array, request: ReaderRequest): Promise<FileReadingAnswer | DrawAnswer> {
  return request.task === "read" ? read(bytes, request) : draw(bytes, request);
}

const pieces: Buffer[] = [];
for await (const piece of process.stdin) pieces.push(piece as Buffer);
const sent = Buffer.concat(pieces);
pieces.length = 0;
const headEnd = sent.indexOf(LINE_FEED);
// Written by reader-child.ts of the same version.
const request = JSON.parse(sent.toString("utf8", 0, headEnd)) as ReaderRequest;
say({ answer: await answer(sent.subarray(headEnd + 1), request) });
