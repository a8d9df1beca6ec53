import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import { LOCATOR_WORDS } from "./gost-locators.ts";
import { monthTerms, termNodes, type TermTable } from "./locale-terms.ts";
import { MONTH_NAMES } from "./month-names.ts";

/** Places that are counted by ordinals, and so have a plural: "3-тарау", "3–4-тараулар". */
const {
  issue: _issue,
  page: _page,
  "sub-verbo": _seeWord,
  timestamp: _time,
  volume: _volume,
  ...ORDERED_PLACES
} = LOCATOR_WORDS.kk;

/**
 * Kazakh for citation styles, written for Silteme: the CSL project has no kk-KZ locale. Month names follow CLDR.
 * Kazakh has no plural after a numeral ("324 б.", "Б. 3–4"), so most terms have one form. "edited by" and its kin are
 * participles in -ған/-ген, which may stand before a name in the nominative ("аударған М. Әлімов"); prepositions
 * ("by", "from", "on", "at") are empty, because Kazakh has case endings in their place.
 */
// prettier-ignore
const LONG: TermTable["long"] = {
  accessed: "қаралған күні", "advance-online-publication": "алдын ала онлайн жарияланым", album: "альбом",
  and: "және", "and others": "және басқалар", anonymous: "аноним", at: "", "audio-recording": "аудиожазба",
  "available at": "мекенжайы", by: "", circa: "шамамен", cited: "қаралған күні", "et-al": "және т.б.",
  film: "фильм", forthcoming: "жарыққа шығады", from: "", henceforth: "бұдан әрі", ibid: "сонда", in: "кітапта:",
  "in press": "баспада", internet: "Интернет", letter: "хат", "loc-cit": "аталған жерде",
  "no date": "жылы көрсетілмеген", "no-place": "орны көрсетілмеген", "no-publisher": "баспасы көрсетілмеген", on: "",
  online: "онлайн", "op-cit": "аталған еңбек", "original-work-published": "түпнұсқасы жарияланған жылы",
  "personal-communication": "жеке хат алмасу", podcast: "подкаст", "podcast-episode": "подкаст бөлімі",
  preprint: "препринт", "presented at": "баяндалған жері:", "radio-broadcast": "радиохабар",
  "radio-series": "радиохабарлар топтамасы", "radio-series-episode": "радиохабар бөлімі", reference: "сілтеме",
  retrieved: "қаралған күні", "review-of": "рецензия:", scale: "масштаб", "special-issue": "арнайы шығарылым",
  "special-section": "арнайы бөлім", "television-broadcast": "телехабар", "television-series": "телехикая",
  "television-series-episode": "телехикая бөлімі", video: "бейнежазба", "working-paper": "жұмыс құжаты",

  article: "препринт", "article-journal": "журнал мақаласы", "article-magazine": "журнал мақаласы",
  "article-newspaper": "газет мақаласы", bill: "заң жобасы", broadcast: "хабар", classic: "классикалық шығарма",
  collection: "архив қоры", dataset: "деректер жиынтығы", document: "құжат", entry: "анықтамалық мақала",
  "entry-dictionary": "сөздік мақаласы", "entry-encyclopedia": "энциклопедия мақаласы", event: "іс-шара",
  graphic: "сурет", hearing: "тыңдау", interview: "сұхбат", legal_case: "сот ісі", legislation: "заңнамалық акт",
  manuscript: "қолжазба", map: "карта", motion_picture: "бейнежазба", musical_score: "нота", pamphlet: "кітапша",
  "paper-conference": "конференция баяндамасы", patent: "патент", performance: "қойылым",
  periodical: "мерзімді басылым", personal_communication: "жеке хат алмасу", post: "жазба",
  "post-weblog": "блог жазбасы", regulation: "нормативтік құқықтық акт", report: "есеп", review: "рецензия",
  "review-book": "кітапқа рецензия", software: "бағдарламалық жасақтама", song: "аудиожазба", speech: "баяндама",
  standard: "стандарт", thesis: "диссертация", treaty: "халықаралық шарт", webpage: "веб-бет",

  ad: " б. з.", ce: " б. з.", bc: " б. з. б.", bce: " б. з. б.",
  "open-quote": "«", "close-quote": "»", "open-inner-quote": "“", "close-inner-quote": "”",
  "page-range-delimiter": "–", colon: ":", comma: ",", semicolon: ";",
  ordinal: "-ші", "ordinal-06": "-шы", "ordinal-09": "-шы", "ordinal-10": "-шы", "ordinal-20": "-шы",
  "ordinal-30": "-шы", "ordinal-40": "-шы", "ordinal-60": "-шы", "ordinal-90": "-шы",
  "long-ordinal-01": "бірінші", "long-ordinal-02": "екінші", "long-ordinal-03": "үшінші",
  "long-ordinal-04": "төртінші", "long-ordinal-05": "бесінші", "long-ordinal-06": "алтыншы",
  "long-ordinal-07": "жетінші", "long-ordinal-08": "сегізінші", "long-ordinal-09": "тоғызыншы",
  "long-ordinal-10": "оныншы",

  ...ORDERED_PLACES, issue: "шығарылым", page: "бет", "sub-verbo": "қараңыз", timestamp: "", volume: "том",
  "chapter-number": "тарау",
  "citation-number": "сілтеме", "collection-number": "нөмір", edition: "басылым",
  "first-reference-note-number": "ескертпе", number: "нөмір", "number-of-pages": "бет", "number-of-volumes": "том",
  "page-first": "бет", printing: "таралым", version: "нұсқа",

  author: "", chair: "төраға", "collection-editor": "топтама редакторы", compiler: ["құрастырушы", "құрастырушылар"],
  composer: "", "container-author": "", contributor: ["қатысушы", "қатысушылар"], curator: "куратор",
  director: "режиссёр", editor: ["редактор", "редакторлар"],
  "editor-translator": ["редактор және аудармашы", "редакторлар және аудармашылар"],
  editortranslator: ["редактор және аудармашы", "редакторлар және аудармашылар"],
  "editorial-director": ["жауапты редактор", "жауапты редакторлар"], "executive-producer": "атқарушы продюсер",
  guest: "қонақ", host: "жүргізуші", illustrator: ["суретші", "суретшілер"], interviewer: "", narrator: "диктор",
  organizer: ["ұйымдастырушы", "ұйымдастырушылар"], "original-author": "", performer: ["орындаушы", "орындаушылар"],
  producer: "продюсер", recipient: "", "reviewed-author": "", "script-writer": "сценарий авторы",
  "series-creator": "топтама авторы", translator: ["аудармашы", "аудармашылар"],

  ...monthTerms(MONTH_NAMES.kk),
  "season-01": "көктем", "season-02": "жаз", "season-03": "күз",
  "season-04": "қыс",
};

// prettier-ignore
const SHORT: TermTable["short"] = {
  letter: "хат", "personal-communication": "жеке хат", "review-of": "рец.:", legislation: "заңн. акт",
  "paper-conference": "конф. баянд.", verse: "шумақ", version: "нұсқа", narrator: "дикт.",
  anonymous: "анон.", circa: "шам.", "no date": "жылсыз", reference: "сілт.",
  appendix: "қос.", "article-locator": "бап", book: "кіт.", chapter: "тар.", column: "бағ.", equation: "форм.",
  figure: "сур.", folio: "п.", issue: "№", line: "жол", note: "еск.", opus: "шығ.", page: "б.", paragraph: "тарм.",
  part: "бөлік", section: "бөл.", "sub-verbo": "қар.", supplement: "қос.", table: "кест.", volume: "т.",
  "chapter-number": "тар.", "citation-number": "сілт.", "collection-number": "№", edition: "бас.",
  "first-reference-note-number": "еск.", number: "№", "number-of-pages": "б.", "number-of-volumes": "т.",
  "page-first": "б.",
  "collection-editor": "ред.", compiler: "құраст.", director: "реж.", editor: "ред.",
  "editor-translator": "ред. және ауд.", editortranslator: "ред. және ауд.", "editorial-director": "жауапты ред.",
  "executive-producer": "атқ. прод.", illustrator: "сур.", organizer: "ұйымд.", performer: "орынд.",
  producer: "прод.", "script-writer": "сц. авт.", translator: "ауд.",
  "month-01": "қаң.", "month-02": "ақп.", "month-03": "нау.", "month-04": "сәу.", "month-05": "мам.",
  "month-06": "мау.", "month-07": "шіл.", "month-08": "там.", "month-09": "қыр.", "month-10": "қаз.",
  "month-11": "қар.", "month-12": "жел.",
};

const SYMBOL: TermTable["symbol"] = { and: "және", at: "@", chapter: "тар.", paragraph: "¶", section: "§" };

// prettier-ignore
const VERB: TermTable["verb"] = {
  chair: "төрағалық еткен", "collection-editor": "редакциялаған", compiler: "құрастырған",
  composer: "музыкасын жазған", "container-author": "", contributor: "қатысқан", curator: "жетекшілік еткен",
  director: "режиссёрі", editor: "редакциялаған", "editor-translator": "редакциялап аударған",
  editortranslator: "редакциялап аударған", "editorial-director": "жауапты редакторы",
  "executive-producer": "атқарушы продюсері", guest: "қонағы", hearing: "айғағы:", host: "жүргізген",
  illustrator: "суретін салған", interviewer: "сұхбат алған", narrator: "оқыған", organizer: "ұйымдастырған",
  "original-author": "түпнұсқа авторы", performer: "орындаған", producer: "продюсері", recipient: "алушы:",
  review: "рецензия:", "review-book": "кітапқа рецензия:", "reviewed-author": "", "script-writer": "сценарийін жазған",
  "series-creator": "топтаманы жасаған", translator: "аударған",
};

// prettier-ignore
const VERB_SHORT: TermTable["verb-short"] = {
  "collection-editor": "ред.", compiler: "құраст.", director: "реж.", editor: "ред.",
  "editor-translator": "ред. және ауд.", editortranslator: "ред. және ауд.", "editorial-director": "жауапты ред.",
  illustrator: "сур.", performer: "орынд.", producer: "прод.", translator: "ауд.",
};

export const KAZAKH_TERMS: TermTable = {
  long: LONG,
  short: SHORT,
  symbol: SYMBOL,
  verb: VERB,
  "verb-short": VERB_SHORT,
};

/**
 * "2021 ж. 5 қаңтар" and "05.01.2021". The mark of the year belongs to the day that follows: a style that asks for the
 * year alone must not print it.
 */
function dateFormats(): readonly CslNode[] {
  const part = (name: string, rest: Record<string, string> = {}): CslNode =>
    csl("date-part", { name, ...rest });
  const twoDigits = { form: "numeric-leading-zeros", suffix: "." };
  return [
    csl(
      "date",
      { form: "text" },
      part("year"),
      part("day", { prefix: " ж. " }),
      part("month", { prefix: " " }),
    ),
    csl("date", { form: "numeric" }, part("day", twoDigits), part("month", twoDigits), part("year")),
  ];
}

export const KAZAKH_LOCALE: CslNode = csl(
  "locale",
  { xmlns: "http://purl.org/net/xbiblio/csl", version: "1.0", "xml:lang": "kk-KZ" },
  csl("style-options", { "punctuation-in-quote": "false" }),
  ...dateFormats(),
  csl("terms", {}, ...termNodes(KAZAKH_TERMS)),
);
