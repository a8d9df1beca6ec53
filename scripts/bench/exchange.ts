/**
 * node scripts/bench/exchange.ts [CORPUS]: writes the 657 records in each exchange format and reads them back. Prints for each
 * format and field how many per cent of the values came back, the kinds that did, and how long both took.
 * CORPUS holds citations/cyrillic-records.json; default ../shared/corpus.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkToWrite } from "#lib/citations/exchange/exchanged-work.ts";
import { lossesOf } from "#lib/citations/exchange/format-loss.ts";
import { EXCHANGE_FORMATS, type ExchangeFormat } from "#lib/citations/exchange/formats.ts";
import { readReferences } from "#lib/citations/exchange/read-references.ts";
import { writeReferences } from "#lib/citations/exchange/write-references.ts";
import { cslItem } from "#lib/citations/reference.ts";

const file = join(process.argv[2] ?? "../shared/corpus", "citations/cyrillic-records.json");
if (!existsSync(file)) {
  console.error(`exchange: ${file} is not there; give the folder of the corpus`);
  process.exit(2);
}
const records = (JSON.parse(readFileSync(file, "utf8")) as { csl: unknown }[]).map(({ csl }) =>
  cslItem.parse(csl),
);
const works: WorkToWrite[] = records.map((csl) => ({ forms: { csl, romanised: null, translated: {} } }));

interface Measured {
  readonly format: ExchangeFormat;
  readonly read: number;
  readonly problems: number;
  readonly bytes: number;
  /** Milliseconds, the fastest of five. */
  readonly writing: number;
  readonly reading: number;
  /** Field → works that have it, and those in which it came back. */
  readonly fields: ReadonlyMap<string, { of: number; kept: number }>;
}

function measure(format: ExchangeFormat): Measured {
  const [text, writing] = fastest(() => writeReferences(format, works));
  const [back, reading] = fastest(() => readReferences(text));
  const fields = new Map<string, { of: number; kept: number }>();
  records.forEach((record, at) => {
    const other: Record<string, unknown> = { ...back.works[at]?.forms.csl };
    for (const [field, value] of Object.entries(record)) {
      if (field === "id" || value === "") continue;
      const count = fields.get(field) ?? { of: 0, kept: 0 };
      const found = field === "keyword" ? back.works[at]?.tags.join(", ") : other[field];
      count.of += 1;
      if (plain(field, value) === plain(field, found)) count.kept += 1;
      fields.set(field, count);
    }
  });
  const bytes = new TextEncoder().encode(text).length;
  return { format, read: back.works.length, problems: back.problems.length, bytes, writing, reading, fields };
}

function fastest<Value>(job: () => Value): [Value, number] {
  let best: [Value, number] | null = null;
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    const value = job();
    const time = performance.now() - start;
    if (best === null || time < best[1]) best = [value, time];
  }
  if (best === null) throw new Error("nothing was measured");
  return best;
}

/** Blanks closed up, numbers as text, one dash, parts of names in one order: none of these is a loss. */
function plain(field: string, value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "number") return String(part);
    if (typeof part === "string") return part.replace(/\s+/gu, " ").trim();
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
  return field === "page" ? (text ?? "").replaceAll(/[–—]/gu, "-") : (text ?? "");
}

function percent(count: { of: number; kept: number } | undefined): string {
  return count === undefined ? "" : ((100 * count.kept) / count.of).toFixed(1);
}

const measured = EXCHANGE_FORMATS.map(measure);
const columns = ["field", "works", ...EXCHANGE_FORMATS] as const;
const row = (cells: readonly string[]): void => console.log(`| ${cells.join(" | ")} |`);
row(columns);
row(columns.map(() => "---"));
const names = [...new Set(records.flatMap((record) => Object.keys(record)))].filter((name) => name !== "id");
const count = (name: string): number => measured[0]?.fields.get(name)?.of ?? 0;
for (const name of names.sort((one, other) => count(other) - count(one)))
  row([name, String(count(name)), ...measured.map(({ fields }) => percent(fields.get(name)))]);
const total = (fields: Measured["fields"]) =>
  [...fields.values()].reduce((sum, { of, kept }) => ({ of: sum.of + of, kept: sum.kept + kept }), {
    of: 0,
    kept: 0,
  });
row([
  "all fields",
  String(total(measured[0]?.fields ?? new Map()).of),
  ...measured.map(({ fields }) => percent(total(fields))),
]);
row(["works read", String(records.length), ...measured.map(({ read }) => String(read))]);
row(["problems", "", ...measured.map(({ problems }) => String(problems))]);
row(["kB", "", ...measured.map(({ bytes }) => (bytes / 1_000).toFixed(0))]);
row(["written, ms", "", ...measured.map(({ writing }) => writing.toFixed(0))]);
row(["read, ms", "", ...measured.map(({ reading }) => reading.toFixed(0))]);
row(["read, ms a MB", "", ...measured.map(({ reading, bytes }) => ((reading * 1e6) / bytes).toFixed(0))]);
console.log("\nDeclared:");
for (const format of EXCHANGE_FORMATS) {
  const losses = lossesOf(format, works).map(
    ({ code, works: number, variables }) =>
      `${code}${variables.length === 0 ? "" : ` (${variables.join(", ")})`} ${number}`,
  );
  console.log(`${format}: ${losses.join("; ") || "nothing is lost"}`);
}
