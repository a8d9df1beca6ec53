import type { InLanguages } from "#lib/languages/language-tag.ts";
import type { TagColour } from "./colour.ts";
import type { TagsetSource } from "./tagset.ts";

interface BuiltInTag {
  readonly code: string;
  readonly labels: InLanguages;
  readonly definitions: InLanguages;
  readonly colour: TagColour;
  readonly shortcut: string;
}

interface BuiltInTagset {
  readonly source: Exclude<TagsetSource, "own">;
  readonly labels: InLanguages;
  readonly definitions: InLanguages;
  readonly isExclusive: boolean;
  readonly tags: readonly BuiltInTag[];
}

/** The codes are those of lib/claims/claim.ts; the shortcuts are digits, which every keyboard has. */
const KINDS_OF_CLAIM: readonly BuiltInTag[] = [
  {
    code: "fact",
    labels: { kk: "Дерек", ru: "Факт", en: "Fact" },
    definitions: {
      kk: "Не болғанын не қандай екенін айтады; құжатпен, күнімен не санымен тексеруге болады.",
      ru: "Говорит о том, что было или есть; проверяется по документу, дате или числу.",
      en: "Says what was or is; it can be checked against a document, a date or a figure.",
    },
    colour: "m1",
    shortcut: "1",
  },
  {
    code: "norm",
    labels: { kk: "Норма", ru: "Норма", en: "Norm" },
    definitions: {
      kk: "Құқықтық ереженің мазмұнын айтады: нені талап етеді, неге рұқсат береді, нені тыяды. Актінің мәтінімен тексеріледі.",
      ru: "Передаёт содержание правовой нормы: чего она требует, что разрешает или запрещает. Проверяется по тексту акта.",
      en: "States what a legal rule requires, permits or forbids; it is checked against the text of the act.",
    },
    colour: "m2",
    shortcut: "2",
  },
  {
    code: "evaluation",
    labels: { kk: "Пайым", ru: "Оценка", en: "Evaluation" },
    definitions: {
      kk: "Автордың бағасы не түсіндірмесі; дәлеліне қарай қолдауға не даулауға болады.",
      ru: "Суждение или толкование автора; по его доводам с ним можно согласиться или спорить.",
      en: "The author’s judgement or interpretation; one may agree or argue with it by its reasons.",
    },
    colour: "m3",
    shortcut: "3",
  },
  {
    code: "forecast",
    labels: { kk: "Болжам", ru: "Прогноз", en: "Forecast" },
    definitions: {
      kk: "Алда не болатынын айтады; дұрыс-бұрысын уақыт көрсетеді.",
      ru: "Говорит о будущем; верно ли это, покажет время.",
      en: "Says what is to come; time will tell whether it is right.",
    },
    colour: "m4",
    shortcut: "4",
  },
];

/** What every group's codebook begins with. The tags of the second set are the reforms of its register. */
export const BUILT_IN_TAGSETS: readonly BuiltInTagset[] = [
  {
    source: "claim_kinds",
    labels: { kk: "Тұжырым түрлері", ru: "Виды утверждений", en: "Kinds of claim" },
    definitions: {
      kk: "Тұжырымның қалай тексерілетінін көрсетеді.",
      ru: "От вида зависит, как утверждение проверяется.",
      en: "The kind decides how a claim can be checked.",
    },
    isExclusive: true,
    tags: KINDS_OF_CLAIM,
  },
  {
    source: "reforms",
    labels: { kk: "Реформалар", ru: "Реформы", en: "Reforms" },
    definitions: {
      kk: "Топтың реформалар тізілімі: үзінді қай реформа туралы екенін көрсетеді.",
      ru: "Реестр реформ группы: показывает, о какой реформе идёт речь.",
      en: "The group’s register of reforms: it tells which reform a passage is about.",
    },
    isExclusive: false,
    tags: [],
  },
];
