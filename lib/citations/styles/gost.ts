import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import type { StyleSource } from "#lib/citations/format/processor.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { areaMacros } from "./gost-areas.ts";
import { citationMacros, layouts } from "./gost-citations.ts";
import { contentMacro } from "./gost-content.ts";
import { entryMacros } from "./gost-entry.ts";
import { LOCATOR_WORDS, locatorMacro } from "./gost-locators.ts";
import { nameMacros } from "./gost-names.ts";
import type { GostStandard } from "./gost-standards.ts";
import { titleMacros } from "./gost-title.ts";
import { GOST_ROLES, GOST_WORDS, KAZAKH_MONTHS_OF_ACTS } from "./gost-words.ts";
import { monthTerms, type TermTable, termNodes } from "./locale-terms.ts";

/**
 * Our own styles of the GOST family. The styles of the CSL project lose an act's authority, number and date, a
 * newspaper's day, archive marks and most addresses, and know neither GOST 7.1-2003 nor GOST R 7.0.100-2018.
 *
 * One description serves the family: heading, title area, areas divided by a sign, " // " before the host. Words are
 * set per language here, not taken from a locale, because their order differs too ("от 5 июня 2019 г. № 12",
 * "2019 жылғы 5 маусымдағы № 12"). Variables that CSL does not know come from print-item.ts; own-style-file.ts writes
 * the styles without them.
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
      class: standard.kind === "note" ? "note" : "in-text",
      "page-range-format": "expanded",
    },
    styleInfo(standard),
    csl("locale", {}, csl("terms", {}, ...termNodes(styleTerms(language)))),
    ...nameMacros(standard, terms, language),
    ...titleMacros(standard, terms, language),
    ...areaMacros(standard, terms),
    ...(standard.contentArea ? [contentMacro(language)] : []),
    ...entryMacros(standard),
    locatorMacro(language, standard.kind),
    ...citationMacros(standard, terms),
    ...layouts(standard),
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
    csl("updated", {}, "2026-11-28T00:00:00+00:00"),
  );
}

/** "And others" is emptied to cut a heading to one author; the short Kazakh months are those of a dated act. */
function styleTerms(language: Language): TermTable {
  const { etAl, roles } = GOST_WORDS[language];
  const full = Object.fromEntries(GOST_ROLES.map((role) => [role, roles[role].full]));
  const short = Object.fromEntries(GOST_ROLES.map((role) => [role, roles[role].short]));
  return {
    // citeproc puts no space of its own before a bracket.
    long: { "and others": "", "et-al": ` ${etAl}`, ...full },
    short: {
      ...LOCATOR_WORDS[language],
      ...short,
      ...(language === "kk" && monthTerms(KAZAKH_MONTHS_OF_ACTS)),
    },
  };
}
