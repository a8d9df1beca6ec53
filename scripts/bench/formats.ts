// npm run bench:formats [-- FORMAT [TEXT]]: writes the gold texts of tests/lib/import/quality as files of each format, reads and
// imports them and prints how much was recognised; "scan" recognises four of them, "print" lets Chromium print them. With a text, what was not.
import { openPrinting } from "./printed-pdf.ts";
import { goldTexts } from "#tests/lib/import/quality/measure.ts";
import {
  FORMATS,
  meanOf,
  measureFormat,
  SCAN,
  valuesOf,
  type FormatWriting,
  type MeasuredFormat,
} from "#tests/lib/import/quality/formats/measure-formats.ts";
import {
  align,
  boundaryDifferences,
  citationKeys,
  FORMAT_MEASURES,
} from "#tests/lib/import/quality/formats/score-aligned.ts";

/** One in each language, and one with footnotes. */
const SCANNED = ["law-kk", "economics-ru", "medicine-en", "politics-kk-footnotes"];

const [wantedFormat, wantedText] = process.argv.slice(2);
const printing = wantedFormat?.startsWith("print") === true ? await openPrinting() : null;
const known = [...FORMATS, SCAN, ...(printing === null ? [] : [printing.format])];
const formats = known.filter(({ name }) =>
  wantedFormat === undefined ? name !== SCAN.name : name.startsWith(wantedFormat),
);
if (wantedText === undefined) await printTables();
else {
  for (const format of formats) {
    const measured = await measureFormat(textNamed(wantedText), format);
    if (measured !== null) printDifferences(measured);
  }
}
await printing?.close();

async function printTables(): Promise<void> {
  const cell = (value: number | null): string => (value === null ? "–" : value.toFixed(3)).padStart(11);
  console.log("".padEnd(28), ...FORMAT_MEASURES.map((measure) => measure.padStart(11)));
  for (const format of formats) {
    const measured = await measureAll(format);
    const row = (name: string, value: (measure: (typeof FORMAT_MEASURES)[number]) => number | null): void =>
      console.log(name.padEnd(28), ...FORMAT_MEASURES.map((measure) => cell(value(measure))));
    row(`${format.name} (${String(measured.length)})`, (measure) => meanOf(measured, measure));
    row("  median", (measure) => {
      const values = valuesOf(measured, measure);
      return values[Math.floor((values.length - 1) / 2)]?.value ?? null;
    });
    row("  worst", (measure) => valuesOf(measured, measure)[0]?.value ?? null);
    for (const measure of FORMAT_MEASURES) {
      const low = valuesOf(measured, measure).filter(({ value }) => value < 0.97);
      if (low.length > 0)
        console.log(
          `    ${measure}: ${low
            .slice(0, 5)
            .map(({ text, value }) => `${text} ${value.toFixed(2)}`)
            .join(", ")}`,
        );
    }
  }
}

async function measureAll(format: FormatWriting): Promise<MeasuredFormat[]> {
  const measured: MeasuredFormat[] = [];
  for (const text of goldTexts()) {
    if (format.recognise === true && !SCANNED.includes(text.name)) continue;
    const one = await measureFormat(text, format);
    if (one !== null) measured.push(one);
  }
  return measured;
}

function textNamed(name: string): ReturnType<typeof goldTexts>[number] {
  const text = goldTexts().find((one) => one.name === name);
  if (text === undefined) throw new Error("no such text");
  return text;
}

/** What was not found, and what was found instead. */
function printDifferences({ format, text, raw, article, scores }: MeasuredFormat): void {
  const aligned = align(text, raw, article);
  console.log(format.name, JSON.stringify(scores));
  for (const { block, places } of aligned.blocks) {
    const owners = new Set(places.map((place) => aligned.owners[place]));
    const types = [
      ...new Set([...owners].map((owner) => `${owner?.type ?? "none"} ${owner?.language ?? ""}`)),
    ];
    if (types.length !== 1 || types[0] !== `${block.type} ${block.language}`)
      console.log(`${block.type} ${block.language}: ${types.join(", ")}: ${block.text.slice(0, 70)}`);
  }
  const { missed, extra } = boundaryDifferences(aligned, article);
  for (const { block } of missed) console.log(`no block begins: ${block.type} ${block.text.slice(0, 70)}`);
  for (const { type, text: found } of extra) console.log(`begins elsewhere: ${type} ${found.slice(0, 70)}`);
  const { wanted, found } = citationKeys(aligned, article);
  console.log("citations missed", [...wanted].filter((one) => !found.has(one)).join(" | "));
  console.log("citations wrong", [...found].filter((one) => !wanted.has(one)).join(" | "));
  for (const note of article.notes) console.log("note", note.code, JSON.stringify(note.values));
  if (process.env["SHOW"] !== undefined) console.log(raw);
}
