import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import type { StyleSource } from "#lib/citations/format/processor.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { joined, use, variable } from "./csl-writing.ts";
import { areaMacros } from "./gost-areas.ts";
import { entryMacros } from "./gost-entry.ts";
import { nameMacros } from "./gost-names.ts";
import type { GostStandard } from "./gost-standards.ts";
import { titleMacros } from "./gost-title.ts";
import { GOST_WORDS, KAZAKH_MONTHS_OF_ACTS } from "./gost-words.ts";

/**
 * Our own styles of the GOST family. The styles of the CSL project lose an act's authority, number and date, a
 * newspaper's day, archive marks and most addresses, and know neither GOST 7.1-2003 nor GOST R 7.0.100-2018.
 *
 * One description serves the family: heading, title area, areas divided by a sign, " // " before the host. Words are
 * set per language here, not taken from a locale, because their order differs too ("от 5 июня 2019 г. № 12",
 * "2019 жылғы 5 маусымдағы № 12"). Variables that CSL does not know come from print-item.ts.
 */
export function gostStyle(standard: GostStandard): StyleSource {
  return { id: standard.id, tradition: "gost", forLanguage: (language) => styleTree(standard, language) };
}

function styleTree(standard: GostStandard, language: Language): CslNode {
  const terms = GOST_WORDS[language];
  return csl(
    "style",
    {
      xmlns: "http://purl.org/net/xbiblio/csl",
      version: "1.0",
      class: "in-text",
      "page-range-format": "expanded",
    },
    styleInfo(standard),
    ...styleLocales(),
    ...nameMacros(standard, terms),
    ...titleMacros(standard, terms, language),
    ...areaMacros(standard, terms),
    ...entryMacros(standard),
    ...(standard.kind === "numeric" ? numericLists() : authorDateLists()),
  );
}

function styleInfo({ id, title, kind }: GostStandard): CslNode {
  return csl(
    "info",
    {},
    csl("title", {}, title),
    csl("id", {}, `urn:silteme:style:${id}`),
    csl("author", {}, csl("name", {}, "Silteme")),
    csl("category", { "citation-format": kind }),
    csl("updated", {}, "2026-11-21T00:00:00+00:00"),
  );
}

/** Kazakh months of acts take the place of the short months; "and others" is emptied to cut a heading to one author. */
function styleLocales(): readonly CslNode[] {
  const silent = csl("term", { name: "and others" }, "");
  const months = KAZAKH_MONTHS_OF_ACTS.map((month, index) =>
    csl("term", { name: `month-${String(index + 1).padStart(2, "0")}`, form: "short" }, month),
  );
  return [
    csl("locale", { "xml:lang": "kk" }, csl("terms", {}, ...months, silent)),
    csl("locale", { "xml:lang": "ru" }, csl("terms", {}, silent)),
    csl("locale", { "xml:lang": "en" }, csl("terms", {}, silent)),
  ];
}

function numericLists(): readonly CslNode[] {
  const mark = csl("layout", { prefix: "[", suffix: "]", delimiter: ", " }, variable("citation-number"));
  const entry = csl("layout", { suffix: "." }, variable("citation-number", { suffix: ". " }), use("entry"));
  return [csl("citation", {}, mark), csl("bibliography", { "second-field-align": "flush" }, entry)];
}

function authorDateLists(): readonly CslNode[] {
  const attributes = { prefix: "(", suffix: ")", delimiter: "; " };
  const mark = csl("layout", attributes, joined(", ", use("heading"), use("year")));
  const sort = csl("sort", {}, csl("key", { macro: "filing" }), csl("key", { variable: "title" }));
  return [
    csl("citation", {}, mark),
    csl("bibliography", {}, sort, csl("layout", { suffix: "." }, use("entry"))),
  ];
}
