import type { CslItem, CslName, CslType } from "#lib/citations/reference.ts";
import { CSL_TYPES } from "#lib/citations/reference.ts";
import { asJson, asList, dateOf, itemOf, textOf, type Json } from "./draft-item.ts";

/** Crossref's words for the kinds of works (api.crossref.org/types); what CSL calls alike is not listed. */
const TYPES: Readonly<Record<string, CslType>> = {
  "journal-article": "article-journal",
  "proceedings-article": "paper-conference",
  proceedings: "book",
  monograph: "book",
  "edited-book": "book",
  "reference-book": "book",
  "book-series": "book",
  "book-set": "book",
  "book-chapter": "chapter",
  "book-part": "chapter",
  "book-section": "chapter",
  "book-track": "chapter",
  "reference-entry": "entry",
  dissertation: "thesis",
  "posted-content": "article",
  "peer-review": "review",
  "report-series": "report",
  "report-component": "report",
  journal: "periodical",
  "journal-issue": "periodical",
  "journal-volume": "periodical",
  database: "dataset",
};

/**
 * A description in CSL-JSON as doi.org, Crossref and DataCite give it. They write titles and numbers as lists, dates with nothing inside,
 * tags into titles, and many variables of their own.
 */
export function itemOfCsl(body: unknown): CslItem | null {
  const csl = asJson(body);
  const subtitle = textOf(csl["subtitle"]);
  const title = textOf(csl["title"]);
  const isTold = subtitle === undefined || title?.includes(subtitle) === true;
  return itemOf({
    type: typeOf(csl["type"]),
    language: csl["language"],
    title: title === undefined || isTold ? title : `${title}: ${subtitle}`,
    "original-title": textOf(csl["original-title"]),
    "container-title": textOf(csl["container-title"]),
    "collection-title": textOf(csl["collection-title"]),
    "event-title": textOf(csl["event-title"]) ?? textOf(asJson(csl["event"])["name"]),
    author: namesOf(csl["author"]),
    editor: namesOf(csl["editor"]),
    translator: namesOf(csl["translator"]),
    publisher: textOf(csl["publisher"]),
    "publisher-place": textOf(csl["publisher-place"]) ?? textOf(csl["publisher-location"]),
    edition: textOf(csl["edition"]) ?? textOf(csl["edition-number"]),
    volume: textOf(csl["volume"]),
    issue: textOf(csl["issue"]),
    number: textOf(csl["number"]),
    page: pagesOf(csl),
    genre: textOf(csl["genre"]),
    issued: dateOfWork(csl),
    DOI: textOf(csl["DOI"]),
    ISBN: isbnOf(csl["ISBN"]),
    ISSN: textOf(csl["ISSN"]),
    URL: urlOf(csl),
    abstract: textOf(csl["abstract"]),
  });
}

function typeOf(type: unknown): CslType {
  const word = typeof type === "string" ? type : "";
  return TYPES[word] ?? CSL_TYPES.find((known) => known === word) ?? "document";
}

function namesOf(value: unknown): CslName[] {
  return asList(value).flatMap((one) => {
    const name = asJson(one);
    const literal = textOf(name["literal"]) ?? textOf(name["name"]);
    if (literal !== undefined) return [{ literal }];
    const parts = {
      family: textOf(name["family"]),
      given: textOf(name["given"]),
      suffix: textOf(name["suffix"]),
      "non-dropping-particle": textOf(name["non-dropping-particle"]),
    };
    const told = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
    return Object.keys(told).length === 0 ? [] : [told];
  });
}

/** Printed before online: lists of literature give the year of the issue. */
function dateOfWork(csl: Json) {
  for (const name of ["published-print", "issued", "published", "published-online", "created"]) {
    const date = dateOf(asList(asJson(csl[name])["date-parts"])[0]);
    if (date !== undefined) return date;
  }
  return undefined;
}

function pagesOf(csl: Json): string | undefined {
  return textOf(csl["page"]) ?? textOf(csl["article-number"]);
}

/** Crossref once wrote ISBNs as addresses ("http://id.crossref.org/isbn/978…"). */
function isbnOf(value: unknown): string | undefined {
  return textOf(value)?.replace(/^https?:\/\/\S{0,60}\/isbn\//iu, "");
}

/** The address of the resolver says nothing beyond the DOI. */
function urlOf(csl: Json): string | undefined {
  const url = textOf(csl["URL"]);
  return url === undefined || /^https?:\/\/(?:dx\.)?doi\.org\//iu.test(url) ? undefined : url;
}
