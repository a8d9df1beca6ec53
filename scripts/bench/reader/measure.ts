import type { Contender } from "./contender.ts";
import { decorations } from "./decorations.ts";
import { limit } from "./limit.ts";
import { ours } from "./ours.ts";
import { recogito } from "./recogito.ts";
import { makeWork, randomNumbers } from "./work.ts";

/** Milliseconds, but for `hit`: microseconds. `frames`: between one animation frame and the next while scrolling. */
export interface Measured {
  readonly painted: number;
  readonly added: number;
  readonly hit: number;
  readonly frames: readonly number[];
  /** Annotations found under the pointer in all: a contender that answers nothing is not fast. */
  readonly found: number;
}

const CONTENDERS: Readonly<Record<string, () => Contender>> = {
  limit,
  ours,
  decorations,
  "recogito spans": () => recogito("SPANS"),
  "recogito highlights": () => recogito("CSS_HIGHLIGHTS"),
};

const HITS = 200;
const ROUNDS = 5;
const FRAMES = 60;
/** Pixels a frame: a quick turn of the wheel. */
const STEP = 80;

/** One run of one contender, in a page that shows nothing else. Called by scripts/bench/reader.ts through the window. */
async function measure(name: string, length: number, annotations: number): Promise<Measured> {
  const make = CONTENDERS[name];
  if (make === undefined) throw new Error(`no contender is called ${name}`);
  const work = makeWork(length, annotations);
  const host = document.createElement("div");
  document.querySelector(".reader-text")?.append(host);
  const contender = make();
  contender.mount(host, work);
  await rest();
  const began = performance.now();
  await contender.paint();
  await frames(2);
  const painted = performance.now() - began;
  await rest();
  const hits = measureHits(contender);
  const added = await measureAdding(contender);
  await rest();
  const scrolled = await scroll();
  contender.unmount();
  host.remove();
  scrollTo(0, 0);
  await rest();
  return { painted, added, ...hits, frames: scrolled };
}

function measureHits(contender: Contender): Pick<Measured, "hit" | "found"> {
  const random = randomNumbers(7);
  const box = document.querySelector(".reader-text")?.getBoundingClientRect() ?? new DOMRect();
  const points = Array.from(
    { length: HITS },
    () => [box.left + random() * box.width, random() * innerHeight] as const,
  );
  // Who measures the text at the first touch has done so then, as who does it while painting.
  let found = 0;
  for (const [x, y] of points) found += contender.hit(x, y);
  const began = performance.now();
  for (let round = 0; round < ROUNDS; round++) for (const [x, y] of points) contender.hit(x, y);
  return { hit: ((performance.now() - began) / (HITS * ROUNDS)) * 1000, found };
}

/** The median of five, each in the text that is seen. */
async function measureAdding(contender: Contender): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 5; n++) times.push(await scriptOf(() => contender.add([120 + n * 30, 180 + n * 30])));
  return times.sort((a, b) => a - b)[2] ?? 0;
}

const own = {
  frame: globalThis.requestAnimationFrame.bind(globalThis),
  timer: globalThis.setTimeout.bind(globalThis),
};

/** Milliseconds of script that a deed takes, with what it puts off to frames and timers. */
async function scriptOf(deed: () => void): Promise<number> {
  let spent = 0;
  const timed =
    <Given extends unknown[]>(work: (...given: Given) => void) =>
    (...given: Given) => {
      const began = performance.now();
      work(...given);
      spent += performance.now() - began;
    };
  globalThis.requestAnimationFrame = (work) => own.frame(timed(work));
  // Only functions are ever put off here; the DOM's type allows strings of script too.
  globalThis.setTimeout = ((work: () => void, pause?: number) =>
    own.timer(timed(work), pause)) as typeof setTimeout;
  timed(deed)();
  await new Promise((resolve) => own.timer(resolve, 60));
  globalThis.requestAnimationFrame = own.frame;
  globalThis.setTimeout = own.timer as typeof setTimeout;
  return spent;
}

async function scroll(): Promise<number[]> {
  const times: number[] = [];
  let before = await frame();
  for (let n = 0; n < FRAMES; n++) {
    scrollBy(0, STEP);
    const now = await frame();
    times.push(now - before);
    before = now;
  }
  return times;
}

function frame(): Promise<number> {
  return new Promise((resolve) => own.frame(() => resolve(performance.now())));
}

async function frames(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await frame();
}

/** Until what a contender does behind the scenes is over. */
async function rest(): Promise<void> {
  await frames(3);
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
}

Object.assign(globalThis, { measure });
