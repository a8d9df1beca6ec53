import type { SampleAnnotation } from "./sample.ts";

/** What the members marked and said in the sample articles, claims aside. */
export const SAMPLE_ANNOTATIONS: readonly SampleAnnotation[] = [
  {
    kind: "highlight",
    passage: { article: "reforms-kk", quote: "Мұны бастапқы нүктеге оралу деп қарауға болмайды." },
    by: "aigerim",
    text: null,
    replies: [],
    isResolved: false,
  },
  {
    kind: "comment",
    passage: {
      article: "reforms-kk",
      quote: "бұл болжамның орындалуы округтердің көлеміне және депутаттың есеп беру тәртібіне байланысты",
    },
    by: "murat",
    text: "Орысша мақалада да осыған ұқсас шарт бар: округтер шамалас, есептер ашық болуы керек. Екеуін бір тұжырымға жинадым.",
    replies: [
      {
        by: "aigerim",
        text: "Дұрыс. Тілеубердінің мақаласын да дереккөзге қостым, бірақ оны әлі ашып көрмедік.",
      },
      {
        by: "murat",
        names: "aigerim",
        text: "газеттің сол санын кітапханадан таптым, ертең сканерлеп әкелемін.",
      },
    ],
    isResolved: false,
  },
  {
    kind: "question",
    passage: {
      article: "electoral-ru",
      quote:
        "Поправки 2009 года открыли дорогу второй партии, даже если она не преодолела семипроцентный барьер",
    },
    by: "aigerim",
    text: "Какой именно акт 2009 года имеется в виду? В списке литературы его нет.",
    replies: [
      { by: "murat", text: "В реестре это поправки сразу в два закона. Номер акта проверю и добавлю." },
    ],
    isResolved: false,
  },
  {
    kind: "comment",
    passage: {
      article: "advisory-en",
      quote: "some laws of the following years began in its meeting room",
    },
    by: "murat",
    text: "The source covers one bill; “some laws” rests on it alone.",
    replies: [{ by: "aigerim", text: "Agreed. I have not made a claim of this sentence." }],
    isResolved: true,
  },
  {
    kind: "comment",
    passage: { article: "reforms-kk", quote: "Тұрақты өзгеріс біреу" },
    by: "aigerim",
    text: "Өзіме: қорытындыны жазғанда осы ойды үш тілде салыстыру керек.",
    replies: [],
    isResolved: false,
    isPrivate: true,
  },
  {
    kind: "correction",
    passage: {
      article: "advisory-en",
      quote: "the bill that bans the sale of agricultural land to foreigners",
    },
    by: "dana",
    text: "A bill bans nothing until it is passed.",
    replacement: "the bill to ban the sale of agricultural land to foreigners",
    replies: [],
    isResolved: false,
  },
];
