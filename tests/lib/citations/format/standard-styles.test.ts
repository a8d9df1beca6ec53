import { describe, expect, it } from "vitest";
import type { StyleId } from "#lib/citations/format/styles.ts";
import { work, type WorkName } from "./works.ts";
import { printed, printedText } from "./printed.ts";
import type { CslItem } from "#lib/citations/reference.ts";

const EXPECTED: Readonly<Record<string, Partial<Record<WorkName, string>>>> = {
  apa: {
    kkBook: "Қойшыбаев, М. Қ. (2009). Дала заңдары және жаңа заман. Арна.",
    ruBookTwoAuthors:
      "Сапаров, И. П., и Ли, А. (2012). Парламент и общество: очерки (2-е изд.). Наука и право.",
    kkBookFourAuthors:
      "Есімов, Ғ., Өтепов, Ү., Сәрсенов, Қ.-Қ. К., және Әлиев, Һ. (2019). Сайлау жүйесі. Білге.",
    kkChapter:
      "Қойшығұлов, М. Қ. (2001). Мәслихат қызметі. Кітапта: Қ. О. Сапаров (Ред.), Қоғам және билік (б. 35–50). Санат.",
    ruChapterTwoEditors:
      "Орлова, М. Л. (2004). Выборы без конкурентов? В: С. А. Токарев и Ф. Х. Чан (Ред.), Политический процесс (с. 61–78). Весы.",
    enArticle:
      "Smith, J., & Doe, R. Q. (2021). Referendum design in new states. Journal of Reforms, 12(3), 101–119. https://doi.org/10.1000/xyz.123",
    kkNewspaper: "Тоқтар, Қ. (2021, 5 қаңтар). Халық үні – билік үні. Таңғы хабар, 3, 2.",
    ruMagazineByMonth: "Ким, О. (2020, март). Весна реформ. Огни, 7–9.",
    kkDecree:
      "Қазақстан Республикасының Президенті. (2019). Қоғамдық кеңес құру туралы [Жарлық № 12]. https://example.org/kaz/docs/U12",
    ruWebPage:
      "Молодёжный кадровый резерв. (б. г.). Дата обращения 25 октября 2022, https://example.org/project",
    kkThesis: "Бөкейұлы, Ғ. (2017). Партиялық жүйенің дамуы [PhD диссертациясы]. Шығыс университеті.",
  },
  "chicago-author-date": {
    enBookThreeAuthors:
      "Hartwell, John, Ann B. Moss, and Paul Grey. 2015. Steppe Institutions: A Short History. 2nd ed. Oxford: Lark Press.",
    kkBookFourAuthors:
      "Есімов, Ғалым, Үсен Өтепов, Қасым-Қайрат Кемелұлы Сәрсенов және Һасен Әлиев. 2019. Сайлау жүйесі. Астана: Білге.",
    ruChapterTwoEditors:
      "Орлова, Мария Львовна. 2004. «Выборы без конкурентов?» В: Политический процесс, ред. Сергей Александрович Токарев и Ф. Х. Чан, 61–78. Москва: Весы.",
    kkArticle:
      "Ахметов, Әділ, және Ерлан Ұлықбеков. 2022. «Референдум және азамат». Құқық хабаршысы 27 (2): 3–4.",
    enArticle:
      "Smith, Jane, and Richard Q. Doe. 2021. “Referendum Design in New States.” Journal of Reforms 12 (3): 101–19. https://doi.org/10.1000/xyz.123.",
    ruNewspaperUnsigned: "Вечерний город. 2006. «Голос улицы», 10 марта 2006.",
    kkDecree:
      "Қазақстан Республикасының Президенті. 2019. «Қоғамдық кеңес құру туралы». Жарлық № 12. https://example.org/kaz/docs/U12.",
  },
  "chicago-note-bibliography": {
    kkChapter:
      "Қойшығұлов, М. Қ. «Мәслихат қызметі». Кітапта: Қоғам және билік, редакциялаған Қанат Оразұлы Сапаров, 35–50. Алматы: Санат, 2001.",
    kkArticle:
      "Ахметов, Әділ, және Ерлан Ұлықбеков. «Референдум және азамат». Құқық хабаршысы 27, № 2 (2022): 3–4.",
    ruArticleOnline:
      "Сейткали, Айгуль Маратовна. «Реформа парламента». Вестник политологии, № 5 (2018): 181–190. https://example.org/a?x=1&y=2.",
    ruDecree:
      "Президент Республики Казахстан. «О создании Общественного совета». Указ № 12, 5 июня 2019. https://example.org/rus/docs/U12.",
    enLawInGazette:
      "Republic of Kazakhstan. “On Local Elections.” Constitutional Law No. 46. Official Gazette, September 28, 1995.",
  },
  ieee: {
    kkBook: "М. Қ. Қойшыбаев, Дала заңдары және жаңа заман. Алматы: Арна, 2009.",
    ruBookTwoAuthors:
      "И. П. Сапаров и А. Ли, Парламент и общество: очерки, 2-е изд. в: Политика, № 5. Москва: Наука и право, 2012.",
    kkChapter:
      "М. Қ. Қойшығұлов, «Мәслихат қызметі», кітапта: Қоғам және билік, Қ. О. Сапаров, Ред., Алматы: Санат, 2001, б. 35–50.",
    kkArticle:
      "Ә. Ахметов және Е. Ұлықбеков, «Референдум және азамат», Құқық хабаршысы, т. 27, № 2, б. 3–4, 2022.",
    enArticle:
      "J. Smith and R. Q. Doe, “Referendum design in new states,” Journal of Reforms, vol. 12, no. 3, pp. 101–119, 2021, doi: 10.1000/xyz.123.",
    kkWebPage:
      "«Сайлау нәтижелері», Аймақтық комиссия. Қаралған күні: 2022 ж. 13 қазан. [Онлайн]. Мекенжайы: https://example.org/kaz/news?ID=7118",
    ruThesis:
      "А. И. Крылов, «Избирательное право», дис. … канд. юрид. наук, Северный университет, Москва, 2011.",
  },
  "modern-language-association": {
    ruBookFiveAuthors: "Иванов, А. Б., и др. Местное самоуправление. Берег, 2020.",
    kkArticle:
      "Ахметов, Әділ, және Ерлан Ұлықбеков. «Референдум және азамат». Құқық хабаршысы, т. 27, № 2, 2022, б. 3–4.",
    enArticle:
      "Smith, Jane, and Richard Q. Doe. “Referendum Design in New States.” Journal of Reforms, vol. 12, no. 3, 2021, pp. 101–19, https://doi.org/10.1000/xyz.123.",
    kkNewspaper: "Тоқтар, Қайрат. «Халық үні – билік үні». Таңғы хабар, № 3, 2021 ж. 5 қаңтар, б. 2.",
    ruArchive: "Докладная записка о выборах. 10 марта 1924. ЦГА РК, Ф. 1380. Оп. 2. Д. 268. Л. 35.",
  },
};

describe.each(Object.entries(EXPECTED))("%s", (style, cases) => {
  it.each(Object.entries(cases))("prints %s in its own language's terms", (name, expected) => {
    expect(printedText(work(name as WorkName), style as StyleId)).toBe(expected);
  });

  it("prints no English word in a Kazakh list of Kazakh works", () => {
    const kazakh = (["kkBook", "kkBookFourAuthors", "kkChapter", "kkArticle", "kkNewspaper"] as const).map(
      work,
    );
    for (const { text } of printed(kazakh, style as StyleId, "kk")) expect(text).not.toMatch(/[a-z]{2}/i);
  });
});

describe("a list in the terms of each work", () => {
  it("is the same as three lists in one language each", () => {
    const names = ["kkArticle", "ruArticleOnline", "enArticle"] as const;
    const mixed = printed(names.map(work), "chicago-note-bibliography").map(({ text }) => text);
    const apart = names.map((name) =>
      printedText(work(name), "chicago-note-bibliography", name.slice(0, 2) as "kk"),
    );
    expect(mixed).toEqual(apart);
  });

  it("tells two works of one author and year apart across languages", () => {
    const same = {
      type: "book" as const,
      author: [{ family: "Асанов", given: "Б." }],
      issued: { "date-parts": [[2007]] },
    };
    const works = [
      { ...same, language: "kk", title: "Бірінші" },
      { ...same, language: "ru", title: "Вторая" },
    ];
    expect(printed(works, "apa").map(({ text }) => text)).toEqual([
      "Асанов, Б. (2007a). Бірінші.",
      "Асанов, Б. (2007b). Вторая.",
    ]);
  });
});

describe("what the styles of the CSL project have no place for", () => {
  const BOOK: CslItem = { type: "book", language: "ru", title: "Лес", issued: { "date-parts": [[2020]] } };

  it("counts an edition with remarks by its number", () => {
    const item = { ...BOOK, edition: "3-е изд., перераб. и доп." };
    expect(printedText(item, "modern-language-association")).toBe("Лес. 3-е изд., 2020.");
    expect(printedText({ ...BOOK, edition: "юбилейное изд." }, "modern-language-association")).toContain(
      "Юбилейное изд.",
    );
  });

  it("does not take the kind of a newspaper for that of its article", () => {
    const item: CslItem = {
      ...BOOK,
      type: "article-newspaper",
      "container-title": "Голос степи",
      genre: "республиканская газета",
    };
    expect(printedText(item, "apa")).toBe("Лес. (2020). Голос степи.");
    expect(printedText({ ...item, genre: "очерк" }, "apa")).toBe("Лес. (2020). [Очерк]. Голос степи.");
  });

  it("sets kind and number of an act behind its title where the style has no kind of report", () => {
    const act: CslItem = { ...BOOK, type: "legislation", title: "О лесе", genre: "Закон", number: "5" };
    expect(printedText(act, "vancouver")).toBe("О лесе: Закон № 5. 2020.");
    expect(printedText({ ...act, title: undefined }, "vancouver")).toBe("Закон № 5. 2020.");
  });
});
