import { CSL_TYPES, cslItem } from "#lib/citations/reference.ts";
import { addAll, emptyDraft, splitKeywords, type Draft } from "../exchanged-work.ts";
import { takeExtraLines } from "../extra-lines.ts";
import { languageTag } from "../language-name.ts";
import type { ReadProblem } from "../read-problem.ts";

/**
 * The works of a CSL-JSON file, unchecked: a list, one item, or an object that holds a list under "items". Shapes that other
 * programs write (numbers as ids, several languages, `null` within dates, years as text) are put right.
 */
export function draftsFromCslJson(text: string, most: number): { drafts: Draft[]; problems: ReadProblem[] } {
  const problems: ReadProblem[] = [];
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (malformed) {
    if (!(malformed instanceof SyntaxError || malformed instanceof RangeError)) throw malformed;
    problems.push({ code: "not_well_formed", line: lineOfError(malformed.message, text), values: {} });
    return { drafts: [], problems };
  }
  const items = itemsIn(json);
  if (items.length > most) problems.push({ code: "too_many_works", line: null, values: { most } });
  return { drafts: items.slice(0, most).flatMap((item) => draftOf(item, problems) ?? []), problems };
}

function itemsIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return [];
  return Array.isArray(json["items"]) ? json["items"] : [json];
}

/** V8 says "at position 17 (line 2 column 3)"; where it says nothing, no line is told. */
function lineOfError(message: string, text: string): number | null {
  const line = /\(line (\d+) column/u.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /at position (\d+)/u.exec(message)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
}

function draftOf(item: unknown, problems: ReadProblem[]): Draft | null {
  if (!isObject(item)) return null;
  const draft = emptyDraft();
  const { custom, note, keyword, ...variables } = item;
  for (const [variable, value] of Object.entries(variables)) {
    const known = mended(variable, value);
    if (Object.hasOwn(cslItem.shape, variable)) draft.csl[variable] = known;
    else keepElsewhere(variable, value, draft);
  }
  const type = typeof item["type"] === "string" ? item["type"] : "";
  const known = CSL_TYPES.find((name) => name === (OLD_TYPES[type] ?? type));
  if (known === undefined)
    problems.push({ code: "type_unknown", line: null, values: { type: type.slice(0, 40) } });
  draft.csl["type"] = known ?? "document";
  if (typeof keyword === "string") addAll(draft.tags, splitKeywords(keyword));
  readCustom(custom, draft);
  if (typeof note === "string") draft.csl["note"] = takeExtraLines(note, draft);
  return draft;
}

/** Types of CSL 1.0.1 and slips of exporters. */
const OLD_TYPES: Readonly<Record<string, string>> = {
  "motion-picture": "motion_picture",
  "legal-case": "legal_case",
  "personal-communication": "personal_communication",
  journalArticle: "article-journal",
  "journal-article": "article-journal",
  "book-chapter": "chapter",
  "proceedings-article": "paper-conference",
  monograph: "book",
  dissertation: "thesis",
  "posted-content": "article",
};

/** Variables that CSL 1.0.2 renamed. */
const RENAMED: Readonly<Record<string, string>> = {
  event: "event-title",
  shortTitle: "title-short",
  journalAbbreviation: "container-title-short",
  "original-publisher-place": "",
};

/** A variable that our description does not know: its newer name, or a note of the work. */
function keepElsewhere(variable: string, value: unknown, draft: Draft): void {
  const renamed = RENAMED[variable];
  if (renamed !== undefined && renamed !== "") draft.csl[renamed] ??= value;
  else if (!IGNORED.has(variable) && (typeof value === "string" || typeof value === "number") && value !== "")
    draft.notes.push(`${variable}: ${value}`);
}

const IGNORED = new Set([
  "citation-key",
  "citation-label",
  "citation-number",
  "journalAbbreviation",
  "source",
  "call-number",
]);

function mended(variable: string, value: unknown): unknown {
  if (variable === "id") return String(value as string | number).slice(0, 200);
  if (variable === "language") return languageTag(String(Array.isArray(value) ? (value[0] ?? "") : value));
  if (isObject(value) && ("date-parts" in value || "raw" in value || "literal" in value))
    return mendedDate(value);
  // Crossref writes titles and numbers as lists of one.
  if (Array.isArray(value) && value.every((part) => typeof part === "string")) return value.join(", ");
  if (Array.isArray(value)) return value.filter((part) => isObject(part));
  const isText = TEXT_ONLY.has(variable) && typeof value === "number";
  return isText ? String(value) : value;
}

const TEXT_ONLY: ReadonlySet<string> = new Set([
  "page",
  "page-first",
  "section",
  "version",
  "title",
  "ISBN",
  "ISSN",
  "archive_location",
]);

/** A date with figures may carry the words it was read from; the figures are what is printed. */
function mendedDate(date: Record<string, unknown>): unknown {
  const written = Array.isArray(date["date-parts"]) ? date["date-parts"] : [];
  const parts = written
    .map((part) => numbersOf(part))
    .filter((part) => part.length > 0)
    .slice(0, 2);
  if (parts.length === 0) return words(date);
  const season = Number(date["season"]);
  const circa =
    date["circa"] === true || date["circa"] === 1 || date["circa"] === "1" || date["circa"] === "true";
  return {
    "date-parts": parts,
    ...(circa ? { circa } : {}),
    ...(season >= 1 && season <= 4 ? { season } : {}),
  };
}

function words(date: Record<string, unknown>): unknown {
  if (typeof date["raw"] === "string" && date["raw"] !== "") return { raw: date["raw"] };
  return typeof date["literal"] === "string" && date["literal"] !== ""
    ? { literal: date["literal"] }
    : undefined;
}

/** Years and what follows, up to the first part that is no number. */
function numbersOf(part: unknown): number[] {
  const numbers: number[] = [];
  for (const value of Array.isArray(part) ? part : [part]) {
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof number !== "number" || !Number.isInteger(number) || numbers.length === 3) break;
    numbers.push(number);
  }
  return numbers;
}

function readCustom(custom: unknown, draft: Draft): void {
  if (!isObject(custom)) return;
  const { romanised, translated, tags, notes, collections } = custom;
  if (isObject(romanised)) draft.romanised = romanised;
  if (isObject(translated)) draft.translated = translated;
  if (Array.isArray(tags)) draft.tags.splice(0, draft.tags.length, ...texts(tags));
  addAll(draft.notes, texts(notes));
  addAll(draft.collections, texts(collections));
}

function texts(list: unknown): string[] {
  return Array.isArray(list)
    ? list.filter((text): text is string => typeof text === "string").slice(0, 1_000)
    : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
