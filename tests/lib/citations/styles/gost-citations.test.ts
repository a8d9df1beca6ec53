import { describe, expect, it } from "vitest";
import { type CitationCluster, type CitedWork, formatCitations } from "#lib/citations/format/clusters.ts";
import type { StyleId } from "#lib/citations/format/styles.ts";
import type { LocatorLabel } from "#lib/citations/locator.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { findStyle, localeSource } from "#lib/server/gateways/styles.ts";
import { on, people } from "./fixtures/people.ts";

const WORKS: readonly CslItem[] = [
  {
    id: "kk",
    type: "book",
    language: "kk",
    title: "Дала заңдары",
    author: people("Қойшыбай Мұрат"),
    publisher: "Арна",
    "publisher-place": "Алматы",
    issued: on(2009),
    "number-of-pages": 324,
  },
  {
    id: "ru",
    type: "book",
    language: "ru",
    title: "Парламент и общество",
    author: people("Сапаров Игорь Петрович", "Ли Анна"),
    publisher: "Весы",
    "publisher-place": "Москва",
    issued: on(2012),
    "number-of-pages": 215,
  },
  {
    id: "en",
    type: "article-journal",
    language: "en",
    title: "Referendum design",
    author: people("Smith Jane"),
    "container-title": "Reforms",
    issued: on(2021),
    volume: 12,
    page: "101-119",
  },
  {
    id: "four",
    type: "book",
    language: "ru",
    title: "Местное самоуправление в новых условиях развития общества",
    author: people("Иванов А.", "Петров Б.", "Цой В.", "Юн Г."),
    publisher: "Берег",
    "publisher-place": "Казань",
    issued: on(2020),
    "number-of-pages": 301,
  },
  {
    id: "act",
    type: "legislation",
    language: "kk",
    title: "Сайлау туралы",
    genre: "Заң",
    number: "46",
    issued: on(1995, 9, 28),
  },
  {
    id: "закон",
    type: "legislation",
    language: "ru",
    title: "О выборах",
    genre: "Закон",
    number: "46",
    issued: on(1995, 9, 28),
  },
  {
    id: "archive",
    type: "manuscript",
    language: "ru",
    title: "Докладная записка",
    archive: "ЦГА РК",
    archive_location: "Ф. 1380. Оп. 2. Д. 268",
    issued: on(1924),
  },
  {
    id: "standard",
    type: "standard",
    language: "ru",
    title: "Кабина для голосования",
    number: "СТ РК 9901-2019",
    issued: on(2019),
  },
];

function cited(style: StyleId, clusters: readonly CitationCluster[], works = WORKS): readonly string[] {
  const source = findStyle(style);
  if (source === null) throw new Error(`no style ${style}`);
  const request = { style: source, locales: localeSource, citationLocale: "item", order: "given" } as const;
  return formatCitations({ ...request, items: works, clusters }).citations.map(({ text }) => text);
}

const once = (style: StyleId, ...items: readonly CitedWork[]): string | undefined =>
  cited(style, [{ items }])[0];

describe("citations by number (GOST R 7.0.5-2008, 7)", () => {
  const NUMERIC = [
    "gost-r-7-0-100-2018",
    "gost-7-1-2003",
    "gost-r-7-0-5-2008-numeric",
    "gost-r-7-0-108-2022",
  ] as const;

  it.each(NUMERIC)("%s: number, places, several works", (style) => {
    expect(once(style, { id: "ru" })).toBe("[2]");
    expect(once(style, { id: "ru", locator: "12" })).toBe("[2, с. 12]");
    expect(once(style, { id: "kk", locator: "70" })).toBe("[1, 70 б.]");
    expect(once(style, { id: "en", locator: "105" })).toBe("[3, p. 105]");
    expect(once(style, { id: "ru" }, { id: "four", locator: "12" })).toBe("[2; 4, с. 12]");
    expect(once(style, { id: "kk", locator: "142–143" }, { id: "en" })).toBe("[1, 142–143 б.; 3]");
  });

  const PLACES: readonly (readonly [LocatorLabel, string, kk: string, ru: string, en: string])[] = [
    ["page", "12–15", "12–15 б.", "с. 12–15", "p. 12–15"],
    ["chapter", "3", "3-тарау", "гл. 3", "ch. 3"],
    ["chapter", "3–4", "3–4-тараулар", "гл. 3–4", "ch. 3–4"],
    ["section", "5", "5-бөлім", "разд. 5", "sec. 5"],
    ["paragraph", "7", "7-тармақ", "п. 7", "para. 7"],
    ["paragraph", "7–9", "7–9-тармақтар", "п. 7–9", "para. 7–9"],
    ["folio", "35", "35-парақ", "л. 35", "fol. 35"],
    ["folio", "35об", "35об-парақ", "л. 35об", "fol. 35об"],
    ["volume", "2", "2-т.", "т. 2", "vol. 2"],
    ["issue", "4", "№ 4", "№ 4", "no. 4"],
    ["part", "1", "1-бөлік", "ч. 1", "pt. 1"],
    ["figure", "6", "6-сурет", "рис. 6", "fig. 6"],
    ["table", "2", "2-кесте", "табл. 2", "table 2"],
    ["appendix", "1", "1-қосымша", "прил. 1", "app. 1"],
    ["line", "8", "8-жол", "строка 8", "l. 8"],
  ];
  it.each(PLACES)(
    "names a place of the kind %s, %s, in the language of the work",
    (label, locator, kk, ru, en) => {
      const style = "gost-r-7-0-5-2008-numeric";
      expect(once(style, { id: "kk", label, locator })).toBe(`[1, ${kk}]`);
      expect(once(style, { id: "ru", label, locator })).toBe(`[2, ${ru}]`);
      expect(once(style, { id: "en", label, locator })).toBe(`[3, ${en}]`);
    },
  );

  it("calls the sections of an act its articles", () => {
    const style = "gost-7-1-2003";
    expect(once(style, { id: "act", label: "section", locator: "86" })).toBe("[5, 86-бап]");
    expect(once(style, { id: "закон", label: "section", locator: "86" })).toBe("[6, ст. 86]");
    const act = { id: "act", label: "section", locator: "86" } as const;
    const inLatin: CslItem = { id: "act", type: "legislation", language: "kk-Latn", title: "Sailau turaly" };
    expect(cited(style, [{ items: [act] }], [inLatin])).toEqual(["[1, art. 86]"]);
    const english: CslItem = { ...inLatin, language: "en", title: "Elections Act" };
    expect(cited(style, [{ items: [act] }], [english])).toEqual(["[1, sec. 86]"]);
    expect(once(style, { id: "act", label: "page", locator: "3" })).toBe("[5, 3 б.]");
  });
});

describe("citations by author and year", () => {
  const style = "gost-r-7-0-5-2008";

  it("name up to three authors, or the beginning of the title", () => {
    expect(once(style, { id: "kk" })).toBe("[Қойшыбай, 2009]");
    expect(once(style, { id: "ru", locator: "12" })).toBe("[Сапаров, Ли, 2012, с. 12]");
    expect(once(style, { id: "four", locator: "12" })).toBe("[Местное самоуправление в новых…, 2020, с. 12]");
    expect(once(style, { id: "act", label: "section", locator: "86" })).toBe("[Сайлау туралы, 1995, 86-бап]");
    expect(once(style, { id: "standard" })).toBe("[СТ РК 9901-2019, 2019]");
    expect(once(style, { id: "kk", locator: "70" }, { id: "en" })).toBe(
      "[Қойшыбай, 2009, 70 б.; Smith, 2021]",
    );
  });

  it("tell works of one author and year apart, in the list too", () => {
    const first: CslItem = { ...WORKS[0], id: "1", type: "book" };
    const works = [first, { ...first, id: "2", title: "Қала заңдары" }];
    expect(cited(style, [{ items: [{ id: "1" }] }, { items: [{ id: "2" }] }], works)).toEqual([
      "[Қойшыбай, 2009a]",
      "[Қойшыбай, 2009b]",
    ]);
  });
});

describe("footnotes", () => {
  const style = "gost-r-7-0-5-2008-notes";
  const notes = (...items: readonly CitedWork[]): readonly string[] =>
    cited(
      style,
      items.map((item) => ({ items: [item] })),
    );

  it("give the whole reference at first, with the page that is meant", () => {
    expect(notes({ id: "kk" })).toEqual(["Қойшыбай М. Дала заңдары. Алматы : Арна, 2009. 324 б."]);
    expect(notes({ id: "kk", locator: "12" })).toEqual([
      "Қойшыбай М. Дала заңдары. Алматы : Арна, 2009. Б. 12.",
    ]);
    expect(notes({ id: "ru", locator: "12–14" })).toEqual([
      "Сапаров И. П., Ли А. Парламент и общество. Москва : Весы, 2012. С. 12–14.",
    ]);
    expect(notes({ id: "en", locator: "105" })).toEqual([
      "Smith J. Referendum design // Reforms. 2021. Vol. 12. P. 105.",
    ]);
    expect(notes({ id: "archive", label: "folio", locator: "35" })).toEqual([
      "Докладная записка, 1924 г. // ЦГА РК. Ф. 1380. Оп. 2. Д. 268. Л. 35.",
    ]);
    expect(notes({ id: "act", label: "section", locator: "86" })).toEqual([
      "Сайлау туралы : 1995 жылғы 28 қыркүйектегі № 46 Заң. 86-бап.",
    ]);
  });

  it("say “there” of the work named last", () => {
    expect(
      notes({ id: "ru", locator: "12" }, { id: "ru", locator: "12" }, { id: "ru", locator: "15" }),
    ).toEqual([
      "Сапаров И. П., Ли А. Парламент и общество. Москва : Весы, 2012. С. 12.",
      "Там же.",
      "Там же. С. 15.",
    ]);
    expect(notes({ id: "kk" }, { id: "kk", locator: "5" }).at(1)).toBe("Сонда. Б. 5.");
    expect(notes({ id: "en" }, { id: "en", locator: "105" }).at(1)).toBe("Ibid. P. 105.");
  });

  it("shorten a work named before: authors and “op. cit.”, or its title", () => {
    const text = notes(
      { id: "ru", locator: "1" },
      { id: "kk", locator: "2" },
      { id: "en", locator: "103" },
      { id: "four", locator: "4" },
      { id: "ru", locator: "5" },
      { id: "kk", locator: "6" },
      { id: "en", locator: "107" },
      { id: "four", locator: "8" },
    );
    expect(text.slice(4)).toEqual([
      "Сапаров И. П., Ли А. Указ. соч. С. 5.",
      "Қойшыбай М. Аталған еңбек. Б. 6.",
      "Smith J. Op. cit. P. 107.",
      "Местное самоуправление в новых… С. 8.",
    ]);
  });

  it("name the title where an author has several works in the text", () => {
    const first: CslItem = { ...WORKS[0], id: "1", type: "book" };
    const works = [first, { ...first, id: "2", title: "Қала заңдары" }];
    const cite = (id: string): CitationCluster => ({ items: [{ id, locator: "7" }] });
    expect(cited(style, [cite("1"), cite("2"), cite("1"), cite("2")], works).slice(2)).toEqual([
      "Қойшыбай М. Дала заңдары. Б. 7.",
      "Қойшыбай М. Қала заңдары. Б. 7.",
    ]);
  });

  it("name a work again without a place", () => {
    const text = notes({ id: "kk" }, { id: "ru" }, { id: "kk" }, { id: "ru" });
    expect(text.slice(2)).toEqual(["Қойшыбай М. Аталған еңбек.", "Сапаров И. П., Ли А. Указ. соч."]);
  });

  it("end a title that is cut short without another full stop", () => {
    const text = notes({ id: "four" }, { id: "kk" }, { id: "four" });
    expect(text.at(2)).toBe("Местное самоуправление в новых…");
  });

  it.each<readonly [LocatorLabel, string, string, string]>([
    ["book", "Сонда. 2-кітап.", "Там же. Кн. 2.", "Ibid. Bk. 2."],
    ["column", "Сонда. 2-баған.", "Там же. Стб. 2.", "Ibid. Col. 2."],
    ["note", "Сонда. 2-ескертпе.", "Там же. Примеч. 2.", "Ibid. N. 2."],
  ])("name a %s in the language of the work", (label, ...expected) => {
    const again = ["kk", "ru", "en"].map((id) => notes({ id }, { id, label, locator: "2" }).at(1));
    expect(again).toEqual(expected);
  });

  it("join works of one note by a semicolon", () => {
    expect(cited(style, [{ items: [{ id: "standard" }, { id: "archive" }] }])).toEqual([
      "СТ РК 9901-2019. Кабина для голосования. 2019; Докладная записка, 1924 г. // ЦГА РК. Ф. 1380. Оп. 2. Д. 268.",
    ]);
  });
});
