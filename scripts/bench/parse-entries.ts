/**
 * Measures the entry parser: node scripts/bench/parse-entries.ts [CORPUS] [--show | --show-wild] [--round] [--labels=FILE]
 * CORPUS holds citations/printed-entries.tsv, citations/cyrillic-records.json and gold/*.gold.json.
 * Prints micro F1 by field: exact match after folding case, quotes, dashes and blanks; with --round also the speed.
 * FILE is a table like tests/lib/citations/parse/entry-labels.tsv, which is measured in any case.
 * CORPUS is ../shared/corpus by default; without it our own two tables are measured alone; --show never prints a held-out entry of the wild ones.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEntry, type ParsedEntry } from "#lib/citations/parse/parse-entry.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { parsedFields, readLabels } from "#tests/lib/citations/parse/labels.ts";
import {
  f1 as wildF1,
  readWildEntries,
  scoreWildEntries,
  type Miss,
} from "#tests/lib/citations/parse/wild-entries.ts";
import { printRecords } from "./print-records.ts";

type Fields = ReadonlyMap<string, string>;
interface Case {
  readonly printed: string;
  readonly wanted: Fields;
  readonly romanised: boolean;
  /** How the labels of this set spell what was parsed; `cslFields` of the CSL alone by default. */
  readonly spell?: (parsed: ParsedEntry, wanted: Fields) => Map<string, string>;
}

function fold(value: unknown): string {
  return String(value ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[«»“”„"'’‘`]/gu, "")
    .replace(/[‐‑–—−]/gu, "-")
    .replace(/\s+([:;])/gu, "$1")
    .replace(/\s+/gu, " ")
    .replace(/[\s.,;:]+$/u, "")
    .trim();
}

const PLAIN_FIELDS = [
  "type",
  "title",
  "container-title",
  "publisher",
  "publisher-place",
  "volume",
  "issue",
  "page",
  "number-of-pages",
  "DOI",
] as const;

function cslFields(csl: Partial<CslItem> | null): Map<string, string> {
  const fields = new Map<string, string>();
  const put = (name: string, value: unknown): void => {
    if (value !== undefined && value !== null && value !== "") fields.set(name, fold(value));
  };
  for (const name of PLAIN_FIELDS) put(name, csl?.[name]);
  put("URL", csl?.URL?.replace(/^https?:\/\//u, "").replace(/[./]+$/u, ""));
  for (const [at, name] of (csl?.author ?? []).entries())
    put(`author.${String(at)}`, name.family ?? name.literal);
  for (const name of ["issued", "accessed"] as const) {
    const date = csl?.[name];
    const parts = date !== undefined && "date-parts" in date ? date["date-parts"][0] : undefined;
    if (parts !== undefined) put(name, name === "issued" ? parts[0] : parts.join("-"));
  }
  return fields;
}

/** Labels of the hand-made table in the shape of `cslFields`; genres and kinds stay inside its titles. */
function labelledFields(labels: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const label of labels.split("|")) {
    const [name = "", value = ""] = label.split(/=(.*)/su);
    if (name === "author")
      for (const [at, family] of value.split("+").entries()) fields.set(`author.${String(at)}`, fold(family));
    else if (name === "accessed") fields.set(name, value.split("-").map(Number).join("-"));
    else if (name === "URL")
      fields.set(name, fold(value.replace(/^https?:\/\//u, "").replace(/[./]+$/u, "")));
    else fields.set(name, fold(value));
  }
  return fields;
}

/** The table keeps the kind of an act or paper inside the title, and an act's number under "issue". */
function tableFields({ csl, translation }: ParsedEntry): Map<string, string> {
  const fields = cslFields(csl);
  if (csl?.type === "legislation" && csl.genre !== undefined)
    fields.set("title", fold(`${csl.genre} ${csl.title ?? ""}`));
  if (csl?.type === "article-newspaper" && csl.genre !== undefined)
    fields.set("container-title", fold(`${csl["container-title"] ?? ""} ${csl.genre}`));
  if (csl?.number !== undefined) fields.set("issue", fold(csl.number));
  if (csl?.edition !== undefined) fields.set("edition", fold(csl.edition));
  if (csl?.editor !== undefined) fields.set("editor", fold(csl.editor.map(({ family }) => family).join("+")));
  if (translation !== null) fields.set("translated-title", fold(translation));
  return fields;
}

function tableCases(corpus: string): Case[] {
  return readFileSync(join(corpus, "citations/printed-entries.tsv"), "utf8")
    .split("\n")
    .filter((line) => line.includes("\t"))
    .map((line) => line.split("\t"))
    .map(([, printed = "", labels = ""]) => ({
      printed,
      wanted: labelledFields(labels),
      romanised: labels.includes("translated-title"),
      spell: tableFields,
    }));
}

/** A table of our own or of somebody else's hand: kind, printed entry, labels. */
function labelCases(file: string): Case[] {
  return readLabels(readFileSync(file, "utf8")).map(({ kind, printed, wanted }) => ({
    printed,
    wanted,
    romanised: kind.startsWith("romanised"),
    spell: parsedFields,
  }));
}

interface GoldFile {
  readonly references: readonly {
    readonly text: string;
    readonly list: string;
    readonly csl: Partial<CslItem>;
  }[];
  readonly footnotes: readonly { readonly text: string; readonly csl?: Partial<CslItem> }[];
}

function goldCases(corpus: string): Case[] {
  return readdirSync(join(corpus, "gold"))
    .filter((name) => name.endsWith(".gold.json"))
    .flatMap((name) => {
      const gold = JSON.parse(readFileSync(join(corpus, "gold", name), "utf8")) as GoldFile;
      const listed = gold.references.map(({ text, list, csl }) => ({
        printed: text,
        wanted: cslFields(csl),
        romanised: list !== "original",
      }));
      const noted = gold.footnotes.flatMap(({ text, csl }) =>
        csl === undefined ? [] : [{ printed: text, wanted: cslFields(csl), romanised: false }],
      );
      return [...listed, ...noted];
    });
}

/** Records printed by the three GOST styles of the CSL repository; wanted are the fields that the string shows. */
function roundTripCases(corpus: string, style: string): Case[] {
  const records = JSON.parse(
    readFileSync(join(corpus, "citations/cyrillic-records.json"), "utf8"),
  ) as readonly { readonly csl: CslItem }[];
  const printed = printRecords(
    records.map(({ csl }) => csl),
    style,
  );
  return printed.map(({ csl, text }) => {
    const shown = [...cslFields(csl)].filter(
      ([name, value]) => name !== "type" && fold(text).includes(value),
    );
    return { printed: text, wanted: new Map(shown), romanised: false };
  });
}

function score(title: string, cases: readonly Case[], show: boolean): void {
  const byField = new Map<string, { hit: number; got: number; want: number }>();
  let whole = 0;
  for (const { printed, wanted, romanised, spell } of cases) {
    const parsed = parseEntry(printed, { romanised });
    const names = new Set([...wanted.keys()].map((name) => name.split(".")[0]));
    const given = [...(spell?.(parsed, wanted) ?? cslFields(parsed.csl))].filter(
      ([name]) => name !== "type" || names.has("type"),
    );
    const wrong = [...wanted].filter(([name, value]) => new Map(given).get(name) !== value);
    const extra = given.filter(([name]) => !wanted.has(name));
    if (wrong.length + extra.length === 0) whole += 1;
    else if (show) report(printed, wrong, extra, new Map(given));
    count(byField, wanted, given);
  }
  const all = [...byField.values()].reduce((sum, one) => ({
    hit: sum.hit + one.hit,
    got: sum.got + one.got,
    want: sum.want + one.want,
  }));
  const cells = [...byField].map(([name, one]) => `${name} ${f1(one)}`).sort();
  console.log(
    `${title}: n ${String(cases.length)}, micro F1 ${f1(all)}, all fields right ${String(whole)}\n  ${cells.join(", ")}`,
  );
}

function count(
  byField: Map<string, { hit: number; got: number; want: number }>,
  wanted: Fields,
  given: readonly (readonly [string, string])[],
): void {
  const at = (name: string): { hit: number; got: number; want: number } => {
    const key = name.split(".")[0] ?? name;
    const known = byField.get(key) ?? { hit: 0, got: 0, want: 0 };
    byField.set(key, known);
    return known;
  };
  for (const name of wanted.keys()) at(name).want += 1;
  for (const [name, value] of given) {
    at(name).got += 1;
    if (wanted.get(name) === value) at(name).hit += 1;
  }
}

function report(
  printed: string,
  wrong: readonly (readonly [string, string])[],
  extra: readonly (readonly [string, string])[],
  given: Fields,
): void {
  console.log(`\n${printed}`);
  for (const [name, value] of wrong)
    console.log(`   ${name}: wanted <${value}> got <${given.get(name) ?? ""}>`);
  for (const [name, value] of extra) console.log(`   ${name}: unwanted <${value}>`);
}

/** Rounds over all strings; the first ones warm the engine up and are not counted. */
const ROUNDS = 31;
const WARM_UP = 6;

/** Entries a second by the clock, median and best round: to be read on a machine that does nothing else. */
function measureSpeed(printed: readonly string[]): void {
  const rates = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (const line of printed) parseEntry(line);
    return (1_000 * printed.length) / (performance.now() - started);
  })
    .slice(WARM_UP)
    .sort((a, b) => a - b);
  const median = rates[Math.floor(rates.length / 2)] ?? 0;
  console.log(
    `speed: ${String(printed.length)} entries, median ${median.toFixed(0)} a second, best ${(rates.at(-1) ?? 0).toFixed(0)}`,
  );
}

function f1({
  hit,
  got,
  want,
}: {
  readonly hit: number;
  readonly got: number;
  readonly want: number;
}): string {
  return got + want === 0 ? "–" : ((2 * hit) / (got + want)).toFixed(3);
}

function scoreWild(show: boolean): void {
  const entries = readWildEntries();
  for (const half of ["dev", "held-out"] as const) {
    const { byField, misses, ...score } = scoreWildEntries(entries.filter((entry) => entry.half === half));
    if (show && half === "dev") misses.forEach(reportMiss);
    const cells = [...byField].map(
      ([name, one]) => `${name} ${wildF1(one).toFixed(3)} of ${String(one.want)}`,
    );
    console.log(
      `wild entries, ${half}: n ${String(score.entries)}, micro F1 ${score.f1.toFixed(3)}, all fields right ${String(score.wholeEntries)}\n  ${cells.sort().join(", ")}`,
    );
  }
}

function reportMiss({ entry: { printed, wanted }, given }: Miss): void {
  const wrong = [...wanted].filter(([name, value]) => given.get(name) !== value);
  report(
    printed,
    wrong,
    [...given].filter(([name]) => !wanted.has(name)),
    given,
  );
}

const OWN_LABELS = "tests/lib/citations/parse/entry-labels.tsv";
const STYLES = ["gost-r-7-0-5-2008-numeric", "gost-r-7-0-5-2008", "gost-r-7-0-5-2008-numeric-alphabetical"];

const DEFAULT_CORPUS = "../shared/corpus";

const flags = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const given = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const corpus = given ?? (existsSync(DEFAULT_CORPUS) ? DEFAULT_CORPUS : undefined);
const show = flags.includes("--show");

if (corpus !== undefined) {
  score("gold references and footnotes", goldCases(corpus), show);
  score("printed-entries.tsv", tableCases(corpus), show);
}
for (const file of [OWN_LABELS, ...flags.flatMap((flag) => /^--labels=(.+)$/u.exec(flag)?.[1] ?? [])])
  score(file, labelCases(file), show);
scoreWild(show || flags.includes("--show-wild"));
if (corpus !== undefined && flags.includes("--round")) {
  const printed = STYLES.flatMap((style) => {
    const cases = roundTripCases(corpus, style);
    score(`round trip ${style}`, cases, show && flags.includes(`--only=${style}`));
    return cases.map((one) => one.printed);
  });
  measureSpeed(printed);
}
