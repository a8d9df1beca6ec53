import { yearOf } from "./catalogue-line.ts";
import { foldDoi, foldIsbns } from "./normalise-identifier.ts";
import type { CslItem, CslName } from "./reference.ts";
import type { ReferenceForms } from "./reference-forms.ts";
import { entrySkeleton } from "./romanise/skeleton.ts";

/** A title as it is compared. */
export interface TitleMark {
  /** Letters and digits without case, marks and punctuation. */
  readonly folded: string;
  /** The same as far as the subtitle; equal to `folded` where there is none. */
  readonly main: string;
  /** Consonants of its words, alike in every script and scheme. */
  readonly skeleton: string;
  /** Pairs of letters in the skeleton with their numbers. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
  /** Numbers in it, Roman ones in Arabic figures: "1 2". */
  readonly figures: string;
  /** Latin that may be romanised, by the language of its description: other Latin titles are compared letter by letter alone. */
  readonly script: "cyrillic" | "romanised" | "latin";
}

/** What of a work tells it from others, in a form that scripts and styles do not change. */
export interface WorkMarks {
  /** "part" of something that is published as a whole, or the "whole"; null where the type does not say. */
  readonly extent: "part" | "whole" | "thesis" | null;
  readonly isAct: boolean;
  readonly doi: string | null;
  readonly isbns: readonly string[];
  /** In its own script, romanised, and translated; the first is its own. */
  readonly titles: readonly TitleMark[];
  readonly translated: readonly TitleMark[];
  /** Skeletons of family names, of bodies where no person is named. */
  readonly people: ReadonlySet<string>;
  readonly year: number | null;
  /** Month and day where both are known: "5 21". */
  readonly day: string;
  readonly volume: string;
  readonly issue: string;
  readonly number: string;
  readonly edition: string;
  readonly pages: string;
  readonly extentInPages: string;
  readonly container: TitleMark | null;
  readonly isAbstractOfThesis: boolean;
}

export function workMarks({ csl, romanised, translated }: ReferenceForms): WorkMarks {
  const own = [csl.title ?? csl["container-title"], csl["original-title"]];
  const container = csl["container-title"];
  return {
    extent: EXTENTS[csl.type] ?? null,
    isAct: ACTS.has(csl.type),
    doi: foldDoi(csl.DOI),
    isbns: foldIsbns(csl.ISBN),
    titles: titlesOf([
      ...own.map((title) => [title, csl.language] as const),
      [romanised?.title, romanised?.language],
    ]),
    translated: titlesOf(Object.values(translated).map((forms) => [forms?.title, "en"])),
    people: peopleOf(csl, romanised),
    year: yearOf(csl.issued),
    day: dayOf(csl),
    volume: figuresOf(csl.volume),
    issue: figuresOf(csl.issue),
    number: foldNumber(csl.number),
    edition: figuresOf(csl.edition),
    pages: figuresOf(csl.page ?? csl["page-first"]),
    extentInPages: figuresOf(csl["number-of-pages"]),
    container: container === undefined || csl.title === undefined ? null : titleMark(container),
    isAbstractOfThesis: /автореф|abstract/iu.test(`${csl.genre ?? ""} ${csl.title ?? ""}`.slice(0, 400)),
  };
}

const EXTENTS: Readonly<Partial<Record<CslItem["type"], WorkMarks["extent"]>>> = {
  "article-journal": "part",
  "article-magazine": "part",
  "article-newspaper": "part",
  chapter: "part",
  "paper-conference": "part",
  entry: "part",
  "entry-dictionary": "part",
  "entry-encyclopedia": "part",
  review: "part",
  "review-book": "part",
  book: "whole",
  report: "whole",
  pamphlet: "whole",
  standard: "whole",
  map: "whole",
  thesis: "thesis",
};
const ACTS: ReadonlySet<string> = new Set(["legislation", "bill", "regulation", "treaty", "legal_case"]);

function titlesOf(
  titles: readonly (readonly [title: string | undefined, language: string | undefined])[],
): TitleMark[] {
  const marks = titles.flatMap(([title, language]) =>
    title === undefined || title === "" ? [] : [titleMark(title, language)],
  );
  return marks.filter(
    ({ folded }, at) => folded !== "" && marks.findIndex((one) => one.folded === folded) === at,
  );
}

/** UTF-16 units of a title that are looked at; longer ones are abstracts in the wrong field. */
const LONGEST_TITLE = 1_000;

export function titleMark(printed: string, language?: string): TitleMark {
  const title = printed.slice(0, LONGEST_TITLE).replace(/<\/?(?:i|b|sub|sup)>/gu, "");
  const [main = title] = title.split(/\s?[:/]\s|\.\s(?=\p{Lu})/u, 1);
  const skeleton = entrySkeleton(title.replace(/[^\p{L}\p{M}ʼ’'`ʹ]+/gu, " "));
  const { pairs, size } = pairsOf(skeleton);
  return {
    folded: fold(title),
    main: fold(main),
    skeleton,
    pairs,
    size,
    figures: titleFigures(title),
    script: scriptOf(title, language),
  };
}

function scriptOf(title: string, language: string | undefined): TitleMark["script"] {
  if (/\p{Script=Cyrillic}/u.test(title)) return "cyrillic";
  return language === undefined || /^(?:kk|ru|uk|ky|uz|tt|ba)\b|-Latn/u.test(language)
    ? "romanised"
    : "latin";
}

function fold(title: string): string {
  return (
    title
      .normalize("NFKC")
      .toLowerCase()
      .replace(/ё/gu, "е")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join("");
}

/** Letter pairs inside words; a blank before each word, so that its beginning counts and short words are not lost. */
function pairsOf(skeleton: string): { pairs: Map<string, number>; size: number } {
  const pairs = new Map<string, number>();
  let size = 0;
  for (const word of skeleton.split(" ")) {
    const padded = ` ${word}`;
    for (let at = 0; at + 1 < padded.length; at += 1) {
      const pair = padded.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      size += 1;
    }
  }
  return { pairs, size };
}

/** Dice coefficient of the letter pairs of two titles, 0–1. */
export function titleSimilarity(one: TitleMark, other: TitleMark): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const [pair, count] of one.pairs) shared += Math.min(count, other.pairs.get(pair) ?? 0);
  return (2 * shared) / (one.size + other.size);
}

/** "Том II", "2-кітап", "1995–2021". A single Roman letter counts at the end of a part of the title only: "V poiskakh" is a word. */
function titleFigures(title: string): string {
  // Kazakh and Russian keyboards write Roman numerals with their own letters.
  const latin = title.replace(/[ІХСМ]/gu, (letter) => ({ І: "I", Х: "X", С: "C", М: "M" })[letter] ?? letter);
  const roman = [...latin.matchAll(/(?<!\p{L})[IVXLC]{1,8}(?!\p{L})/gu)].flatMap(({ 0: letters, index }) => {
    const isAlone = letters.length > 1 || /^\s?(?:\.?$|[,:;)–—-])/u.test(latin.slice(index + letters.length));
    return isAlone ? [fromRoman(letters)] : [];
  });
  const figures = [...(title.match(/\d+/gu) ?? []).map(Number), ...roman.filter((value) => value > 0)];
  return figures.toSorted((one, other) => one - other).join(" ");
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** 0 for letters that are no number. */
function fromRoman(letters: string): number {
  if (!/^(?:C{0,3}|CD|DC{0,3}|CM)(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/u.test(letters)) return 0;
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function peopleOf(csl: CslItem, romanised: CslItem | null): ReadonlySet<string> {
  const names = [csl, romanised].flatMap((form) => form?.author ?? form?.editor ?? form?.compiler ?? []);
  const people = names
    .map(familyOf)
    .map(entrySkeleton)
    .filter((name) => name !== "");
  if (people.length > 0) return new Set(people);
  const body = entrySkeleton(csl.authority ?? "");
  return new Set(body === "" ? [] : [body]);
}

function familyOf(name: CslName): string {
  return (name.family ?? name.literal ?? name.given ?? "").slice(0, 200);
}

function figuresOf(value: string | number | undefined): string {
  const text = String(value ?? "").slice(0, 200);
  const figures = text.match(/\d+/gu) ?? [];
  return figures.length > 0 ? figures.map(Number).join(" ") : titleFigures(text);
}

/** The number of an act has letters in it that tell: "II" of "№ 41-VII ҚРЗ", "20-ФЗ". */
function foldNumber(value: string | number | undefined): string {
  return titleFigures(String(value ?? "").slice(0, 200));
}

function dayOf({ issued }: CslItem): string {
  const [, month, day] =
    issued !== undefined && "date-parts" in issued ? (issued["date-parts"][0] ?? []) : [];
  return month === undefined || day === undefined ? "" : `${month} ${day}`;
}
