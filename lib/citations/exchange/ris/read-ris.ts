import { oneLine } from "#lib/citations/format/rich-text.ts";
import { termLanguage } from "#lib/citations/format/item-language.ts";
import { readCommaName } from "../comma-name.ts";
import { addAll, emptyDraft, splitKeywords, type Draft } from "../exchanged-work.ts";
import { takeExtraLines } from "../extra-lines.ts";
import { languageTag } from "../language-name.ts";
import { readDate } from "../read-date.ts";
import type { ReadProblem } from "../read-problem.ts";
import { DATE_TAGS, isWhole, NAME_TAGS, TEXT_TAGS, typeOfRis } from "./tags.ts";

interface RisRecord {
  readonly line: number;
  /** Tag → its values in the order of the file. */
  readonly values: Map<string, string[]>;
}

/** Tags are parted from values by two blanks, a hyphen and a blank; some programs write one blank, or none behind the hyphen. */
const LINE = /^\s{0,4}([A-Z][A-Z0-9]) {0,3}- ?(.*)$/u;
const MANY_LINES = new Set(["AB", "N1", "N2", "RN"]);

/** The works of a RIS file, unchecked. A line without a tag goes on with the value before it. */
export function draftsFromRis(text: string, most: number): { drafts: Draft[]; problems: ReadProblem[] } {
  const { records, problems } = recordsOf(text, most);
  const drafts = records.map((record) => draftOf(record, problems));
  return { drafts, problems };
}

function recordsOf(text: string, most: number): { records: RisRecord[]; problems: ReadProblem[] } {
  const records: RisRecord[] = [];
  const problems: ReadProblem[] = [];
  let record: RisRecord | null = null;
  let last: { tag: string; values: string[]; pieces: string[] } | null = null;
  const endValue = (): void => {
    last?.values.push(last.pieces.join(MANY_LINES.has(last.tag) ? "\n" : " ").trim());
    last = null;
  };
  const problem = (code: ReadProblem["code"], line: number, values: ReadProblem["values"] = {}): void => {
    if (problems.length < MOST_PROBLEMS) problems.push({ code, line, values });
  };
  let number = 0;
  for (const written of linesOf(text)) {
    number += 1;
    const [, tag = "", value = ""] = LINE.exec(written) ?? [];
    if (tag === "") {
      if (last !== null) (last as { pieces: string[] }).pieces.push(written.trim());
      else if (written.trim() !== "" && records.length > 0) problem("line_outside_record", number);
      continue;
    }
    endValue();
    if (tag === "TY") {
      if (record !== null) problem("record_not_ended", record.line);
      if (records.length >= most) {
        problem("too_many_works", number, { most });
        return { records, problems };
      }
      record = { line: number, values: new Map() };
      records.push(record);
    }
    if (tag === "ER") record = null;
    else if (record === null) problem("line_outside_record", number);
    else {
      const values = record.values.get(tag) ?? [];
      record.values.set(tag, values);
      last = { tag, values, pieces: [value] };
    }
  }
  endValue();
  if (record !== null) problem("record_not_ended", record.line);
  return { records, problems };
}

const MOST_PROBLEMS = 1_000;

function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf("\n", start);
    const line = text.slice(start, end < 0 ? undefined : end);
    // Old Macintosh files end lines with CR alone.
    if (line.endsWith("\r")) yield line.slice(0, -1);
    else yield* line.includes("\r") ? line.split("\r") : [line];
    if (end < 0) return;
    start = end + 1;
  }
}

function draftOf({ line, values }: RisRecord, problems: ReadProblem[]): Draft {
  const draft = emptyDraft(line);
  const code = first(values, "TY").toUpperCase();
  const type = typeOfRis(code);
  if (type === null) problems.push({ code: "type_unknown", line, values: { type: code.slice(0, 40) } });
  const found = draft.csl;
  found["type"] = type ?? "document";
  found["id"] = first(values, "ID").slice(0, 200);
  for (const [variable, tags] of Object.entries(NAME_TAGS))
    found[variable] = tags
      .flatMap((tag) => values.get(tag) ?? [])
      .flatMap((name) => readCommaName(name) ?? []);
  for (const [variable, tags] of Object.entries(TEXT_TAGS)) found[variable] = first(values, ...tags);
  if (isWhole(type ?? "document")) readWhole(values, found);
  for (const [variable, tags] of Object.entries(DATE_TAGS))
    found[variable] = risDate(first(values, ...tags), first(values, "PY", "Y1"));
  readPages(values, found);
  readNumbers(values, found);
  found["language"] = languageTag(first(values, "LA"));
  readNotes(values, draft);
  const title = first(values, "TT");
  if (title !== "") draft.translated = { [termLanguage({ type: "document", title })]: { title } };
  addAll(draft.tags, keywordsOf(values.get("KW") ?? []));
  if (["L1", "L2", "L3", "L4"].some((tag) => values.has(tag)))
    problems.push({ code: "attachments_left_out", line, values: {} });
  return draft;
}

/** One to a line; libraries write all of them in one line, with semicolons. */
function keywordsOf(lines: readonly string[]): readonly string[] {
  const [only = "", more] = lines.filter((line) => line !== "");
  return more === undefined && only.includes(";") ? splitKeywords(only) : lines.map(oneLine);
}

function first(values: RisRecord["values"], ...tags: readonly string[]): string {
  for (const tag of tags) {
    const found = values.get(tag)?.find((value) => value !== "");
    if (found !== undefined) return MANY_LINES.has(tag) ? found : oneLine(found);
  }
  return "";
}

function readWhole(values: RisRecord["values"], found: Record<string, unknown>): void {
  found["container-title"] = first(values, "BT");
  const second = first(values, "T2");
  if (second !== "") found["collection-title"] = second;
}

/** "YYYY/MM/DD/other": each part may be empty. Without figures the other part is the date in words. */
function risDate(text: string, year: string): unknown {
  const [yyyy = "", month = "", day = "", ...other] = text.split("/").map((part) => part.trim());
  if (!text.includes("/")) return readDate(text);
  const figures = [yyyy, month, day].filter((part) => part !== "").join("-");
  const words = other.join("/");
  if (figures === "") return readDate(words === "" ? year : words);
  const date = readDate(figures);
  return date !== null && "literal" in date ? readDate(text.replace(/\/{1,9}$/u, "")) : date;
}

function readPages(values: RisRecord["values"], found: Record<string, unknown>): void {
  const [start, end, size] = [first(values, "SP"), first(values, "EP"), first(values, "C6")];
  const isSize =
    isWhole(found["type"] as Parameters<typeof isWhole>[0]) &&
    end === "" &&
    /^\d+(?:\s?(?:p|pp|с|б|бет)\.?)?$/iu.test(start);
  found["number-of-pages"] = isSize ? /^\d+/u.exec(start)?.[0] : size;
  if (isSize) return;
  // Some programs repeat the whole range in both.
  const isRange = end === "" || end === start || start.includes("-");
  found["page"] = isRange ? start : start === "" ? end : `${start}-${end}`;
}

const ISSN = /^(?:issn:?\s*)?(\d{4}-?\d{3}[\dXxХх])(?:\s*\(.{1,20}\))?$/iu;

function readNumbers(values: RisRecord["values"], found: Record<string, unknown>): void {
  const numbers = values.get("SN") ?? [];
  found["ISSN"] = numbers.find((number) => ISSN.test(number)) ?? "";
  found["ISBN"] = numbers.filter((number) => number !== found["ISSN"]).join(" ");
  const doi = /(?:doi\.org\/|doi:\s?)(10\.\d{4,9}\/\S+)/iu;
  const named = [String(found["DOI"]), String(found["genre"])].map((text) =>
    /^10\.\d{4,9}\/\S+$/u.test(text) ? text : (doi.exec(text)?.[1] ?? ""),
  );
  if (found["DOI"] === "" && named[1] !== "") Object.assign(found, { DOI: named[1], genre: "" });
  else if (named[0] !== "") found["DOI"] = named[0];
}

/** N1 is the note of the description; the ones behind it, and those in HTML (Zotero's), are a person's own. M2 is Zotero's "Extra". */
function readNotes(values: RisRecord["values"], draft: Draft): void {
  const written = (values.get("N1") ?? []).filter((note) => note !== "");
  const [note = ""] = written;
  const isOwn = /^\s*<(?:p|div|h\d|blockquote|ul)\b/iu.test(note);
  addAll(draft.notes, [
    ...written.slice(isOwn || note === "" ? 0 : 1),
    ...(values.get("RN") ?? []).filter((text) => text !== ""),
  ]);
  const extra = [isOwn ? "" : note, ...(values.get("M2") ?? [])].filter((text) => text !== "").join("\n");
  draft.csl["note"] = extra === "" ? "" : takeExtraLines(extra, draft);
  for (const tag of UNPLACED) {
    const value = first(values, tag);
    if (value !== "") draft.notes.push(`${tag}: ${value}`);
  }
}

/** Tags that mean something else in every program: kept where a person can see them. */
const UNPLACED = [
  "AD",
  "CA",
  "C8",
  "LB",
  "NO",
  "RI",
  "RP",
  "SV",
  "TA",
  "U1",
  "U2",
  "U3",
  "U4",
  "U5",
  "VO",
  "AN",
];
