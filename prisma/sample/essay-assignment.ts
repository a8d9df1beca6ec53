import type { CslItem } from "#lib/citations/reference.ts";
import type { InLanguages } from "#lib/languages/language-tag.ts";
import type { SampleArticleKey } from "./sample.ts";

/** What the students of the sample are to write. */
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

/** What its students are given to read: a document, open beside the text, and a work of the library. */
export const SAMPLE_MATERIALS: { readonly document: SampleArticleKey; readonly work: SampleArticleKey } = {
  document: "reforms-kk",
  work: "electoral-ru",
};

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
