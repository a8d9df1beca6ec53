import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { AREAS } from "#app/interface-locale/messages.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { messageShape } from "#tests/support/icu-message.ts";

const folder = new URL("../messages/", import.meta.url);

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );
}

const messagesOf = (area: string, language: Language) =>
  new Map(flatten(JSON.parse(readFileSync(new URL(`${language}/${area}.json`, folder), "utf8")) as Tree));

const everyMessage = AREAS.flatMap((area) =>
  LANGUAGES.flatMap((language) =>
    [...messagesOf(area, language)].map(([key, text]) => ({
      area,
      language,
      key,
      text,
      place: `${language}/${area} ${key}`,
    })),
  ),
);

/** Cases a plural needs in each language (CLDR), besides exact ones such as "=0". */
const PLURAL_CASES: Record<Language, readonly string[]> = {
  kk: ["other"],
  ru: ["one", "few", "other"],
  en: ["one", "other"],
};

/** Kazakh may print a bare number where Russian needs a plural, so only the names have to agree. */
const argumentNames = (message: string) => [...messageShape(message).arguments].sort();

describe("the words of the interface", () => {
  test.each(LANGUAGES)("in %s lie in the areas that the screens load, and nowhere else", (language) => {
    const files = readdirSync(new URL(`${language}/`, folder));
    expect(files.sort()).toEqual(AREAS.map((area) => `${area}.json`).sort());
  });

  test.each(AREAS)("%s has the same messages in the three languages, none empty", (area) => {
    const keys = LANGUAGES.map((language) => [...messagesOf(area, language).keys()].sort());
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
    for (const language of LANGUAGES) {
      for (const [key, text] of messagesOf(area, language))
        expect(text.trim(), `${language} ${key}`).not.toBe("");
    }
  });

  test.each(AREAS)("%s takes the same arguments in the three languages", (area) => {
    const russian = messagesOf(area, "ru");
    const english = messagesOf(area, "en");
    for (const [key, text] of messagesOf(area, "kk")) {
      const wanted = argumentNames(text);
      expect(argumentNames(russian.get(key) ?? ""), `ru ${key}`).toEqual(wanted);
      expect(argumentNames(english.get(key) ?? ""), `en ${key}`).toEqual(wanted);
    }
  });

  test("plurals have the cases of their language", () => {
    for (const { language, text, place } of everyMessage) {
      for (const cases of messageShape(text).plurals) {
        expect(cases, place).toEqual(
          expect.arrayContaining(
            language === "ru" && isInvariant(cases) ? ["other"] : [...PLURAL_CASES[language]],
          ),
        );
      }
    }
  });

  test("letters are of one script inside a word, in NFC, with typographic signs and without exclamation marks", () => {
    for (const { language, text, place } of everyMessage) {
      expect(text, place).toBe(text.normalize("NFC"));
      expect(text, place).not.toMatch(
        /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u,
      );
      expect(text, place).not.toMatch(/[!"]|\.\.\.| - |'/u);
      expect(text, place).not.toMatch(language === "en" ? /[«»]/u : /[“”]/u);
      if (language === "en") expect(text, place).not.toMatch(/\bplease\b/iu);
      if (language === "ru") expect(text, place).not.toMatch(/пожалуйста/iu);
      if (language === "kk") expect(text, place).not.toMatch(/өтінеміз/iu);
    }
  });
});

/** "few" is not needed where the words beside the number do not change. */
function isInvariant(cases: readonly string[]): boolean {
  return cases.includes("one") && cases.includes("other") && !cases.includes("few");
}
