import type { Language } from "#lib/languages/language-tag.ts";

/** The fixed words of a GOST description in one language. */
export interface GostWords {
  /** After the number of pages: "215 с."; before page numbers: "С. 61–78". */
  readonly extent: string;
  readonly pages: string;
  readonly volume: string;
  readonly issue: string;
  /** Around the number of a part: "Ч. 1", "1-бөлім". */
  readonly partBefore: string;
  readonly partAfter: string;
  /** What follows the number of an edition: "2-е изд.", "2-бас."; English counts by ordinals. */
  readonly edition: string | null;
  /** Around the number of a version: "Версия 2.1", "2.1-нұсқа". */
  readonly versionBefore: string;
  readonly versionAfter: string;
  /** Around the number of volumes: "в 5 т.". */
  readonly volumesBefore: string;
  readonly volumesAfter: string;
  readonly etAl: string;
  readonly roles: Readonly<
    Record<GostRole, { readonly full: readonly [single: string, several: string]; readonly short: string }>
  >;
  readonly accessed: string;
  readonly modeOfAccess: string;
  readonly electronicResource: string;
  /** After the name of a site: " : [сайт]". */
  readonly site: string;
  /** Before a work that is reviewed. */
  readonly reviewed: string;
  readonly patent: PatentWords;
  readonly repeated: RepeatedWords;
}

/** `full` opens a description of R 7.0.100, `short` one of 7.1; `inline` follows the title (R 7.0.5). */
interface PatentWords {
  readonly full: string;
  readonly short: string;
  readonly inline: string;
  readonly filed: string;
  readonly published: string;
  readonly applicant: string;
}

/** What a footnote says of a work named before: at once (`ibid`), or with others between (`opCit`). */
interface RepeatedWords {
  readonly ibid: string;
  readonly opCit: string;
}

/** People of a statement of responsibility beside the authors, in its order; editors and compilers of a host stand with it. */
export const GOST_ROLES = [
  "director",
  "script-writer",
  "composer",
  "performer",
  "interviewer",
  "editor",
  "compiler",
  "translator",
  "illustrator",
  "recipient",
] as const;
export type GostRole = (typeof GOST_ROLES)[number];

// prettier-ignore
export const GOST_WORDS: Readonly<Record<Language, GostWords>> = {
  ru: {
    extent: "с.", pages: "С.", volume: "Т.", issue: "№", partBefore: "Ч. ", partAfter: "", edition: "-е изд.",
    versionBefore: "Версия ", versionAfter: "",
    volumesBefore: "в ", volumesAfter: " т.", etAl: "[и др.]",
    roles: {
      director: { full: ["режиссёр", "режиссёры"], short: "реж." },
      "script-writer": { full: ["автор сценария", "авторы сценария"], short: "авт. сцен." },
      composer: { full: ["композитор", "композиторы"], short: "комп." },
      performer: { full: ["исполнитель", "исполнители"], short: "исполн." },
      interviewer: { full: ["интервьюер", "интервьюеры"], short: "интервьюер" },
      editor: { full: ["редактор", "редакторы"], short: "ред." },
      compiler: { full: ["составитель", "составители"], short: "сост." },
      translator: { full: ["переводчик", "переводчики"], short: "пер." },
      illustrator: { full: ["художник", "художники"], short: "худож." },
      recipient: { full: ["адресат", "адресаты"], short: "адресат" },
    },
    accessed: "дата обращения: ", modeOfAccess: "Режим доступа: ", electronicResource: "[Электронный ресурс]",
    site: " : [сайт]", reviewed: "Рец. на кн.: ",
    patent: {
      full: "Патент №", short: "Пат.", inline: "пат.", filed: "заявл.", published: "опубл.", applicant: "заявитель",
    },
    repeated: { ibid: "Там же", opCit: "Указ. соч" },
  },
  kk: {
    extent: "б.", pages: "Б.", volume: "Т.", issue: "№", partBefore: "", partAfter: "-бөлім", edition: "-бас.",
    versionBefore: "", versionAfter: "-нұсқа",
    volumesBefore: "", volumesAfter: " томдық", etAl: "[және т.б.]",
    roles: {
      director: { full: ["режиссёр", "режиссёрлер"], short: "реж." },
      "script-writer": { full: ["сценарий авторы", "сценарий авторлары"], short: "сцен. авт." },
      composer: { full: ["композитор", "композиторлар"], short: "комп." },
      performer: { full: ["орындаушы", "орындаушылар"], short: "орынд." },
      interviewer: { full: ["сұхбат алған", "сұхбат алғандар"], short: "сұхбат алған" },
      editor: { full: ["редактор", "редакторлар"], short: "ред." },
      compiler: { full: ["құрастырушы", "құрастырушылар"], short: "құраст." },
      translator: { full: ["аудармашы", "аудармашылар"], short: "ауд." },
      illustrator: { full: ["суретші", "суретшілер"], short: "суретші" },
      recipient: { full: ["хат алушы", "хат алушылар"], short: "хат алушы" },
    },
    accessed: "қаралған күні: ", modeOfAccess: "Қолжетімділік режимі: ", electronicResource: "[Электрондық ресурс]",
    site: " : [сайт]", reviewed: "Кітапқа рец.: ",
    patent: {
      full: "Патент №", short: "Пат.", inline: "пат.", filed: "өтінім берілген күні", published: "жарияланған күні",
      applicant: "өтінім беруші",
    },
    repeated: { ibid: "Сонда", opCit: "Аталған еңбек" },
  },
  en: {
    extent: "p.", pages: "P.", volume: "Vol.", issue: "No.", partBefore: "Pt. ", partAfter: "", edition: null,
    versionBefore: "Version ", versionAfter: "",
    volumesBefore: "in ", volumesAfter: " vol.", etAl: "[et al.]",
    roles: {
      director: { full: ["director", "directors"], short: "dir." },
      "script-writer": { full: ["scriptwriter", "scriptwriters"], short: "script by" },
      composer: { full: ["composer", "composers"], short: "music by" },
      performer: { full: ["performer", "performers"], short: "perf." },
      interviewer: { full: ["interviewer", "interviewers"], short: "interviewer" },
      editor: { full: ["editor", "editors"], short: "ed." },
      compiler: { full: ["compiler", "compilers"], short: "comp." },
      translator: { full: ["translator", "translators"], short: "transl." },
      illustrator: { full: ["illustrator", "illustrators"], short: "ill." },
      recipient: { full: ["addressee", "addressees"], short: "to" },
    },
    accessed: "accessed: ", modeOfAccess: "Mode of access: ", electronicResource: "[Electronic resource]",
    site: " : [website]", reviewed: "Rev. of: ",
    patent: {
      full: "Patent No.", short: "Pat.", inline: "pat.", filed: "filed", published: "published", applicant: "applicant",
    },
    repeated: { ibid: "Ibid", opCit: "Op. cit" },
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
