import type {
  CheckedCitation,
  CheckedEntry,
  CheckedWork,
  IntegrityInput,
} from "#lib/citations/integrity/checked.ts";
import type { CslItem } from "#lib/citations/reference.ts";

/** Small lists and marks for the tests of the report: "1 Бектұр 2011 Дала жолы" makes an entry. */
export function book(family: string, year: number, title: string, more: Partial<CslItem> = {}): CslItem {
  return {
    type: "book",
    title,
    author: [{ family, given: "А." }],
    issued: { "date-parts": [[year]] },
    publisher: "Кітап",
    "publisher-place": "Алматы",
    "number-of-pages": "200",
    ...more,
  };
}

export function entry(
  number: number | null,
  csl: CslItem | null,
  more: Partial<CheckedEntry> = {},
): CheckedEntry {
  const text = `${csl?.author?.[0]?.family ?? "Белгісіз"} А. ${csl?.title ?? "Атауы жоқ жазба"}. – Алматы: Кітап, ${yearOf(csl)}.`;
  return {
    id: `${more.list === "romanised" ? "r" : "o"}${number ?? text}`,
    list: "original",
    number,
    text,
    csl,
    pairedWith: null,
    referenceId: null,
    ...more,
  };
}

function yearOf(csl: CslItem | null): string {
  const issued = csl?.issued;
  return issued !== undefined && "date-parts" in issued ? String(issued["date-parts"][0]?.[0] ?? "") : "";
}

let count = 0;
export function mark(keys: (number | string)[], more: Partial<CheckedCitation> = {}): CheckedCitation {
  count += 1;
  const kind = typeof keys[0] === "string" ? "author_date" : "bracket";
  return { key: `c${count}`, keys, locator: null, kind, entryIds: [], quote: null, ...more };
}

/** A list of books by the alphabet: Адай, Бектұр, Ғалым … */
const FAMILIES = ["Адай", "Бектұр", "Ғалым", "Дәурен", "Есен", "Жанат", "Зере", "Кәрім", "Қанат", "Лаура"];
const TITLES = [
  "Дала жолдарының тарихы",
  "Өзен бойындағы қалалар",
  "Кітапхана ісінің негіздері",
  "Ауыл мектебінің жылнамасы",
  "Теңіз жағалауындағы көпестер",
  "Көне карталардың сыры",
  "Баспахана шеберлері туралы",
  "Жаңа көшелердің атаулары",
  "Ескі хаттардың мұрағаты",
  "Қолөнер мен сауда жолдары",
];

export function shelf(size: number): CheckedEntry[] {
  return Array.from({ length: size }, (_, at) =>
    entry(at + 1, book(FAMILIES[at] ?? "Өтеген", 2000 + at, TITLES[at] ?? "Мәтін")),
  );
}

export function input(more: Partial<IntegrityInput>): IntegrityInput {
  return { citations: [], entries: [], works: [], kept: [], style: null, ...more };
}

export function work(id: string, csl: CslItem, ...texts: string[]): CheckedWork {
  return { id, csl, texts };
}
