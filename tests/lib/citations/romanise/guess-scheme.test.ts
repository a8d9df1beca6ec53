import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessScheme, LEAST_AGREEMENT } from "#lib/citations/romanise/guess-scheme.ts";
import { KAZAKH_SCHEMES, RUSSIAN_SCHEMES } from "#lib/citations/romanise/profile.ts";
import { type NamedScheme, romanise } from "#lib/citations/romanise/romanise.ts";

const RUSSIAN_WORDS =
  "Щербаков подъезд объект цивилизация революция эхо Юрьев ёлка жизнь шум край вечер степной Якутск хлеб чайка выезд этюд".split(
    " ",
  );
const KAZAKH_WORDS =
  "қоғам және өңір шежіресі институт үлгі ұйым ғылым тәжірибе жүйе чек цирк азия юбилей қаһарман рух сөйлеу айдын".split(
    " ",
  );

const ALL_SCHEMES: readonly NamedScheme[] = [
  ...RUSSIAN_SCHEMES.map((scheme) => ({ language: "ru", scheme }) as const),
  ...KAZAKH_SCHEMES.map((scheme) => ({ language: "kk", scheme }) as const),
];

const wordsOf = (language: "kk" | "ru"): readonly string[] =>
  language === "kk" ? KAZAKH_WORDS : RUSSIAN_WORDS;

describe("guessScheme", () => {
  it.each(ALL_SCHEMES)("finds $language $scheme in a list written by it", (scheme) => {
    const pairs = wordsOf(scheme.language).map((original) => ({
      original,
      romanised: romanise(original, scheme),
      language: scheme.language,
    }));
    const guess = guessScheme(pairs)[scheme.language];
    // GOST 7.79 A is ISO 9: the first of the two is named.
    expect(guess?.scheme).toBe(scheme.scheme === "gost-7-79-2000-a" ? "iso-9-1995" : scheme.scheme);
    expect(guess?.agreement).toBe(1);
    expect(guess?.runnerUp?.agreement).toBeLessThan(1);
  });

  it("names the scheme of any entry, or one that spells its words alike", () => {
    const entry = fc
      .constantFrom(...ALL_SCHEMES)
      .chain((scheme) =>
        fc
          .uniqueArray(fc.constantFrom(...wordsOf(scheme.language)), { minLength: 1, maxLength: 8 })
          .map((words) => ({ scheme, text: words.join(" ") })),
      );
    fc.assert(
      fc.property(entry, ({ scheme, text }) => {
        const { language } = scheme;
        const romanised = romanise(text, scheme);
        const guess = guessScheme([{ original: text, romanised, language }])[language];
        if (guess === null) return;
        expect(guess.agreement).toBe(1);
        expect(guess.runnerUp?.agreement ?? 0).toBeLessThan(1);
        // ISO 9 and BGN share the spelling of many words: those that tell must agree.
        const again = romanise(text, { language, scheme: guess.scheme } as NamedScheme);
        if (guess.tellingWords === text.split(" ").length) expect(fold(again)).toBe(fold(romanised));
      }),
    );
  });

  it("says that no scheme explains a list written by ear", () => {
    const guess = guessScheme([
      {
        original: "Политический процесс в Щучинске",
        romanised: "Politichesky protses v Schuchinske",
        language: "ru",
      },
      { original: "Журнал юношества, ёлки", romanised: "Jurnal unoshestva, iolki", language: "ru" },
    ]).ru;
    expect(guess?.agreement ?? 0).toBeLessThan(LEAST_AGREEMENT);
  });

  it("judges each language by itself, and one entry by itself", () => {
    const russian = { original: "Якорь и юбилей", romanised: "Yakor’ i yubiley", language: "ru" } as const;
    const kazakh = { original: "Ғылым және үлгі", romanised: "Ğylym jäne ülgı", language: "kk" } as const;
    expect(guessScheme([russian, kazakh])).toMatchObject({
      ru: { scheme: "bgn-pcgn" },
      kk: { scheme: "kk-2021" },
    });
    expect(guessScheme([kazakh])).toMatchObject({ ru: null, kk: { scheme: "kk-2021" } });
  });

  it("takes a straight apostrophe for the mark that a scheme prints", () => {
    const pair = {
      original: "Юность, вечер, объект",
      romanised: `Yunost', vecher, ob"yekt`,
      language: "ru",
    } as const;
    expect(guessScheme([pair]).ru).toMatchObject({ scheme: "bgn-pcgn", agreement: 1 });
  });

  it.each([
    ["no pairs", []],
    [
      "words that all schemes spell alike",
      [{ original: "Том роман", romanised: "Tom roman", language: "ru" }],
    ],
    ["a translation", [{ original: "Жизнь", romanised: "Life of people", language: "ru" }]],
    ["other scripts", [{ original: "改革 सुधार إصلاح 👩‍🔬", romanised: "改革", language: "kk" }]],
  ] as const)("answers null for %s", (_, pairs) => {
    expect(guessScheme(pairs)).toEqual({ kk: null, ru: null });
  });
});

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[”"ʺ]|``|''/gu, "''")
    .replace(/[ʼ’ʹ`]/gu, "'");
}
