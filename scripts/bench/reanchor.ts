// How long the annotations of a text need to follow its correction: npm run bench:reanchor
import { describePassage } from "#lib/annotations/describe.ts";
import { reanchorPassages } from "#lib/annotations/reanchor.ts";
import { indexText } from "#lib/languages/text-unit.ts";

const LENGTH = 100_000; // code points
const ANNOTATIONS = 10_000;

/** Mulberry32, so that every run measures the same. */
let state = 7;
const next = (below: number): number => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
};

const STEMS =
  "реформа сайлау мәслихат депутат заң әкім халық мемлекет құқық билік партия қоғам сот жергілікті".split(
    " ",
  );
const ENDINGS = ["", "ның", "да", "лар", "ды", "мен", "сыз", "лық", "ға", "дан"];
const word = (): string => `${STEMS[next(STEMS.length)] ?? ""}${ENDINGS[next(ENDINGS.length)] ?? ""}`;

function text(): string {
  const blocks: string[] = [];
  for (let length = 0; length < LENGTH; length += (blocks.at(-1)?.length ?? 0) + 1)
    blocks.push(`${Array.from({ length: 60 }, word).join(" ")} ${blocks.length}.`);
  return blocks.join("\n");
}

const old = text();
const index = indexText(old);
const passages = Array.from({ length: ANNOTATIONS }, () => {
  const start = next(LENGTH - 500);
  return describePassage(index, [start, start + 5 + next(200)]);
});

/** Every so many-th word is written in another way. */
const mended = (every: number): string =>
  old
    .split(" ")
    .map((one, at) => (at % every === 0 ? `${one}т` : one))
    .join(" ");
const blocks = old.split("\n");
const CORRECTED: readonly [string, string][] = [
  ["nothing changed", old],
  ["one word", old.replace("мәслихат", "мәслихаттар")],
  ["every 100th word", mended(100)],
  ["every 10th word", mended(10)],
  ["every 3rd word", mended(3)],
  ["a tenth of the blocks moved to the end", [...blocks.slice(10), ...blocks.slice(0, 10)].join("\n")],
  ["every other block gone", blocks.filter((_, at) => at % 2 === 0).join("\n")],
  ["another text", text()],
];

for (const [name, now] of CORRECTED) {
  const began = performance.now();
  const answers = reanchorPassages(passages, old, now);
  const took = performance.now() - began;
  const found = answers.filter(({ ok }) => ok).length;
  console.log(`${name}: ${Math.round(took)} ms, ${found} of ${ANNOTATIONS} found`);
}
