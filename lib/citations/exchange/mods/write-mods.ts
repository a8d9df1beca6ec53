import type { CslDate, CslItem, CslName } from "#lib/citations/reference.ts";
import { plainText } from "#lib/citations/format/rich-text.ts";
import { element, escaped, holding, xmlId } from "#lib/languages/xml-text.ts";
import { tagsOf, type WorkToWrite } from "../exchanged-work.ts";
import { linesOfForms, linesOfVariable } from "../extra-lines.ts";
import { edtfText } from "../iso-date.ts";
import { MARC_GENRES, MODS_NAMESPACE, NATIVE, ROLES } from "./vocabulary.ts";

/** A collection of MODS 3.7 records (Library of Congress, mods-3-7.xsd). */
export function modsFromWorks(works: readonly WorkToWrite[]): string {
  const attributes = { xmlns: MODS_NAMESPACE, version: "3.7" };
  const content = works.map(record).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("modsCollection", attributes, `\n${content}\n`)}\n`;
}

function record(work: WorkToWrite): string {
  const { csl } = work.forms;
  const host = hostOf(work);
  const origin = originOf(csl);
  return holding("mods", { ID: csl.id === undefined || csl.id === "" ? undefined : xmlId(csl.id) }, [
    titleInfo(csl.title, {}),
    titleInfo(csl["title-short"], { type: "abbreviated" }),
    ...Object.entries(work.forms.translated).map(([language, titles]) =>
      titleInfo(titles.title, { type: "translated", lang: language }),
    ),
    ...Object.entries(ROLES).flatMap(([variable, code]) =>
      (csl[variable as keyof typeof ROLES] ?? []).map((name) => nameElement(name, code)),
    ),
    corporate(csl.authority, "isb"),
    csl["event-title"] === undefined
      ? ""
      : element("name", { type: "conference" }, tag("namePart", csl["event-title"])),
    ...genres(csl),
    host === "" ? origin : dateOf(csl),
    languageElement(csl.language),
    physical(csl),
    tag("abstract", csl.abstract),
    tag("note", csl.note),
    ...(work.notes ?? []).map((note) => tag("note", note, { type: "user" })),
    extraNote(work),
    ...tagsOf(work).map((topic) => element("subject", {}, tag("topic", topic))),
    host === ""
      ? ""
      : element(
          "relatedItem",
          { type: "host" },
          `${host}${host === "" ? "" : originWithoutDate(csl)}${partOf(csl)}`,
        ),
    seriesOf(csl),
    csl["original-title"] === undefined
      ? ""
      : element("relatedItem", { type: "original" }, titleInfo(csl["original-title"], {})),
    tag("identifier", csl.DOI, { type: "doi" }),
    tag("identifier", csl.ISBN, { type: "isbn" }),
    tag("identifier", csl.ISSN, { type: "issn" }),
    ...locations(csl),
    host === "" ? partOf(csl) : "",
  ]);
}

function tag(
  name: string,
  value: string | number | undefined,
  attributes: Record<string, string | undefined> = {},
): string {
  if (value === undefined || value === "") return "";
  return element(name, attributes, escaped(name === "identifier" ? String(value) : cleaned(value)));
}

/** MODS holds no looks of letters; line breaks stay. */
function cleaned(value: string | number): string {
  return String(value).split("\n").map(plainText).join("\n");
}

function titleInfo(title: string | undefined, attributes: Record<string, string>): string {
  return title === undefined || title === "" ? "" : element("titleInfo", attributes, tag("title", title));
}

function nameElement(name: CslName, code: string): string {
  const role = element("role", {}, tag("roleTerm", code, { type: "code", authority: "marcrelator" }));
  if (name.literal !== undefined) return element("name", {}, tag("namePart", name.literal) + role);
  const family = [name["non-dropping-particle"], name.family].filter((part) => part !== undefined).join(" ");
  const given = [name.given, name["dropping-particle"]].filter((part) => part !== undefined).join(" ");
  const parts = [
    tag("namePart", family, { type: "family" }),
    tag("namePart", given, { type: "given" }),
    tag("namePart", name.suffix, { type: "termsOfAddress" }),
  ];
  return element("name", { type: "personal" }, parts.join("") + role);
}

function corporate(name: string | undefined, code: string): string {
  if (name === undefined || name === "") return "";
  const role = element("role", {}, tag("roleTerm", code, { type: "code", authority: "marcrelator" }));
  return element("name", { type: "corporate" }, tag("namePart", name) + role);
}

function genres({ type, genre }: CslItem): string[] {
  return [
    tag("genre", MARC_GENRES[type], { authority: "marcgt" }),
    tag("genre", type, { authority: "csl" }),
    tag("genre", genre),
  ];
}

function originOf(item: CslItem): string {
  return originWith(item, dateElement(item.issued));
}

function originWithoutDate(item: CslItem): string {
  return originWith(item, "");
}

function originWith(item: CslItem, date: string): string {
  const place = item["publisher-place"];
  const parts = [
    place === undefined || place === ""
      ? ""
      : element("place", {}, tag("placeTerm", place, { type: "text" })),
    tag("publisher", item.publisher),
    date,
    tag("edition", item.edition),
  ];
  return parts.every((part) => part === "") ? "" : element("originInfo", {}, parts.join(""));
}

/** What stands in a host has the date of its own; imprint and edition are the host's. */
function dateOf(item: CslItem): string {
  const date = dateElement(item.issued);
  return date === "" ? "" : element("originInfo", {}, date);
}

function dateElement(date: CslDate | undefined): string {
  if (date === undefined) return "";
  const words = edtfText(date);
  const isEdtf = "date-parts" in date;
  return tag("dateIssued", words, isEdtf ? { encoding: "edtf" } : {});
}

function languageElement(language: string | undefined): string {
  if (language === undefined || language === "") return "";
  return element("language", {}, tag("languageTerm", language, { type: "code", authority: "rfc5646" }));
}

function physical(item: CslItem): string {
  const parts = tag("form", item.medium) + tag("extent", item["number-of-pages"], { unit: "pages" });
  return parts === "" ? "" : element("physicalDescription", {}, parts);
}

/** The variables that MODS has no element for, and the romanised form. */
function extraNote({ forms }: WorkToWrite): string {
  const rest = Object.entries(forms.csl).filter(([variable]) => !NATIVE.has(variable));
  // Translated titles have elements of their own.
  const lines = [
    ...rest.flatMap(([variable, value]) => linesOfVariable(variable, value)),
    ...linesOfForms({ ...forms, translated: {} }),
  ];
  return lines.length === 0 ? "" : element("note", { type: "extra" }, escaped(lines.join("\n")));
}

function hostOf({ forms }: WorkToWrite): string {
  const { csl, translated } = forms;
  return [
    titleInfo(csl["container-title"], {}),
    titleInfo(csl["container-title-short"], { type: "abbreviated" }),
    ...Object.entries(translated).map(([language, titles]) =>
      titleInfo(titles["container-title"], { type: "translated", lang: language }),
    ),
    ...(csl["container-author"] ?? []).map((name) => nameElement(name, "aut")),
  ].join("");
}

function seriesOf(item: CslItem): string {
  const number = tag("partNumber", item["collection-number"]);
  const title = tag("title", item["collection-title"]);
  const parts = [
    title === "" && number === "" ? "" : element("titleInfo", {}, title + number),
    ...(item["collection-editor"] ?? []).map((name) => nameElement(name, "edt")),
  ];
  return parts.every((part) => part === "") ? "" : element("relatedItem", { type: "series" }, parts.join(""));
}

function partOf(item: CslItem): string {
  const detail = (type: string, value: string | number | undefined): string =>
    value === undefined || value === "" ? "" : element("detail", { type }, tag("number", value));
  const parts = [
    detail("volume", item.volume),
    detail("issue", item.issue),
    detail("number", item.number),
    detail("section", item.section),
    pages(item.page),
  ].join("");
  return parts === "" ? "" : element("part", {}, parts);
}

function pages(page: string | undefined): string {
  if (page === undefined || page === "") return "";
  const range = /^([0-9]{1,9})-([0-9]{1,9})$/u.exec(page);
  const inner = range === null ? tag("list", page) : tag("start", range[1]) + tag("end", range[2]);
  return element("extent", { unit: "pages" }, inner);
}

function locations(item: CslItem): string[] {
  const accessed = item.accessed === undefined ? undefined : edtfText(item.accessed);
  const held = tag("physicalLocation", item.archive) + tag("shelfLocator", item.archive_location);
  const isSeen = item.URL !== undefined || accessed !== undefined;
  return [
    held === "" ? "" : element("location", {}, held),
    isSeen
      ? element("location", {}, element("url", { dateLastAccessed: accessed }, escaped(item.URL ?? "")))
      : "",
  ];
}
