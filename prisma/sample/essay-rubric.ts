import type { InLanguages } from "#lib/languages/language-tag.ts";
import type { Rubric } from "#lib/reviews/rubric.ts";

const level = (key: string, points: string, names: InLanguages, descriptors: InLanguages) => ({
  ...{ key, points, names, descriptors },
});

/** By which the essays of the sample are marked. */
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
