import type { ParsedEntry } from "#lib/citations/parse/parse-entry.ts";
import type { CslItem, CslName } from "#lib/citations/reference.ts";

/** What an entry says, by field, folded so that print's liberties (case, quotes, dashes, blanks) do not count. */
export type Fields = ReadonlyMap<string, string>;

export interface LabelledEntry {
  /** "book kk": kind of work and language of the entry. */
  readonly kind: string;
  readonly printed: string;
  readonly wanted: Fields;
}

export function fold(value: unknown): string {
  return String(value ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[«»“”„"'’‘`]/gu, "")
    .replace(/[‐‑–—−]/gu, "-")
    .replace(/\s+([:;])/gu, "$1")
    .replace(/\s*-\s*/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/[\s.,;:]+$/u, "")
    .trim();
}

const TEXT_FIELDS = [
  "type",
  "title",
  "container-title",
  "publisher-place",
  "publisher",
  "page",
  "number-of-pages",
  "volume",
  "issue",
  "edition",
  "number",
  "authority",
  "DOI",
  "archive",
  "archive_location",
] as const satisfies readonly (keyof CslItem)[];
const NAME_FIELDS = ["author", "editor", "translator"] as const;
/** A label may leave these out: print repeats them in the name of the act. */
const OPTIONAL = new Set(["authority"]);

/** The fields of a parsed entry, as far as `wanted` speaks of them or would have had to. */
export function parsedFields({ csl, translation }: ParsedEntry, wanted: Fields): Map<string, string> {
  const fields = new Map<string, string>();
  const put = (name: string, value: string): void => {
    if (value !== "" && (wanted.has(name) || !OPTIONAL.has(name))) fields.set(name, value);
  };
  for (const name of TEXT_FIELDS) put(name, fold(csl?.[name]));
  for (const name of NAME_FIELDS) put(name, fold(csl?.[name]?.map(familyName).join("+")));
  put("URL", foldAddress(csl?.URL ?? ""));
  put("issued", yearOf(csl?.issued));
  put("accessed", partsOf(csl?.accessed).join("-"));
  put("translated-title", fold(translation));
  return fields;
}

function familyName({ family, literal }: CslName): string {
  return family ?? literal ?? "";
}

function foldAddress(address: string): string {
  return fold(address.replace(/^https?:\/\//u, "").replace(/[./]+$/u, ""));
}

function partsOf(date: CslItem["issued"]): readonly number[] {
  return date !== undefined && "date-parts" in date ? (date["date-parts"][0] ?? []) : [];
}

function yearOf(date: CslItem["issued"]): string {
  return String(partsOf(date)[0] ?? "");
}

/** Reads "kind ⇥ printed ⇥ field=value|field=value", one entry a line; lines with "#" in front are remarks. */
export function readLabels(table: string): LabelledEntry[] {
  return table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"))
    .map(([kind = "", printed = "", labels = ""]) => ({ kind, printed, wanted: labelledFields(labels) }));
}

function labelledFields(labels: string): Fields {
  const pairs = labels.split("|").map((label) => label.split(/=(.*)/su));
  return new Map(
    pairs.map(([name = "", value = ""]) => [name, name === "URL" ? foldAddress(value) : fold(value)]),
  );
}
