// npm run bench:import-speed: what processor time the structure step takes for 45,000 characters in a warm process, and how that grows up to
// five million. The texts are the gold texts of tests/lib/import/quality, one after another: an issue, and one endless article.
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";
import { LAYOUTS } from "#tests/lib/import/quality/layouts.ts";
import { goldTexts } from "#tests/lib/import/quality/measure.ts";
import { setText } from "#tests/lib/import/quality/setter.ts";

const layout = LAYOUTS.find(({ name }) => name === "book pages") ?? LAYOUTS[0];
if (layout === undefined) throw new Error("no layouts");
const issue = goldTexts()
  .map((text) => setText(text, layout).text)
  .join("\n\f");
const body = goldTexts()
  .map(
    (text) =>
      setText({ ...text, blocks: text.blocks.filter(({ type }) => type === "paragraph") }, layout).text,
  )
  .join("\n");

/** Of processor time, which others on the machine disturb less than the clock. */
function milliseconds(text: string): number {
  const began = process.cpuUsage();
  importText(rawText(text), { name: "x.txt", mediaType: "text/plain", sha256: "0".repeat(64) });
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

for (const [name, text] of [
  ["an issue of short articles", issue],
  ["one article without end", body],
] as const) {
  console.log(name);
  const short = repeated(text, 45_000);
  for (let warming = 0; warming < 5; warming++) milliseconds(short);
  const times = Array.from({ length: 9 }, () => milliseconds(short)).sort((a, b) => a - b);
  console.log(`  45,000 characters, warm: ${(times[4] ?? 0).toFixed(0)} ms (median of 9)`);
  let before: number | null = null;
  for (const length of [500_000, 1_000_000, 2_500_000, 5_000_000]) {
    const perMillion = milliseconds(repeated(text, length)) / (length / 1_000_000);
    const growth =
      before === null ? "" : `, ${(perMillion / before).toFixed(2)} times the step before per character`;
    console.log(
      `  ${length.toLocaleString("en")} characters: ${perMillion.toFixed(0)} ms a million${growth}`,
    );
    before = perMillion;
  }
}
