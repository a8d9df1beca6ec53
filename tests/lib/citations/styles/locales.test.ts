import { describe, expect, it } from "vitest";
import { childNodes, type CslNode, findChild } from "#lib/citations/format/csl-tree.ts";
import { printedText } from "../format/printed.ts";
import { findStandardStyle, localeSource } from "#lib/server/gateways/styles.ts";

type Form = "long" | "short" | "symbol" | "verb" | "verb-short";

/** Where CSL 1.0.2 looks when a form is missing. */
const FALLBACK: Readonly<Record<Form, Form | null>> = {
  "verb-short": "verb",
  symbol: "short",
  verb: "long",
  short: "long",
  long: null,
};

function termsOf(locale: CslNode): ReadonlyMap<string, string> {
  const terms = findChild(locale, "terms");
  if (terms === null) throw new Error("a locale without terms");
  return new Map(
    childNodes(terms).map((term) => {
      const words =
        childNodes(term).length > 0
          ? childNodes(term)
              .map((part) => part.children.join(""))
              .join("/")
          : term.children.join("");
      return [`${term.attrs["name"]}/${term.attrs["form"] ?? "long"}`, words];
    }),
  );
}

function findTerm(terms: ReadonlyMap<string, string>, name: string, form: Form): string | null {
  const found = terms.get(`${name}/${form}`);
  const next = FALLBACK[form];
  return found ?? (next === null ? null : findTerm(terms, name, next));
}

const english = termsOf(localeSource("en-US"));

/** Names only: their other languages have no such ordinal, or the word is a date's or number's own. */
const ENGLISH_ONLY = /^(ordinal-(01|02|03|11|12|13)|long-ordinal-)/;

describe.each(["kk-KZ", "ru-RU"] as const)("the locale %s", (tag) => {
  const terms = termsOf(localeSource(tag));

  it("has a word for every term that English has, in the form itself or the one it falls back to", () => {
    const missing = [...english.keys()].filter((key) => {
      const [name = "", form = "long"] = key.split("/");
      return !ENGLISH_ONLY.test(name) && findTerm(terms, name, form as Form) === null;
    });
    expect(missing).toEqual([]);
  });

  it("has no term left in Latin letters", () => {
    const latin = [...terms].filter(([, words]) => /[a-z]/i.test(words));
    expect(latin).toEqual([]);
  });

  it("writes dates with nothing after the year", () => {
    const dates = childNodes(localeSource(tag)).filter(({ name }) => name === "date");
    const orders = dates.map((date) =>
      childNodes(date)
        .map((part) => part.attrs["name"])
        .join(" "),
    );
    const inWords = tag === "kk-KZ" ? "year day month" : "day month year";
    expect(orders).toEqual([inWords, "day month year"]);
    for (const year of dates.flatMap(childNodes).filter(({ attrs }) => attrs["name"] === "year"))
      expect(year.attrs["suffix"]).toBeUndefined();
  });
});

const FAMILIES = [
  "gost-r-7-0-5-2008",
  "apa",
  "chicago-author-date",
  "chicago-note-bibliography",
  "ieee",
  "modern-language-association",
  "vancouver",
  "harvard-cite-them-right",
  "springer-basic-author-date",
  "elsevier-harvard",
] as const;

/** Name and form of every term that a style asks for, by itself or as the label of a variable. */
function termsUsedBy(style: CslNode): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (node: CslNode, variables: readonly string[]): void => {
    const { term, variable, form = "long" } = node.attrs;
    if (node.name === "text" && term !== undefined) used.add(`${term}/${form}`);
    const named = variable?.split(" ") ?? variables;
    if (node.name === "label")
      for (const name of named.flatMap((one) => (one === "locator" ? LOCATORS : [one])))
        used.add(`${name}/${form}`);
    for (const child of childNodes(node)) visit(child, node.name === "names" ? named : variables);
  };
  visit(style, []);
  return used;
}

const LOCATORS = [
  "page",
  "volume",
  "issue",
  "section",
  "chapter",
  "paragraph",
  "folio",
  "line",
  "part",
  "article-locator",
];

describe.each(["kk-KZ", "ru-RU"] as const)("the styles in the locale %s", (tag) => {
  const terms = termsOf(localeSource(tag));

  it.each(FAMILIES)("%s finds every term it asks for, and no English word", (id) => {
    const style = findStandardStyle(id);
    if (style === null) throw new Error(`no style ${id}`);
    const used = [...termsUsedBy(style)].filter((key) => {
      const [name = "", form = "long"] = key.split("/");
      return findTerm(english, name, form as Form) !== null;
    });
    expect(used.length).toBeGreaterThan(0);
    const wrong = used.filter((key) => {
      const [name = "", form = "long"] = key.split("/");
      const words = findTerm(terms, name, form as Form);
      return words === null || /[a-z]/i.test(words);
    });
    expect(wrong).toEqual([]);
  });
});

describe("Kazakh terms", () => {
  const terms = termsOf(localeSource("kk-KZ"));
  const cases = [
    ["accessed", "long", "қаралған күні"],
    ["page", "short", "б."],
    ["page", "long", "бет"],
    ["volume", "short", "т."],
    ["issue", "short", "№"],
    ["editor", "short", "ред."],
    ["translator", "short", "ауд."],
    ["et-al", "long", "және т.б."],
    ["edition", "short", "бас."],
    ["chapter", "long", "тарау/тараулар"],
    ["section", "long", "бөлім/бөлімдер"],
    ["article-locator", "long", "бап/баптар"],
    ["folio", "long", "парақ/парақтар"],
    ["ibid", "long", "сонда"],
    ["cited", "long", "қаралған күні"],
    ["no date", "short", "жылсыз"],
    ["ordinal-06", "long", "-шы"],
    ["ordinal", "long", "-ші"],
    ["translator", "verb", "аударған"],
    ["month-09", "long", "қыркүйек"],
    ["season-04", "long", "қыс"],
  ] as const;
  it.each(cases)("%s (%s) is %s", (name, form, word) => {
    expect(findTerm(terms, name, form)).toBe(word);
  });
});

describe("Kazakh ordinals", () => {
  // By the last word of the numeral: алты, тоғыз, он, жиырма, отыз, қырық, алпыс and тоқсан have back vowels.
  const ORDINALS =
    "1-ші 2-ші 3-ші 4-ші 5-ші 6-шы 7-ші 8-ші 9-шы 10-шы 11-ші 16-шы 19-шы 20-шы 21-ші 30-шы 40-шы 50-ші 60-шы 70-ші 80-ші 90-шы 96-шы 100-ші";

  it("end as the numeral is read", () => {
    const printed = ORDINALS.split(" ").map((ordinal) => {
      const edition = ordinal.split("-")[0] ?? "";
      // A style that prints an ordinal away from its word.
      return printedText(
        { type: "book", language: "kk", title: "Дала", edition },
        "elsevier-harvard" as "apa",
      );
    });
    expect(printed).toEqual(ORDINALS.split(" ").map((ordinal) => `Дала, ${ordinal} бас., жылсыз.`));
  });
});
