import type { Language } from "#lib/languages/language-tag.ts";
import type { SampleMemberKey } from "./sample.ts";

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
