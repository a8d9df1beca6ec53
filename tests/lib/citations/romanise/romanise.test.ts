import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  KAZAKH_SCHEMES,
  type KazakhScheme,
  RUSSIAN_SCHEMES,
  type RussianScheme,
} from "#lib/citations/romanise/profile.ts";
import { type NamedScheme, romanise, romaniseMixed } from "#lib/citations/romanise/romanise.ts";

const ALL_SCHEMES: readonly NamedScheme[] = [
  ...RUSSIAN_SCHEMES.map((scheme) => ({ language: "ru", scheme }) as const),
  ...KAZAKH_SCHEMES.map((scheme) => ({ language: "kk", scheme }) as const),
];
const named = fc.constantFrom(...ALL_SCHEMES);

const KAZAKH_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

describe("Russian schemes", () => {
  // Each has a word with ё, й, ж, х, ц, щ, ъ, ь, ы, э, ю, я.
  const TEXT = "Ёж, объезд, щебень, цех, этюд, край, выезд Яна";
  const cases: Readonly<Record<RussianScheme, string>> = {
    "bgn-pcgn": "Yëzh, ob”yezd, shcheben’, tsekh, etyud, kray, vyyezd Yana",
    "ala-lc": "Ëzh, obʺezd, shchebenʹ, t͡sekh, ėti͡ud, kraĭ, vyezd I͡ana",
    "iso-9-1995": "Ëž, obʺezd, ŝebenʹ, ceh, ètûd, kraj, vyezd Âna",
    "gost-7-79-2000-a": "Ëž, obʺezd, ŝebenʹ, ceh, ètûd, kraj, vyezd Âna",
    "gost-7-79-2000-b": "Yozh, ob``ezd, shheben`, cex, e`tyud, kraj, vy`ezd Yana",
    bsi: `Ezh, ob"ezd, shcheben', tsekh, etyud, krai, vyezd Yana`,
    "gost-r-52535-2006": "Ezh, obezd, shcheben, tcekh, etiud, krai, vyezd Iana",
    "icao-9303": "Ezh, obieezd, shcheben, tsekh, etiud, krai, vyezd Iana",
    scientific: "Ëž, obʺezd, ščebenʹ, cex, ètjud, kraj, vyezd Jana",
  };

  it.each(RUSSIAN_SCHEMES)("%s writes its own signs", (scheme) => {
    expect(romanise(TEXT, { language: "ru", scheme })).toBe(cases[scheme]);
  });

  it("BGN/PCGN prints no middle dot inside a word and begins one with ye also after a mark", () => {
    expect(romanise("постсоветского «Елена» Мейер", { language: "ru", scheme: "bgn-pcgn" })).toBe(
      "postsovetskogo «Yelena» Meyyer",
    );
  });
});

describe("Kazakh schemes", () => {
  const TEXT = "Ғылым және өңір: ұжым, үлгі, институт, рух, қаһарман, жай";
  const cases: Readonly<Record<KazakhScheme, string>> = {
    "kk-2021": "Ğylym jäne öñır: ūjym, ülgı, institut, ruh, qaharman, jai",
    "kk-2018": "Ǵylym jáne óńir: ujym, úlgi, ınstıtýt, rýh, qaharman, jaı",
    "kk-2017": "Gʼylym jaʼne oʼnʼir: ujym, uʼlgi, iʼnstiʼtyʼt, ryʼh, qaharman, jaiʼ",
    "bgn-pcgn-1979": "Ghylym zhäne öngir: uzhym, ülgi, īnstītūt, rūkh, qaharman, zhay",
    "ala-lc": "Ghylym zhăne ȯn͡gīr: ūzhym, u̇lgī, institut, rukh, qaḣarman, zhaĭ",
    "iso-9-1995": "Ġylym ža̋ne ôņìr: u̇žym, ùlgì, institut, ruh, ķaḥarman, žaj",
    russified: "Gylym zhane onir: uzhym, ulgi, institut, rukh, kakharman, zhay",
  };

  it.each(KAZAKH_SCHEMES)("%s writes its own letters", (scheme) => {
    expect(romanise(TEXT, { language: "kk", scheme })).toBe(cases[scheme].normalize("NFC"));
  });

  it("the alphabet of 2021 keeps the dot on a capital: И is İ, І is I", () => {
    expect(romanise("Иманбай Ізбасар ИІ", { language: "kk", scheme: "kk-2021" })).toBe("İmanbai Izbasar İI");
  });

  // Names of the public table of BGN/PCGN (interscript, bgnpcgn-kaz-Cyrl-Latn-1979).
  it("BGN/PCGN agrees with its published examples", () => {
    const place = "Оңтүстік Қазақстан Облысы, Ұшқын Қыстауы, Цуриковка";
    expect(romanise(place, { language: "kk", scheme: "bgn-pcgn-1979" })).toBe(
      "Ongtüstik Qazaqstan Oblysy, Ushqyn Qystaūy, Tsūrīkovka",
    );
  });
});

describe("romanise", () => {
  const bgn = { language: "ru", scheme: "bgn-pcgn" } as const;
  const official = { language: "kk", scheme: "kk-2021" } as const;

  it.each([
    ["a capital alone", "Щ. Ю.А. Ж.", bgn, "Shch. Yu.A. Zh."],
    ["a capital before small letters", "Щука", bgn, "Shchuka"],
    ["a word in capitals", "ЩУКА И ЮРТА", bgn, "SHCHUKA I YURTA"],
    ["a capital at the end of capitals", "КазГЮЩ", bgn, "KazGYUSHCH"],
    ["initials with Kazakh letters", "Н.Ә. Назарбаев", official, "N.Ä. Nazarbaev"],
    ["initials typed with the Latin schwa", "Н.Ə. Омаров", official, "N.Ä. Omarov"],
    ["an initial schwa by itself", "Ə.", official, "Ä."],
    ["a Latin i inside a Cyrillic word", "тiл", official, "tıl"],
    ["a Latin o inside a Cyrillic word", "дoлина", bgn, "dolina"],
    ["й and ё in two parts", "Край чёрный".normalize("NFD"), bgn, "Kray chërnyy"],
    ["numerals typed in Cyrillic", "ХІХ–ХХ ғасыр", official, "XIX–XX ğasyr"],
    ["hyphens", "Алма-Ата, Қасым-Жомарт", official, "Alma-Ata, Qasym-Jomart"],
    ["a word of two scripts", "PDFтің", official, "PDFtıñ"],
    ["Ukrainian", "Київ, їжак, ґанок, Європа", bgn, "Kiyiv, yizhak, ganok, Yevropa"],
    [
      "figures, marks and other scripts",
      "№ 5 – 改革, सुधार, إصلاح 👩‍🔬 «a»",
      bgn,
      "№ 5 – 改革, सुधार, إصلاح 👩‍🔬 «a»",
    ],
    ["Azerbaijani in its own letters", "Azərbaycan ə", official, "Azərbaycan ə"],
    ["nothing", "", bgn, ""],
  ] as const)("writes %s", (_, text, scheme, expected) => {
    expect(romanise(text, scheme)).toBe(expected);
  });

  it.each(ALL_SCHEMES)("$language $scheme leaves no letter of either alphabet in Cyrillic", (scheme) => {
    for (const text of [KAZAKH_ALPHABET, KAZAKH_ALPHABET.toUpperCase(), "єїґўѣѳѵҳҷ"])
      expect(romanise([...text].join(" а"), scheme)).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  it("changes nothing the second time", () => {
    const text = fc.string({ unit: fc.constantFrom(..."аәбщъьюІХ Ё-.ʼi’ə"), maxLength: 40 });
    fc.assert(
      fc.property(named, text, (scheme, original) => {
        const latin = romanise(original, scheme);
        expect(romanise(latin, scheme)).toBe(latin);
      }),
    );
  });

  it("leaves any text without Cyrillic letters as it is, in composed form", () => {
    const noCyrillic = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/[\p{Script=Cyrillic}əƏǝɵƟ]/u.test(text));
    fc.assert(
      fc.property(named, noCyrillic, (scheme, text) => {
        expect(romanise(text, scheme)).toBe(text.normalize("NFC"));
      }),
    );
  });

  it("writes a text as it writes its words", () => {
    const word = fc.string({ unit: fc.constantFrom(...KAZAKH_ALPHABET), minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(named, fc.array(word, { minLength: 1 }), (scheme, words) => {
        const apart = words.map((one) => romanise(one, scheme)).join(" ");
        expect(romanise(words.join(" "), scheme)).toBe(apart);
      }),
    );
  });
});

describe("romaniseMixed", () => {
  const profile = { kazakh: "kk-2021", russian: "bgn-pcgn" } as const;

  it.each([
    ["a Kazakh name in a Russian title", "Письма Ғ. Есімова и юрта", "ru", "Pis’ma Ğ. Esımova i yurta"],
    [
      "a Kazakh name in Russian spelling, by the language of the work",
      "Токаев, Ежов",
      "ru",
      "Tokayev, Yezhov",
    ],
    ["the same in a Kazakh work", "Тоқаев, Ежов", "kk", "Toqaev, Ejov"],
    ["a Russian name in a Kazakh title", "Щербаков және Юрьев", "kk", "Şerbakov jäne İurev"],
    ["Ukrainian і, which is not Kazakh", "Історія і їжак", "ru", "Istoriya i yizhak"],
  ] as const)("writes %s", (_, text, language, expected) => {
    expect(romaniseMixed(text, language, profile)).toBe(expected);
  });
});
