import type { CslItem, CslType } from "#lib/citations/reference.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { addAll, emptyDraft, type Draft } from "../exchanged-work.ts";
import { takeExtraLines } from "../extra-lines.ts";
import { languageTag } from "../language-name.ts";
import { monthOf, readDate } from "../read-date.ts";
import type { ReadProblem } from "../read-problem.ts";
import { numberSense, typeOfEntry } from "./entry-types.ts";
import { inheritFields } from "./inherited-fields.ts";
import {
  authorityField,
  DATE_FIELDS,
  EDITOR_TYPES,
  NAME_FIELDS,
  numberFields,
  TEXT_FIELDS,
  TITLE_FIELDS,
} from "./fields.ts";
import { namesFromTex } from "./name-reading.ts";
import { scanBibtex, type ScannedEntry } from "./scan-bibtex.ts";
import { splitOutsideBraces } from "./split-braces.ts";
import { textFromTex, verbatimFromTex } from "./tex-reading.ts";

/** The works of a BibTeX or biblatex file, unchecked; `@xdata` only lends its fields to others. */
export function draftsFromBibtex(text: string, most: number): { drafts: Draft[]; problems: ReadProblem[] } {
  const { entries, problems } = scanBibtex(text, most);
  const unknown = inheritFields(entries);
  const isUnknown = (entry: ScannedEntry): boolean => typeOfEntry(entry.type, undefined) === null;
  const works = entries.filter(({ type, fields }) => type !== "xdata" && type !== "set" && fields.size > 0);
  const types = works
    .filter(isUnknown)
    .map(({ type, line }): ReadProblem => ({ code: "type_unknown", line, values: { type } }));
  return { drafts: works.map(draftOf), problems: [...problems, ...unknown, ...types] };
}

type Fields = ReadonlyMap<string, string>;

function draftOf({ type, key, line, fields }: ScannedEntry): Draft {
  const draft = emptyDraft(line);
  Object.assign(draft.csl, variablesOf(type, fields), { id: key });
  addAll(draft.tags, listOf(fields.get("keywords") ?? fields.get("keyword") ?? ""));
  addAll(draft.collections, listOf(fields.get("groups") ?? ""));
  const annotation = textFromTex(fields.get("annotation") ?? fields.get("annote") ?? "");
  if (annotation !== "") draft.notes.push(annotation);
  const unknown = unknownFields(fields);
  if (unknown.length > 0) draft.notes.push(unknown.join("\n"));
  const note = draft.csl["note"];
  if (typeof note === "string") draft.csl["note"] = takeExtraLines(note, draft);
  readForms(type, fields, draft);
  return draft;
}

/** The fields of one form as variables. */
function variablesOf(entry: string, fields: Fields): Record<string, unknown> {
  const text = (...names: readonly string[]): string => {
    const name = names.find((candidate) => fields.has(candidate));
    return name === undefined ? "" : textFromTex(fields.get(name) ?? "");
  };
  const type = typeOfEntry(entry, text("entrysubtype")) ?? "document";
  const found: Record<string, unknown> = {
    type,
    ...titles(entry, text),
    ...persons(fields),
    ...dates(fields, text),
  };
  for (const [variable, field] of Object.entries(TEXT_FIELDS)) found[variable] = text(field);
  for (const [variable, field] of Object.entries(numberFields(entry))) found[variable] = text(field);
  found["page"] = text("pages", "page").replaceAll(/(\d)[–—](?=\d)/gu, "$1-");
  found["genre"] = genre(entry, text("type"));
  found["archive_location"] = text("shelfmark", "call-number");
  return { ...found, ...imprint(type, text), ...identifiers(fields), language: language(fields) };
}

type Text = (...names: readonly string[]) => string;

function titles(entry: string, text: Text): Record<string, unknown> {
  const joined = (title: string, subtitle: string, addon: string): string =>
    [[title, subtitle].filter((part) => part !== "").join(": "), addon]
      .filter((part) => part !== "")
      .join(". ");
  const journal = joined(text("journaltitle", "journal"), text("journalsubtitle"), "");
  const book = joined(text("booktitle"), text("booksubtitle"), text("booktitleaddon"));
  const main = joined(text("maintitle"), text("mainsubtitle"), text("maintitleaddon"));
  const own = joined(text("title"), text("subtitle"), text("titleaddon"));
  // A volume of a work of several has the title of the whole before its own.
  const isVolume = main !== "" && book === "" && journal === "" && numberSense(entry) === "series";
  const whole = isVolume ? [main, own].filter((part) => part !== "").join(". ") : own;
  const host = journal !== "" ? journal : [main, book].filter((part) => part !== "").join(". ");
  return {
    ...Object.fromEntries(Object.entries(TITLE_FIELDS).map(([variable, field]) => [variable, text(field)])),
    title: whole,
    "container-title": isVolume ? "" : host,
  };
}

function persons(fields: Fields): Record<string, unknown> {
  const found: Record<string, unknown[]> = {};
  const add = (variable: string, field: string): void => {
    const names = namesFromTex(fields.get(field) ?? "");
    if (names.length > 0) found[variable] = [...(found[variable] ?? []), ...names];
  };
  const role = fields.get("editortype") ?? "editor";
  for (const [variable, field] of Object.entries(NAME_FIELDS))
    add(variable === "editor" && Object.hasOwn(EDITOR_TYPES, role) ? role : variable, field);
  for (const [usual, field] of Object.entries(EDITOR_TYPES)) {
    const said = fields.get(`${field}type`) ?? "";
    add(Object.hasOwn(EDITOR_TYPES, said) ? said : usual === "contributor" ? usual : "editor", field);
  }
  if (found["author"] === undefined) add("author", "holder");
  return found;
}

function dates(fields: Fields, text: Text): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [variable, field] of Object.entries(DATE_FIELDS)) {
    const written = verbatimFromTex(fields.get(field) ?? "");
    if (written !== "") found[variable] = readDate(written);
  }
  const visited = text("lastchecked", "accessed");
  if (found["accessed"] === undefined && visited !== "") found["accessed"] = readDate(visited);
  found["issued"] ??= yearMonthDay(text("year"), text("month"), text("day"));
  return found;
}

function yearMonthDay(year: string, month: string, day: string): unknown {
  const date = readDate(year);
  // A day may stand beside the month: "5~" # mar.
  const words = month.split(/\s/u);
  const number = monthOf(words.find((word) => /\p{L}/u.test(word)) ?? words.at(-1) ?? "");
  const isYear =
    date !== null &&
    "date-parts" in date &&
    date["date-parts"][0]?.length === 1 &&
    date["date-parts"].length === 1;
  if (!isYear || number === null) return date;
  const [[figure = 0] = []] = date["date-parts"];
  const ofMonth = /^\d{1,2}$/u.test(day) ? [Number(day)] : [];
  return { ...date, "date-parts": [[figure, number, ...ofMonth]] };
}

/** Keys by which biblatex prints the kind of a thesis or report in the language of the document. */
const GENRES: Readonly<Record<string, string>> = {
  phdthesis: "PhD thesis",
  mathesis: "Master’s thesis",
  bathesis: "Bachelor’s thesis",
  candthesis: "Candidate thesis",
  techreport: "Technical report",
  resreport: "Research report",
};

function genre(entry: string, said: string): string {
  if (said !== "") return GENRES[said] ?? said;
  return entry === "mastersthesis" ? (GENRES["mathesis"] ?? "") : "";
}

function imprint(type: CslType, text: Text): Record<string, unknown> {
  const organization = text("organization");
  const publisher = text("publisher", "institution", "school");
  const isAuthority = authorityField(type) === "organization";
  const publishes = organization !== "" && !isAuthority && publisher === "";
  return {
    publisher: publishes ? organization : publisher,
    "publisher-place": text("location", "address"),
    authority: isAuthority ? organization : text("authority"),
  };
}

function identifiers(fields: Fields): Record<string, unknown> {
  const doi = verbatimFromTex(fields.get("doi") ?? "").replace(
    /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)/iu,
    "",
  );
  const isArxiv = /^arxiv$/iu.test(fields.get("eprinttype") ?? fields.get("archiveprefix") ?? "");
  const url = verbatimFromTex(fields.get("url") ?? "");
  const arxiv = isArxiv ? `https://arxiv.org/abs/${verbatimFromTex(fields.get("eprint") ?? "")}` : "";
  return { DOI: doi, URL: url === "" ? arxiv : url };
}

function language(fields: Fields): string | undefined {
  const said = fields.get("language") ?? fields.get("langid") ?? fields.get("hyphenation") ?? "";
  return languageTag(textFromTex(said));
}

function listOf(tex: string): readonly string[] {
  const mark = tex.includes(",") ? /,/gu : /;/gu;
  return splitOutsideBraces(tex, mark).map(textFromTex);
}

const ROMANISED = /^([^_]+)_romanised(?:_[^_]*)?$/u;
const TRANSLATED = /^([a-z]+)_translated_(.+)$/u;

/** Fields of biblatex-ms: `title_romanised`, `title_translated_english`. An empty one takes the field away. */
function readForms(entry: string, fields: Fields, draft: Draft): void {
  const own = new Map([...fields].filter(([name]) => !name.includes("_")));
  const romanised = new Map(own);
  for (const [name, tex] of fields) {
    const field = ROMANISED.exec(name)?.[1];
    if (field !== undefined) romanised.set(field, tex);
    const [, title = "", language = ""] = TRANSLATED.exec(name) ?? [];
    const tag = languageTag(language);
    if (title === "" || !isLanguage(tag)) continue;
    const variable = title === "title" ? "title" : "container-title";
    const known = (draft.translated ??= {});
    known[tag] = { ...(known[tag] as object | undefined), [variable]: textFromTex(tex) };
  }
  if ([...fields.keys()].some((name) => ROMANISED.test(name))) {
    const { keyword: _, ...variables } = variablesOf(entry, romanised) as Partial<CslItem>;
    draft.romanised = { ...variables, type: draft.csl["type"] };
  }
}

/** Read above, or of use only to the program that wrote them. */
const PASSED_OVER =
  /^(?:(?:book|main|journal)?(?:sub)?title(?:addon)?|short(?:title|journal)|journal(?:title)?|editor[abc]?(?:type)?|holder|year|month|day|(?:url|event|orig)?date|lastchecked|accessed|pages?|publisher|institution|school|organization|authority|location|address|doi|url|language|langid|hyphenation|keywords?|groups|annotation|annote|type|entrysubtype|shelfmark|call-number|number|issue|eid|collectionnumber|eprint|eprinttype|archiveprefix|crossref|xdata|xref|options|ids|label|sortname|sortkey|sorttitle|shorthand|timestamp|owner|file|added-at|biburl|bibsource|interhash|intrahash|date-(?:added|modified)|bdsk-.*|local-url|mendeley-.*|__markedentry|creationdate|modificationdate|urldate|gender|related(?:type|string|options)?|primaryclass|indextitle|abbrev_source_title|source|document_type|publication_stage)$/u;
const HELD: ReadonlySet<string> = new Set([
  ...Object.values(TITLE_FIELDS),
  ...Object.values(TEXT_FIELDS),
  ...Object.values(NAME_FIELDS),
]);

function unknownFields(fields: Fields): readonly string[] {
  return [...fields].flatMap(([name, tex]) => {
    if (HELD.has(name) || PASSED_OVER.test(name) || /_(?:romanised|translated)/u.test(name)) return [];
    const text = textFromTex(tex);
    return text === "" ? [] : [`${name}: ${text}`];
  });
}
