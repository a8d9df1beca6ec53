import { rubric, type Rubric } from "./rubric.ts";

/** Rubrics that a group can begin with instead of an empty page. Ours, in the three languages, meant to be changed. */
export interface StarterRubric {
  readonly key: string;
  readonly content: Rubric;
}

type InThree = readonly [kk: string, ru: string, en: string];

const texts = ([kk, ru, en]: InThree) => ({ kk, ru, en });

/** Names of the four levels, the same for every criterion. */
const LEVELS: readonly InThree[] = [
  ["жеткіліксіз", "недостаточно", "not yet"],
  ["қанағаттанарлық", "удовлетворительно", "sound"],
  ["жақсы", "хорошо", "good"],
  ["үздік", "отлично", "excellent"],
];

interface Criterion {
  readonly key: string;
  readonly weight: string;
  readonly name: InThree;
  /** From the least to the best. */
  readonly descriptors: readonly InThree[];
}

const ESSAY: readonly Criterion[] = [
  {
    ...{ key: "thesis", weight: "20", name: ["Негізгі ой", "Тезис", "Thesis"] },
    descriptors: [
      [
        "Сұрақ та, жауап та айтылмаған.",
        "Нет ни вопроса, ни ответа на него.",
        "Neither a question nor an answer is stated.",
      ],
      [
        "Сұрақ бар, жауабы бұлыңғыр.",
        "Вопрос есть, ответ расплывчат.",
        "There is a question; the answer is vague.",
      ],
      [
        "Сұрақ анық, жауабы кіріспеде айтылған.",
        "Вопрос ясен, ответ назван во введении.",
        "The question is clear and the answer is given in the introduction.",
      ],
      [
        "Жауап анық, дауласуға болады және бүкіл мәтінді жетелейді.",
        "Ответ ясен, его можно оспорить, и он ведёт весь текст.",
        "The answer is clear, can be disputed and leads the whole text.",
      ],
    ],
  },
  {
    ...{ key: "argument", weight: "30", name: ["Дәлелдеу", "Аргументация", "Argument"] },
    descriptors: [
      ["Дәлел орнына пікір айтылған.", "Вместо доводов – мнения.", "Opinions stand in place of reasons."],
      [
        "Дәлел бар, бірақ қарсы пікір қаралмаған.",
        "Доводы есть, возражения не рассмотрены.",
        "There are reasons; objections are not considered.",
      ],
      [
        "Дәлелдер байланысты, басты қарсы пікір қаралған.",
        "Доводы связаны, главное возражение рассмотрено.",
        "Reasons hang together and the main objection is considered.",
      ],
      [
        "Дәлелдер сенімді, қарсы пікірлерге әділ жауап берілген.",
        "Доводы убедительны, возражениям отвечено честно.",
        "Reasons convince, and objections are answered fairly.",
      ],
    ],
  },
  {
    ...{ key: "sources", weight: "25", name: ["Дереккөздер", "Источники", "Sources"] },
    descriptors: [
      ["Тұжырымдар дереккөзсіз айтылған.", "Утверждения без источников.", "Claims have no sources."],
      [
        "Дереккөз бар, бірақ сілтемеде кемшілік көп.",
        "Источники есть, в ссылках много ошибок.",
        "There are sources; many citations are faulty.",
      ],
      [
        "Негізгі тұжырымдардың дереккөзі бар, дәйексөздер дәл.",
        "У главных утверждений есть источники, цитаты точны.",
        "The main claims have sources, and quotations are exact.",
      ],
      [
        "Дереккөздер әртүрлі, бір-бірімен салыстырылып, сынмен оқылған.",
        "Источники разные, сопоставлены и прочитаны критически.",
        "Sources are varied, compared with each other and read critically.",
      ],
    ],
  },
  {
    ...{ key: "structure", weight: "15", name: ["Құрылым", "Структура", "Structure"] },
    descriptors: [
      ["Бөліктер байланыспаған.", "Части не связаны.", "Parts do not connect."],
      [
        "Бөліктері көрінеді, өту жолдары кейде түсініксіз.",
        "Части видны, переходы местами неясны.",
        "Parts can be seen; transitions are unclear in places.",
      ],
      [
        "Әр абзацтың өз ойы бар, реті түсінікті.",
        "У каждого абзаца своя мысль, порядок понятен.",
        "Each paragraph has its thought, in a clear order.",
      ],
      [
        "Құрылымы ойды дамытып, қорытындыға жеткізеді.",
        "Построение развивает мысль и приводит к выводу.",
        "The structure carries the thought to its conclusion.",
      ],
    ],
  },
  {
    ...{
      key: "language",
      weight: "10",
      name: ["Тіл мен рәсімдеу", "Язык и оформление", "Language and form"],
    },
    descriptors: [
      ["Қателер түсінуге кедергі.", "Ошибки мешают понимать.", "Mistakes get in the way."],
      ["Қате көп, мағынасы түсінікті.", "Ошибок много, смысл ясен.", "Many mistakes; the meaning is clear."],
      [
        "Қате аз, рәсімделуі бір үлгіде.",
        "Ошибок мало, оформление единое.",
        "Few mistakes; the form is even.",
      ],
      ["Тілі дәл әрі ширақ.", "Язык точный и живой.", "The language is exact and alive."],
    ],
  },
];

const WHOLE_ESSAY = rubric.parse({
  names: texts(["Дәлелді эссе", "Аргументированное эссе", "Argumentative essay"]),
  descriptions: texts([
    "Сұраққа дереккөздерге сүйеніп жауап беретін эссеге.",
    "Для эссе, которое отвечает на вопрос и опирается на источники.",
    "For an essay that answers a question and rests on sources.",
  ]),
  criteria: ESSAY.map(({ key, weight, name, descriptors }) => ({
    ...{ key, weight, most: "4", names: texts(name) },
    levels: descriptors.map((descriptor, at) => ({
      key: `l${at + 1}`,
      points: String(at + 1),
      names: texts(LEVELS[at] ?? descriptor),
      descriptors: texts(descriptor),
    })),
  })),
});

const GUIDE: readonly (readonly [key: string, most: string, name: InThree, guide: InThree])[] = [
  [
    "account",
    "10",
    ["Мазмұнын жеткізу", "Изложение", "Account"],
    [
      "Мәтіннің негізгі ойы дәл әрі әділ жеткізілген бе? Басты дәлелдері аталған ба?",
      "Точно и честно ли передана главная мысль текста? Названы ли главные доводы?",
      "Is the main thought of the text told exactly and fairly? Are its main reasons named?",
    ],
  ],
  [
    "critique",
    "15",
    ["Сыни талдау", "Критический разбор", "Critique"],
    [
      "Мәтіннің күшті және әлсіз жақтары дәлелмен көрсетілген бе? Дереккөздері тексерілген бе?",
      "Показаны ли с доводами сильные и слабые стороны? Проверены ли источники текста?",
      "Are strengths and weaknesses shown with reasons? Were the text’s sources checked?",
    ],
  ],
  [
    "own",
    "5",
    ["Өз қорытындысы", "Собственный вывод", "Own conclusion"],
    [
      "Оқырман бұл мәтіннен нені алып кетеді, келесі сұрақ қандай?",
      "Что читатель вынесет из текста и какой вопрос следующий?",
      "What does a reader take from the text, and what is the next question?",
    ],
  ],
];

const MARKING_GUIDE = rubric.parse({
  names: texts(["Мақалаға пікір", "Отзыв на статью", "Review of an article"]),
  descriptions: texts([
    "Деңгейсіз: әр критерийге нұсқауы бойынша ұпай беріледі.",
    "Без уровней: за каждый критерий ставятся баллы по описанию.",
    "Without levels: points are given for each criterion by its guide.",
  ]),
  criteria: GUIDE.map(([key, most, name, guide]) => ({
    ...{ key, most, weight: most, names: texts(name), descriptions: texts(guide) },
  })),
});

export const STARTER_RUBRICS: readonly StarterRubric[] = [
  { key: "essay", content: WHOLE_ESSAY },
  { key: "article-review", content: MARKING_GUIDE },
];
