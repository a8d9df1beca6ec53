import { accept, refuse, type Result } from "#lib/result.ts";
import { environment } from "./environment.ts";
import { drawPage, type DrawRefusal } from "./gateways/readers/draw-page.ts";
import { findKeptFile, keepFile } from "./kept-files.ts";

interface Source {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  /** Gets the bytes from where they are kept. */
  readonly load: () => Promise<Result<{ readonly bytes: Uint8Array }>>;
}

interface Wanted {
  /** From 1. */
  readonly page: number;
  /** Pixels. */
  readonly width: number;
}

type Picture = Result<Uint8Array<ArrayBuffer>>;

/** Processes that draw at the same time: each takes a core and some hundred megabytes. */
const MOST_AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];
/** Pictures being drawn, so that one that several ask for is drawn once. */
const underway = new Map<string, Promise<Picture>>();

/** The picture of a page as PNG. Those who ask while others are being drawn wait for their turn. */
export function pictureOfPage(source: Source, wanted: Wanted): Promise<Picture> {
  const key = `${source.sha256} ${wanted.page} ${wanted.width}`;
  const known = underway.get(key);
  if (known !== undefined) return known;
  const drawing = inTurn(() => draw(source, wanted)).finally(() => underway.delete(key));
  underway.set(key, drawing);
  return drawing;
}

async function draw({ name, mediaType, sha256, load }: Source, wanted: Wanted): Promise<Picture> {
  const known = findKeptFile(sha256);
  const loaded = known === null ? await load() : accept({ bytes: known });
  if (!loaded.ok) return loaded;
  const { bytes } = loaded.value;
  keepFile(sha256, bytes);
  const drawn = await drawPage(bytes, { name, mediaType, ...wanted }, { settings: environment().imports });
  if (drawn.ok) return drawn;
  const code: DrawRefusal = drawn.refusal.code;
  return code === "page_not_found" ? refuse("not_found") : drawn;
}

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    // The turn is handed on as it is: nobody who comes now may slip in between.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
