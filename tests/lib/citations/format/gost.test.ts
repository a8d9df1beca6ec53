import { describe, expect, it } from "vitest";
import type { CitationLocale } from "#lib/citations/format/item-language.ts";
import type { StyleId } from "#lib/citations/format/styles.ts";
import { ALL_WORKS, work, type WorkName } from "./works.ts";
import { printed, printedText } from "./printed.ts";

type Cases = Partial<Record<WorkName, string>>;

/** GOST R 7.0.100-2018: point and dash between areas; heading with a comma (7.80); " // " before the host. */
const GOST_R_7_0_100: Cases = {
  // One author: heading, and again after the slash. Extent, ISBN (5.8), content and means of access (5.9).
  kkBook:
    "Қойшыбаев, М. Қ. Дала заңдары және жаңа заман / М. Қ. Қойшыбаев. – Алматы : Арна, 2009. – 324 б. – ISBN 978-601-00-0000-1. – Мәтін : тікелей.",
  // Edition (5.3), series (5.6).
  ruBookTwoAuthors:
    "Сапаров, И. П. Парламент и общество : очерки / И. П. Сапаров, А. Ли. – 2-е изд. – Москва : Наука и право, 2012. – 215 с. – (Политика ; 5). – Текст : непосредственный.",
  enBookThreeAuthors:
    "Hartwell, J. Steppe institutions: a short history / J. Hartwell, A. B. Moss, P. Grey. – 2nd ed. – Oxford : Lark Press, 2015. – 180 p. – Text : unmediated.",
  // Four authors: title first, all four after the slash. Five: the first three and [и др.].
  kkBookFourAuthors:
    "Сайлау жүйесі / Ғ. Есімов, Ү. Өтепов, Қ.-Қ. К. Сәрсенов, Һ. Әлиев. – Астана : Білге, 2019. – 96 б. – Мәтін : тікелей.",
  ruBookFiveAuthors:
    "Местное самоуправление / А. Б. Иванов, В. Г. Петров, Д. Е. Юрьев [и др.]. – СПб. : Берег, 2020. – 301 с. – Текст : непосредственный.",
  // Part of a book: the content area stands before the host.
  kkChapter:
    "Қойшығұлов, М. Қ. Мәслихат қызметі / М. Қ. Қойшығұлов. – Мәтін : тікелей // Қоғам және билік / редактор Қ. О. Сапаров. – Алматы : Санат, 2001. – Б. 35–50.",
  ruChapterTwoEditors:
    "Орлова, М. Л. Выборы без конкурентов? / М. Л. Орлова. – Текст : непосредственный // Политический процесс / редакторы С. А. Токарев, Ф. Х. Чан. – Москва : Весы, 2004. – С. 61–78.",
  // Pages of the article only, though the record also counts the pages of the volume.
  kkArticle:
    "Ахметов, Ә. Референдум және азамат / Ә. Ахметов, Е. Ұлықбеков. – Мәтін : тікелей // Құқық хабаршысы. – 2022. – Т. 27, № 2. – Б. 3–4.",
  ruArticleOnline:
    "Сейткали, А. М. Реформа парламента / А. М. Сейткали. – Текст : электронный // Вестник политологии. – 2018. – № 5. – С. 181–190. – URL: https://example.org/a?x=1&y=2 (дата обращения: 05.10.2022).",
  enArticle:
    "Smith, J. Referendum design in new states / J. Smith, R. Q. Doe. – Text : unmediated // Journal of Reforms. – 2021. – Vol. 12, No. 3. – P. 101–119. – DOI 10.1000/xyz.123.",
  // An article number is no page.
  enArticleFiveAuthors:
    "Five authors on turnout / A. Able, B. Baker, C. Cain [et al.]. – Text : unmediated // Electoral Notes. – 2016. – Vol. 4. – e15.",
  kkNewspaper:
    "Тоқтар, Қ. Халық үні – билік үні / Қ. Тоқтар. – Мәтін : тікелей // Таңғы хабар. – 2021. – 5 қаңтар. – № 3. – Б. 2.",
  ruNewspaperUnsigned:
    "Голос улицы. – Текст : непосредственный // Вечерний город. – 2006. – 10 марта. – С. 4.",
  ruMagazineByMonth:
    "Ким, О. Весна реформ / О. Ким. – Текст : непосредственный // Огни. – 2020. – Март. – С. 7–9.",
  // Acts: kind, date and number beside the title, the authority after the slash.
  kkDecree:
    "Қоғамдық кеңес құру туралы : 2019 жылғы 5 маусымдағы № 12 Жарлық / Қазақстан Республикасының Президенті. – URL: https://example.org/kaz/docs/U12 (қаралған күні: 25.10.2022). – Мәтін : электрондық.",
  ruDecree:
    "О создании Общественного совета : Указ от 5 июня 2019 г. № 12 / Президент Республики Казахстан. – URL: https://example.org/rus/docs/U12 (дата обращения: 25.10.2022). – Текст : электронный.",
  enLawInGazette:
    "On Local Elections : Constitutional Law No. 46 of 28 September 1995 / Republic of Kazakhstan. – Text : unmediated // Official Gazette. – No. 7. – P. 12.",
  kkWebPage:
    "Сайлау нәтижелері. – Мәтін : электрондық // Аймақтық комиссия : [сайт]. – 2022. – 6 маусым. – URL: https://example.org/kaz/news?ID=7118 (қаралған күні: 13.10.2022).",
  ruWebPage:
    "Молодёжный кадровый резерв. – URL: https://example.org/project (дата обращения: 25.10.2022). – Текст : электронный.",
  // A thesis names its author in full and the institution where it was written.
  kkThesis:
    "Бөкейұлы, Ғ. Партиялық жүйенің дамуы : PhD диссертациясы / Бөкейұлы Ғани ; Шығыс университеті. – Семей, 2017. – 140 б. – Мәтін : тікелей.",
  ruThesis:
    "Крылов, А. И. Избирательное право : дис. … канд. юрид. наук / Крылов Андрей Ильич ; Северный университет. – Москва, 2011. – 210 с. – Текст : непосредственный.",
  ruArchive:
    "Докладная записка о выборах, 10 марта 1924 г. – Текст : непосредственный // ЦГА РК. Ф. 1380. Оп. 2. Д. 268. Л. 35.",
  ruStandard:
    "ГОСТ Р 7.0.5-2008. Библиографическая ссылка. – Москва : Стандартинформ, 2008. – 23 с. – Текст : непосредственный.",
  kkLatinBook:
    "Orazov, M. K. Dala qozghalysy / M. K. Orazov. – Almaty : Sanat, 1995. – 324 p. – Text : unmediated.",
};

/** GOST 7.1-2003, in force in Kazakhstan: from four authors on only the first and [и др.]; 7.82 for electronic works. */
const GOST_7_1: Cases = {
  kkBook:
    "Қойшыбаев, М. Қ. Дала заңдары және жаңа заман / М. Қ. Қойшыбаев. – Алматы : Арна, 2009. – 324 б. – ISBN 978-601-00-0000-1.",
  kkBookFourAuthors: "Сайлау жүйесі / Ғ. Есімов [және т.б.]. – Астана : Білге, 2019. – 96 б.",
  ruBookFiveAuthors: "Местное самоуправление / А. Б. Иванов [и др.]. – СПб. : Берег, 2020. – 301 с.",
  kkChapter:
    "Қойшығұлов, М. Қ. Мәслихат қызметі / М. Қ. Қойшығұлов // Қоғам және билік / ред. Қ. О. Сапаров. – Алматы : Санат, 2001. – Б. 35–50.",
  ruArticleOnline:
    "Сейткали, А. М. Реформа парламента [Электронный ресурс] / А. М. Сейткали // Вестник политологии. – 2018. – № 5. – С. 181–190. – Режим доступа: https://example.org/a?x=1&y=2 (дата обращения: 05.10.2022).",
  enArticle:
    "Smith, J. Referendum design in new states / J. Smith, R. Q. Doe // Journal of Reforms. – 2021. – Vol. 12, No. 3. – P. 101–119. – DOI 10.1000/xyz.123.",
  kkDecree:
    "Қоғамдық кеңес құру туралы [Электрондық ресурс] : 2019 жылғы 5 маусымдағы № 12 Жарлық / Қазақстан Республикасының Президенті. – Қолжетімділік режимі: https://example.org/kaz/docs/U12 (қаралған күні: 25.10.2022).",
  kkNewspaper:
    "Тоқтар, Қ. Халық үні – билік үні / Қ. Тоқтар // Таңғы хабар. – 2021. – 5 қаңтар. – № 3. – Б. 2.",
  ruThesis:
    "Крылов, А. И. Избирательное право : дис. … канд. юрид. наук / Крылов Андрей Ильич ; Северный университет. – Москва, 2011. – 210 с.",
};

/** GOST R 7.0.5-2008: no dash between areas, up to three authors in the heading and not repeated (4.10.2). */
const GOST_R_7_0_5: Cases = {
  kkBook: "Қойшыбаев М. Қ. Дала заңдары және жаңа заман. Алматы : Арна, 2009. 324 б.",
  ruBookTwoAuthors:
    "Сапаров И. П., Ли А. Парламент и общество : очерки. 2-е изд. Москва : Наука и право, 2012. 215 с. (Политика ; 5).",
  enBookThreeAuthors:
    "Hartwell J., Moss A. B., Grey P. Steppe institutions: a short history. 2nd ed. Oxford : Lark Press, 2015. 180 p.",
  kkBookFourAuthors: "Сайлау жүйесі / Ғ. Есімов [және т.б.]. Астана : Білге, 2019. 96 б.",
  ruChapterTwoEditors:
    "Орлова М. Л. Выборы без конкурентов? // Политический процесс / ред. С. А. Токарев, Ф. Х. Чан. Москва : Весы, 2004. С. 61–78.",
  kkArticle: "Ахметов Ә., Ұлықбеков Е. Референдум және азамат // Құқық хабаршысы. 2022. Т. 27, № 2. Б. 3–4.",
  ruArticleOnline:
    "Сейткали А. М. Реформа парламента [Электронный ресурс] // Вестник политологии. 2018. № 5. С. 181–190. URL: https://example.org/a?x=1&y=2 (дата обращения: 05.10.2022).",
  ruNewspaperUnsigned: "Голос улицы // Вечерний город. 2006. 10 марта. С. 4.",
  kkDecree:
    "Қоғамдық кеңес құру туралы [Электрондық ресурс] : 2019 жылғы 5 маусымдағы № 12 Жарлық / Қазақстан Республикасының Президенті. URL: https://example.org/kaz/docs/U12 (қаралған күні: 25.10.2022).",
  ruThesis:
    "Крылов А. И. Избирательное право : дис. … канд. юрид. наук / Северный университет. Москва, 2011. 210 с.",
  ruArchive: "Докладная записка о выборах, 10 марта 1924 г. // ЦГА РК. Ф. 1380. Оп. 2. Д. 268. Л. 35.",
};

/** The whole list in one language: its terms stand beside works of the other two. */
const IN_ONE_LANGUAGE: readonly (readonly [WorkName, CitationLocale, string])[] = [
  [
    "enArticle",
    "ru",
    "Smith, J. Referendum design in new states / J. Smith, R. Q. Doe // Journal of Reforms. – 2021. – Т. 12, № 3. – С. 101–119. – DOI 10.1000/xyz.123.",
  ],
  [
    "enArticle",
    "kk",
    "Smith, J. Referendum design in new states / J. Smith, R. Q. Doe // Journal of Reforms. – 2021. – Т. 12, № 3. – Б. 101–119. – DOI 10.1000/xyz.123.",
  ],
  [
    "ruBookTwoAuthors",
    "kk",
    "Сапаров, И. П. Парламент и общество : очерки / И. П. Сапаров, А. Ли. – 2-бас. – Москва : Наука и право, 2012. – 215 б. – (Политика ; 5).",
  ],
  [
    "kkNewspaper",
    "en",
    "Тоқтар, Қ. Халық үні – билік үні / Қ. Тоқтар // Таңғы хабар. – 2021. – 5 January. – No. 3. – P. 2.",
  ],
  ["kkBookFourAuthors", "ru", "Сайлау жүйесі / Ғ. Есімов [и др.]. – Астана : Білге, 2019. – 96 с."],
];

const TABLES: readonly (readonly [StyleId, Cases])[] = [
  ["gost-r-7-0-100-2018", GOST_R_7_0_100],
  ["gost-7-1-2003", GOST_7_1],
  ["gost-r-7-0-5-2008-numeric", GOST_R_7_0_5],
  ["gost-r-7-0-5-2008", GOST_R_7_0_5],
];

describe.each(TABLES)("%s", (style, cases) => {
  it.each(Object.entries(cases))("prints %s in its own language's terms", (name, expected) => {
    expect(printedText(work(name as WorkName), style)).toBe(expected);
  });
});

describe("the GOST family", () => {
  it.each(IN_ONE_LANGUAGE)("prints %s in a list whose language is %s", (name, locale, expected) => {
    expect(printedText(work(name), "gost-7-1-2003", locale)).toBe(expected);
  });

  it("prints each work alike alone and among others", () => {
    const together = printed(ALL_WORKS, "gost-r-7-0-100-2018").map(({ id, text }) => [id, text]);
    expect(Object.fromEntries(together)).toEqual(GOST_R_7_0_100);
  });

  it("writes Cyrillic letters only, no Latin look-alikes, in a Russian entry", () => {
    for (const [style] of TABLES)
      expect(printedText(work("ruChapterTwoEditors"), style)).not.toMatch(/[a-z]/i);
  });

  it("has the volume and the number of volumes of a set", () => {
    const set = { ...work("kkBook"), "number-of-volumes": 12, volume: 3, ISBN: undefined };
    expect(printedText(set, "gost-7-1-2003")).toBe(
      "Қойшыбаев, М. Қ. Дала заңдары және жаңа заман : 12 томдық / М. Қ. Қойшыбаев. – Алматы : Арна, 2009. – Т. 3. – 324 б.",
    );
  });

  it("names compiler and translator", () => {
    const roles = {
      ...work("ruWebPage"),
      type: "book" as const,
      URL: undefined,
      accessed: undefined,
      compiler: [{ family: "Ким", given: "О." }],
      translator: [
        { family: "Әлі", given: "Ө." },
        { family: "Цой", given: "И." },
      ],
    };
    expect(printedText(roles, "gost-r-7-0-100-2018")).toBe(
      "Молодёжный кадровый резерв / составитель О. Ким ; переводчики Ө. Әлі, И. Цой. – Текст : непосредственный.",
    );
  });

  it("cuts four editors to the first, in the words of a long list of authors", () => {
    const editor = ["Әлі", "Ким", "Цой", "Юн"].map((family) => ({ family, given: "О." }));
    expect(printedText({ type: "book", language: "kk", title: "Жинақ", editor }, "gost-7-1-2003")).toBe(
      "Жинақ / ред. О. Әлі [және т.б.].",
    );
  });

  it("ends a heading without initials with a point, and does not double the point of initials", () => {
    const author = [{ family: "Шоқан" }];
    const book = {
      type: "book" as const,
      language: "kk",
      title: "Жолжазба",
      author,
      issued: { "date-parts": [[1904]] },
    };
    expect(printedText(book, "gost-r-7-0-5-2008")).toBe("Шоқан. Жолжазба. 1904.");
    const organisation = { ...book, author: [{ literal: "Статистика бюросы" }] };
    expect(printedText(organisation, "gost-r-7-0-5-2008")).toBe("Статистика бюросы. Жолжазба. 1904.");
  });
});
