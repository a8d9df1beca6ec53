import type { CslItem, CslName, CslType } from "#lib/citations/reference.ts";
import { literalDate, isoDates } from "./iso-date.ts";
import { oneLine, plainText } from "../format/rich-text.ts";

/** Reference types of the RIS specification (Research Information Systems, 2012 edition); others become GEN. */
// prettier-ignore
const TYPES: Partial<Record<CslType, string>> = {
  "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", article: "UNPB", bill: "BILL",
  book: "BOOK", broadcast: "VIDEO", chapter: "CHAP", classic: "CLSWK", collection: "EDBOOK", dataset: "DATA",
  entry: "ENCYC", "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", figure: "FIGURE", graphic: "ART",
  hearing: "HEAR", interview: "PCOMM", legal_case: "CASE", legislation: "STAT", manuscript: "MANSCPT", map: "MAP",
  motion_picture: "MPCT", musical_score: "MUSIC", pamphlet: "PAMP", "paper-conference": "CPAPER", patent: "PAT",
  periodical: "JFULL", personal_communication: "PCOMM", post: "BLOG", "post-weblog": "BLOG", regulation: "GOVDOC",
  report: "RPRT", review: "JOUR", "review-book": "JOUR", software: "COMP", song: "SOUND", speech: "SLIDE",
  standard: "STAND", thesis: "THES", webpage: "ELEC",
};

const NAME_TAGS = {
  author: "AU",
  editor: "A2",
  "collection-editor": "A3",
  translator: "A4",
  "container-author": "A5",
  compiler: "C4",
} as const;

// prettier-ignore
const TEXT_TAGS = {
  title: "TI", "title-short": "ST", "container-title": "T2", "container-title-short": "J2", "collection-title": "T3",
  "original-title": "OP", publisher: "PB", "publisher-place": "CY", edition: "ET", volume: "VL", issue: "IS", number: "M1",
  "number-of-volumes": "NV", "number-of-pages": "C6", "collection-number": "C7", section: "SE", genre: "M3",
  authority: "C1", archive: "DB", archive_location: "CN", "archive-place": "DP", "event-title": "C2", "event-place": "C3",
  medium: "C5", abstract: "AB", note: "N1", DOI: "DO", URL: "UR", language: "LA",
} as const;

const DATE_TAGS = { issued: "DA", accessed: "Y2" } as const;

export const RIS_VARIABLES: ReadonlySet<string> = new Set([
  "id",
  "type",
  "page",
  "ISBN",
  "ISSN",
  "keyword",
  ...Object.keys(NAME_TAGS),
  ...Object.keys(TEXT_TAGS),
  ...Object.keys(DATE_TAGS),
]);

/** The items as RIS in UTF-8, lines ended with CR LF. A value is one line however long it is: readers break words at folds. */
export function risFromItems(items: readonly CslItem[]): string {
  return items.map((item) => [...recordLines(item), line("ER", ""), ""].join("\r\n")).join("\r\n");
}

function line(tag: string, value: string): string {
  return `${tag}  - ${value}`;
}

function recordLines(item: CslItem): readonly string[] {
  return [
    line("TY", TYPES[item.type] ?? "GEN"),
    ...(item.id === undefined ? [] : [line("ID", oneLine(item.id))]),
    ...nameLines(item),
    ...textLines(item),
    ...dateLines(item),
    ...pageLines(item),
    ...[item.ISBN, item.ISSN]
      .filter((number) => number !== undefined)
      .map((number) => line("SN", oneLine(number))),
    ...(item.keyword ?? "")
      .split(/[;,]/)
      .map(oneLine)
      .filter((word) => word !== "")
      .map((word) => line("KW", word)),
  ];
}

function nameLines(item: CslItem): readonly string[] {
  return Object.entries(NAME_TAGS).flatMap(([variable, tag]) =>
    (item[variable as keyof typeof NAME_TAGS] ?? []).map((name) => line(tag, risName(name))),
  );
}

/** "Family, Given, Suffix"; a name in one piece has no comma. */
function risName(name: CslName): string {
  if (name.literal !== undefined) return oneLine(name.literal);
  const family = [name["non-dropping-particle"], name.family].filter((part) => part !== undefined).join(" ");
  const given = [name.given, name["dropping-particle"]].filter((part) => part !== undefined).join(" ");
  return oneLine([family, given, name.suffix].filter((part) => part !== undefined && part !== "").join(", "));
}

function textLines(item: CslItem): readonly string[] {
  return Object.entries(TEXT_TAGS).flatMap(([variable, tag]) => {
    const value = item[variable as keyof typeof TEXT_TAGS];
    return value === undefined || value === "" ? [] : [line(tag, plainText(value))];
  });
}

/** PY takes the year alone, DA and Y2 "YYYY/MM/DD/" with what is known. A date in words goes to DA as it stands. */
function dateLines(item: CslItem): readonly string[] {
  return Object.entries(DATE_TAGS).flatMap(([variable, tag]) => {
    const date = item[variable as keyof typeof DATE_TAGS];
    if (date === undefined) return [];
    const first = isoDates(date)?.[0];
    if (first === undefined) return [line(tag, `///${oneLine(literalDate(date) ?? "")}`)];
    const [year = "", month = "", day = ""] = first.replace(/^-/, "").split("-");
    const signed = first.startsWith("-") ? `-${year}` : year;
    return [...(variable === "issued" ? [line("PY", signed)] : []), line(tag, `${signed}/${month}/${day}/`)];
  });
}

function pageLines(item: CslItem): readonly string[] {
  const pages = oneLine(item.page ?? item["page-first"] ?? "");
  if (pages === "") return [];
  const range = /^([^\s,–—-]+)\s?[-–—]\s?([^\s,–—-]+)$/.exec(pages);
  return range === null ? [line("SP", pages)] : [line("SP", range[1] ?? ""), line("EP", range[2] ?? "")];
}
