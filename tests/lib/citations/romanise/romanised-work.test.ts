import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CslItem } from "#lib/citations/reference.ts";
import { DEFAULT_PROFILE, type RomanisationProfile } from "#lib/citations/romanise/profile.ts";
import { romanisedWork } from "#lib/citations/romanise/romanised-work.ts";

const PLAIN = { ...DEFAULT_PROFILE, kazakh: "russified" } as const satisfies RomanisationProfile;
const IN_TEXT = { ...DEFAULT_PROFILE, style: "apa" } as const satisfies RomanisationProfile;

const BOOK: CslItem = {
  id: "b",
  type: "book",
  language: "kk",
  title: "Дала заңы : оқу құралы",
  author: [{ family: "Қасенов", given: "Жанар Әліқызы" }],
  publisher: "«Шаңырақ» баспасы",
  "publisher-place": "Алматы",
  issued: { "date-parts": [[2014]] },
};
const ARTICLE: CslItem = {
  type: "article-journal",
  language: "ru",
  title: "Степной съезд",
  "container-title": "Вестник края",
  author: [
    { family: "Щукина", given: "Ю. А." },
    { family: "Қойлыбай", given: "Қ.-Ж. К." },
  ],
  issue: "3 (41)",
  volume: 7,
  page: "5–9",
};

function romanised(csl: CslItem, profile: RomanisationProfile = DEFAULT_PROFILE, english = {}) {
  return romanisedWork({ csl, romanised: null, translated: { en: english } }, profile);
}

describe("romanisedWork", () => {
  it("writes every printed field in Latin letters, places in English, and tags the language", () => {
    expect(romanised(BOOK).csl).toEqual({
      id: "b",
      type: "book",
      language: "kk-Latn",
      title: "Dala zañy: oqu qūraly",
      author: [{ family: "Qasenov", given: "J. Ä." }],
      publisher: "“Şañyraq” baspasy",
      "publisher-place": "Almaty",
      issued: { "date-parts": [[2014]] },
      "language-note": "In Kazakh",
    });
  });

  it("writes a Kazakh name in a Russian work by the Kazakh scheme throughout", () => {
    expect(romanised(ARTICLE).csl.author).toEqual([
      { family: "Shchukina", given: "Yu. A." },
      { family: "Qoilybai", given: "Q.-J. K." },
    ]);
  });

  it("cuts names to initials before they lose their first letter, in our own style alone", () => {
    expect(romanised(BOOK, PLAIN).csl.author).toEqual([{ family: "Kasenov", given: "Zh. A." }]);
    expect(romanised(BOOK, { ...PLAIN, style: "chicago-author-date" }).csl.author).toEqual([
      { family: "Kasenov", given: "Zhanar Alikyzy" },
    ]);
  });

  it.each([
    ["М.", "Moscow"],
    ["Мәскеу", "Moscow"],
    ["М.; Л.", "Moscow; Leningrad"],
    ["М. – СПб.", "Moscow – St. Petersburg"],
    ["Нұр-Сұлтан қ.", "Nur-Sultan"],
    ["г. Алматы", "Almaty"],
    ["Ростов н/Д", "Rostov-on-Don"],
    ["Қордай", "Qordai"],
    ["Қордай; Тараз", "Qordai; Taraz"],
    ["London", "London"],
  ])("writes the place %s as %s", (place, expected) => {
    expect(romanised({ ...BOOK, "publisher-place": place }).csl["publisher-place"]).toBe(expected);
  });

  it.each([
    ["Указ Президента Республики Казахстан", "Decree of the President of the Republic of Kazakhstan"],
    ["ҚР Президентінің Жарлығы", "Decree of the President of the Republic of Kazakhstan"],
    ["Қазақстан Республикасының Конституциялық заңы", "Constitutional Law of the Republic of Kazakhstan"],
    ["Постановление Правительства РК", "Resolution of the Government of the Republic of Kazakhstan"],
    ["Закон РФ", "Law of the Russian Federation"],
    ["Закон", "Law"],
    ["Приказ министра садов РК", "Prikaz ministra sadov RK"],
    ["дис. … канд. ист. наук: 07.00.02", "Cand. Sci. (History) dissertation"],
    ["автореф. дис. ... д-ра юрид. наук", "Extended abstract of Dr. Sci. (Law) dissertation"],
    ["филос. докт. (PhD) дис.", "PhD thesis"],
    ["дис. … доктора философии (PhD): юрид. науки", "PhD (Law) thesis"],
    ["проект закона", "Draft Law"],
    ["баяндама", "Paper"],
    ["деректі фильм", "Documentary film"],
    ["магистрлік диссертация", "Master’s thesis"],
    ["учебник", "uchebnik"],
  ])("writes the kind “%s” as “%s”", (genre, expected) => {
    expect(romanised({ type: "legislation", language: "ru", title: "О садах", genre }).csl.genre).toBe(
      expected,
    );
  });

  it.each([
    ["3-е изд., перераб. и доп.", "3rd ed., rev. and enl."],
    ["Изд. 2-е, испр.", "2nd ed., corr."],
    ["11-басылым", "11th ed."],
    ["2-бас., толықт.", "2nd ed., enl."],
    ["юбилейное издание", "yubileynoye izdaniye"],
    ["2nd rev. ed.", "2nd rev. ed."],
  ])("writes the edition “%s” as “%s”", (edition, expected) => {
    expect(romanised({ type: "book", language: "ru", title: "Сад", edition }).csl.edition).toBe(expected);
  });

  it("leaves out what kind a newspaper is, and keeps what kind an article is", () => {
    const article = {
      type: "article-newspaper",
      language: "kk",
      title: "Бау",
      "container-title": "Дала",
    } as const;
    expect(romanised({ ...article, genre: "республикалық газеті" }).csl).not.toHaveProperty("genre");
    expect(romanised({ ...article, genre: "сұхбат" }).csl.genre).toBe("Interview");
  });

  it("keeps the colons of a description where the style of the original list is kept", () => {
    const book = { type: "book", language: "ru", title: "Сад : очерк" } as const;
    expect(romanised(book, { ...DEFAULT_PROFILE, style: null, languageNote: false }).csl.title).toBe(
      "Sad : ocherk",
    );
    expect(romanised(book).csl.title).toBe("Sad: ocherk");
  });

  it("names the body of an act once, with its kind", () => {
    const act = {
      type: "legislation",
      language: "kk",
      title: "Бау туралы",
      genre: "Жарлық",
      authority: "Қазақстан Республикасының Президенті",
    } as const;
    expect(romanised(act).csl.genre).toBe("Decree of the President of the Republic of Kazakhstan");
  });

  it("words the kind of an act in English though the library holds it in Latin letters", () => {
    const csl = { type: "legislation", language: "ru", title: "О садах", genre: "Закон РФ" } as const;
    const romanised = { ...csl, language: "ru-Latn", title: "O sadakh", genre: "Zakon RF" } as const;
    const printed = romanisedWork({ csl, romanised, translated: {} }, DEFAULT_PROFILE).csl;
    expect(printed).toMatchObject({ title: "O sadakh", genre: "Law of the Russian Federation" });
  });

  it("keeps the words of description in their language where nothing is translated", () => {
    const act: CslItem = {
      type: "legislation",
      language: "ru",
      title: "О садах",
      genre: "Закон РК",
      authority: "Парламент РК",
    };
    const none = romanised(act, { ...DEFAULT_PROFILE, translation: "none" });
    expect(none).toMatchObject({ csl: { genre: "Zakon RK", authority: "Parlament RK" }, missing: [] });
    expect(romanised(act).csl.authority).toBe("Parliament of the Republic of Kazakhstan");
  });

  describe("translations", () => {
    const english = { title: "Steppe Congress", "container-title": "Herald of the Region" };

    it("go beside the titles for our own style, and nothing is missing", () => {
      expect(romanised(ARTICLE, DEFAULT_PROFILE, english)).toMatchObject({
        csl: {
          title: "Stepnoy s”yezd",
          "translated-title": "Steppe Congress",
          "translated-container-title": "Herald of the Region",
          "language-note": "In Russian",
        },
        missing: [],
      });
    });

    it("go into the titles for other styles", () => {
      expect(romanised(ARTICLE, IN_TEXT, english).csl).toMatchObject({
        title: "Stepnoy s”yezd [Steppe Congress] (In Russian)",
        "container-title": "Vestnik kraya [Herald of the Region]",
      });
    });

    it.each([DEFAULT_PROFILE, IN_TEXT])(
      "take the place of the titles where the journal wants it",
      (profile) => {
        const { csl, missing } = romanised(
          ARTICLE,
          { ...profile, translation: "instead", languageNote: false },
          english,
        );
        expect(csl).toMatchObject({ title: "Steppe Congress", "container-title": "Herald of the Region" });
        expect([missing, csl["translated-title"], csl["language-note"]]).toEqual([[], undefined, undefined]);
      },
    );

    it("are missing for each title that the work has, the romanised title standing meanwhile", () => {
      const { csl, missing } = romanised(
        ARTICLE,
        { ...DEFAULT_PROFILE, translation: "instead" },
        { title: "Steppe Congress" },
      );
      expect(csl).toMatchObject({ title: "Steppe Congress", "container-title": "Vestnik kraya" });
      expect(missing).toEqual(["container-title"]);
      expect(romanised(BOOK).missing).toEqual(["title"]);
      expect(romanised({ type: "manuscript", language: "ru", archive: "Архив степи" }).missing).toEqual([]);
    });

    it("are not asked for where the profile wants none", () => {
      const { csl, missing } = romanised(ARTICLE, { ...DEFAULT_PROFILE, translation: "none" }, english);
      expect([csl["translated-title"], csl.title, missing]).toEqual([undefined, "Stepnoy s”yezd", []]);
    });
  });

  describe("romanised forms that the library holds", () => {
    const twin: CslItem = {
      type: "book",
      title: "Dala zangy",
      author: [{ family: "Kassenov", given: "Zh." }],
      publisher: "Шаңырақ",
      "container-title": "Not of this work",
    };
    const forms = { csl: BOOK, romanised: twin, translated: {} };

    it("come before generated ones, but neither Cyrillic ones nor fields that the work lacks", () => {
      const { csl } = romanisedWork(forms, DEFAULT_PROFILE);
      expect(csl).toMatchObject({
        title: "Dala zangy",
        author: [{ family: "Kassenov" }],
        publisher: "“Şañyraq” baspasy",
      });
      expect(csl["container-title"]).toBeUndefined();
    });

    it("do not count where the profile ignores them", () => {
      expect(romanisedWork(forms, { ...DEFAULT_PROFILE, stored: "ignore" }).csl.title).toBe(
        "Dala zañy: oqu qūraly",
      );
    });
  });

  it.each<[string, CslItem]>([
    [
      "an English work",
      { type: "book", language: "en", title: "Steppe : a history", author: [{ family: "Hart" }] },
    ],
    ["a German work", { type: "book", language: "de", title: "Die Steppe" }],
    ["a work without words", { type: "webpage", URL: "https://example.kz" }],
    ["a title in another script", { type: "book", title: "改革 सुधार إصلاح 👩‍🔬" }],
  ])("leaves %s as it is", (_, csl) => {
    expect(romanised(csl, DEFAULT_PROFILE, { title: "Other" })).toEqual({ csl, missing: [] });
  });

  it("romanises the Cyrillic fields of an English article and keeps its language", () => {
    const csl: CslItem = {
      type: "article-journal",
      language: "en",
      title: "Steppe",
      "container-title": "Вестник края",
    };
    expect(romanised(csl)).toEqual({ csl: { ...csl, "container-title": "Vestnik kraya" }, missing: [] });
  });

  it.each([
    ["Дала әні", "kk-Latn", "In Kazakh"],
    ["Степь", "ru-Latn", "In Russian"],
    ["Історія Європи", "uk-Latn", "In Ukrainian"],
  ])("judges a work without a language by its letters: %s", (title, language, note) => {
    expect(romanised({ type: "book", title }).csl).toMatchObject({ language, "language-note": note });
  });

  it("asks for the translation of a work that is known in romanised form alone", () => {
    const csl: CslItem = { type: "book", language: "ru-Latn", title: "Step’" };
    expect(romanised(csl)).toEqual({ csl: { ...csl, "language-note": "In Russian" }, missing: ["title"] });
  });

  it("gives the same work when the romanised one is romanised again", () => {
    const text = fc.string({ unit: fc.constantFrom(..."абғқөіющЪ №«»:-.x"), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, fc.constantFrom("kk", "ru"), (title, language) => {
        const profile = { ...DEFAULT_PROFILE, translation: "none" } as const;
        const once = romanised({ type: "book", title, language, publisher: title }, profile).csl;
        expect(romanised(once, profile).csl).toEqual(once);
      }),
    );
  });
});
