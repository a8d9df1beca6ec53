import type { Language } from "#lib/languages/language-tag.ts";

/** The fixed words of a GOST description in one language. */
export interface GostWords {
  /** After the number of pages: "215 с."; before page numbers: "С. 61–78". */
  readonly extent: string;
  readonly pages: string;
  readonly volume: string;
  readonly issue: string;
  /** What follows the number of an edition: "2-е изд.", "2-бас."; English counts by ordinals. */
  readonly edition: string | null;
  /** Around the number of volumes: "в 5 т.". */
  readonly volumesBefore: string;
  readonly volumesAfter: string;
  readonly etAl: string;
  /** After the year of a full date: "10 марта 1924 г.". */
  readonly yearMark: string;
  readonly roles: Readonly<
    Record<GostRole, { readonly full: readonly [single: string, several: string]; readonly short: string }>
  >;
  readonly accessed: string;
  readonly modeOfAccess: string;
  readonly electronicResource: string;
  readonly printedText: string;
  readonly electronicText: string;
}

export const GOST_ROLES = ["editor", "compiler", "translator"] as const;
export type GostRole = (typeof GOST_ROLES)[number];

// prettier-ignore
export const GOST_WORDS: Readonly<Record<Language, GostWords>> = {
  ru: {
    extent: "с.", pages: "С.", volume: "Т.", issue: "№", edition: "-е изд.", volumesBefore: "в ", volumesAfter: " т.",
    etAl: "[и др.]", yearMark: " г.",
    roles: {
      editor: { full: ["редактор", "редакторы"], short: "ред." },
      compiler: { full: ["составитель", "составители"], short: "сост." },
      translator: { full: ["переводчик", "переводчики"], short: "пер." },
    },
    accessed: "дата обращения: ", modeOfAccess: "Режим доступа: ", electronicResource: "[Электронный ресурс]",
    printedText: "Текст : непосредственный", electronicText: "Текст : электронный",
  },
  kk: {
    extent: "б.", pages: "Б.", volume: "Т.", issue: "№", edition: "-бас.", volumesBefore: "", volumesAfter: " томдық",
    etAl: "[және т.б.]", yearMark: " ж.",
    roles: {
      editor: { full: ["редактор", "редакторлар"], short: "ред." },
      compiler: { full: ["құрастырушы", "құрастырушылар"], short: "құраст." },
      translator: { full: ["аудармашы", "аудармашылар"], short: "ауд." },
    },
    accessed: "қаралған күні: ", modeOfAccess: "Қолжетімділік режимі: ", electronicResource: "[Электрондық ресурс]",
    printedText: "Мәтін : тікелей", electronicText: "Мәтін : электрондық",
  },
  en: {
    extent: "p.", pages: "P.", volume: "Vol.", issue: "No.", edition: null, volumesBefore: "in ", volumesAfter: " vol.",
    etAl: "[et al.]", yearMark: "",
    roles: {
      editor: { full: ["editor", "editors"], short: "ed." },
      compiler: { full: ["compiler", "compilers"], short: "comp." },
      translator: { full: ["translator", "translators"], short: "transl." },
    },
    accessed: "accessed: ", modeOfAccess: "Mode of access: ", electronicResource: "[Electronic resource]",
    printedText: "Text : unmediated", electronicText: "Text : electronic",
  },
};

/** Months with the Kazakh ending of a dated act: "2019 жылғы 5 маусымдағы". */
export const KAZAKH_MONTHS_OF_ACTS = [
  "қаңтардағы",
  "ақпандағы",
  "наурыздағы",
  "сәуірдегі",
  "мамырдағы",
  "маусымдағы",
  "шілдедегі",
  "тамыздағы",
  "қыркүйектегі",
  "қазандағы",
  "қарашадағы",
  "желтоқсандағы",
] as const;
