// npm run bench:marks [-- CORPUS]: imports the texts of the corpus and prints how many of their marks were found, and how many that are none;
// then how fast marks are found in a long text.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findCitationMarks } from "#lib/citations/marker.ts";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";

/** Marks counted by hand where no gold file lists them: brackets that name entries, by the first digits of the file's name. */
const BRACKETS_BY_HAND: Readonly<Record<string, number>> = { "001": 43, "004": 18 };

interface Mark {
  readonly sourceRange: readonly [number, number];
  readonly keys: readonly (number | string)[];
  readonly locator: string | null;
  readonly kind: string;
}

const corpus = process.argv[2] ?? "../shared/corpus";
const seeds = join(corpus, "seeds");
const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith(".txt")) : [];
if (files.length === 0) console.log(`${seeds} has no texts: node scripts/bench/marks.ts CORPUS`);
const total = { brackets: [0, 0], notes: [0, 0], false: 0 };
for (const name of files.sort()) measure(name);
if (files.length > 0)
  console.log(
    `all: brackets ${total.brackets.join(" of ")}, footnote marks ${total.notes.join(" of ")}, false ${String(total.false)}`,
  );
measureSpeed();

function measure(name: string): void {
  const text = readFileSync(join(seeds, name), "utf8");
  const found = marksIn(text, name);
  const gold = goldOf(name);
  const brackets = found.filter(({ kind }) => kind === "bracket");
  const notes = found.filter(({ kind }) => kind === "footnote_mark");
  const wanted = {
    brackets:
      gold?.filter(({ kind }) => kind === "bracket").length ?? BRACKETS_BY_HAND[name.slice(0, 3)] ?? 0,
    notes: gold?.filter(({ kind }) => kind === "footnote_mark").length ?? 0,
  };
  const known = new Set(gold?.map(nameOf));
  const right = gold === null ? found : found.filter((mark) => known.has(nameOf(mark)));
  const rightBrackets = Math.min(right.filter(({ kind }) => kind === "bracket").length, wanted.brackets);
  const rightNotes = right.filter(({ kind }) => kind === "footnote_mark").length;
  const wrong = found.length - rightBrackets - rightNotes;
  total.brackets[0] = (total.brackets[0] ?? 0) + rightBrackets;
  total.brackets[1] = (total.brackets[1] ?? 0) + wanted.brackets;
  total.notes[0] = (total.notes[0] ?? 0) + rightNotes;
  total.notes[1] = (total.notes[1] ?? 0) + wanted.notes;
  total.false += wrong;
  const basis = gold === null ? "counted by hand" : "gold: place, keys, locator";
  console.log(
    `${name.slice(0, 10)}: brackets ${rightBrackets} of ${wanted.brackets} (found ${brackets.length}), footnote marks ${rightNotes} of ${wanted.notes} (found ${notes.length}), false ${wrong} (${basis})`,
  );
}

function marksIn(text: string, name: string): readonly Mark[] {
  return importText(rawText(text), { name, mediaType: "text/plain", sha256: "0".repeat(64) }).citations;
}

function goldOf(name: string): readonly Mark[] | null {
  const path = join(corpus, "gold", name.replace(/\.txt$/u, ".gold.json"));
  if (!existsSync(path)) return null;
  const { citations } = JSON.parse(readFileSync(path, "utf8")) as {
    citations: (Omit<Mark, "sourceRange"> & { range: Mark["sourceRange"] })[];
  };
  return citations.map(({ range, ...mark }) => ({ ...mark, sourceRange: range }));
}

function nameOf({ sourceRange, keys, locator }: Mark): string {
  return `${sourceRange.join("-")} ${keys.join(",")} ${(locator ?? "").replace(/[.\s]+$/u, "").replace(/\s+/gu, " ")}`;
}

function measureSpeed(): void {
  const sentence =
    "Зерттеуші бұл пікірді бұрын айтқан [3, 45 б.], оған қарсы ой да бар (Омаров, 2011: 7) [Сонда, 48 б.]. ";
  const text = sentence.repeat(10_000);
  const started = performance.now();
  const { length } = findCitationMarks(text);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `speed: ${length} marks in ${text.length} characters, ${seconds.toFixed(2)} s (${(text.length / seconds / 1e6).toFixed(1)} million characters a second)`,
  );
}
