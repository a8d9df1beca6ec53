import { type CslNode, mapNodes } from "#lib/citations/format/csl-tree.ts";
import { type TermTable, withTerms } from "./locale-terms.ts";

/**
 * Russian terms that the ru-RU locale of the CSL project (commit 606fa26) leaves in English or out, and those whose
 * wording is wrong before a name in the nominative, the only case a style can print: "под ред. Токарев С. А." becomes
 * "ред. Токарев С. А.". Month names stand in the genitive, since a day precedes them almost always; a date with no day
 * is turned into its nominative word before printing (see print-item.ts).
 */
// prettier-ignore
const LONG: TermTable["long"] = {
  accessed: "дата обращения", "advance-online-publication": "предварительная онлайн-публикация", album: "альбом",
  "audio-recording": "аудиозапись", "available at": "адрес", at: "", cited: "дата обращения", by: "", film: "фильм", from: "",
  henceforth: "далее", in: "в:", "loc-cit": "в указанном месте", "no-place": "без места",
  "no-publisher": "без издательства", on: "", "op-cit": "указанное сочинение",
  "original-work-published": "оригинал опубликован в", podcast: "подкаст", "podcast-episode": "выпуск подкаста",
  preprint: "препринт", "presented at": "доклад на мероприятии:", "radio-broadcast": "радиопередача",
  "radio-series": "цикл радиопередач", "radio-series-episode": "выпуск радиопередачи", retrieved: "дата обращения",
  "review-of": "рецензия на:", "special-issue": "специальный выпуск", "special-section": "специальный раздел",
  "television-broadcast": "телепередача", "television-series": "телесериал",
  "television-series-episode": "серия телесериала", video: "видеозапись", "working-paper": "рабочий документ",

  article: "препринт", "article-journal": "статья в журнале", "article-magazine": "статья в журнале",
  "article-newspaper": "статья в газете", bill: "законопроект", broadcast: "передача",
  classic: "классическое сочинение", collection: "архивный фонд", dataset: "набор данных", document: "документ",
  entry: "статья справочника", "entry-dictionary": "статья словаря", "entry-encyclopedia": "статья энциклопедии",
  event: "мероприятие", graphic: "изображение", hearing: "слушания", legal_case: "судебное дело",
  legislation: "законодательный акт", manuscript: "рукопись", map: "карта", motion_picture: "видеозапись",
  musical_score: "ноты", pamphlet: "брошюра", "paper-conference": "доклад на конференции", patent: "патент",
  performance: "постановка", periodical: "периодическое издание", post: "запись", "post-weblog": "запись в блоге",
  regulation: "нормативный правовой акт", report: "отчёт", review: "рецензия", "review-book": "рецензия на книгу",
  software: "программное обеспечение", song: "аудиозапись", speech: "доклад", standard: "стандарт",
  thesis: "диссертация", treaty: "международный договор", webpage: "веб-страница",

  ad: " н. э.", ce: " н. э.", bc: " до н. э.", bce: " до н. э.", "page-range-delimiter": "–",
  ordinal: "-е", act: ["акт", "акты"], appendix: ["приложение", "приложения"],
  "article-locator": ["статья", "статьи"], canon: ["канон", "каноны"], elocation: ["место", "места"],
  equation: ["уравнение", "уравнения"], rule: ["правило", "правила"], scene: ["сцена", "сцены"],
  supplement: ["приложение", "приложения"], table: ["таблица", "таблицы"], "title-locator": ["титул", "титулы"],
  "chapter-number": ["глава", "главы"], "citation-number": ["ссылка", "ссылки"],
  "first-reference-note-number": ["примечание", "примечания"], number: ["номер", "номера"],
  "number-of-volumes": ["том", "тома"], "page-first": ["страница", "страницы"], printing: ["тираж", "тиражи"],

  author: "", composer: "", "container-author": "", interviewer: "", "original-author": "", recipient: "",
  "reviewed-author": "", "editor-translator": ["редактор и переводчик", "редакторы и переводчики"],
  chair: ["председатель", "председатели"], "collection-editor": ["редактор серии", "редакторы серии"],
  compiler: ["составитель", "составители"], contributor: ["соавтор", "соавторы"], curator: ["куратор", "кураторы"],
  "executive-producer": ["исполнительный продюсер", "исполнительные продюсеры"], guest: ["гость", "гости"],
  host: ["ведущий", "ведущие"], narrator: ["чтец", "чтецы"], organizer: ["организатор", "организаторы"],
  performer: ["исполнитель", "исполнители"], producer: ["продюсер", "продюсеры"],
  "script-writer": ["автор сценария", "авторы сценария"], "series-creator": ["автор сериала", "авторы сериала"],

  "month-01": "января", "month-02": "февраля", "month-03": "марта", "month-04": "апреля", "month-05": "мая",
  "month-06": "июня", "month-07": "июля", "month-08": "августа", "month-09": "сентября", "month-10": "октября",
  "month-11": "ноября", "month-12": "декабря",
};

// prettier-ignore
const SHORT: TermTable["short"] = {
  letter: "письмо", "personal-communication": "личн. сообщ.", legislation: "зак. акт",
  "paper-conference": "докл. на конф.", version: "версия", "editor-translator": "ред. и пер.",
  "no-place": "б. м.", "no-publisher": "б. и.", "no date": "б. г.", "review-of": "рец. на:", document: "док.",
  "article-journal": "ст. в журн.", "article-magazine": "ст. в журн.", "article-newspaper": "ст. в газ.",
  graphic: "изобр.", motion_picture: "видеозап.", song: "аудиозап.", elocation: ["место", "места"],
  "title-locator": ["тит.", "тит."], printing: "тираж", contributor: "соавт.", "series-creator": "авт. сер.",
  interview: "интервью", manuscript: "рукоп.", report: "отч.", review: "рец.", "review-book": "рец. на кн.",
  appendix: "прил.", "article-locator": "ст.", equation: "ур.", issue: "№", line: "строка", page: "с.", rule: "прав.",
  scene: "сц.", section: "разд.", supplement: "прил.", table: "табл.", "chapter-number": "гл.",
  "citation-number": "ссылка", "first-reference-note-number": "прим.", number: "№", "number-of-pages": "с.",
  "number-of-volumes": "т.", "page-first": "с.", "collection-number": "№", volume: "т.",
  "collection-editor": "ред.", compiler: "сост.", curator: "кур.", "executive-producer": "исп. прод.",
  narrator: "чит.", organizer: "орг.", performer: "исп.", producer: "прод.", "script-writer": "авт. сц.",
  "month-02": "февр.", "month-03": "март", "month-06": "июнь", "month-07": "июль", "month-09": "сент.",
  "month-11": "нояб.",
};

const SYMBOL: TermTable["symbol"] = { and: "и", chapter: "гл." };

// prettier-ignore
const VERB: TermTable["verb"] = {
  chair: "председатель", "collection-editor": "ред.", compiler: "сост.", composer: "музыка:",
  "container-author": "", contributor: "при участии:", curator: "куратор", director: "реж.", editor: "ред.",
  "editor-translator": "ред. и пер.", editortranslator: "ред. и пер.",
  "editorial-director": "отв. ред.", "executive-producer": "исполнительный продюсер", guest: "гость",
  hearing: "показания:", host: "ведущий", illustrator: "художник", interviewer: "интервьюер:", narrator: "читает",
  organizer: "организатор", "original-author": "автор оригинала", performer: "исполнитель", producer: "продюсер",
  recipient: "кому:", review: "рецензия на:", "review-book": "рецензия на книгу:", "reviewed-author": "",
  "script-writer": "автор сценария", "series-creator": "автор сериала", translator: "пер.",
};

// prettier-ignore
const VERB_SHORT: TermTable["verb-short"] = {
  contributor: "при участии:", guest: "гость", host: "вед.", "series-creator": "авт. сер.",
  "collection-editor": "ред.", compiler: "сост.", curator: "кур.", director: "реж.", editor: "ред.",
  "editor-translator": "ред. и пер.", editortranslator: "ред. и пер.", "editorial-director": "отв. ред.",
  "executive-producer": "исп. прод.", illustrator: "худож.", narrator: "чит.", organizer: "орг.", performer: "исп.",
  producer: "прод.", "script-writer": "авт. сц.", translator: "пер.",
};

export const RUSSIAN_TERMS: TermTable = {
  long: LONG,
  short: SHORT,
  symbol: SYMBOL,
  verb: VERB,
  "verb-short": VERB_SHORT,
};

/**
 * The ru-RU locale of the CSL project in our wording. Its " г." after the year goes: it was printed wherever a style
 * asks for the year alone ("№ 5 (2018 г.): 181").
 */
export function russianLocale(standard: CslNode): CslNode {
  return mapNodes(withTerms(standard, RUSSIAN_TERMS), (node) => {
    if (node.name !== "date-part" || node.attrs["name"] !== "year") return node;
    const { suffix: _, ...attrs } = node.attrs;
    return { ...node, attrs };
  });
}
