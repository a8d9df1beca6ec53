import { describe, expect, it } from "vitest";
import { childNodes, type CslNode, findChild } from "#lib/citations/format/csl-tree.ts";
import { localeSource } from "#lib/server/gateways/styles.ts";

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
