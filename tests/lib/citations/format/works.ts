import type { CslDate, CslItem, CslName } from "#lib/citations/reference.ts";

export function person(family: string, given: string): CslName {
  return { family, given };
}

export function on(...parts: number[]): CslDate {
  return { "date-parts": [parts] };
}

/** Invented works of every kind that lists of our field hold, by a name that says what each is for. */
// prettier-ignore
export const WORKS = {
  kkBook: {
    type: "book", language: "kk", title: "Дала заңдары және жаңа заман", author: [person("Қойшыбаев", "Мұрат Қайратұлы")],
    "publisher-place": "Алматы", publisher: "Арна", issued: on(2009), "number-of-pages": "324", ISBN: "978-601-00-0000-1",
  },
  ruBookTwoAuthors: {
    type: "book", language: "ru", title: "Парламент и общество : очерки",
    author: [person("Сапаров", "Игорь Петрович"), person("Ли", "Анна")], "publisher-place": "Москва",
    publisher: "Наука и право", issued: on(2012), "number-of-pages": 215, edition: "2", "collection-title": "Политика",
    "collection-number": "5",
  },
  enBookThreeAuthors: {
    type: "book", language: "en", title: "Steppe institutions: a short history",
    author: [person("Hartwell", "John"), person("Moss", "Ann B."), person("Grey", "Paul")], "publisher-place": "Oxford",
    publisher: "Lark Press", issued: on(2015), "number-of-pages": "180", edition: "2",
  },
  kkBookFourAuthors: {
    type: "book", language: "kk", title: "Сайлау жүйесі",
    author: [
      person("Есімов", "Ғалым"), person("Өтепов", "Үсен"), person("Сәрсенов", "Қасым-Қайрат Кемелұлы"),
      person("Әлиев", "Һасен"),
    ],
    "publisher-place": "Астана", publisher: "Білге", issued: on(2019), "number-of-pages": "96",
  },
  ruBookFiveAuthors: {
    type: "book", language: "ru", title: "Местное самоуправление",
    author: [
      person("Иванов", "А. Б."), person("Петров", "В. Г."), person("Юрьев", "Д. Е."), person("Ёлкин", "Ж. З."),
      person("Цой", "И. К."),
    ],
    "publisher-place": "СПб.", publisher: "Берег", issued: on(2020), "number-of-pages": "301",
  },
  kkChapter: {
    type: "chapter", language: "kk", title: "Мәслихат қызметі", author: [person("Қойшығұлов", "М. Қ.")],
    "container-title": "Қоғам және билік", editor: [person("Сапаров", "Қанат Оразұлы")], "publisher-place": "Алматы",
    publisher: "Санат", issued: on(2001), page: "35-50",
  },
  ruChapterTwoEditors: {
    type: "chapter", language: "ru", title: "Выборы без конкурентов?", author: [person("Орлова", "Мария Львовна")],
    "container-title": "Политический процесс",
    editor: [person("Токарев", "Сергей Александрович"), person("Чан", "Ф. Х.")], "publisher-place": "Москва",
    publisher: "Весы", issued: on(2004), page: "61–78",
  },
  kkArticle: {
    type: "article-journal", language: "kk", title: "Референдум және азамат",
    author: [person("Ахметов", "Әділ"), person("Ұлықбеков", "Ерлан")], "container-title": "Құқық хабаршысы",
    issued: on(2022), volume: "27", issue: "2", page: "3-4", "number-of-pages": "640",
  },
  ruArticleOnline: {
    type: "article-journal", language: "ru", title: "Реформа парламента", author: [person("Сейткали", "Айгуль Маратовна")],
    "container-title": "Вестник политологии", issued: on(2018), issue: "5", page: "181-190",
    URL: "https://example.org/a?x=1&y=2", accessed: on(2022, 10, 5),
  },
  enArticle: {
    type: "article-journal", language: "en", title: "Referendum design in new states",
    author: [person("Smith", "Jane"), person("Doe", "Richard Q.")], "container-title": "Journal of Reforms",
    issued: on(2021), volume: "12", issue: "3", page: "101-119", DOI: "10.1000/xyz.123",
  },
  enArticleFiveAuthors: {
    type: "article-journal", language: "en", title: "Five authors on turnout",
    author: ["Able", "Baker", "Cain", "Dodd", "Eames"].map((family) => person(family, family[0] ?? "")),
    "container-title": "Electoral Notes", issued: on(2016), volume: "4", page: "e15",
  },
  kkNewspaper: {
    type: "article-newspaper", language: "kk", title: "Халық үні – билік үні", author: [person("Тоқтар", "Қайрат")],
    "container-title": "Таңғы хабар", issued: on(2021, 1, 5), issue: "3", page: "2",
  },
  ruNewspaperUnsigned: {
    type: "article-newspaper", language: "ru", title: "Голос улицы", "container-title": "Вечерний город",
    issued: on(2006, 3, 10), page: "4",
  },
  ruMagazineByMonth: {
    type: "article-magazine", language: "ru", title: "Весна реформ", author: [person("Ким", "О.")],
    "container-title": "Огни", issued: on(2020, 3), page: "7-9",
  },
  kkDecree: {
    type: "legislation", language: "kk", title: "Қоғамдық кеңес құру туралы",
    authority: "Қазақстан Республикасының Президенті", genre: "Жарлық", number: "12", issued: on(2019, 6, 5),
    URL: "https://example.org/kaz/docs/U12", accessed: on(2022, 10, 25),
  },
  ruDecree: {
    type: "legislation", language: "ru", title: "О создании Общественного совета",
    authority: "Президент Республики Казахстан", genre: "Указ", number: "12", issued: on(2019, 6, 5),
    URL: "https://example.org/rus/docs/U12", accessed: on(2022, 10, 25),
  },
  enLawInGazette: {
    type: "legislation", language: "en", title: "On Local Elections", authority: "Republic of Kazakhstan",
    genre: "Constitutional Law", number: "46", issued: on(1995, 9, 28), "container-title": "Official Gazette",
    issue: "7", page: "12",
  },
  kkWebPage: {
    type: "webpage", language: "kk", title: "Сайлау нәтижелері", "container-title": "Аймақтық комиссия",
    issued: on(2022, 6, 6), URL: "https://example.org/kaz/news?ID=7118", accessed: on(2022, 10, 13),
  },
  ruWebPage: {
    type: "webpage", language: "ru", title: "Молодёжный кадровый резерв", URL: "https://example.org/project",
    accessed: on(2022, 10, 25),
  },
  kkThesis: {
    type: "thesis", language: "kk", title: "Партиялық жүйенің дамуы", author: [person("Бөкейұлы", "Ғани")],
    genre: "PhD диссертациясы", publisher: "Шығыс университеті", "publisher-place": "Семей", issued: on(2017),
    "number-of-pages": "140",
  },
  ruThesis: {
    type: "thesis", language: "ru", title: "Избирательное право", author: [person("Крылов", "Андрей Ильич")],
    genre: "дис. … канд. юрид. наук", publisher: "Северный университет", "publisher-place": "Москва", issued: on(2011),
    "number-of-pages": "210",
  },
  ruArchive: {
    type: "manuscript", language: "ru", title: "Докладная записка о выборах", issued: on(1924, 3, 10),
    archive: "ЦГА РК", archive_location: "Ф. 1380. Оп. 2. Д. 268. Л. 35",
  },
  ruStandard: {
    type: "standard", language: "ru", title: "Библиографическая ссылка", number: "ГОСТ Р 7.0.5-2008",
    "publisher-place": "Москва", publisher: "Стандартинформ", issued: on(2008), "number-of-pages": "23",
  },
  kkLatinBook: {
    type: "book", language: "kk-Latn", title: "Dala qozghalysy", author: [person("Orazov", "M. K.")],
    "publisher-place": "Almaty", publisher: "Sanat", issued: on(1995), "number-of-pages": "324",
  },
} as const satisfies Record<string, CslItem>;

export type WorkName = keyof typeof WORKS;

/** The work with its name as id. */
export function work(name: WorkName): CslItem {
  return { ...WORKS[name], id: name } as CslItem;
}

export const ALL_WORKS: readonly CslItem[] = (Object.keys(WORKS) as WorkName[]).map(work);
