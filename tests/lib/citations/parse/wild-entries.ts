import { readFileSync } from "node:fs";
import { parseEntry, type ParsedEntry } from "#lib/citations/parse/parse-entry.ts";
import type { CslItem, CslName } from "#lib/citations/reference.ts";
import { fold, type Fields } from "./labels.ts";

/** Entries as journals print them, labelled before the parser was asked; the held-out half never guided it. */
const WILD_ENTRIES = "tests/fixtures/citations/wild-entries.tsv";

export type Half = "dev" | "held-out";

export interface WildEntry {
  /** "book-kk": kind of work and language of the entry. */
  readonly kind: string;
  readonly half: Half;
  readonly printed: string;
  /** Empty where the line is no reference. */
  readonly wanted: Fields;
}

interface Count {
  readonly hit: number;
  readonly got: number;
  readonly want: number;
}

export interface WildScore {
  readonly entries: number;
  readonly wholeEntries: number;
  readonly f1: number;
  readonly byField: ReadonlyMap<string, Count>;
  readonly misses: readonly Miss[];
}

export interface Miss {
  readonly entry: WildEntry;
  readonly given: Fields;
}

const TEXT_FIELDS = [
  "type",
  "title",
  "container-title",
  "collection-title",
  "collection-number",
  "publisher",
  "publisher-place",
  "volume",
  "number-of-volumes",
  "issue",
  "page",
  "number-of-pages",
  "number",
  "edition",
  "DOI",
  "ISBN",
  "archive",
] as const satisfies readonly (keyof CslItem)[];
const NAME_FIELDS = ["author", "container-author", "editor", "translator"] as const;
const DATE_FIELDS = ["issued", "accessed"] as const;

export function readWildEntries(): WildEntry[] {
  return readFileSync(WILD_ENTRIES, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [heading = "", printed = "", labels = ""] = line.split("\t");
      const [kind = "", half = ""] = heading.split(" ");
      return { kind, half: half as Half, printed, wanted: labelled(labels) };
    });
}

function labelled(labels: string): Fields {
  const pairs = labels.split("|").map((label) => label.split(/=(.*)/su));
  return new Map(
    pairs.filter(([name]) => name !== "").map(([name = "", value = ""]) => [name, spelled(name, value)]),
  );
}

/** One spelling of a value: blanks about stops and brackets, an address's protocol and zeros of dates do not count. */
function spelled(name: string, value: string): string {
  if (name === "URL") return fold(value.replace(/^https?:\/\//u, "").replace(/[./]+$/u, ""));
  if (name === "archive_location") return (value.match(/\d+/gu) ?? []).join("/");
  if (name === "issued" || name === "accessed") return value.split("-").map(Number).join("-");
  return fold(value).replace(/\s+\(/gu, "(").replace(/\.\s*/gu, ". ").trim();
}

export function wildFields({ csl, translation }: ParsedEntry, wanted: Fields): Fields {
  const fields = new Map<string, string>();
  const put = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== "") fields.set(name, spelled(name, String(value)));
  };
  for (const name of TEXT_FIELDS) if (name !== "type" || wanted.has("type")) put(name, csl?.[name]);
  for (const name of NAME_FIELDS) put(name, csl?.[name]?.map(familyName).join("+"));
  for (const name of DATE_FIELDS) put(name, asExactAs(wanted.get(name), partsOf(csl?.[name])));
  for (const name of ["URL", "archive_location"] as const) put(name, csl?.[name]);
  if (wanted.has("event-place")) put("event-place", csl?.["event-place"]);
  put("translated-title", translation ?? undefined);
  const periodical = spelled("container-title", `${csl?.["container-title"] ?? ""} ${csl?.genre ?? ""}`);
  if (wanted.get("container-title") === periodical) fields.set("container-title", periodical);
  return fields;
}

function familyName({ family, literal, ...particles }: CslName): string {
  return [particles["non-dropping-particle"], family ?? literal].filter(Boolean).join(" ");
}

function partsOf(date: CslItem["issued"]): readonly (number | string)[] {
  return date !== undefined && "date-parts" in date ? (date["date-parts"][0] ?? []) : [];
}

function asExactAs(wanted: string | undefined, parts: readonly (number | string)[]): string {
  return parts.slice(0, wanted?.split("-").length ?? 3).join("-");
}

export function scoreWildEntries(entries: readonly WildEntry[]): WildScore {
  const byField = new Map<string, Count>();
  const misses: Miss[] = [];
  for (const entry of entries) {
    const given = wildFields(
      parseEntry(entry.printed, { romanised: entry.kind === "romanised" }),
      entry.wanted,
    );
    const names = new Set([...entry.wanted.keys(), ...given.keys()]);
    for (const name of names) count(byField, name, [entry.wanted.get(name), given.get(name)]);
    if ([...names].some((name) => entry.wanted.get(name) !== given.get(name))) misses.push({ entry, given });
  }
  const all = [...byField.values()].reduce(sum, { hit: 0, got: 0, want: 0 });
  return {
    entries: entries.length,
    wholeEntries: entries.length - misses.length,
    f1: f1(all),
    byField,
    misses,
  };
}

function count(
  byField: Map<string, Count>,
  name: string,
  [wanted, given]: readonly (string | undefined)[],
): void {
  const one = {
    hit: wanted === given ? 1 : 0,
    got: given === undefined ? 0 : 1,
    want: wanted === undefined ? 0 : 1,
  };
  byField.set(name, sum(byField.get(name) ?? { hit: 0, got: 0, want: 0 }, one));
}

function sum(one: Count, other: Count): Count {
  return { hit: one.hit + other.hit, got: one.got + other.got, want: one.want + other.want };
}

/** 0–1; 1 where nothing was wanted and nothing given. */
export function f1({ hit, got, want }: Count): number {
  return got + want === 0 ? 1 : (2 * hit) / (got + want);
}
