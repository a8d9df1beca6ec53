import { csl, type CslChild, type CslNode } from "#lib/citations/format/csl-tree.ts";
import type { StyleSource } from "#lib/citations/format/processor.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { GOST_ROLES, GOST_WORDS, type GostRole, type GostWords, KAZAKH_MONTHS_OF_ACTS } from "./gost-words.ts";

/**
 * Our own styles of the GOST family. The styles of the CSL project lose an act's authority, number and date, a
 * newspaper's day, archive marks and most addresses, and know neither GOST 7.1-2003 nor GOST R 7.0.100-2018.
 *
 * One description serves the family: heading, title area, areas divided by a sign, " // " before the host. What the
 * standards do differently is in `GostStandard`. Words are set per language here, not taken from a locale, because
 * word order differs too ("от 5 июня 2019 г. № 12", "2019 жылғы 5 маусымдағы № 12").
 */
export interface GostStandard {
  readonly id: string;
  readonly title: string;
  readonly kind: "numeric" | "author-date";
  /** Point and dash between areas (7.1-2003, 4.7.2); a reference may leave the dash out (R 7.0.5-2008, 4.6). */
  readonly areaSign: ". – " | ". ";
  /**
   * "first": the heading names the first author, a comma follows the family name (7.80-2000), and all authors stand
   * after the slash. "up-to-three": the heading names them all and they are not repeated (R 7.0.5-2008, 4.10.2).
   */
  readonly heading: "first" | "up-to-three";
  /** Authors shown after the slash when there are five or more: three (R 7.0.100-2018), or from four on only one. */
  readonly manyAuthors: "three-of-five" | "one-of-four";
  readonly roles: "full" | "short";
  /** "Текст : электронный", the area of content and means of access (R 7.0.100-2018, 5.9). */
  readonly contentArea: boolean;
  /** "[Электронный ресурс]" after the title, and how the address is introduced. */
  readonly electronicMark: boolean;
  readonly address: "URL" | "mode-of-access";
  readonly isbn: boolean;
}

const NOT_TEXTS = "map graphic figure motion_picture broadcast song musical_score software dataset performance";
const ACTS = "legislation bill regulation legal_case treaty";
const SERIALS = "article article-journal article-magazine article-newspaper review review-book periodical";
const WEB = "webpage post post-weblog";

const text = (attrs: Record<string, string>): CslNode => csl("text", attrs);
const value = (words: string): CslNode => text({ value: words });
const use = (macro: string): CslNode => text({ macro });
const variable = (name: string, attrs: Record<string, string> = {}): CslNode => text({ variable: name, ...attrs });
const group = (delimiter: string, ...children: readonly CslChild[]): CslNode => csl("group", { delimiter }, ...children);
const affixed = (attrs: { prefix?: string; suffix?: string }, ...children: readonly CslChild[]): CslNode =>
  csl("group", attrs, ...children);
const macro = (name: string, ...children: readonly CslChild[]): CslNode => csl("macro", { name }, ...children);
const choose = (...branches: readonly CslNode[]): CslNode => csl("choose", {}, ...branches);
const when = (test: Record<string, string>, ...children: readonly CslChild[]): CslNode => csl("if", test, ...children);
const orWhen = (test: Record<string, string>, ...children: readonly CslChild[]): CslNode => csl("else-if", test, ...children);
const otherwise = (...children: readonly CslChild[]): CslNode => csl("else", {}, ...children);
const datePart = (name: string, attrs: Record<string, string> = {}): CslNode => csl("date-part", { name, ...attrs });
const date = (name: string, delimiter: string, ...parts: readonly CslNode[]): CslNode =>
  csl("date", { variable: name, delimiter }, ...parts);

export function gostStyle(standard: GostStandard): StyleSource {
  return {
    id: standard.id,
    tradition: "gost",
    forLanguage: (language) => styleTree(standard, language),
  };
}

function styleTree(standard: GostStandard, language: Language): CslNode {
  const words = GOST_WORDS[language];
  const numeric = standard.kind === "numeric";
  return csl(
    "style",
    { xmlns: "http://purl.org/net/xbiblio/csl", version: "1.0", class: "in-text", "page-range-format": "expanded" },
    styleInfo(standard),
    ...styleLocales(),
    ...nameMacros(standard, words),
    ...titleMacros(standard, words, language),
    ...areaMacros(standard, words),
    ...entryMacros(standard),
    csl("citation", {}, csl("layout", { prefix: numeric ? "[" : "(", suffix: numeric ? "]" : ")", delimiter: "; " },
      numeric ? variable("citation-number") : group(", ", use("heading"), use("year")))),
    csl("bibliography", numeric ? { "second-field-align": "flush" } : {},
      ...(numeric ? [] : [csl("sort", {}, csl("key", { macro: "filing" }), csl("key", { variable: "title" }))]),
      csl("layout", { suffix: "." }, numeric && variable("citation-number", { suffix: ". " }), use("entry"))),
  );
}

function styleInfo({ id, title, kind }: GostStandard): CslNode {
  return csl("info", {}, csl("title", {}, title), csl("id", {}, `urn:silteme:style:${id}`),
    csl("author", {}, csl("name", {}, "Silteme")), csl("category", { "citation-format": kind }),
    csl("updated", {}, "2026-11-21T00:00:00+00:00"),
    csl("rights", { license: "https://creativecommons.org/licenses/by-sa/4.0/" }, "CC BY-SA 4.0"));
}

/** Kazakh months of acts take the place of the short months; "and others" is emptied to cut a heading to one author. */
function styleLocales(): readonly CslNode[] {
  const months = KAZAKH_MONTHS_OF_ACTS.map((month, index) =>
    csl("term", { name: `month-${String(index + 1).padStart(2, "0")}`, form: "short" }, month));
  const silent = csl("term", { name: "and others" }, "");
  return [
    csl("locale", { "xml:lang": "kk" }, csl("terms", {}, ...months, silent)),
    csl("locale", { "xml:lang": "ru" }, csl("terms", {}, silent)),
    csl("locale", { "xml:lang": "en" }, csl("terms", {}, silent)),
  ];
}

function nameMacros(standard: GostStandard, words: GostWords): readonly CslNode[] {
  const first = standard.heading === "first";
  const inverted = {
    "name-as-sort-order": "all", "sort-separator": first ? ", " : " ", "initialize-with": ". ", delimiter: ", ",
    "delimiter-precedes-et-al": "never", ...(first && { "et-al-min": "2", "et-al-use-first": "1" }),
  };
  const straight = { "initialize-with": ". ", delimiter: ", ", "delimiter-precedes-et-al": "never" };
  const authors = (limit: Record<string, string>): CslNode =>
    csl("names", { variable: "author" }, csl("name", { ...straight, ...limit }));
  const cut = (shown: string): CslNode =>
    group(" ", csl("names", { variable: "author" }, csl("name", { ...straight, "et-al-min": "4", "et-al-use-first": shown }),
      csl("et-al", { term: "and others" })), value(words.etAl));
  const many = standard.manyAuthors === "three-of-five"
    ? [when({ variable: "five-authors" }, cut("3")), orWhen({ variable: "author" }, authors({}))]
    : [when({ variable: "many-authors" }, cut("1")), ...(first ? [orWhen({ variable: "author" }, authors({}))] : [])];
  const filing = macro("filing", choose(when({ variable: "many-authors" }, variable("title")),
    orWhen({ variable: "author" }, use("heading")), otherwise(variable("title"))));
  return [
    ...(standard.kind === "author-date" ? [filing] : []),
    macro("heading", choose(when({ variable: "many-authors", match: "none" },
      csl("names", { variable: "author" }, csl("name", inverted), ...(first ? [csl("et-al", { term: "and others" })] : []))))),
    macro("authors", choose(
      when({ type: "thesis" }, first && csl("names", { variable: "author" }, csl("name", { initialize: "false", "name-as-sort-order": "all", "sort-separator": " ", delimiter: ", " }))),
      otherwise(choose(...many)))),
    ...GOST_ROLES.map((role) => roleMacro(role, words, standard.roles)),
    macro("responsibility", affixed({ prefix: " / " }, group(" ; ", use("authors"),
      choose(when({ type: ACTS }, variable("authority"))),
      choose(when({ variable: "container-title", match: "none" }, group(" ; ", use("editor"), use("compiler")))),
      use("translator"),
      choose(when({ type: "thesis report" }, variable("publisher")))))),
  ];
}

function roleMacro(role: GostRole, words: GostWords, form: GostStandard["roles"]): CslNode {
  const { full, short } = words.roles[role];
  const name = csl("name", { "initialize-with": ". ", delimiter: ", ", "delimiter-precedes-et-al": "never",
    "et-al-min": "4", "et-al-use-first": "1" });
  const names = csl("names", { variable: role }, name, csl("et-al", {}));
  const [single, multiple] = form === "short" || typeof full === "string" ? [short, short] : full;
  const plural = choose(when({ variable: `several-${role}` }, value(multiple)), otherwise(value(single)));
  return macro(role, choose(when({ variable: role }, group(" ", plural, names))));
}

function titleMacros(standard: GostStandard, words: GostWords, language: Language): readonly CslNode[] {
  return [
    macro("title-area",
      group("", group(". ", choose(when({ type: "standard" }, variable("number"))), variable("title")),
        choose(when({ variable: "URL" }, standard.electronicMark && value(` ${words.electronicResource}`))),
        affixed({ prefix: " : " }, choose(
          when({ type: ACTS }, use("act")),
          orWhen({ variable: "container-title", match: "none" }, group(" : ", use("number-of-volumes"), variable("genre"))))),
        use("archive-date"), use("responsibility"))),
    macro("number-of-volumes", choose(when({ variable: "number-of-volumes" },
      affixed({ prefix: words.volumesBefore, suffix: words.volumesAfter }, variable("number-of-volumes"))))),
    macro("act", ...actWords(language)),
    macro("archive-date", choose(when({ variable: "archive archive_location", match: "any" }, choose(
      when({ variable: "container-title", match: "none" }, affixed({ prefix: ", " }, use("long-date"))))))),
    macro("long-date", affixed({ suffix: words.yearMark }, csl("date", { variable: "issued", form: "text" }))),
  ];
}

/** Genre, date and number of an act: "Указ от 5 июня 2019 г. № 12", "2019 жылғы 5 маусымдағы № 12 Жарлық". */
function actWords(language: Language): readonly CslNode[] {
  const full = (form: string): CslNode => date("issued", " ", datePart("day"), datePart("month", { form }));
  const dayAndMonth = (form: string): CslNode => choose(when({ variable: "full-date" }, full(form)));
  const number = affixed({ prefix: language === "en" ? "No. " : "№ " }, variable("number"));
  if (language === "kk") {
    return [group(" ", affixed({ suffix: " жылғы" }, use("year")), dayAndMonth("short"), number, variable("genre"))];
  }
  if (language === "ru") {
    return [group(" ", variable("genre"), affixed({ prefix: "от " },
      group(" ", dayAndMonth("long"), affixed({ suffix: " г." }, use("year")))), number)];
  }
  return [group(" ", variable("genre"), number, affixed({ prefix: "of " }, group(" ", dayAndMonth("long"), use("year"))))];
}

function areaMacros(standard: GostStandard, words: GostWords): readonly CslNode[] {
  const ordinal = csl("number", { variable: "edition", form: words.edition === null ? "ordinal" : "numeric" });
  const edition = words.edition === null ? [ordinal, value(" ed.")] : [ordinal, value(words.edition)];
  return [
    macro("year", date("issued", "", datePart("year"))),
    macro("day", choose(
      when({ variable: "full-date" }, date("issued", " ", datePart("day"), datePart("month"))),
      otherwise(variable("issue-month", { "text-case": "capitalize-first" })))),
    macro("edition", choose(when({ "is-numeric": "edition" }, group("", ...edition)), otherwise(variable("edition")))),
    macro("imprint", group(", ", group(" : ", variable("publisher-place"), choose(
      when({ type: "thesis report", match: "none" }, variable("publisher")))), use("year"))),
    macro("volume", choose(
      when({ "is-numeric": "volume" }, group(" ", value(words.volume), variable("volume"))), otherwise(variable("volume")))),
    macro("issue", choose(
      when({ "is-numeric": "issue" }, group(" ", value(words.issue), variable("issue"))), otherwise(variable("issue")))),
    macro("pages", choose(
      when({ variable: "numbered-pages" }, group(" ", value(words.pages), variable("page"))), otherwise(variable("page")))),
    macro("extent", choose(
      when({ "is-numeric": "number-of-pages" }, group(" ", variable("number-of-pages"), value(words.extent))),
      otherwise(variable("number-of-pages")))),
    macro("series", choose(when({ variable: "collection-title" },
      affixed({ prefix: "(", suffix: ")" }, group(" ; ", variable("collection-title"), variable("collection-number")))))),
    macro("accessed", choose(when({ variable: "accessed" }, affixed({ prefix: `(${words.accessed}`, suffix: ")" },
      date("accessed", ".", datePart("day", { form: "numeric-leading-zeros" }),
        datePart("month", { form: "numeric-leading-zeros" }), datePart("year")))))),
    macro("address", choose(when({ variable: "URL" }, group(" ",
      variable("URL", { prefix: standard.address === "URL" ? "URL: " : words.modeOfAccess }), use("accessed"))))),
    macro("identifiers", group(standard.areaSign, variable("DOI", { prefix: "DOI " }),
      choose(when({ variable: "container-title", match: "none" }, standard.isbn && variable("ISBN", { prefix: "ISBN " }))))),
    macro("content", choose(when({ type: NOT_TEXTS, match: "none" }, standard.contentArea && choose(
      when({ variable: "URL" }, value(words.electronicText)), otherwise(value(words.printedText)))))),
  ];
}

function entryMacros({ areaSign, heading }: GostStandard): readonly CslNode[] {
  const hostRoles = affixed({ prefix: " / " }, group(" ; ", use("editor"), use("compiler")));
  const numbering = group(", ", use("volume"), use("issue"));
  return [
    macro("part", group(areaSign, use("title-area"), use("content"))),
    macro("host", choose(
      when({ type: ACTS }, group(areaSign, variable("container-title"), numbering, use("pages"))),
      orWhen({ type: SERIALS }, group(areaSign, variable("container-title"), use("year"), use("day"), numbering, use("pages"))),
      orWhen({ type: WEB }, group(areaSign, variable("container-title"), use("year"), use("day"))),
      otherwise(group(areaSign, group("", variable("container-title"), hostRoles), use("edition"), use("imprint"),
        numbering, use("pages"), use("series"))))),
    macro("whole", group(areaSign, use("title-area"), use("edition"), choose(
      when({ type: ACTS }, group(" : ", variable("publisher-place"), variable("publisher"))),
      orWhen({ type: WEB }, group(areaSign, use("imprint"), use("day"))),
      otherwise(use("imprint"))), numbering, use("extent"), use("series"), use("loose-pages"))),
    macro("loose-pages", choose(when({ variable: "number-of-pages", match: "none" }, use("pages")))),
    macro("archive", group(". ", group(", ", variable("archive"), variable("archive-place")), variable("archive_location"))),
    macro("entry", group(heading === "first" ? ". " : " ", use("heading"), choose(
      when({ variable: "container-title" },
        group(areaSign, group(" // ", use("part"), use("host")), use("address"), use("identifiers"))),
      orWhen({ variable: "archive archive_location", match: "any" },
        group(areaSign, group(" // ", use("part"), use("archive")), use("extent"), use("address"))),
      otherwise(group(areaSign, use("whole"), use("address"), use("identifiers"), use("content")))))),
  ];
}
