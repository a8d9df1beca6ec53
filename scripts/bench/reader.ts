// npm run bench:reader [-- --quick]: painting many annotations in real Chromium. The reader's own engine (components/reader, bundled, no
// copy) against Tiptap's inline decorations, Recogito's text annotator drawn both ways, and the limit: bare CSS Custom Highlight on plain
// HTML. One run, contenders interleaved, medians of five. shared/design/reader.md says where the targets come from.
import { readFileSync } from "node:fs";
import path from "node:path";
import { rolldown } from "rolldown";
import { launchBrowser } from "./bench-browser.ts";
import type { Measured } from "./reader/measure.ts";

const root = path.resolve(import.meta.dirname, "../..");
const isQuick = process.argv.includes("--quick");
const CONTENDERS = ["limit", "ours", "decorations", "recogito highlights", "recogito spans"] as const;
type Name = (typeof CONTENDERS)[number];
const ROUNDS = isQuick ? 3 : 5;
const LENGTHS = isQuick ? [100_000] : [30_000, 100_000, 500_000];
const COUNTS = isQuick ? [1_000, 10_000] : [100, 1_000, 10_000];
/** Milliseconds after which a contender is measured once and no more. */
const PATIENCE = 20_000;

/** Both paint in the next frame, and the clock between frames is no finer than this share of one. */
const TIE = { painted: 1.05, added: 1, hit: 1, p95: 1.05 } as const;

interface Row {
  readonly name: Name;
  readonly painted: number;
  readonly added: number;
  readonly hit: number;
  readonly p95: number;
  readonly found: number;
  readonly rounds: number;
}

const browser = await launchBrowser();
const missed: string[] = [];
try {
  const page = await pageSource();
  for (const length of LENGTHS)
    for (const count of COUNTS) report(length, count, await run(page, length, count));
} finally {
  await browser.close();
}
console.log(missed.length === 0 ? "\nEvery target is reached." : `\nMissed:\n${missed.join("\n")}`);

interface PageSource {
  readonly html: string;
  readonly script: string;
}

async function pageSource(): Promise<PageSource> {
  const bundle = await rolldown({
    input: path.join(root, "scripts/bench/reader/measure.ts"),
    platform: "browser",
    moduleTypes: { ".css": "empty" },
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
  });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  const styles = ["app/tokens.css", "components/reader/reader.css"].map((file) =>
    readFileSync(path.join(root, file), "utf8"),
  );
  const html = `<!doctype html><html lang="kk"><head><style>${styles.join("\n")}
    ::highlight(m1) { background-color: var(--m1); text-decoration: underline solid 1px var(--m1-line); }
    ::highlight(m2) { background-color: var(--m2); text-decoration: underline double 1px var(--m2-line); }
    ::highlight(m3) { background-color: var(--m3); text-decoration: underline dashed 1px var(--m3-line); }
    ::highlight(m4) { background-color: var(--m4); text-decoration: underline wavy 1px var(--m4-line); }
    body { margin: 0; } .reader-text { width: 672px; margin: 20px auto; }</style></head>
    <body><div class="reader-text"></div></body></html>`;
  return { html, script: output[0].code };
}

async function run(source: PageSource, length: number, count: number): Promise<Row[]> {
  const runs = new Map<Name, Measured[]>(CONTENDERS.map((name) => [name, []]));
  const slow = new Set<Name>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of CONTENDERS) {
      if (slow.has(name)) continue;
      const began = performance.now();
      runs.get(name)?.push(await measureOnce(source, name, [length, count]));
      if (performance.now() - began > PATIENCE) slow.add(name);
    }
  }
  return [...runs].map(([name, measured]) => rowOf(name, measured));
}

/** In a page of its own, because contenders leave things behind; a small document goes before, so that scripts are warm. */
async function measureOnce(
  { html, script }: PageSource,
  name: Name,
  size: readonly [number, number],
): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.setContent(html);
    await page.addScriptTag({ content: script });
    const measured = (given: readonly [number, number]) =>
      page.evaluate(
        ([which, characters, annotations]) =>
          // Set by scripts/bench/reader/measure.ts.
          (globalThis as unknown as { measure: (...given: unknown[]) => Promise<Measured> }).measure(
            which,
            characters,
            annotations,
          ),
        [name, ...given] as const,
      );
    await measured([30_000, 500]);
    return await measured(size);
  } finally {
    await page.close();
  }
}

function rowOf(name: Name, measured: readonly Measured[]): Row {
  const frames = measured.flatMap((one) => one.frames).sort((a, b) => a - b);
  return {
    name,
    painted: median(measured.map(({ painted }) => painted)),
    added: median(measured.map(({ added }) => added)),
    hit: median(measured.map(({ hit }) => hit)),
    p95: frames[Math.floor(frames.length * 0.95)] ?? NaN,
    found: measured[0]?.found ?? 0,
    rounds: measured.length,
  };
}

function report(length: number, count: number, rows: readonly Row[]): void {
  const of = (name: Name) => rows.find((row) => row.name === name);
  const [bare, own] = [of("limit"), of("ours")];
  if (bare === undefined || own === undefined) return;
  console.log(`\n${length.toLocaleString("en")} characters, ${count.toLocaleString("en")} annotations`);
  console.log("contender            painted  of limit  one added  hit test  p95 frame  found  rounds");
  for (const row of rows) {
    const cells = [
      `${row.painted.toFixed(1)} ms`.padStart(9),
      `${(row.painted / bare.painted).toFixed(2)} ×`.padStart(9),
      `${row.added.toFixed(2)} ms`.padStart(10),
      `${row.hit.toFixed(1)} µs`.padStart(9),
      `${row.p95.toFixed(1)} ms`.padStart(10),
      String(row.found).padStart(6),
      String(row.rounds).padStart(7),
    ];
    console.log(row.name.padEnd(19) + cells.join(" "));
  }
  const place = `  ${length} characters, ${count} annotations: `;
  const others = rows.filter(({ name }) => name !== "limit" && name !== "ours");
  if (own.painted > 1.5 * bare.painted)
    missed.push(`${place}painted ${(own.painted / bare.painted).toFixed(2)} × the limit`);
  if (own.added > 1) missed.push(`${place}one added takes ${own.added.toFixed(2)} ms`);
  if (own.p95 > 20)
    missed.push(`${place}p95 frame ${own.p95.toFixed(1)} ms (the limit: ${bare.p95.toFixed(1)})`);
  for (const other of others) {
    for (const what of ["painted", "added", "hit", "p95"] as const) {
      if (own[what] > other[what] * TIE[what])
        missed.push(
          `${place}${what}: ${other.name} is ahead, ${other[what].toFixed(2)} against ${own[what].toFixed(2)}`,
        );
    }
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
