import type { CslDate, CslItem, CslName } from "#lib/citations/reference.ts";
import type { TranslatedForms } from "#lib/citations/reference-forms.ts";
import { element, escaped } from "#lib/languages/xml-text.ts";
import {
  CITATION_PARTS,
  CSL_PREFIX,
  PERSON_GROUPS,
  publicationTypeOf,
  titleIsSource,
} from "./citation-parts.ts";

/** A work as `<element-citation>`. Every variable of CSL is in it: those that JATS has no element for as `named-content`. */
export function writeCitationParts(item: CslItem, translated: TranslatedForms = {}): string {
  const groups = PERSON_GROUPS.filter((role) => item[role]?.every(isPlainName) === true);
  const written = new Set<string>(["id", "type", "title", "language", ...groups]);
  const parts = [
    ...groups.map((role) =>
      element("person-group", { "person-group-type": role }, (item[role] ?? []).map(writeName).join("")),
    ),
    item.title === undefined ? "" : element(titleElement(item), {}, escaped(item.title)),
    ...translatedTitles(translated),
    ...CITATION_PARTS.flatMap(([variable, name]) => {
      const value = item[variable];
      // Without a title, the source would be read as one.
      if (value === undefined || (variable === "container-title" && item.title === undefined)) return [];
      written.add(variable);
      return [element(name, {}, escaped(String(value)))];
    }),
    ...writeDates(item, written),
    ...writePages(item, written),
    item.DOI === undefined ? "" : element("pub-id", { "pub-id-type": "doi" }, escaped(item.DOI)),
    ...restOf(item, written.add("DOI")),
  ];
  const attributes = {
    "publication-type": publicationTypeOf(item.type),
    "specific-use": `${CSL_PREFIX}${item.type}`,
    "xml:lang":
      item.language !== undefined && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/u.test(item.language)
        ? item.language
        : undefined,
  };
  const own =
    item.language !== undefined && attributes["xml:lang"] === undefined
      ? ownVariable("language", item.language)
      : "";
  return element("element-citation", attributes, parts.join("") + own);
}

function translatedTitles(translated: TranslatedForms): string[] {
  return Object.entries(translated).flatMap(([language, { title, "container-title": source }]) => [
    title === undefined ? "" : element("trans-title", { "xml:lang": language }, escaped(title)),
    source === undefined ? "" : element("trans-source", { "xml:lang": language }, escaped(source)),
  ]);
}

function titleElement(item: CslItem): string {
  if (titleIsSource(item)) return "source";
  return item.type === "chapter" || item.type.startsWith("entry") ? "chapter-title" : "article-title";
}

/** Names with particles have no place in JATS: `surname` and `given-names` would change them. */
function isPlainName(name: CslName): boolean {
  if (name["dropping-particle"] !== undefined || name["non-dropping-particle"] !== undefined) return false;
  const hasParts = name.family !== undefined || name.given !== undefined;
  return hasParts
    ? name.literal === undefined && Object.values(name).every(isTrimmed)
    : name.suffix === undefined && isTrimmed(name.literal ?? "");
}

/** Blanks in XML are closed up when they are read. */
function isTrimmed(text: string): boolean {
  return text !== "" && text === text.replace(/\s+/gu, " ").trim();
}

function writeName({ family, given, suffix, literal }: CslName): string {
  if (literal !== undefined) return element("collab", {}, escaped(literal));
  return element(
    "name",
    {},
    [
      family === undefined ? "" : element("surname", {}, escaped(family)),
      given === undefined ? "" : element("given-names", {}, escaped(given)),
      suffix === undefined ? "" : element("suffix", {}, escaped(suffix)),
    ].join(""),
  );
}

function writeDates(item: CslItem, written: Set<string>): string[] {
  const issued = plainDate(item.issued);
  const accessed = plainDate(item.accessed);
  if (issued !== null) written.add("issued");
  if (accessed !== null) written.add("accessed");
  return [
    issued === null ? "" : dateElements(issued),
    accessed === null
      ? ""
      : element("date-in-citation", { "content-type": "access-date" }, dateElements(accessed)),
  ];
}

/** One day, month or year of four figures; ranges, seasons and words are no date of JATS. */
function plainDate(date: CslDate | undefined): readonly number[] | null {
  if (date === undefined || !("date-parts" in date) || date.circa !== undefined || date.season !== undefined)
    return null;
  const [parts, end] = date["date-parts"];
  if (parts === undefined || end !== undefined) return null;
  const [year = 0, month = 1, day = 1] = parts;
  return year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? parts : null;
}

function dateElements([year, month, day]: readonly number[]): string {
  return [
    element("year", {}, String(year)),
    month === undefined ? "" : element("month", {}, String(month)),
    day === undefined ? "" : element("day", {}, String(day)),
  ].join("");
}

function writePages(item: CslItem, written: Set<string>): string[] {
  const parts: string[] = [];
  if (item.page !== undefined) {
    written.add("page");
    const range = /^([0-9]{1,6})[-–]([0-9]{1,6})$/u.exec(item.page);
    if (range !== null)
      parts.push(element("fpage", {}, range[1] ?? ""), element("lpage", {}, range[2] ?? ""));
    parts.push(element("page-range", {}, escaped(item.page)));
  }
  if (typeof item["number-of-pages"] === "string") {
    written.add("number-of-pages");
    parts.push(element("size", { units: "pages" }, escaped(item["number-of-pages"])));
  }
  return parts;
}

function restOf(item: CslItem, written: ReadonlySet<string>): string[] {
  return Object.entries(item).flatMap(([variable, value]) =>
    value === undefined || written.has(variable)
      ? []
      : [ownVariable(variable, typeof value === "string" ? value : JSON.stringify(value))],
  );
}

function ownVariable(variable: string, value: string): string {
  return element("named-content", { "content-type": `${CSL_PREFIX}${variable}` }, escaped(value));
}
