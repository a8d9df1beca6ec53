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
  contender.paint();
  await frames(2);
  const painted = performance.now() - began;
  await rest();
  const hits = measureHits(contender);
  const added = measureAdding(contender);
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
  contender.hit(box.left + 20, 200);
  let found = 0;
  const began = performance.now();
  for (const [x, y] of points) found += contender.hit(x, y);
  return { hit: ((performance.now() - began) / HITS) * 1000, found };
}

/** The median of five, each in the text that is seen. */
function measureAdding(contender: Contender): number {
  const times = Array.from({ length: 5 }, (_, n) => {
    const began = performance.now();
    contender.add([120 + n * 30, 180 + n * 30]);
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
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
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
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
