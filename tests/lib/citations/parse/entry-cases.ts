import type { CslItem } from "#lib/citations/reference.ts";

/** One printed entry and what it says. Fields that are not named here may be anything. */
export interface EntryCase {
  readonly printed: string;
  readonly csl: Partial<CslItem>;
  readonly romanised?: true;
  readonly translation?: string;
}

const author = (...names: (readonly [family: string, given: string])[]): Pick<CslItem, "author"> => ({
  author: names.map(([family, given]) => ({ family, given })),
});
const issued = (...parts: number[]): Pick<CslItem, "issued"> => ({ issued: { "date-parts": [parts] } });
const accessed = (...parts: number[]): Pick<CslItem, "accessed"> => ({ accessed: { "date-parts": [parts] } });

/** Works, people and addresses are invented; the forms are those of journals in the three languages. */
export const ENTRY_CASES: readonly EntryCase[] = [
  // Books
  {
    printed: "1. Омаров Қ.Т. Дала шежіресі. – Алматы, «Дала», 1995 ж. – 324 б.",
    csl: {
      type: "book",
      ...author(["Омаров", "Қ. Т."]),
      title: "Дала шежіресі",
      "publisher-place": "Алматы",
      publisher: "Дала",
      ...issued(1995),
      "number-of-pages": "324",
      language: "kk",
    },
  },
  {
    printed:
      "Родин, С.Г.  Степные города : учебник для вузов. — Москва : Издательство Родник, 2022. — 291 с.",
    csl: {
      type: "book",
      ...author(["Родин", "С. Г."]),
      title: "Степные города: учебник для вузов",
      publisher: "Издательство Родник",
      "publisher-place": "Москва",
      language: "ru",
    },
  },
  {
    printed: "Қ.Т. Омаров. Дала шежіресі. – Астана, 2006. – 372 б.",
    csl: { type: "book", ...author(["Омаров", "Қ. Т."]), "publisher-place": "Астана", ...issued(2006) },
  },
  {
    printed:
      "Грей Р. Города и налоги. Очерк первый / пер. с англ. Л.Ю. Паниной. – 3-е изд., перераб. и доп. – СПб.: Родник, 2003. – 368 с. – (Степная библиотека)",
    csl: {
      type: "book",
      title: "Города и налоги. Очерк первый",
      translator: [{ family: "Паниной", given: "Л. Ю." }],
      edition: "3",
      "publisher-place": "СПб.",
      "collection-title": "Степная библиотека",
      "number-of-pages": "368",
    },
  },
  {
    printed: "Дала тарихы: көне заманнан бүгінге дейін. Бес томдық. – Т. 4. – Алматы: Дала, 2010. – 752 б.",
    csl: {
      type: "book",
      title: "Дала тарихы: көне заманнан бүгінге дейін",
      volume: "4",
      "number-of-volumes": "5",
    },
  },
  {
    printed:
      "Города степи: учебник / А.А. Родин, Б.Б. Лугов, В.В. Полев [и др.]; под общ. ред. А.А. Родина. – М.; Л.: Родник, 1930. – 464 с.",
    csl: {
      type: "book",
      ...author(["Родин", "А. А."], ["Лугов", "Б. Б."], ["Полев", "В. В."]),
      editor: [{ family: "Родина", given: "А. А." }],
      "publisher-place": "М.; Л.",
      publisher: "Родник",
    },
  },
  {
    printed: "Дала сөздігі / жалпы ред. Т. Омаров. – Алматы: Дала-Пресс, 2008. – 968 б.",
    csl: { type: "book", editor: [{ family: "Омаров", given: "Т." }], publisher: "Дала-Пресс" },
  },
  {
    printed:
      "Grey R. Towns and Voters: Between Market and Steppe. London; New York: Meadow Press, 2011. xi, 224 p.",
    csl: {
      type: "book",
      title: "Towns and Voters: Between Market and Steppe",
      "publisher-place": "London; New York",
      publisher: "Meadow Press",
      "number-of-pages": "xi, 224",
      language: "en",
    },
  },
  {
    printed: "Сейітов А. Қала мен дала. Алматы, 2020, 150 б.",
    csl: {
      type: "book",
      title: "Қала мен дала",
      "publisher-place": "Алматы",
      ...issued(2020),
      "number-of-pages": "150",
    },
  },
  {
    printed: "Сейітов А. Қала мен дала. – Алматы: Дала, 2002. – с. 235.",
    csl: { type: "book", page: "235" },
  },
  // Parts of journals, newspapers, collections
  {
    printed: "Лугов А.С. Выборы в степи // Проблемы степного края. №5, 2018 г. – С  181-190.",
    csl: {
      type: "article-journal",
      title: "Выборы в степи",
      "container-title": "Проблемы степного края",
      issue: "5",
      page: "181-190",
      ...issued(2018),
    },
  },
  {
    printed: "Сейітов Б.М. Қала санасы // Дала хабаршысы. Философия сериясы. – 2010. – №2 (35). – 45-48 бб.",
    csl: {
      type: "article-journal",
      "container-title": "Дала хабаршысы. Философия сериясы",
      issue: "2 (35)",
      page: "45-48",
      language: "kk",
    },
  },
  {
    printed:
      "Grey R., Brown K.C. Voting by Wagon // Steppe Review. – 2007. – Vol. 43, No. 6. – P. 1531–1543. DOI: 10.1234/sr.43.6",
    csl: {
      type: "article-journal",
      ...author(["Grey", "R."], ["Brown", "K. C."]),
      volume: "43",
      issue: "6",
      page: "1531-1543",
      DOI: "10.1234/sr.43.6",
    },
  },
  {
    printed: "Тілеуов Қ.К. Қала бәрінен жақын // «ДАЛА ҮНІ» республикалық газеті. 5 қаңтар 2021 ж.",
    csl: {
      type: "article-newspaper",
      "container-title": "ДАЛА ҮНІ",
      genre: "республикалық газеті",
      ...issued(2021, 1, 5),
    },
  },
  {
    printed: "Тілеуов Қ. Жаңа қала // Егемен Қазақстан. – 2022. – 17 наурыз. – Б. 1-2.",
    csl: {
      type: "article-newspaper",
      "container-title": "Егемен Қазақстан",
      ...issued(2022, 3, 17),
      page: "1-2",
    },
  },
  {
    printed:
      "Ли В.П., Ким А.С. Цифровая степь // Материалы международной научно-практической конференции «Город и право». – Алматы: Дала, 2019. – С. 12–18.",
    csl: {
      type: "paper-conference",
      "container-title": "Материалы международной научно-практической конференции «Город и право»",
      publisher: "Дала",
      page: "12-18",
    },
  },
  {
    printed:
      "Родин И.И. Кочевье // Города: сб. науч. тр. / под ред. С.С. Лугова. – М.: Родник, 2005. – С. 10–20.",
    csl: {
      type: "chapter",
      "container-title": "Города: сб. науч. тр",
      editor: [{ family: "Лугова", given: "С. С." }],
      "publisher-place": "М.",
    },
  },
  {
    printed: "Сейітов М. Тәрбие // В кн.: Сейітов М. Шығармалары. – Алматы: Дала, 1992. – Б. 10-25.",
    csl: {
      type: "chapter",
      "container-title": "Шығармалары",
      "container-author": [{ family: "Сейітов", given: "М." }],
    },
  },
  {
    printed: "Сейітов М. Тәрбие туралы // Таңдамалы шығармалар. – Алматы: Дала, 1992. – 410 б.",
    csl: { type: "chapter", "number-of-pages": "410" },
  },
  // Theses, standards, archives
  {
    printed:
      "Лугов И.И. Модернизация степи: автореф. дис. … канд. полит. наук: 23.00.02. – Алматы, 2005. – 28 с.",
    csl: {
      type: "thesis",
      title: "Модернизация степи",
      genre: "автореф. дис. … канд. полит. наук: 23.00.02",
    },
  },
  {
    printed:
      "Сейітова А. Даладағы парламент: PhD докторы дәрежесін алу үшін дайындалған диссертация. – Астана: ДҰУ, 2018. – 156 б.",
    csl: { type: "thesis", title: "Даладағы парламент", publisher: "ДҰУ" },
  },
  {
    printed: "ГОСТ 9.99-2003. Описание степей. Общие требования. – М.: Изд-во стандартов, 2004. – 166 с.",
    csl: { type: "standard", number: "ГОСТ 9.99-2003", title: "Описание степей. Общие требования" },
  },
  {
    printed: "ЦГА РК. Ф. 1999. Оп. 2. Д. 268. Л. 35.",
    csl: { type: "manuscript", archive: "ЦГА РК", archive_location: "Ф. 1999. Оп. 2. Д. 268. Л. 35" },
  },
  {
    printed: "Баяндама хат. 1938 ж. // ҚР ОММ. 1999-қор, 2-тізбе, 268-іс, 35-парақ.",
    csl: { type: "manuscript", archive: "ҚР ОММ", archive_location: "1999-қор, 2-тізбе, 268-іс, 35-парақ" },
  },
  // Acts
  {
    printed:
      "Указ Президента Республики Казахстан «О степных советах» // URL:https://www.example.kz/ru/legal_acts/o-stepnyh-sovetah. (қаралған күні: 25.10.2022.)",
    csl: {
      type: "legislation",
      title: "О степных советах",
      genre: "Указ Президента Республики Казахстан",
      authority: "Президент Республики Казахстан",
      URL: "https://www.example.kz/ru/legal_acts/o-stepnyh-sovetah",
      ...accessed(2022, 10, 25),
      language: "ru",
    },
  },
  {
    printed:
      "«Дала кеңестері туралы» Қазақстан Республикасының 1995 жылғы 28 қыркүйектегі № 9464 Конституциялық заңы // https://example.kz/kaz/docs/Z95_ (қаралған күні: 12.03.2023).",
    csl: {
      type: "legislation",
      title: "Дала кеңестері туралы",
      genre: "Қазақстан Республикасының Конституциялық заңы",
      number: "9464",
      ...issued(1995, 9, 28),
      ...accessed(2023, 3, 12),
    },
  },
  {
    printed:
      "Закон Республики Казахстан от 21 мая 2017 года № 954-III «О внесении изменений в Закон «О степях»» // Казахстанская правда. – 2017. – 22 мая.",
    csl: {
      type: "legislation",
      title: "О внесении изменений в Закон «О степях»",
      number: "954-III",
      ...issued(2017, 5, 21),
      "container-title": "Казахстанская правда",
    },
  },
  {
    printed:
      "О степях : Закон Республики Казахстан от 15 июля 2012 года № 944-II // Степные ведомости. 2012. № 16. Ст. 153.",
    csl: {
      type: "legislation",
      title: "О степях",
      genre: "Закон Республики Казахстан",
      section: "153",
      issue: "16",
    },
  },
  {
    printed: "Қазақстан Республикасының Конституциясы. 1995 жылғы 30 тамыз. – Алматы: Дала, 2001. – 96 б.",
    csl: {
      type: "legislation",
      title: "Қазақстан Республикасының Конституциясы",
      ...issued(2001),
      "original-date": { "date-parts": [[1995, 8, 30]] },
    },
  },
  {
    printed: 'Law of the Republic of Kazakhstan "On Steppes" dated 15 July 2012 No. 944-II.',
    csl: {
      type: "legislation",
      title: "On Steppes",
      number: "944-II",
      ...issued(2012, 7, 15),
      language: "en",
    },
  },
  // The web
  {
    printed: "Степной кадровый реестр // URL:https://example.kz/project. (қаралған күні: 25.10.2022.)",
    csl: {
      type: "webpage",
      title: "Степной кадровый реестр",
      URL: "https://example.kz/project",
      ...accessed(2022, 10, 25),
    },
  },
  {
    printed:
      "Дала-2021: қорытынды [Электрондық ресурс]. – Кіру режимі: https://www. example.kz/ kk/dala-2021. – (қаралған күні 05.05.2022 ж.)",
    csl: {
      type: "webpage",
      title: "Дала-2021: қорытынды",
      URL: "https://www.example.kz/kk/dala-2021",
      ...accessed(2022, 5, 5),
    },
  },
  {
    printed:
      "Лугов П. П. Парламент / П. П. Лугов. — Текст : электронный // Право и степь. — 2021. — № 4. — С. 15–27. — URL: https://example.org/a/12 (дата обращения: 12.05.2021).",
    csl: {
      type: "article-journal",
      title: "Парламент",
      "container-title": "Право и степь",
      page: "15-27",
      URL: "https://example.org/a/12",
    },
  },
  // Author–date and other styles
  {
    printed:
      "Grey, J. A. (2011). The politics of wagons. Journal of Steppe Studies, 12(3), 45–67. https://doi.org/10.1234/j.2011",
    csl: {
      type: "article-journal",
      title: "The politics of wagons",
      "container-title": "Journal of Steppe Studies",
      volume: "12",
      issue: "3",
      page: "45-67",
      DOI: "10.1234/j.2011",
    },
  },
  {
    printed: "Омаров, М. (1995). Дала шежіресі. Алматы: Дала.",
    csl: { type: "book", title: "Дала шежіресі", publisher: "Дала", ...issued(1995) },
  },
  {
    printed:
      "Grey, S., & Brown, R. B. (2015). Elections by Road. In T. Green & P. White (Eds.), Handbook of Roads (2nd ed., pp. 100–120). Oxford: Meadow Press.",
    csl: {
      type: "chapter",
      "container-title": "Handbook of Roads",
      page: "100-120",
      editor: [
        { family: "Green", given: "T." },
        { family: "White", given: "P." },
      ],
    },
  },
  {
    printed: 'Grey, Robert. "Wagons of the Steppe." Steppe Review 65, no. 6 (2013): 1055–1079.',
    csl: {
      type: "article-journal",
      title: "Wagons of the Steppe",
      "container-title": "Steppe Review",
      volume: "65",
      issue: "6",
      ...issued(2013),
    },
  },
  {
    printed: 'R. Grey, "Wagons of the steppe," Steppe Review, vol. 19, no. 4, pp. 335–355, 2011.',
    csl: {
      type: "article-journal",
      "container-title": "Steppe Review",
      volume: "19",
      issue: "4",
      page: "335-355",
    },
  },
  {
    printed: "Grey T. Voting by wagon. Steppe Affairs. 2019;35(2):101-19.",
    csl: {
      type: "article-journal",
      "container-title": "Steppe Affairs",
      volume: "35",
      issue: "2",
      page: "101-19",
    },
  },
  {
    printed: "UNWO. (2019). Steppe Report 2019. New York: UNWO.",
    csl: { type: "book", author: [{ literal: "UNWO" }], publisher: "UNWO" },
  },
  // Liberties that print takes
  {
    printed: "Сейітов Е.Б. Дала. - Астана: Дала, 2012.-432 б.",
    csl: { type: "book", publisher: "Дала", ...issued(2012), "number-of-pages": "432" },
  },
  {
    printed: "Сейітов М., «Электрондық қала» көлеңкесі / М. Сейітов//Ана тілі.- 2006.- 13 көкек.-3 б.",
    csl: { type: "article-newspaper", "container-title": "Ана тілі", ...issued(2006, 4, 13), page: "3" },
  },
  {
    printed: "Лугов, А.Б. Степной разум, Минск, СГУ, 2022, 400 стр",
    csl: { type: "book", "publisher-place": "Минск", publisher: "СГУ", "number-of-pages": "400" },
  },
  {
    printed: "Норин Б. Денежное обращение степи // Вестник степи. - Бозшакуль, — 1911. — № 11.",
    csl: {
      type: "article-journal",
      "container-title": "Вестник степи",
      "publisher-place": "Бозшакуль",
      issue: "11",
    },
  },
  {
    printed: "Grey R. Wagons // Vestnik of Towns, 2009, 4, 149-156 (in Russian)",
    csl: { "container-title": "Vestnik of Towns", issue: "4", page: "149-156", ...issued(2009) },
  },
  {
    printed: "Grey, D.C. Wagons and Voters; Meadow Press: Cambridge, UK, 1990; 152 p.",
    csl: { title: "Wagons and Voters", publisher: "Meadow Press", "publisher-place": "Cambridge, UK" },
  },
  {
    printed: "Grey M. (ed.) The Wagon Generation. Lanham: Meadow Books, 2019.",
    csl: { type: "book", editor: [{ family: "Grey", given: "M." }], title: "The Wagon Generation" },
  },
  {
    printed: "Степные знаки : ГОСТ 9.9-95. – Введ. 1997-07-01. – Минск : Изд-во стандартов, 1996. – 12 с.",
    csl: { type: "standard", title: "Степные знаки", number: "ГОСТ 9.9-95" },
  },
  {
    printed:
      "Программа развития степи на 2003-2010 годы. Утверждена Постановлением Правительства РК от 29 декабря 2002 года № 9449.",
    csl: {
      type: "legislation",
      title: "Программа развития степи на 2003-2010 годы",
      number: "9449",
      ...issued(2002, 12, 29),
    },
  },
  {
    printed:
      "Дала байқауын өткізу ережелері. – Министрдің 2026 жылғы 9 қыркүйектегі № 953 бұйрығымен бекітілген.",
    csl: { type: "legislation", title: "Дала байқауын өткізу ережелері", number: "953" },
  },
  {
    printed: "О степном учете : федер. закон от 06.12.2011 № 902-ФЗ.",
    csl: { type: "legislation", title: "О степном учете", genre: "федер. закон", number: "902-ФЗ" },
  },
  {
    printed: "Grey, J. A. 2011. “The Politics of Wagons.” Journal of Steppe Studies 12 (3): 45–67.",
    csl: {
      type: "article-journal",
      title: "The Politics of Wagons",
      "container-title": "Journal of Steppe Studies",
      volume: "12",
      issue: "3",
      ...issued(2011),
    },
  },
  {
    printed: "О степях. (2012). [Закон Республики Казахстан № 944-II].",
    csl: { type: "legislation", title: "О степях", genre: "Закон Республики Казахстан", number: "944-II" },
  },
  {
    printed: "Тілеуов, Қ. К. (2021, 5 қаңтар). Қала бәрінен жақын. Дала үні.",
    csl: { title: "Қала бәрінен жақын", "container-title": "Дала үні", ...issued(2021, 1, 5) },
  },
  {
    printed: "Лугов, И. И. (2005). Модернизация степи [Дис. канд. полит. наук]. Алматы.",
    csl: { type: "thesis", title: "Модернизация степи", "publisher-place": "Алматы" },
  },
  {
    printed: "24. Ы.Сейітов . Таңдамалы шығармалары Алматы 1994",
    csl: {
      type: "book",
      ...author(["Сейітов", "Ы."]),
      title: "Таңдамалы шығармалары",
      "publisher-place": "Алматы",
      ...issued(1994),
    },
  },
  {
    printed: "31. Омарова.К.Т. Дала жетекшілігі. Саясат. 2000. № 2.",
    csl: {
      type: "article-journal",
      ...author(["Омарова", "К. Т."]),
      title: "Дала жетекшілігі",
      "container-title": "Саясат",
      issue: "2",
    },
  },
  {
    printed: "36. Лугов Ж.А. О дорогах / Саясат. 2000. № 2.",
    csl: {
      type: "article-journal",
      title: "О дорогах",
      "container-title": "Саясат",
      issue: "2",
      ...issued(2000),
    },
  },
  {
    printed: "35. Сейітов Р. Дала жайлы. Егемен Қазақстан, 2004",
    csl: {
      type: "article-newspaper",
      title: "Дала жайлы",
      "container-title": "Егемен Қазақстан",
      ...issued(2004),
    },
  },
  // Romanised lists
  {
    printed: '1. Omarov K.T. Dala shezhiresi [Chronicle of the steppe]. - Almaty, "Dala", 1995. - 324 p.',
    romanised: true,
    translation: "Chronicle of the steppe",
    csl: { type: "book", title: "Dala shezhiresi", publisher: "Dala", language: "kk-Latn" },
  },
  {
    printed:
      'Ukaz Prezidenta Respubliki Kazakhstan «O stepnykh sovetakh» [Decree of the President "On steppe councils"]. URL:https://example.kz/o-sovetah. (Accessed: 25.10.2022.)',
    romanised: true,
    translation: 'Decree of the President "On steppe councils"',
    csl: {
      type: "legislation",
      title: "O stepnykh sovetakh",
      genre: "Ukaz Prezidenta Respubliki Kazakhstan",
      language: "ru-Latn",
      ...accessed(2022, 10, 25),
    },
  },
  {
    printed: "Seyitov B.M. Qala sanasy // Dala khabarshysy. – 2010. – № 2. – B. 45-48. (in Kazakh)",
    romanised: true,
    csl: {
      type: "article-journal",
      "container-title": "Dala khabarshysy",
      page: "45-48",
      language: "kk-Latn",
    },
  },
];

/** Lines that are no references, with the reason. */
export const NO_REFERENCES: readonly (readonly [line: string, reason: string])[] = [
  ["", "empty"],
  ["REFERENCES:", "heading"],
  ["Сонда, 12 б.", "repeats_previous"],
  ["42", "not_a_reference"],
  ["Бұл мақалада 2019 жылы 5 маусымда қабылданған шешім талданады.", "not_a_reference"],
  ["Степь велика, и дорог в ней мало.", "not_a_reference"],
  ["改革与法律", "not_a_reference"],
  ["सुधार और कानून", "not_a_reference"],
  ["الإصلاح والقانون", "not_a_reference"],
  ["👩‍🔬👨‍👩‍👧 okay", "not_a_reference"],
];
