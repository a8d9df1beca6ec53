import {
  cslItem,
  CSL_TYPES,
  type CslDate,
  type CslItem,
  type CslName,
  NAME_VARIABLES,
} from "#lib/citations/reference.ts";
import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import type { Draft } from "./exchanged-work.ts";
import { isoDates } from "./iso-date.ts";
import { readDate } from "./read-date.ts";

/**
 * Zotero's convention for variables that it has no field for: lines "original-title: …" in the field "Extra", which every export
 * of Zotero carries along (zotero.org, "Citing fields from Extra"). A person is "Family || Given". We write the romanised and
 * translated forms in the same way ("romanised.title: …", "translated.en.title: …"), so that they survive a way through Zotero.
 */
const LINE = /^([A-Za-z][A-Za-z.\- ]{0,60}?)\s?:\s?(\S.*)$/u;

type Variable = keyof CslItem & string;

const PEOPLE: ReadonlySet<string> = new Set<Variable>(NAME_VARIABLES);
const DATE_VARIABLES: ReadonlySet<string> = new Set<Variable>([
  "issued",
  "accessed",
  "event-date",
  "original-date",
  "submitted",
]);
const VARIABLES: ReadonlySet<string> = new Set(Object.keys(cslItem.shape));
/** Words of ordinary notes ("Note: …", "Section: …") are variables only where they are written in lower case, as we write them. */
const CAPITALISED: ReadonlySet<string> = new Set([
  "Type",
  "DOI",
  "ISBN",
  "ISSN",
  "URL",
  "Original Title",
  "Original Date",
  "Container Title",
  "Collection Title",
  "Collection Number",
  "Publisher Place",
  "Event Title",
  "Event Place",
  "Event Date",
  "Archive Place",
  "Title Short",
  "Number Of Volumes",
  "Number Of Pages",
]);

/** A work has one id and one set of keywords, whatever script it is printed in. */
const NOT_ROMANISED: ReadonlySet<string> = new Set<Variable>(["id", "keyword"]);

export function linesOfVariable(variable: string, value: unknown): readonly string[] {
  if (value === undefined || value === "") return [];
  if (PEOPLE.has(variable))
    return (value as readonly CslName[]).map((name) => `${variable}: ${nameLine(name)}`);
  if (DATE_VARIABLES.has(variable)) return [`${variable}: ${dateLine(value as CslDate)}`];
  // A line is a line: breaks within a value are written as JSON writes them.
  const text = String(value as string | number);
  return [`${variable}: ${/[\r\n]|^["{]|^\s|\s$/u.test(text) ? JSON.stringify(text) : text}`];
}

function nameLine(name: CslName): string {
  const { family, given, ...rest } = name;
  if (
    Object.keys(rest).length === 0 &&
    family !== undefined &&
    given !== undefined &&
    !`${family}${given}`.includes("||")
  )
    return `${family} || ${given}`;
  return JSON.stringify(name);
}

function dateLine(date: CslDate): string {
  const days = isoDates(date);
  const plain = days?.join("/") ?? "";
  return plain !== "" && JSON.stringify(readDate(plain)) === JSON.stringify(date)
    ? plain
    : JSON.stringify(date);
}

/** The romanised and translated forms. Of the romanised one only what differs from the original is written. */
export function linesOfForms({ csl, romanised, translated }: ReferenceForms): readonly string[] {
  const own = Object.entries(csl);
  const other: readonly (readonly [string, unknown])[] = romanised === null ? [] : Object.entries(romanised);
  const known = new Map<string, unknown>(own);
  const differing = other.filter(
    ([variable, value]) =>
      !NOT_ROMANISED.has(variable) && JSON.stringify(known.get(variable)) !== JSON.stringify(value),
  );
  const named = new Set(other.map(([variable]) => variable));
  const missing = own
    .map(([variable]) => variable)
    .filter((variable) => !NOT_ROMANISED.has(variable) && !named.has(variable));
  return [
    ...differing.flatMap(([variable, value]) =>
      linesOfVariable(variable, value).map((line) => `romanised.${line}`),
    ),
    ...(romanised === null || (missing.length === 0 && differing.length > 0)
      ? []
      : [`romanised.without: ${missing.join(", ") || "nothing"}`]),
    ...Object.entries(translated).flatMap(([language, titles]) =>
      Object.entries(titles).flatMap(([variable, title]) =>
        linesOfVariable(variable, title).map((line) => `translated.${language}.${line}`),
      ),
    ),
  ];
}

/** Takes the lines of variables out of a note and into the draft; returns what is left of the note. */
export function takeExtraLines(note: string, draft: Draft): string | undefined {
  const romanised: Record<string, unknown> = {};
  let isRomanised = false;
  let without: readonly string[] = [];
  const left = note.split("\n").filter((line) => {
    const [, key = "", value = ""] = LINE.exec(line.trim()) ?? [];
    if (key === "") return true;
    if (key === "romanised.without") without = value.split(", ");
    else if (key.startsWith("romanised."))
      return !put(romanised, key.slice(10), value) || !(isRomanised = true);
    else if (key.startsWith("translated.")) return !putTranslated(draft, key, value);
    else return !putOwn(draft, key, value);
    isRomanised = true;
    return false;
  });
  const rest = left.join("\n").trim() || undefined;
  if (isRomanised) {
    const base: Record<string, unknown> = { ...draft.csl, note: rest };
    for (const variable of [...without, ...NOT_ROMANISED]) Reflect.deleteProperty(base, variable);
    draft.romanised = { ...base, ...romanised };
  }
  return rest;
}

function putOwn(draft: Draft, key: string, value: string): boolean {
  const variable = CAPITALISED.has(key) && !VARIABLES.has(key) ? key.toLowerCase().replaceAll(" ", "-") : key;
  if (variable === "type") {
    const type = CSL_TYPES.find((known) => known === value);
    if (type !== undefined) draft.csl["type"] = type;
    return type !== undefined;
  }
  if (variable === "citation-key" || variable === "Citation Key") {
    draft.csl["id"] ??= value;
    return true;
  }
  if (variable === "note" || variable === "keyword" || variable === "id") return false;
  const isFresh = (draft.csl[variable] ?? "") === "" || PEOPLE.has(variable);
  return isFresh && put(draft.csl, variable, value);
}

function putTranslated(draft: Draft, key: string, value: string): boolean {
  const [, language = "", variable = ""] = key.split(".");
  if (!/^(?:kk|ru|en)$/u.test(language) || !/^(?:title|container-title)$/u.test(variable)) return false;
  const known = (draft.translated ??= {});
  known[language] = { ...(known[language] as object | undefined), [variable]: fromJson(value) };
  return true;
}

/** As many as the description of a work holds in one role. */
const MOST_NAMES = 200;

function put(into: Record<string, unknown>, variable: string, value: string): boolean {
  if (!VARIABLES.has(variable)) return false;
  if (PEOPLE.has(variable)) {
    const names = Array.isArray(into[variable]) ? (into[variable] as unknown[]) : [];
    if (names.length >= MOST_NAMES) return false;
    names.push(readName(value));
    into[variable] = names;
  } else if (DATE_VARIABLES.has(variable))
    into[variable] = value.startsWith("{") ? fromJson(value) : readDate(value);
  else into[variable] = fromJson(value);
  return true;
}

function readName(value: string): unknown {
  if (value.startsWith("{")) return fromJson(value);
  const [family = "", given = "", more] = value.split("||").map((part) => part.trim());
  if (more !== undefined || given === "") return { literal: value };
  return family === "" ? { given } : { family, given };
}

function fromJson(value: string): unknown {
  if (!/^["{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    // A title in quotation marks is no JSON: it is its own text.
    return value;
  }
}
