import { describe, expect, it } from "vitest";
import { formatBibliography } from "#lib/citations/format/processor.ts";
import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import type { CslItem, CslName } from "#lib/citations/reference.ts";
import { DEFAULT_PROFILE, ROMANISED_STYLE } from "#lib/citations/romanise/profile.ts";
import { romanisedWork } from "#lib/citations/romanise/romanised-work.ts";
import { findStyle, localeSource } from "#lib/server/gateways/styles.ts";

const PROFILE = { ...DEFAULT_PROFILE, kazakh: "bgn-pcgn-1979" } as const;

const on = (year: number, ...rest: number[]): CslItem["issued"] => ({ "date-parts": [[year, ...rest]] });
const person = (family: string, given: string): CslName => ({ family, given });

function printed(csl: CslItem, english: ReferenceForms["translated"]["en"] = {}) {
  const style = findStyle(ROMANISED_STYLE);
  if (style === null) throw new Error("the style is not on offer");
  const { csl: item } = romanisedWork({ csl, romanised: null, translated: { en: english } }, PROFILE);
  const request = {
    items: [item],
    style,
    locales: localeSource,
    citationLocale: "item",
    order: "given",
  } as const;
  const entry = formatBibliography(request)[0];
  if (entry === undefined) throw new Error("nothing was printed");
  return entry;
}

/** As the journals' instructions to authors print them: commas for "//", English words, the language at the end. */
const CASES: readonly [
  name: string,
  csl: CslItem,
  english: ReferenceForms["translated"]["en"],
  expected: string,
][] = [
  [
    "an article with its number in the year and from the beginning",
    {
      type: "article-journal",
      language: "kk",
      title: "Дала өзгерістері және өкілдік",
      author: [person("Сейтжанова", "А."), person("Ораз", "Б. Қ.")],
      "container-title": "Қоғам айнасы",
      issued: on(2021),
      issue: "3 (41)",
      page: "52–67",
    },
    { title: "Changes of the Steppe and Representation", "container-title": "Mirror of Society" },
    "Seytzhanova A., Oraz B.Q. Dala özgeristeri zhäne ökildik [Changes of the Steppe and Representation]. Qogham aynasy [Mirror of Society], 2021, no. 3 (41), pp. 52–67. (In Kazakh)",
  ],
  [
    "an article with volume, issue, one page and DOI",
    {
      type: "article-journal",
      language: "ru",
      title: "Связь с округом",
      author: [person("Ли", "Виктор Юрьевич")],
      "container-title": "Вопросы края",
      issued: on(2018),
      volume: 6,
      issue: 2,
      page: "112",
      DOI: "10.1234/krai.6",
    },
    { title: "The Tie with the District" },
    "Li V.Yu. Svyaz’ s okrugom [The Tie with the District]. Voprosy kraya, 2018, vol. 6, no. 2, p. 112. DOI: 10.1234/krai.6. (In Russian)",
  ],
  [
    "an article number, which is no page",
    {
      type: "article-journal",
      language: "ru",
      title: "Степь",
      "container-title": "Край",
      issued: on(2020),
      page: "ст. 15",
    },
    {},
    "Step’. Kray, 2020, st. 15. (In Russian)",
  ],
  [
    "an English article, as it is",
    {
      type: "article-journal",
      language: "en",
      title: "Lists without districts",
      author: [person("Hartwell", "Jane")],
      "container-title": "Journal of Assemblies",
      issued: on(2020),
      volume: "11",
      issue: "1",
      page: "1-22",
    },
    {},
    "Hartwell J. Lists without districts. Journal of Assemblies, 2020, vol. 11, no. 1, pp. 1–22.",
  ],
  [
    "a newspaper with its day",
    {
      type: "article-newspaper",
      language: "kk",
      title: "Халық үні",
      author: [person("Тоқтар", "Қ.")],
      "container-title": "Таңғы хабар",
      issued: on(2021, 1, 5),
      issue: "3",
      page: "2",
    },
    {},
    "Toqtar Q. Khalyq üni. Tangghy khabar, 2021, 5 January, no. 3, p. 2. (In Kazakh)",
  ],
  [
    "a book",
    {
      type: "book",
      language: "kk",
      title: "Дала құқығы: оқу құралы",
      author: [person("Нұрлыбаева", "Е.")],
      "publisher-place": "Алматы",
      publisher: "Ақ парақ",
      issued: on(2012),
      "number-of-pages": "412",
    },
    { title: "Law of the Steppe: A Textbook" },
    "Nurlybaeva E. Dala quqyghy: oqū quraly [Law of the Steppe: A Textbook]. Almaty, Aq paraq, 2012. 412 p. (In Kazakh)",
  ],
  [
    "a book with editor, edition, volume and series",
    {
      type: "book",
      language: "ru",
      title: "История края",
      editor: [person("Щукин", "П. Я.")],
      translator: [person("Ким", "А.")],
      edition: 2,
      volume: 3,
      "publisher-place": "М.; СПб.",
      publisher: "Изд-во «Берег»",
      issued: on(1999),
      "number-of-pages": 301,
      "collection-title": "Степная библиотека",
      "collection-number": "5",
    },
    {},
    "Istoriya kraya. Ed. by Shchukin P.Ya. Transl. by Kim A. 2nd ed. Moscow; St. Petersburg, Izd-vo “Bereg”, 1999, vol. 3. 301 p. (Stepnaya biblioteka, no. 5). (In Russian)",
  ],
  [
    "a chapter",
    {
      type: "chapter",
      language: "ru",
      title: "Сходы",
      author: [person("Орлова", "М. Л.")],
      "container-title": "Степной край",
      editor: [person("Токарев", "С. А."), person("Чан", "Ф. Х.")],
      "publisher-place": "Москва",
      publisher: "Весы",
      issued: on(2004),
      page: "61-78",
    },
    { title: "Assemblies", "container-title": "Steppe Land" },
    "Orlova M.L. Skhody [Assemblies]. Stepnoy kray [Steppe Land]. Ed. by Tokarev S.A., Chan F.Kh. Moscow, Vesy, 2004, pp. 61–78. (In Russian)",
  ],
  [
    "a paper of a conference",
    {
      type: "paper-conference",
      language: "kk",
      title: "Кеңес",
      author: [person("Ахмет", "Ә.")],
      "container-title": "Өңір: жинақ",
      "publisher-place": "Өскемен",
      issued: on(2019),
      page: "3-4",
    },
    {},
    "Akhmet Ä. Kenges. Öngir: zhīnaq. Oskemen, 2019, pp. 3–4. (In Kazakh)",
  ],
  [
    "a thesis",
    {
      type: "thesis",
      language: "ru",
      title: "Сады степи",
      author: [person("Крылов", "А. И.")],
      genre: "автореф. дис. ... канд. ист. наук: 07.00.02",
      "publisher-place": "Алматы",
      issued: on(2010),
      "number-of-pages": "28",
    },
    { title: "Gardens of the Steppe" },
    "Krylov A.I. Sady stepi [Gardens of the Steppe]. Extended abstract of Cand. Sci. (History) dissertation. Almaty, 2010. 28 p. (In Russian)",
  ],
  [
    "a law with its address",
    {
      type: "legislation",
      language: "kk",
      title: "Бақтар туралы",
      genre: "Қазақстан Республикасының Заңы",
      number: "12",
      issued: on(2019, 6, 5),
      URL: "https://example.kz/zan/12",
      accessed: on(2022, 10, 25),
    },
    { title: "On Gardens" },
    "Baqtar tūraly [On Gardens]. Law of the Republic of Kazakhstan no. 12 of 5 June 2019. Available at: https://example.kz/zan/12 (accessed 25.10.2022). (In Kazakh)",
  ],
  [
    "a decree in a gazette",
    {
      type: "legislation",
      language: "ru",
      title: "О совете",
      genre: "Указ Президента РК",
      number: "77",
      issued: on(2016, 3, 3),
      "container-title": "Ведомости края",
      issue: "5",
      page: "12",
    },
    {},
    "O sovete. Decree of the President of the Republic of Kazakhstan no. 77 of 3 March 2016. Vedomosti kraya, no. 5, p. 12. (In Russian)",
  ],
  [
    "a document of an archive",
    {
      type: "manuscript",
      language: "ru",
      title: "Прошение",
      issued: on(1924, 3, 10),
      archive: "Архив степного края",
      archive_location: "Ф. 5. Оп. 2. Д. 26. Л. 3",
    },
    {},
    "Prosheniye, 10 March 1924. Arkhiv stepnogo kraya. F. 5. Op. 2. D. 26. L. 3. (In Russian)",
  ],
  [
    "a standard",
    {
      type: "standard",
      language: "ru",
      number: "ГОСТ 9.9-2003",
      title: "Садовая запись",
      "publisher-place": "М.",
      publisher: "Изд-во стандартов",
      issued: on(2004),
      "number-of-pages": "47",
    },
    {},
    "GOST 9.9-2003. Sadovaya zapis’. Moscow, Izd-vo standartov, 2004. 47 p. (In Russian)",
  ],
  [
    "a report with its number",
    {
      type: "report",
      language: "ru",
      title: "Сады",
      genre: "Отчёт",
      number: "5",
      publisher: "Институт края",
      issued: on(2001),
    },
    {},
    "Sady. Report no. 5. Institut kraya, 2001. (In Russian)",
  ],
  [
    "a body and a name without initials before a full stop",
    {
      type: "report",
      language: "kk",
      title: "Бау күтімі",
      author: [{ literal: "Бағбандар одағы" }],
      issued: on(2010),
    },
    {},
    "Baghbandar odaghy. Baū kütimi. 2010. (In Kazakh)",
  ],
  [
    "one volume of several, the edition with its remarks",
    {
      type: "book",
      language: "ru",
      title: "Травник",
      author: [person("Щукина", "Е. А.")],
      edition: "3-е изд., испр. и доп.",
      volume: 2,
      "number-of-volumes": 4,
      "publisher-place": "М.; Л.",
      publisher: "Луг",
      issued: on(1935),
      "number-of-pages": "210 с.",
    },
    { title: "Herbal" },
    "Shchukina Ye.A. Travnik [Herbal]. In 4 vols. 3rd ed., corr. and enl. Moscow; Leningrad, Lug, 1935, vol. 2. 210 p. (In Russian)",
  ],
  [
    "a film with its director",
    {
      type: "motion_picture",
      language: "ru",
      title: "Река",
      genre: "документальный фильм",
      director: [person("Ёлкин", "Ю. Я.")],
      publisher: "Аул-фильм",
      issued: on(1996),
      dimensions: "90 мин",
    },
    {},
    "Reka. Documentary film. Directed by Yëlkin Yu.Ya. Aul-fil’m, 1996. 90 min. (In Russian)",
  ],
  [
    "an interview, and the day of one that stands by itself",
    {
      type: "interview",
      language: "ru",
      title: "О садах",
      author: [person("Цой", "А.")],
      interviewer: [person("Белый", "И.")],
      issued: on(2010, 3, 4),
    },
    {},
    "Tsoy A. O sadakh. Interviewed by Belyy I. 2010, 4 March. (In Russian)",
  ],
  [
    "a patent",
    {
      type: "patent",
      language: "ru",
      title: "Лейка",
      number: "218",
      authority: "Республика Казахстан",
      issued: on(2019),
    },
    {},
    "Leyka. Patent of Respublika Kazakhstan no. 218. 2019. (In Russian)",
  ],
  [
    "a review with the book it is about",
    {
      type: "review-book",
      language: "ru",
      title: "Новая книга",
      "container-title": "Сад",
      issued: on(2014),
      page: "7",
      "reviewed-title": "Лес",
      "reviewed-author": [person("Юн", "Э.")],
    },
    {},
    "Novaya kniga. Sad, 2014, p. 7. Rev. of: Les, Yun E. (In Russian)",
  ],
  [
    "an act whose kind tells its date, and one of a council",
    {
      type: "legislation",
      language: "ru",
      title: "Устав края",
      genre: "принят на сходе 3 мая 1995 г.",
      issued: on(1995, 5, 3),
    },
    {},
    "Ustav kraya. Prinyat na skhode 3 maya 1995 g. (In Russian)",
  ],
  [
    "a talk with the place and day of the meeting",
    {
      type: "speech",
      language: "kk",
      title: "Жер",
      genre: "баяндама",
      "event-title": "Дала апталығы",
      "event-place": "Ақтау",
      "event-date": on(2017, 9, 14),
      issued: on(2017),
    },
    {},
    "Zher. Paper. Dala aptalyghy, Aktau, 14 September 2017. (In Kazakh)",
  ],
  [
    "a page of a site",
    {
      type: "webpage",
      language: "kk",
      title: "Бағбан",
      "container-title": "Дала.kz",
      issued: on(2022, 5, 3),
      URL: "https://example.kz/a",
      accessed: on(2022, 10, 25),
    },
    {},
    "Baghban. Dala.kz, 2022, 3 May. Available at: https://example.kz/a (accessed 25.10.2022). (In Kazakh)",
  ],
  [
    "a page by itself",
    {
      type: "webpage",
      language: "ru",
      title: "Сад",
      author: [person("Ли", "В.")],
      URL: "https://example.kz/b",
    },
    {},
    "Li V. Sad. Available at: https://example.kz/b. (In Russian)",
  ],
];

describe("the style of romanised lists", () => {
  it.each(CASES)("prints %s", (_, csl, english, expected) => {
    expect(printed({ id: "w", ...csl }, english).text).toBe(expected);
  });

  it("sets the host of a part in italics, the title of a whole work otherwise", () => {
    const [article, book] = [CASES[0]?.[1], CASES[5]?.[1]];
    if (article === undefined || book === undefined) throw new Error("there are no such cases");
    const italics = (csl: CslItem): string[] =>
      printed(csl).runs.flatMap(({ text, italic }) => (italic === true ? [text.trim()] : []));
    expect(italics(article)).toEqual(["Qogham aynasy"]);
    expect(italics(book)).toEqual(["Dala quqyghy: oqū quraly"]);
  });

  it("numbers the list and prints English words whatever the locale", () => {
    const style = findStyle(ROMANISED_STYLE);
    const work: CslItem = {
      id: "a",
      type: "book",
      language: "kk",
      title: "Дала",
      edition: 3,
      "number-of-pages": "5",
    };
    if (style === null) throw new Error("the style is not on offer");
    const { csl } = romanisedWork({ csl: work, romanised: null, translated: {} }, PROFILE);
    const entries = formatBibliography({
      items: [csl],
      style,
      locales: localeSource,
      citationLocale: "kk",
      order: "given",
    });
    expect(entries.map(({ label }) => label)).toEqual(["1."]);
    expect(entries[0]?.text).toContain("5 p. (In Kazakh)");
  });
});
