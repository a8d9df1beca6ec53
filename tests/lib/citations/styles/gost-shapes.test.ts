import { describe, expect, it } from "vitest";
import type { StyleId } from "#lib/citations/format/styles.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { printedText } from "../format/printed.ts";
import { on, people } from "./fixtures/people.ts";

const FULL = "gost-r-7-0-100-2018";
const BRIEF = "gost-7-1-2003";
const REFERENCE = "gost-r-7-0-5-2008-numeric";
const ONLINE = "gost-r-7-0-108-2022";

const AUTHORS = people("Иванов Андрей", "Ким Ольга", "Петров Глеб", "Юн Ян", "Цой Вера");
const BOOK: CslItem = {
  type: "book",
  language: "ru",
  title: "Реформа",
  publisher: "Берег",
  "publisher-place": "Казань",
  issued: on(2020),
  "number-of-pages": 90,
};
const by = (count: number): CslItem => ({ ...BOOK, author: AUTHORS.slice(0, count) });

describe("one to five authors", () => {
  const CASES: readonly (readonly [StyleId, number, string])[] = [
    [FULL, 1, "Иванов, А. Реформа / А. Иванов. –"],
    [FULL, 2, "Иванов, А. Реформа / А. Иванов, О. Ким. –"],
    [FULL, 3, "Иванов, А. Реформа / А. Иванов, О. Ким, Г. Петров. –"],
    [FULL, 4, "Реформа / А. Иванов, О. Ким, Г. Петров, Я. Юн. –"],
    [FULL, 5, "Реформа / А. Иванов, О. Ким, Г. Петров [и др.]. –"],
    [BRIEF, 3, "Иванов, А. Реформа / А. Иванов, О. Ким, Г. Петров. –"],
    [BRIEF, 4, "Реформа / А. Иванов [и др.]. –"],
    [REFERENCE, 1, "Иванов А. Реформа. Казань"],
    [REFERENCE, 3, "Иванов А., Ким О., Петров Г. Реформа. Казань"],
    [REFERENCE, 4, "Реформа / А. Иванов [и др.]. Казань"],
    [REFERENCE, 5, "Реформа / А. Иванов [и др.]. Казань"],
  ];
  it.each(CASES)("%s: %i", (style, count, opening) => {
    expect(printedText(by(count), style)?.slice(0, opening.length)).toBe(opening);
  });
});

/** Shapes of the standards' examples, with works of our own. */
const SHAPES: readonly (readonly [string, StyleId, CslItem, string])[] = [
  [
    "the extent and series of a book with a locator-like page",
    FULL,
    { ...by(1), page: "5-9" },
    "Иванов, А. Реформа / А. Иванов. – Казань : Берег, 2020. – 90 с. – Текст : непосредственный.",
  ],
  [
    "pages where there is no extent",
    BRIEF,
    { ...BOOK, "number-of-pages": undefined, page: "5-9" },
    "Реформа. – Казань : Берег, 2020. – С. 5–9.",
  ],
  [
    "pages in Roman numerals",
    REFERENCE,
    { ...BOOK, type: "chapter", "container-title": "Сборник", page: "xi–xx" },
    "Реформа // Сборник. Казань : Берег, 2020. С. xi–xx.",
  ],
  [
    "an edition in words",
    FULL,
    { ...BOOK, edition: "Перераб. изд." },
    "Реформа. – Перераб. изд. – Казань : Берег, 2020. – 90 с. – Текст : непосредственный.",
  ],
  [
    "a set of volumes",
    BRIEF,
    { ...BOOK, "number-of-volumes": 5, volume: 2 },
    "Реформа : в 5 т. – Казань : Берег, 2020. – Т. 2. – 90 с.",
  ],
  [
    "a volume that is named, not numbered",
    REFERENCE,
    { ...BOOK, volume: "доп. том" },
    "Реформа. Казань : Берег, 2020. доп. том. 90 с.",
  ],
  [
    "the author of the host",
    FULL,
    {
      ...BOOK,
      type: "chapter",
      "container-title": "Собрание сочинений",
      "container-author": people("Орлов Лев Ильич"),
      page: "7",
    },
    "Реформа. – Текст : непосредственный // Собрание сочинений / Л. И. Орлов. – Казань : Берег, 2020. – С. 7.",
  ],
  [
    "compilers and editors of the host",
    REFERENCE,
    {
      ...BOOK,
      type: "chapter",
      "container-title": "Сборник",
      compiler: people("Ли Анна"),
      editor: people("Цой Глеб"),
      page: "7",
    },
    "Реформа // Сборник / ред. Г. Цой ; сост. А. Ли. Казань : Берег, 2020. С. 7.",
  ],
  [
    "address and DOI",
    ONLINE,
    {
      ...BOOK,
      type: "article-journal",
      "container-title": "Вестник",
      DOI: "10.5555/1",
      URL: "https://v.example.org/1",
      accessed: on(2021, 2, 3),
    },
    "Реформа // Вестник. 2020. URL: https://v.example.org/1 (дата обращения: 03.02.2021). DOI 10.5555/1.",
  ],
  [
    "an address without a day of access",
    REFERENCE,
    { ...BOOK, URL: "https://v.example.org/1" },
    "Реформа [Электронный ресурс]. Казань : Берег, 2020. 90 с. URL: https://v.example.org/1.",
  ],
  [
    "an act of which only the year is known",
    BRIEF,
    { type: "legislation", language: "ru", title: "О выборах", genre: "Закон", issued: on(1995) },
    "О выборах : Закон от 1995 г.",
  ],
  [
    "an act in its later wording",
    BRIEF,
    {
      type: "legislation",
      language: "ru",
      title: "О выборах",
      genre: "Закон",
      number: "46",
      issued: on(1995, 9, 28),
      status: "ред. от 05.11.2022",
    },
    "О выборах : Закон от 28 сентября 1995 г. № 46 : ред. от 05.11.2022.",
  ],
  [
    "a Kazakh act of the President",
    FULL,
    {
      type: "legislation",
      language: "kk",
      title: "Сайлау күні туралы",
      genre: "Қазақстан Республикасы Президентінің Жарлығы",
      number: "7-1",
      issued: on(2022, 9, 1),
    },
    "Сайлау күні туралы : Қазақстан Республикасы Президентінің 2022 жылғы 1 қыркүйектегі № 7-1 Жарлығы. – Мәтін : тікелей.",
  ],
  [
    "a Kazakh act whose kind is only a genitive",
    FULL,
    {
      type: "legislation",
      language: "kk",
      title: "Сайлау туралы",
      genre: "Қазақстан Республикасының",
      issued: on(1995),
    },
    "Сайлау туралы : 1995 жылғы Қазақстан Республикасының. – Мәтін : тікелей.",
  ],
  [
    "a court's act with a number that is no text",
    REFERENCE,
    {
      type: "legal_case",
      language: "ru",
      title: "По жалобе",
      genre: "решение",
      number: 12,
      issued: on(2020, 2, 1),
      authority: "Верховный Суд",
    },
    "По жалобе : решение от 1 февраля 2020 г. № 12 / Верховный Суд.",
  ],
  [
    "an archive with its town",
    BRIEF,
    {
      type: "manuscript",
      language: "kk",
      title: "Баяндау хат",
      archive: "Облыстық мұрағат",
      "archive-place": "Семей",
      archive_location: "15-қор, 2-іс",
      "number-of-pages": 4,
    },
    "Баяндау хат // Облыстық мұрағат, Семей. 15-қор, 2-іс. – 4 б.",
  ],
  [
    "a patent of which the filing is not known",
    BRIEF,
    {
      type: "patent",
      language: "ru",
      title: "Урна",
      number: "77",
      authority: "Республика Казахстан",
      issued: on(2019, 5, 6),
    },
    "Пат. 77 Республика Казахстан. Урна. – Опубл. 06.05.2019.",
  ],
  [
    "a patent without a number",
    REFERENCE,
    { type: "patent", language: "kk", title: "Жәшік", issued: on(2019) },
    "Жәшік. Жарияланған күні 2019.",
  ],
  [
    "a standard without a number",
    REFERENCE,
    { type: "standard", language: "kk", title: "Дауыс беру", issued: on(2019) },
    "Дауыс беру. 2019.",
  ],
  [
    "two days of a conference",
    REFERENCE,
    {
      type: "paper-conference",
      language: "ru",
      title: "Право",
      "container-title": "Реформы",
      "event-title": "материалы конференции",
      "event-date": {
        "date-parts": [
          [2019, 4, 12],
          [2019, 4, 13],
        ],
      },
      issued: on(2019),
      page: "3",
    },
    "Право // Реформы : материалы конференции, 12–13 апреля 2019 г. 2019. С. 3.",
  ],
  ["a title alone", FULL, { type: "book", language: "kk", title: "Сөз" }, "Сөз. – Мәтін : тікелей."],
];

describe("the GOST family", () => {
  it.each(SHAPES)("prints %s (%s)", (_, style, item, expected) => {
    expect(printedText(item, style)).toBe(expected);
  });

  it("leaves markup in a title whole", () => {
    const marked: CslItem = { ...BOOK, title: "<i>Jus</i> : о праве", URL: "https://v.example.org/1" };
    expect(printedText(marked, BRIEF)).toBe(
      "Jus : о праве [Электронный ресурс]. – Казань : Берег, 2020. – 90 с. – Режим доступа: https://v.example.org/1.",
    );
  });
});
