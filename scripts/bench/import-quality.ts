// npm run bench:import-quality [-- TEXT [LAYOUT]]: sets the gold texts of tests/lib/import/quality in every layout, imports them
// and prints how much was recognised; with a name, what was not.
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";
import { LAYOUTS } from "#tests/lib/import/quality/layouts.ts";
import {
  goldTexts,
  mean,
  measureAll,
  median,
  MEASURES,
  worst,
  type Measured,
} from "#tests/lib/import/quality/measure.ts";
import { setText } from "#tests/lib/import/quality/setter.ts";

const [wantedText, wantedLayout] = process.argv.slice(2);
if (wantedText === undefined) printTables(measureAll());
else printDifferences(wantedText, wantedLayout ?? "plain");

function printTables(all: readonly Measured[]): void {
  const cell = (value: number | null): string => (value === null ? "–" : value.toFixed(3)).padStart(11);
  const row = (name: string, rows: readonly Measured[], of: typeof mean): void =>
    console.log(name.padEnd(34), ...MEASURES.map((measure) => cell(of(rows, measure))));
  console.log("mean".padEnd(34), ...MEASURES.map((measure) => measure.padStart(11)));
  for (const text of goldTexts())
    row(
      `${text.name}${text.heldOut ? " *" : ""}`,
      all.filter((one) => one.text.name === text.name),
      mean,
    );
  console.log();
  for (const layout of LAYOUTS)
    row(
      `${layout.name}${layout.heldOut ? " *" : ""}`,
      all.filter((one) => one.layout === layout),
      mean,
    );
  console.log();
  const isHeldOut = ({ text, layout }: Measured): boolean => text.heldOut && layout.heldOut;
  const isTuned = ({ text, layout }: Measured): boolean => !text.heldOut && !text.unseen && !layout.heldOut;
  for (const [name, rows] of [
    ["worked on", all.filter(isTuned)],
    ["held out (both *)", all.filter(isHeldOut)],
    ["unseen", all.filter(({ text }) => text.unseen)],
    ["all", all],
  ] as const) {
    row(`${name}: mean`, rows, mean);
    row(`${name}: median`, rows, median);
  }
  for (const measure of MEASURES) {
    const lowest = worst(all, measure);
    if (lowest !== null) console.log(`worst ${measure}: ${lowest.value.toFixed(3)} (${lowest.where})`);
  }
  console.log(
    `characters in no block: ${String(all.reduce((sum, { scores }) => sum + scores.uncovered, 0))}`,
  );
}

/** Blocks of the gold and of the import that have no equal on the other side. */
function printDifferences(name: string, layoutName: string): void {
  const text = goldTexts().find((one) => one.name === name);
  const layout = LAYOUTS.find((one) => one.name === layoutName);
  if (text === undefined || layout === undefined) throw new Error("no such text or layout");
  const set = setText(text, layout);
  const got = importText(rawText(set.text), { name, mediaType: "text/plain", sha256: "0".repeat(64) });
  const shown = (one: { type: string; ranges: readonly (readonly [number, number])[] }): string =>
    `${one.type.padEnd(22)} ${String(one.ranges[0]?.[0])}–${String(one.ranges.at(-1)?.[1])} ${set.text.slice(one.ranges[0]?.[0], one.ranges.at(-1)?.[1]).replace(/\s+/gu, " ").slice(0, 90)}`;
  const wanted = new Set(set.gold.blocks.map(shown));
  const found = new Set(got.blocks.map(({ type, sourceRanges }) => shown({ type, ranges: sourceRanges })));
  for (const one of wanted) if (!found.has(one)) console.log("gold ", one);
  console.log();
  for (const one of found) if (!wanted.has(one)) console.log("found", one);
  if (process.env["SHOW"] !== undefined) console.log(set.text);
}
