import { refuse, type Result } from "#lib/result.ts";
import { environment } from "./environment.ts";
import { drawPage, type DrawRefusal } from "./gateways/readers/draw-page.ts";

interface Source {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

interface Wanted {
  /** From 1. */
  readonly page: number;
  /** Pixels. */
  readonly width: number;
}

type PictureRefusal = "not_found" | Exclude<DrawRefusal, "page_not_found">;
type Picture = Result<Uint8Array<ArrayBuffer>, PictureRefusal>;

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

async function draw({ bytes, name, mediaType }: Source, wanted: Wanted): Promise<Picture> {
  const drawn = await drawPage(bytes, { name, mediaType, ...wanted }, { settings: environment().imports });
  if (drawn.ok) return drawn;
  const { code, values } = drawn.refusal;
  return code === "page_not_found" ? refuse("not_found") : refuse(code, values);
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
