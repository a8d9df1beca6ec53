import type { InLanguages, Language } from "#lib/languages/language-tag.ts";
import type { Rubric } from "#lib/reviews/rubric.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import type { SampleArticleKey, SampleMemberKey } from "./sample.ts";

/** What a reviewer says of a passage of an essay. */
interface SampleReview {
  readonly quote: string;
  readonly criterion: string;
  readonly text: string;
  /** Of a suggested correction: what ought to stand there. */
  readonly replacement?: string;
}

interface SampleSheet {
  readonly by: SampleMemberKey;
  /** Key of a level, or points without one. */
  readonly marks: Readonly<
    Record<string, { readonly level: string } | { readonly points: string; readonly reason: string }>
  >;
  readonly overall: string;
  readonly comments: readonly SampleReview[];
  readonly isDone: boolean;
}

export interface SampleEssay {
  readonly by: SampleMemberKey;
  readonly language: Language;
  readonly title: string;
  /** "{reforms-kk 12}" cites page 12 of the work whose text is that article. */
  readonly paragraphs: readonly string[];
  readonly sheets: readonly SampleSheet[];
  readonly isReleased: boolean;
}

const level = (key: string, points: string, names: InLanguages, descriptors: InLanguages) => ({
  ...{ key, points, names, descriptors },
});

export const SAMPLE_RUBRIC: Rubric = {
  names: { kk: "Салыстырмалы эссе", ru: "Сравнительное эссе", en: "Comparative essay" },
  descriptions: {},
  criteria: [
    {
      key: "thesis",
      names: { kk: "Тезис", ru: "Тезис", en: "Thesis" },
      descriptions: {},
      weight: "20",
      most: "20",
      levels: [
        level(
          "none",
          "5",
          {},
          { kk: "Сұрақ қойылмаған.", ru: "Вопрос не поставлен.", en: "No question is asked." },
        ),
        level(
          "asked",
          "10",
          {},
          {
            kk: "Сұрақ бар, жауабы жоқ.",
            ru: "Вопрос есть, ответа нет.",
            en: "A question without an answer.",
          },
        ),
        level(
          "clear",
          "15",
          {},
          {
            kk: "Сұрағы анық, жауабы кіріспеде толық айтылмаған.",
            ru: "Вопрос ясен, ответ во введении неполон.",
            en: "The question is clear, its answer is not complete in the introduction.",
          },
        ),
        level(
          "full",
          "20",
          {},
          {
            kk: "Сұрақ та, жауап та анық.",
            ru: "Ясны и вопрос, и ответ.",
            en: "Question and answer are both clear.",
          },
        ),
      ],
    },
    {
      key: "argument",
      names: { kk: "Дәлел", ru: "Аргументация", en: "Argument" },
      descriptions: {},
      weight: "30",
      most: "30",
      levels: [
        level(
          "weak",
          "8",
          {},
          { kk: "Дәлел келтірілмеген.", ru: "Доводов нет.", en: "No reasons are given." },
        ),
        level(
          "one",
          "15",
          {},
          {
            kk: "Бір жағы ғана қаралған.",
            ru: "Рассмотрена одна сторона.",
            en: "One side only is looked at.",
          },
        ),
        level(
          "both",
          "23",
          {},
          {
            kk: "Екі жақ та қаралған, бір жерде артық жалпылау бар.",
            ru: "Рассмотрены обе стороны, есть лишнее обобщение.",
            en: "Both sides are looked at, with one generalisation too many.",
          },
        ),
        level(
          "strong",
          "30",
          {},
          {
            kk: "Екі жақ та қаралып, салыстырылған.",
            ru: "Обе стороны рассмотрены и сопоставлены.",
            en: "Both sides are looked at and weighed.",
          },
        ),
      ],
    },
    {
      key: "sources",
      names: { kk: "Дереккөз", ru: "Источники", en: "Sources" },
      descriptions: {},
      weight: "25",
      most: "25",
      levels: [
        level(
          "few",
          "6",
          {},
          { kk: "Дереккөз жоққа тән.", ru: "Источников почти нет.", en: "Hardly any sources." },
        ),
        level(
          "some",
          "12",
          {},
          {
            kk: "Кей тұжырым дереккөзсіз.",
            ru: "Часть утверждений без источников.",
            en: "Some claims have no source.",
          },
        ),
        level(
          "most",
          "19",
          {},
          {
            kk: "Тұжырымдардың көбінде дереккөз бар.",
            ru: "У большинства утверждений есть источники.",
            en: "Most claims have a source.",
          },
        ),
        level(
          "all",
          "25",
          {},
          {
            kk: "Әр тұжырымның дереккөзі бар.",
            ru: "У каждого утверждения есть источник.",
            en: "Every claim has a source.",
          },
        ),
      ],
    },
    {
      key: "structure",
      names: { kk: "Құрылым", ru: "Структура", en: "Structure" },
      descriptions: {},
      weight: "15",
      most: "15",
      levels: [
        level(
          "loose",
          "4",
          {},
          { kk: "Бөліктері байланыспаған.", ru: "Части не связаны.", en: "The parts do not hang together." },
        ),
        level(
          "fair",
          "8",
          {},
          {
            kk: "Бөліктері бар, өтпелері жоқ.",
            ru: "Части есть, переходов нет.",
            en: "There are parts without transitions.",
          },
        ),
        level(
          "good",
          "11",
          {},
          {
            kk: "Бөліктері біріне-бірі жалғасады.",
            ru: "Части продолжают друг друга.",
            en: "The parts follow from each other.",
          },
        ),
        level(
          "whole",
          "15",
          {},
          {
            kk: "Бөліктері бір-бірін жалғап, қорытындыға жеткізеді.",
            ru: "Части ведут к заключению.",
            en: "The parts lead to the conclusion.",
          },
        ),
      ],
    },
    {
      key: "language",
      names: { kk: "Тіл мен рәсімдеу", ru: "Язык и оформление", en: "Language and form" },
      descriptions: {
        kk: "Сөйлемдердің анықтығы, тыныс белгілері, сілтемелердің рәсімделуі.",
        ru: "Ясность фраз, пунктуация, оформление ссылок.",
        en: "Clear sentences, punctuation, the form of citations.",
      },
      weight: "10",
      most: "10",
      levels: [],
    },
  ],
};

export const SAMPLE_ASSIGNMENT = {
  setBy: "aigerim",
  titles: {
    kk: "2-эссе: сайлаушы мен депутат",
    ru: "Эссе 2: избиратель и депутат",
    en: "Essay 2: the voter and the deputy",
  },
  tasks: {
    kk: "Екі сайлау жүйесін бір сұрақпен салыстырыңыз: сайлаушы өз депутатын тани ма?",
    ru: "Сравните две избирательные системы по одному вопросу: знает ли избиратель своего депутата?",
    en: "Compare two electoral systems by one question: does the voter know the deputy?",
  },
} as const;

/** The works that essays cite: two of the sample's articles as they were published, with their texts attached. */
export const SAMPLE_CITED: readonly { article: SampleArticleKey; csl: CslItem; printed: string }[] = [
  {
    article: "reforms-kk",
    csl: {
      type: "article-journal",
      language: "kk",
      title: "Қазақстандағы конституциялық реформалар: 1998, 2007 және 2022 жылдардың тәжірибесі",
      author: [
        { family: "Өтеғали", given: "Ж.Қ." },
        { family: "Бекжан", given: "Е.М." },
      ],
      "container-title": "Өкілдік мәселелері",
      issued: { "date-parts": [[2024]] },
      page: "10–24",
    },
    printed:
      "Өтеғали Ж.Қ., Бекжан Е.М. Қазақстандағы конституциялық реформалар: 1998, 2007 және 2022 жылдардың тәжірибесі // Өкілдік мәселелері. – 2024. – 10–24 б.",
  },
  {
    article: "electoral-ru",
    csl: {
      type: "article-journal",
      language: "ru",
      title: "Смешанная избирательная система в Казахстане: от выборов 1999 года к выборам 2023 года",
      author: [{ family: "Лебедева", given: "Д.А." }],
      "container-title": "Вопросы представительства",
      issued: { "date-parts": [[2024]] },
      page: "31–40",
    },
    printed:
      "Лебедева Д.А. Смешанная избирательная система в Казахстане: от выборов 1999 года к выборам 2023 года // Вопросы представительства. – 2024. – С. 31–40.",
  },
];

/** Comments that reviewers of the sample have ready. */
export const SAMPLE_BANK: readonly { texts: InLanguages; topic: string; isShared: boolean }[] = [
  {
    texts: {
      kk: "Осы деректің көзін бетімен көрсетіңіз.",
      ru: "Укажите источник этих данных со страницей.",
      en: "Give the source of this with its page.",
    },
    topic: "Дереккөз",
    isShared: true,
  },
  {
    texts: {
      kk: "Дерек пен пайымды бөліп жазыңыз.",
      ru: "Отделите данные от суждения.",
      en: "Keep fact and judgement apart.",
    },
    topic: "Дереккөз",
    isShared: true,
  },
  {
    texts: {
      kk: "«{passage}» деуге бір мысал жетпейді.",
      ru: "Для вывода «{passage}» одного примера мало.",
      en: "One example does not carry “{passage}”.",
    },
    topic: "Дәлел",
    isShared: true,
  },
  {
    texts: {
      kk: "Қорытынды бастағы сұраққа оралған.",
      ru: "Заключение вернулось к вопросу.",
      en: "The conclusion comes back to the question.",
    },
    topic: "Құрылым",
    isShared: false,
  },
];

/** Essays of invented students; the texts were written for the sample. */
export const SAMPLE_ESSAYS: readonly SampleEssay[] = [
  {
    by: "alim",
    language: "kk",
    title: "Сайлаушы өз депутатын тани ма?",
    paragraphs: [
      "Сайлау жүйесі дауысты орынға айналдырады, бірақ оның ісі мұнымен бітпейді. Маңыздысы – депутаттың кімнің алдында есеп беретіні. Бұл эссе екі жүйені бір сұрақпен салыстырады: сайлаушы өз депутатын тани ма?",
      "Мажоритарлық жүйеде жауап айқынырақ. Округ тұрғыны депутатын атымен біледі, қабылдауына барады {reforms-kk 16}. 2004 жылы сайлаушылардың үштен екісі өз депутатын атай алған. Сондықтан жеке байланыс болған деп айтуға болады.",
      "Пропорционалды жүйеде алға партия шығады. Зерттеуде айтылғандай, ол «партияларды бағдарлама төңірегінде топтастырып, олардың халық алдындағы жауапкершілігін арттырды» {reforms-kk 15}. Депутат жоғалған жоқ, бірақ оны табатын жер басқа: тізім партияның ішінде жасалады.",
      "Бұл жолдан елдің өзі де бірден қайтқан жоқ: «сайлау жүйесі аралас үлгіден пропорционалды үлгіге ауысып, он бес жылдан кейін аралас үлгіге қайта оралды» {reforms-kk 22}.",
      "Тізімнің артықшылығы да бар: мұндай жүйеде әйелдер мен жастардың үлесі әрдайым артады. Алайда орынды партия бөлетіндіктен, нәтиже оның ішкі ережесіне байланысты.",
      "Қорыта айтқанда, тану мен есеп беру бір нәрсе емес. Сайлаушы депутатын танымай-ақ, партиясынан есеп сұрай алады. Ол үшін партияның уәдесі мен дауысы қатар көрсетілуі керек.",
    ],
    sheets: [
      {
        by: "aigerim",
        marks: {
          thesis: { level: "clear" },
          argument: { level: "both" },
          sources: { level: "some" },
          structure: { level: "whole" },
          language: { points: "9", reason: "" },
        },
        overall:
          "Сұрағыңыз нақты, қорытындыңыз сол сұраққа оралады. Келесі редакцияда әр деректің жанына дереккөз қойыңыз.",
        comments: [
          {
            quote: "сайлаушы өз депутатын тани ма?",
            criterion: "thesis",
            text: "Сұрақ нақты қойылған. Жауабын да осы жерде айтуға болады.",
          },
          {
            quote: "мұндай жүйеде әйелдер мен жастардың үлесі әрдайым артады",
            criterion: "argument",
            text: "«Әрдайым» деуге бір мысал жетпейді.",
          },
          {
            quote: "жеке байланыс болған деп айтуға болады",
            criterion: "language",
            text: "Қысқарақ әрі нақтырақ.",
            replacement: "жеке байланыс болған",
          },
          {
            quote: "тану мен есеп беру бір нәрсе емес",
            criterion: "structure",
            text: "Қорытынды бастағы сұраққа оралған.",
          },
        ],
        isDone: true,
      },
    ],
    isReleased: true,
  },
  {
    by: "vera",
    language: "ru",
    title: "Депутат по списку и депутат по округу",
    paragraphs: [
      "Избиратель редко выбирает между системами: он голосует по той, что есть. Тем интереснее спросить, кого он после выборов считает своим депутатом.",
      "В округе ответ кажется простым: есть имя, есть приёмная, есть дорога, которую обещали починить. Одномандатный округ возвращает депутату адрес: у избирателя появляется человек, с которого можно спросить. Но имя помнят недолго, если депутат не отчитывается.",
      "В списке имени нет, зато есть программа. Партию можно спросить о ней на следующих выборах, если она голосовала открыто.",
      "Поэтому вопрос не в том, знает ли избиратель депутата, а в том, с кого он может спросить.",
    ],
    sheets: [
      {
        by: "aigerim",
        marks: { thesis: { level: "full" }, argument: { level: "both" }, structure: { level: "good" } },
        overall: "",
        comments: [
          {
            quote: "имя помнят недолго, если депутат не отчитывается",
            criterion: "sources",
            text: "Укажите источник этих данных со страницей.",
          },
        ],
        isDone: false,
      },
    ],
    isReleased: false,
  },
  {
    by: "ruslan",
    language: "en",
    title: "Whose deputy is it?",
    paragraphs: [
      "A list has no doorstep. This essay asks what a voter loses, and what a voter gains, when a constituency gives way to a list.",
      "The loss is easy to name. A constituency has a face, and a face can be asked about a broken promise. A Russian article says so: «Одномандатный округ возвращает депутату адрес: у избирателя появляется человек, с которого можно спросить» {electoral-ru 38}.",
      "The gain is slower. A party that keeps its list in order can be judged as a whole, provided that its votes are published.",
      "I conclude that knowing a deputy and holding one to account are two things, and that the second matters more.",
    ],
    sheets: [{ by: "aigerim", marks: {}, overall: "", comments: [], isDone: false }],
    isReleased: false,
  },
];
