import type { CslDate, CslItem, CslName, CslType } from "#lib/citations/reference.ts";
import { escapeHtml } from "#lib/citations/format/markup.ts";
import { plainText } from "#lib/citations/format/rich-text.ts";
import { isoDates } from "./iso-date.ts";
import { itemTypeOf } from "./zotero/item-types.ts";

/** One key of a context object and its value; a key may come several times. */
type Pair = readonly [key: string, value: string | undefined];

/**
 * A work as COinS: an empty `<span class="Z3988">` whose title is an OpenURL 1.0 context object in key/encoded-value form
 * (ANSI/NISO Z39.88-2004; ocoins.info). Zotero's browser connector and other readers of pages take works from it. A work without
 * a title has none.
 */
export function coinsOf(csl: CslItem): string {
  if (csl.title === undefined || csl.title === "") return "";
  const pairs: readonly Pair[] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rfr_id", "info:sid/silteme"],
    ...identifiers(csl),
    ...described(csl),
    ...creators(csl.author ?? []),
    ["rft.date", dateOf(csl.issued)],
    ["rft.language", csl.language],
  ];
  const query = pairs.flatMap(([key, value]) => {
    const text = value === undefined ? "" : plainText(value).toWellFormed();
    return text === "" ? [] : [`${key}=${encodeURIComponent(text)}`];
  });
  return `<span class="Z3988" title="${escapeHtml(query.join("&"))}"></span>`;
}

function identifiers({ DOI, URL, ISBN }: CslItem): readonly Pair[] {
  const doi = DOI?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)/iu, "");
  return [
    ["rft_id", doi === undefined ? undefined : `info:doi/${doi}`],
    ["rft_id", URL],
    ["rft_id", ISBN === undefined ? undefined : `urn:isbn:${ISBN}`],
  ];
}

const JOURNAL: ReadonlySet<CslType> = new Set<CslType>([
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "review",
  "review-book",
]);
const BOOK: ReadonlySet<CslType> = new Set<CslType>([
  "book",
  "classic",
  "collection",
  "pamphlet",
  "report",
  "standard",
]);
const PART: ReadonlySet<CslType> = new Set<CslType>([
  "chapter",
  "paper-conference",
  "entry-dictionary",
  "entry-encyclopedia",
  "entry",
]);

/** The four formats for scholarly works of the standard's registry, and Dublin Core for all others. */
function described(csl: CslItem): readonly Pair[] {
  if (JOURNAL.has(csl.type))
    return [
      format("journal"),
      ["rft.genre", "article"],
      ["rft.atitle", csl.title],
      ["rft.jtitle", csl["container-title"]],
      ["rft.stitle", csl["container-title-short"]],
      ...printed(csl),
    ];
  if (PART.has(csl.type)) {
    const genre = csl.type === "paper-conference" ? "proceeding" : "bookitem";
    return [
      format("book"),
      ["rft.genre", genre],
      ["rft.atitle", csl.title],
      ["rft.btitle", csl["container-title"]],
      ...printed(csl),
    ];
  }
  if (BOOK.has(csl.type)) {
    const genre = csl.type === "report" ? "report" : "book";
    return [format("book"), ["rft.genre", genre], ["rft.btitle", csl.title], ...printed(csl)];
  }
  if (csl.type === "thesis")
    return [
      format("dissertation"),
      ["rft.title", csl.title],
      ["rft.inst", csl.publisher],
      ["rft.degree", csl.genre],
      ["rft.tpages", text(csl["number-of-pages"])],
    ];
  if (csl.type === "patent")
    return [
      format("patent"),
      ["rft.title", csl.title],
      ["rft.number", text(csl.number)],
      ["rft.assignee", csl.authority],
    ];
  return [
    format("dc"),
    ["rft.type", itemTypeOf(csl.type).itemType],
    ["rft.title", csl.title],
    ["rft.source", csl["container-title"]],
    ["rft.publisher", csl.publisher ?? csl.authority],
    ["rft.identifier", csl.URL],
  ];
}

function format(name: string): Pair {
  return ["rft_val_fmt", `info:ofi/fmt:kev:mtx:${name}`];
}

function printed(csl: CslItem): readonly Pair[] {
  const [, first, last] = /^([^\s,–—-]+)[-–—]([^\s,–—-]+)$/u.exec(csl.page ?? "") ?? [];
  return [
    ["rft.volume", text(csl.volume)],
    ["rft.issue", text(csl.issue)],
    ["rft.pages", csl.page],
    ["rft.spage", first],
    ["rft.epage", last],
    ["rft.place", csl["publisher-place"]],
    ["rft.pub", csl.publisher],
    ["rft.edition", text(csl.edition)],
    ["rft.series", csl["collection-title"]],
    ["rft.tpages", text(csl["number-of-pages"])],
    ["rft.issn", csl.ISSN],
    ["rft.isbn", csl.ISBN],
  ];
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** The first author in parts, then all of them as they are written. */
function creators(names: readonly CslName[]): readonly Pair[] {
  const [first] = names;
  const family =
    first === undefined
      ? undefined
      : [first["non-dropping-particle"], first.family].filter((part) => part !== undefined).join(" ");
  return [
    ["rft.aufirst", first?.given],
    ["rft.aulast", family],
    ["rft.aucorp", first?.literal],
    ...names
      .slice(first?.literal === undefined ? 0 : 1)
      .map((name): Pair => [
        "rft.au",
        name.literal ??
          [name.given, name["non-dropping-particle"], name.family]
            .filter((part) => part !== undefined)
            .join(" "),
      ]),
  ];
}

function dateOf(date: CslDate | undefined): string | undefined {
  return date === undefined ? undefined : isoDates(date)?.[0];
}
