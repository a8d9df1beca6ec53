/** The kinds of places that marks name, with the labels of CSL locators (CSL 1.0.2, "Locators"). */
export const LOCATOR_LABELS = [
  "page",
  "volume",
  "issue",
  "section",
  "chapter",
  "paragraph",
  "folio",
  "line",
  "part",
  "figure",
  "table",
  "appendix",
  "book",
  "column",
  "note",
] as const;
export type LocatorLabel = (typeof LOCATOR_LABELS)[number];

export interface Locator {
  readonly label: LocatorLabel;
  /** The value without its label: "142-143", "IV". */
  readonly value: string;
}

/**
 * Labels in the three languages and in romanised lists; each is matched as a whole word without its full stop. Kazakh nouns come with
 * the endings that stand behind a figure: "86-баптың 3-тармағы".
 */
const WORDS: Readonly<Record<LocatorLabel, string>> = {
  page: "б бб бет беттер беті бетте бетінде беттерінде с сс c cc стр страница страницы р рр p pp page pages s b bb bet",
  volume: "т тт том томы томында тома vol vols volume volumes t tom",
  issue: "№ no nos номер нөмір нөмірі вып выпуск шығ шығарылым issue",
  section:
    "бап баптар бабы баптың бабының бапта бабында ст статья статьи статьях art arts article articles sec sect section sections § §§ бөлім бөлімі раздел разд",
  chapter: "гл глава главы тарау тарауы тараудың ch chap chs chapter chapters",
  paragraph:
    "п пп пункт пункта пункты подп подпункт тармақ тармағы тармақтың тармағының тармағында тармақша тармақшасы абз абзац азат para paras paragraph paragraphs ¶",
  folio:
    "л лл лист листы парақ парағы парақтар парақтары f ff fol fols l ll ф фонд қор оп опись op д дело d тізбе іс",
  line: "строка стк жол line lines",
  part: "ч часть части бөл part parts pt",
  figure: "сурет суреті рис рисунок fig figs figure",
  table: "кесте кестесі табл таблица table tables",
  appendix: "қосымша қосымшасы прил приложение appendix app",
  book: "кн книга кітап кітабы bk book",
  column: "стб стлб столбец баған бағаны col cols column",
  note: "прим примеч примечание сноска ескерту ескертпе ескертуі note notes n nn fn footnote",
};

const LABEL_OF: ReadonlyMap<string, LocatorLabel> = new Map(
  LOCATOR_LABELS.flatMap((label) => WORDS[label].split(" ").map((word) => [word, label] as const)),
);

/** The back of a leaf, or a letter glued to the figure that is no label itself ("45а", but "45б" is page 45). */
const BEHIND = String.raw`(?:\s?об|[adeавгде])(?!\p{L})`;
const FIGURE = String.raw`(?:\d{1,5}|[IVXLCDM]{1,8})(?:${BEHIND})?\.?`;
/** Figures, Roman numerals and a letter: "142-143", "45a", "XII", "12, 15–17", "35об". */
const VALUE = new RegExp(`^${FIGURE}(?:\\s*[-–—,]\\s*(?:${FIGURE})?){0,6}$`, "u");
/** Prefaces are paged in small Roman numerals; only behind a label, since "i" alone says nothing. */
const SMALL_ROMAN = /^[ivxlc]{1,7}(?:\s*[-–—]\s*[ivxlc]{1,7})?$/u;
const LABEL_FIRST = /^(\p{L}{1,12}|№|§{1,2}|¶)\s*\.?\s*(?=[\dIVXLCivxlc])(.+)$/su;
const LABEL_LAST = /^(.*[\dIVXLCivxlc])(?:\s*[-–]?\s*|\s)(\p{L}{1,12})\.?$/su;
/** "б.б. 70" and "б. б." are two letters of one label. */
const DOUBLED = /(?<!\p{L})(\p{L})\.\s?\1\./giu;

/** Reads one place ("70 б.", "с. 12", "86-бап", "25"); null when the text names none. A bare number is a page. */
export function findLocator(printed: string): Locator | null {
  const text = printed
    .replace(DOUBLED, "$1$1.")
    .trim()
    .replace(/^[,;:]\s*/u, "")
    .replace(/\.$/u, "");
  const before = LABEL_FIRST.exec(text);
  const first = before === null ? null : labelled(before[1], before[2]);
  if (first !== null) return first;
  const after = LABEL_LAST.exec(text);
  const last = after === null ? null : labelled(after[2], after[1]);
  return last ?? (VALUE.test(text) ? { label: "page", value: text } : null);
}

/** Parts of a book that are named without a number. */
const NAMED_PART =
  /^(?:кіріспе|алғысөз|қорытынды|введение|предисловие|послесловие|заключение|passim|introduction|preface|foreword)$/iu;
/** "45 б. және т.б.", "с. 12 и далее", "p. 45 ff.": more of the same follows. */
const AND_ON = /\s*(?:және т\.\s?б\.?|и\s(?:далее|др\.|сл\.?)|ff?\.?|et\sseq\.?|және одан әрі)$/iu;
/** A newspaper is cited by its year: "[15, 1991 ж.]". */
const YEAR = /^(?:1[5-9]|20)\d\d\s?(?:ж|г)\.?$/u;
/** Nobody names more words than this in one place; longer text is prose. */
const MOST_WORDS = 12;

/** True when every part is a place: "т. 2, 45 б." and "Ф. 5, Оп. 2, Л. 3" are chains of places. */
export function isLocator(printed: string): boolean {
  const text = printed.trim();
  return NAMED_PART.test(text) || YEAR.test(text) || readLocators(text).length > 0;
}

/**
 * The places that a printed locator names, in its order: "т. 2, 45 б." is volume 2, page 45; "п. 3 ст. 86" is paragraph 3,
 * section 86. Nothing when any part of it is no place, or when it names a part of a book by a word ("кіріспе").
 */
export function readLocators(printed: string): Locator[] {
  const text = printed.trim().replace(AND_ON, "");
  const whole = findLocator(text);
  if (whole !== null) return [whole];
  const parts = text.split(/[,;]/u).map((part) => part.trim());
  const places = parts.map((part) => (part === "" ? [] : readInRow(part.split(/\s+/u))));
  return places.every((found) => found.length > 0) ? places.flat() : [];
}

/** Places with only a blank between them: the shortest beginning that is a place, and the rest of the same kind. */
function readInRow(words: readonly string[]): Locator[] {
  if (words.length > MOST_WORDS) return [];
  for (let count = 1; count <= words.length; count += 1) {
    const place = findLocator(words.slice(0, count).join(" "));
    if (place === null || (count < words.length && isBareFigure(words.slice(0, count)))) continue;
    const rest = count === words.length ? [] : readInRow(words.slice(count));
    if (count === words.length || rest.length > 0) return [place, ...rest];
  }
  return [];
}

/** "15" of "15 бап": the label is still to come. */
function isBareFigure(words: readonly string[]): boolean {
  return words.every((word) => /^[\dIVXLCDM.,–—-]+$/u.test(word));
}

function labelled(word: string | undefined, value: string | undefined): Locator | null {
  const label = LABEL_OF.get((word ?? "").toLowerCase());
  const figures = (value ?? "").trim().replace(/[-–]$/u, "").trim();
  return label !== undefined && (VALUE.test(figures) || SMALL_ROMAN.test(figures))
    ? { label, value: figures }
    : null;
}
