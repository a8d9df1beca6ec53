import { describe, expect, it } from "vitest";
import type { StyleId } from "#lib/citations/format/styles.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { printedText } from "../format/printed.ts";
import { on, people } from "./fixtures/people.ts";

const FULL = "gost-r-7-0-100-2018";
const BRIEF = "gost-7-1-2003";
const REFERENCE = "gost-r-7-0-5-2008-numeric";

const BOOK: CslItem = {
  type: "book",
  language: "ru",
  title: "Реформа",
  publisher: "Берег",
  "publisher-place": "Казань",
  issued: on(2020),
  "number-of-pages": 90,
};
const ACT: CslItem = { type: "legislation", language: "kk", title: "Бақтар туралы", issued: on(2001, 3, 7) };

/** Works of our own, printed as the standards prescribe. */
const CASES: readonly (readonly [string, StyleId, CslItem, string])[] = [
  [
    "the kind of a newspaper with the newspaper",
    BRIEF,
    {
      type: "article-newspaper",
      language: "kk",
      title: "Көктем лебі",
      genre: "республикалық газеті",
      "container-title": "Дала үні",
      issued: on(2012, 1, 5),
    },
    "Көктем лебі // Дала үні : республикалық газет. – 2012. – 5 қаңтар.",
  ],
  [
    "the kind of an article with the article",
    BRIEF,
    {
      type: "article-newspaper",
      language: "ru",
      title: "Весна идёт",
      genre: "очерк",
      "container-title": "Голос степи",
      issued: on(2012, 1, 5),
    },
    "Весна идёт : очерк // Голос степи. – 2012. – 5 января.",
  ],
  [
    "an issue with its running number",
    REFERENCE,
    {
      type: "article-journal",
      language: "kk",
      title: "Бақ",
      "container-title": "Дала",
      issued: on(2021),
      volume: 12,
      issue: "3 (45)",
      page: "5-19",
    },
    "Бақ // Дала. 2021. Т. 12, № 3 (45). Б. 5–19.",
  ],
  [
    "an edition with remarks, several places, a kind of publication after a colon",
    BRIEF,
    {
      ...BOOK,
      title: "Степь и закон: учебное пособие",
      edition: "3-е изд., перераб. и доп.",
      "publisher-place": "М.; СПб.",
    },
    "Степь и закон : учебное пособие. – 3-е изд., перераб. и доп. – М. ; СПб. : Берег, 2020. – 90 с.",
  ],
  [
    "an English edition that is more than a number",
    BRIEF,
    { ...BOOK, language: "en", title: "Reform", publisher: "Shore", edition: "2nd ed., rev. and enl." },
    "Reform. – 2nd ed., rev. and enl. – Казань : Shore, 2020. – 90 p.",
  ],
  [
    "a colon that belongs to the title as it is",
    BRIEF,
    { ...BOOK, language: "kk", title: "Референдум: негіздері: оқу құралы" },
    "Референдум: негіздері : оқу құралы. – Казань : Берег, 2020. – 90 б.",
  ],
  [
    "pages in two counts",
    BRIEF,
    { ...BOOK, "number-of-pages": "XII, 503, [1]" },
    "Реформа. – Казань : Берег, 2020. – XII, 503, [1] с.",
  ],
  [
    "a title that ends in dots",
    REFERENCE,
    { ...BOOK, title: "Куда мы идём…" },
    "Куда мы идём… Казань : Берег, 2020. 90 с.",
  ],
  [
    "a volume and a part with titles of their own",
    BRIEF,
    {
      ...BOOK,
      title: "Сочинения",
      "number-of-volumes": 3,
      volume: 2,
      "volume-title": "Письма",
      "part-number": 1,
    },
    "Сочинения : в 3 т. – Казань : Берег, 2020. – Т. 2 : Письма, Ч. 1. – 90 с.",
  ],
  [
    "a body of an act that its kind names",
    BRIEF,
    {
      ...ACT,
      genre: "Қазақстан Республикасы Президентінің Жарлығы",
      authority: "Қазақстан Республикасының Президенті",
      number: "12",
    },
    "Бақтар туралы : Қазақстан Республикасы Президентінің 2001 жылғы 7 наурыздағы № 12 Жарлығы.",
  ],
  [
    "a body of an act that its kind does not name",
    BRIEF,
    { ...ACT, genre: "Жарлық", authority: "Қазақстан Республикасының Президенті", number: "12" },
    "Бақтар туралы : 2001 жылғы 7 наурыздағы № 12 Жарлық / Қазақстан Республикасының Президенті.",
  ],
  ["a Kazakh act without kind and number", BRIEF, ACT, "Бақтар туралы : 2001 ж. 7 наурыз."],
  [
    "an English act without kind and number",
    BRIEF,
    { ...ACT, language: "en", title: "Gardens Act" },
    "Gardens Act : 7 March 2001.",
  ],
  [
    "an act whose kind tells the date",
    BRIEF,
    { ...ACT, language: "ru", title: "Устав края", genre: "принят на сходе 7 марта 2001 г." },
    "Устав края : принят на сходе 7 марта 2001 г.",
  ],
  [
    "an archival document without a title",
    FULL,
    { type: "manuscript", language: "ru", archive: "Архив края", archive_location: "Ф. 1. Оп. 2. Д. 3" },
    "Архив края. Ф. 1. Оп. 2. Д. 3.",
  ],
  [
    "a report published by the body that wrote it",
    BRIEF,
    {
      type: "report",
      language: "ru",
      title: "Вода",
      author: [{ literal: "Совет края" }],
      genre: "отчёт",
      number: 5,
      publisher: "Совет края",
      "publisher-place": "Омск",
      issued: on(2016),
    },
    "Совет края. Вода : отчёт № 5 / Совет края. – Омск, 2016.",
  ],
  [
    "the code of a thesis",
    BRIEF,
    {
      type: "thesis",
      language: "kk",
      title: "Бақ мәдениеті",
      genre: "филос. д-ры (PhD) дис.",
      number: "6D020300",
      author: people("Ұлықбек Ерлан"),
      issued: on(2019),
      publisher: "ЕҰУ",
      "publisher-place": "Астана",
    },
    "Ұлықбек, Е. Бақ мәдениеті : филос. д-ры (PhD) дис. : 6D020300 / Ұлықбек Ерлан ; ЕҰУ. – Астана, 2019.",
  ],
  [
    "a conference that its proceedings name",
    REFERENCE,
    {
      type: "paper-conference",
      language: "ru",
      title: "Полив",
      "container-title": "Вода степи : материалы конференции",
      "event-title": "Вода степи",
      "event-place": "Актау",
      "event-date": on(2019, 4, 12),
      issued: on(2019),
      page: "7",
    },
    "Полив // Вода степи : материалы конференции : Актау, 12 апреля 2019 г. 2019. С. 7.",
  ],
  [
    "a review with the book it is about",
    BRIEF,
    {
      type: "review-book",
      language: "ru",
      title: "О лесе",
      "container-title": "Книги",
      issued: on(2014),
      page: "8",
      "reviewed-title": "Лес и люди",
      "reviewed-author": people("Асанов Болат"),
    },
    "О лесе // Книги. – 2014. – С. 8. – Рец. на кн.: Лес и люди / Б. Асанов.",
  ],
];

describe("a GOST description", () => {
  it.each(CASES)("prints %s", (_, style, item, expected) => {
    expect(printedText(item, style)).toBe(expected);
  });
});

describe("people beside the authors, and what maps and films are measured in", () => {
  const FILM: CslItem = {
    type: "motion_picture",
    title: "Дала",
    director: people("Ермек Ұлан"),
    "script-writer": people("Ли Анна"),
    issued: on(1996),
    dimensions: "90 мин",
  };
  const TALK: CslItem = {
    type: "interview",
    title: "Әңгіме",
    author: people("Асан Болат"),
    interviewer: people("Үсен Жан"),
    "container-title": "Дала үні",
    issued: on(2010, 3, 4),
  };
  const MAP: CslItem = {
    type: "map",
    title: "Карта",
    scale: "1:2 000 000",
    "publisher-place": "Алматы",
    publisher: "Жер",
    issued: on(2005),
    "number-of-pages": "1 к.",
    dimensions: "60 × 90 см",
  };
  const SONG: CslItem = {
    type: "song",
    title: "Ән",
    composer: people("Асан Болат"),
    performer: people("Үсен Жан", "Ли Анна"),
    issued: on(1975),
  };
  const LETTER: CslItem = {
    type: "personal_communication",
    title: "Хат",
    author: people("Асан Болат"),
    recipient: people("Үсен Жан"),
    archive: "Мұрағат",
    archive_location: "Қор 5",
    issued: on(1915, 2, 14),
  };
  it.each<readonly [CslItem["language"], CslItem, StyleId, string]>([
    [
      "kk",
      FILM,
      FULL,
      "Дала / режиссёр Ұ. Ермек ; сценарий авторы А. Ли. – 1996. – 90 мин. – Бейне (қозғалмалы ; екі өлшемді) : видео.",
    ],
    ["ru", FILM, BRIEF, "Дала / реж. Ұ. Ермек ; авт. сцен. А. Ли. – 1996. – 90 мин."],
    ["en", FILM, BRIEF, "Дала / dir. Ұ. Ермек ; script by А. Ли. – 1996. – 90 мин."],
    ["kk", TALK, BRIEF, "Асан, Б. Әңгіме / Б. Асан ; сұхбат алған Ж. Үсен // Дала үні. – 2010. – 4 наурыз."],
    ["ru", TALK, REFERENCE, "Асан Б. Әңгіме / интервьюер Ж. Үсен // Дала үні. 2010. 4 марта."],
    ["en", TALK, REFERENCE, "Асан Б. Әңгіме / interviewer Ж. Үсен // Дала үні. 2010. 4 March."],
    ["ru", MAP, BRIEF, "Карта. – 1:2 000 000. – Алматы : Жер, 2005. – 1 к. ; 60 × 90 см."],
    ["kk", SONG, BRIEF, "Ән / комп. Б. Асан ; орынд. Ж. Үсен, А. Ли. – 1975."],
    [
      "ru",
      SONG,
      FULL,
      "Ән / композитор Б. Асан ; исполнители Ж. Үсен, А. Ли. – 1975. – Музыка (исполняемая) : аудио.",
    ],
    ["kk", LETTER, BRIEF, "Асан, Б. Хат, 1915 ж. 14 ақпан / Б. Асан ; хат алушы Ж. Үсен // Мұрағат. Қор 5."],
  ])("%s %#", (language, item, style, expected) => {
    expect(printedText({ ...item, language }, style)).toBe(expected);
  });
});
