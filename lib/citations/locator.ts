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
] as const;
export type LocatorLabel = (typeof LOCATOR_LABELS)[number];

export interface Locator {
  readonly label: LocatorLabel;
  /** The value without its label: "142-143", "IV". */
  readonly value: string;
}

/** Labels in the three languages and in romanised lists; each is matched as a whole word. */
const WORDS: Readonly<Record<LocatorLabel, string>> = {
  page: "б бб бет беттер бетте с сс стр p pp page pages s b bb",
  volume: "т том томы vol volume t",
  issue: "№ no номер нөмір вып шығ issue",
  section: "бап бабы ст статья art article sec section § бөлім раздел",
  chapter: "гл глава тарау ch chap chapter",
  paragraph: "п пункт тармақ абз абзац para paragraph",
  folio: "л лл лист парақ f fol ф оп д қор тізбе іс",
  line: "строка жол line",
  part: "ч часть бөл кн кітап part pt book",
  figure: "сурет рис рисунок fig figure",
  table: "кесте табл таблица table",
  appendix: "қосымша прил приложение appendix app",
};

const LABEL_OF: ReadonlyMap<string, LocatorLabel> = new Map(
  LOCATOR_LABELS.flatMap((label) => WORDS[label].split(" ").map((word) => [word, label] as const)),
);

/** Figures, Roman numerals and a letter: "142-143", "45a", "XII", "12, 15–17", "35об". */
const VALUE =
  /^(?:\d{1,5}|[IVXLCDM]{1,8})(?:\s?(?:об|[a-zа-я]))?\.?(?:\s*[-–—,]\s*(?:\d{1,5}|[IVXLCDM]{1,8})(?:об|[a-zа-я])?){0,6}$/u;
const LABEL_FIRST = /^(\p{L}{1,10}|№|§)\s*\.?\s*(?=[\dIVXLC])(.+)$/su;
const LABEL_LAST = /^(.*[\dIVXLC])(?:\s*[-–]?\s*|\s)(\p{L}{1,10})\.?$/su;

/** Reads one place ("70 б.", "с. 12", "86-бап", "25"); null when the text names none. A bare number is a page. */
export function findLocator(printed: string): Locator | null {
  const text = printed
    .trim()
    .replace(/^[,;:]\s*/u, "")
    .replace(/\.$/u, "");
  const before = LABEL_FIRST.exec(text);
  if (before !== null) return labelled(before[1], before[2]);
  const after = LABEL_LAST.exec(text);
  const last = after === null ? null : labelled(after[2], after[1]);
  return last ?? (VALUE.test(text) ? { label: "page", value: text } : null);
}

/** Parts of a book that are named without a number. */
const NAMED_PART =
  /^(?:кіріспе|алғысөз|қорытынды|введение|предисловие|послесловие|заключение|passim|introduction|preface|foreword)$/iu;
/** "45 б. және т.б.", "с. 12 и далее", "p. 45 ff.": more of the same follows. */
const AND_ON = /\s*(?:және т\.\s?б\.?|и\s(?:далее|др\.|сл\.?)|ff?\.?|және одан әрі)$/iu;

/** True when every part is a place: "т. 2, 45 б." and "Ф. 5, Оп. 2, Л. 3" are chains of places. */
export function isLocator(printed: string): boolean {
  const text = printed.trim().replace(AND_ON, "");
  if (findLocator(text) !== null || NAMED_PART.test(text)) return true;
  const parts = text.split(/[,;]/u).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part !== "" && findLocator(part) !== null);
}

function labelled(word: string | undefined, value: string | undefined): Locator | null {
  const label = LABEL_OF.get((word ?? "").toLowerCase());
  const figures = (value ?? "").trim().replace(/[-–]$/u, "").trim();
  return label !== undefined && VALUE.test(figures) ? { label, value: figures } : null;
}
