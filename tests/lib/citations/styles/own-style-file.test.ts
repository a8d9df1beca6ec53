import CSL from "citeproc";
import { describe, expect, it } from "vitest";
import { runsFromHtml, textFromRuns } from "#lib/citations/format/markup.ts";
import { teachCiteprocKazakh } from "#lib/citations/format/kazakh-citeproc.ts";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import { CSL_TYPES, type CslItem, type CslType } from "#lib/citations/reference.ts";
import { kazakhLocaleFile, ownStyleFile } from "#lib/citations/styles/own-style-file.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { findStandardLocale } from "#lib/server/gateways/styles.ts";
import { EXPECTED_GOST_7_1 } from "./fixtures/gost-7-1-2003.ts";
import { EXPECTED_GOST_R_7_0_100 } from "./fixtures/gost-r-7-0-100-2018.ts";
import { EXPECTED_GOST_R_7_0_108 } from "./fixtures/gost-r-7-0-108-2022.ts";
import { EXPECTED_GOST_R_7_0_5 } from "./fixtures/gost-r-7-0-5-2008.ts";
import { OTHER_WORKS } from "./fixtures/other-works.ts";
import { type InEachLanguage, on, people, type PrintedTypes } from "./fixtures/people.ts";
import { PRINTED_WORKS } from "./fixtures/printed-works.ts";

const WORKS = { ...PRINTED_WORKS, ...OTHER_WORKS };
const LANGUAGES = ["kk", "ru", "en"] as const;
const OWN = OFFERED_STYLES.filter(({ origin }) => origin === "own").map(({ id }) => id);

/** Variables of CSL 1.0.2 (schema, csl-variables.rnc) that our styles may name. */
const VARIABLES = new Set(
  (
    "accessed event-date issued original-date submitted author collection-editor compiler container-author contributor " +
    "editor translator chapter-number citation-number collection-number edition first-reference-note-number issue " +
    "locator number number-of-pages number-of-volumes page page-first section version volume collection-title " +
    "container-title original-title title archive archive_location archive-place authority DOI event-title event-place " +
    "genre ISBN ISSN language medium note publisher publisher-place status URL year-suffix " +
    "director script-writer composer performer interviewer illustrator recipient reviewed-author reviewed-title " +
    "volume-title part-number part-title dimensions scale"
  ).split(" "),
);
const ELEMENTS = new Set(
  (
    "style style-options info title id author name category updated locale terms term single multiple macro text group choose if " +
    "else-if else names label et-al date date-part number citation bibliography layout sort key"
  ).split(" "),
);

function attributes(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].flatMap(([, value = ""]) =>
    value.split(" "),
  );
}

describe.each(OWN)("the file of %s", (id) => {
  it.each(LANGUAGES)("holds nothing in %s that CSL 1.0.2 does not know", (language) => {
    const xml = ownStyleFile(id, language) ?? "";
    expect(attributes(xml, "variable").filter((name) => !VARIABLES.has(name))).toEqual([]);
    expect(
      attributes(xml, "type").filter((type) => !(CSL_TYPES as readonly string[]).includes(type)),
    ).toEqual([]);
    const elements = [...xml.matchAll(/<([a-z-]+)[\s/>]/g)].map(([, name = ""]) => name);
    expect(elements.filter((name) => !ELEMENTS.has(name))).toEqual([]);
    // An element that must hold another one, and does not.
    expect(xml).not.toMatch(/<(group|macro|choose|layout|names)\b[^>]*\/>/);
    const macros = new Set([...xml.matchAll(/<macro name="([^"]+)"/g)].map(([, name]) => name));
    expect(attributes(xml, "macro").filter((name) => !macros.has(name))).toEqual([]);
    expect(xml).toContain(`<id>urn:silteme:style:${id}:${language}</id>`);
  });
});

it("there is no file of a style that is not ours", () => {
  expect(ownStyleFile("apa", "kk")).toBeNull();
  expect(ownStyleFile("__proto__", "ru")).toBeNull();
});

it("the Kazakh locale is a file of its own", () => {
  expect(kazakhLocaleFile()).toMatch(
    /^<\?xml version="1.0" encoding="utf-8"\?>\n<locale [^>]*xml:lang="kk-KZ"/,
  );
});

teachCiteprocKazakh();

/**
 * As another program prints with the file: CSL-JSON as it is, an English locale for want of a Kazakh one. The initials of
 * Kazakh names and no-break spaces are citeproc's own affair.
 */
function printedByFile(
  id: string,
  language: Language,
  items: readonly CslItem[],
): ReadonlyMap<string, string> {
  const byId = new Map(items.map((item) => [item.id ?? "", item]));
  const system = {
    retrieveLocale: () => structuredClone(findStandardLocale("en-US")),
    retrieveItem: (name: string) => structuredClone(byId.get(name)),
  };
  const engine = new CSL.Engine(system, ownStyleFile(id, language), "en-US", true);
  engine.setOutputFormat("html");
  engine.updateItems([...byId.keys()]);
  const list = engine.makeBibliography({ include: [{ field: "language", value: language }] });
  if (list === false) throw new Error(`${id} prints no list`);
  const [{ entry_ids }, entries] = list;
  return new Map(entries.map((html, index) => [entry_ids[index]?.[0] ?? "", entryText(html)]));
}

function entryText(html: string): string {
  const body = html.split('<div class="csl-right-inline">').at(-1) ?? html;
  return textFromRuns(runsFromHtml(body))
    .replace(/[ \u00a0\u202f]+/g, " ")
    .trim();
}

/**
 * What plain CSL cannot tell: that a month has no day and so stands in the nominative, that a hyphen is no range, which
 * words of a Kazakh act its date parts, where the title proper of a work online ends.
 */
const LESS: InEachLanguage<readonly CslType[]> = {
  kk: ["article-magazine", "legislation"],
  ru: ["article", "article-magazine", "legislation"],
  en: ["legislation"],
};

const EXPECTED: readonly (readonly [string, PrintedTypes])[] = [
  ["gost-r-7-0-100-2018", EXPECTED_GOST_R_7_0_100],
  ["gost-7-1-2003", EXPECTED_GOST_7_1],
  ["gost-r-7-0-5-2008-numeric", EXPECTED_GOST_R_7_0_5],
  ["gost-r-7-0-5-2008", EXPECTED_GOST_R_7_0_5],
  ["gost-r-7-0-5-2008-notes", EXPECTED_GOST_R_7_0_5],
  ["gost-r-7-0-108-2022", EXPECTED_GOST_R_7_0_108],
];

describe.each(EXPECTED)("another program prints by the file of %s", (id, expected) => {
  it.each(LANGUAGES)("what we print in %s, but for what plain CSL cannot tell", (language) => {
    const items = CSL_TYPES.map((type): CslItem => {
      const item: CslItem = WORKS[type][language];
      return { ...item, ...(item.number !== undefined && { number: String(item.number) }) };
    });
    const printed = printedByFile(id, language, items);
    const less = CSL_TYPES.filter((type) => printed.get(`${type}-${language}`) !== expected[type][language]);
    expect(less.filter((type) => !LESS[language].includes(type))).toEqual([]);
  });

  it("four authors as the first of them", () => {
    const names = people("Иванов А.", "Петров Б.", "Цой В.", "Юн Г.");
    const book: CslItem = {
      id: "1",
      type: "book",
      language: "ru",
      title: "Реформа",
      author: names,
      issued: on(2020),
    };
    const text = printedByFile(id, "ru", [book]).get("1") ?? "";
    expect(text).toMatch(/^Иванов А\. \[и др\.\]\. Реформа|^Иванов, А\. Реформа \/ А\. Иванов/);
  });
});
