import type { CslItem } from "#lib/citations/reference.ts";
import { MONTH_NAMES } from "#lib/citations/styles/month-names.ts";
import type { Language } from "#lib/languages/language-tag.ts";

/**
 * Facts about an item that CSL has no test for; our own styles ask for them as if they were variables. The GOST rules
 * turn on the number of authors, dates on which of their parts are known.
 */
const FACTS = {
  "many-authors": (item: CslItem) => (item.author?.length ?? 0) >= 4,
  "numbered-pages": (item: CslItem) => /^(\d|[ivxlc]+\b)/i.test(item.page ?? ""),
  "full-date": (item: CslItem) => issuedParts(item).length === 3,
  "cut-title": (item: CslItem) => titleCue(item)?.endsWith("…") === true,
  "counted-pages": ({ "number-of-pages": pages = "" }: CslItem) => COUNTED.test(String(pages)),
  "numbered-edition": ({ edition = "" }: CslItem) => /^\d+$/.test(String(edition)),
  "serial-issue": ({ issue = "" }: CslItem) => /^\d+\s?\(/.test(String(issue)),
  "dated-kind": (item: CslItem) => item.genre?.includes(String(issuedParts(item)[0] ?? "—")) === true,
} as const satisfies Record<string, (item: CslItem) => boolean>;

/** "324", "XII, 503, [1]": what the word for pages may follow. */
const COUNTED = /^\[?[\dIVXLC]+\]?(?:, ?\[?[\dIVXLC]+\]?)*$/i;

/** Words that our own styles print beside the item's own fields. */
interface GostTexts {
  readonly "issue-month"?: string | undefined;
  readonly "title-cue"?: string | undefined;
  readonly "title-proper"?: string | undefined;
  readonly "title-rest"?: string | undefined;
  /** An edition that is more than a number; CSL takes words such as "and" in a number apart. */
  readonly "edition-words"?: string | undefined;
  /** Places with the sign that 7.1-2003 (5.5.3) prescribes: "М. ; СПб.". */
  readonly places?: string | undefined;
  /** "республиканская газета", of a newspaper and not of its article. */
  readonly "host-kind"?: string | undefined;
  /** What kind of work it is, where that is not said of its host. */
  readonly kind?: string | undefined;
  readonly "act-owner"?: string | undefined;
  readonly "act-kind"?: string | undefined;
}

export type GostFields = GostTexts & Partial<Record<keyof typeof FACTS, "yes">>;

export function gostFields(item: CslItem, language: Language): GostFields {
  const texts: GostTexts = {
    "issue-month": monthOfIssue(item, language),
    "title-cue": titleCue(item),
    places: item["publisher-place"]?.replace(/ ?; ?/gu, " ; "),
    "edition-words": String(item.edition ?? ""),
    ...kindWords(item),
    ...titleParts(item),
    ...actWords(item),
  };
  const facts = Object.entries(FACTS).filter(([, holds]) => holds(item));
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined && text !== "")),
    ...Object.fromEntries(facts.map(([name]) => [name, "yes"] as const)),
  };
}

/** Title proper and other title information, which library descriptions part by a spaced colon. */
function titleParts({ title }: CslItem): GostTexts {
  const border = title === undefined || title.includes("<") ? -1 : title.indexOf(" : ");
  if (title === undefined || border < 0) return { "title-proper": title };
  return { "title-proper": title.slice(0, border), "title-rest": title.slice(border + " : ".length) };
}

const PERIODICAL: ReadonlySet<string> = new Set([
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
]);
/** The last word of a kind of periodical, in Kazakh also as it stands behind a name («Дала үні» газеті). */
const KIND_OF_PERIODICAL =
  /(?:^|\s)(?:газета|газет|газеті|журнал|журналы|вестник|еженедельник|апталық|апталығы|newspaper|journal|magazine|weekly)$/iu;

/** Whether the genre tells what the host is ("республикалық газеті") and not what the article is. */
export function isKindOfPeriodical({ type, genre = "" }: CslItem): boolean {
  return PERIODICAL.has(type) && KIND_OF_PERIODICAL.test(genre);
}

/** "республикалық газеті" → "республикалық газет", as it stands without the name. */
function kindWords(item: CslItem): GostTexts {
  if (!isKindOfPeriodical(item)) return { kind: item.genre };
  return {
    "host-kind": item.genre?.replace(/(?<=газет)і$|(?<=журнал)ы$/u, "").replace(/апталығы$/u, "апталық"),
  };
}

const GENITIVE = /[ндт][ыі]ң$/u;

/**
 * Whose act it is and what kind: a Kazakh date and number stand between the two ("Қазақстан Республикасының 2019 жылғы
 * 5 маусымдағы № 12 Заңы").
 */
function actWords({ genre = "" }: CslItem): GostTexts {
  const words = genre.split(" ").filter((word) => word !== "");
  const border = words.findLastIndex((word) => GENITIVE.test(word)) + 1;
  const kind = words.slice(border).join(" ");
  return kind === ""
    ? { "act-kind": genre }
    : { "act-owner": words.slice(0, border).join(" "), "act-kind": kind };
}

function issuedParts({ issued }: CslItem): readonly number[] {
  return issued !== undefined && "date-parts" in issued ? (issued["date-parts"][0] ?? []) : [];
}

/** The month of an issue that has no day, in words: our styles print it by itself, where a case ending would be wrong. */
function monthOfIssue(item: CslItem, language: Language): string | undefined {
  const [, month, day] = issuedParts(item);
  return month === undefined || day !== undefined ? undefined : MONTH_NAMES[language][month - 1];
}

/** Words of a title that a citation keeps, and how many must follow for the cut to be worth its dots. */
const CUE_WORDS = 4;
const WORDS_WORTH_CUTTING = 2;

/** The title as a citation names it: its short form, or its first words ("Философия культуры…", R 7.0.5-2008, 7). */
function titleCue({ title, "title-short": short }: CslItem): string | undefined {
  // Markup would be cut apart.
  if (short !== undefined || title === undefined || title.includes("<")) return short ?? title;
  const [proper = title] = title.split(":");
  const words = proper.trim().split(" ");
  if (words.length < CUE_WORDS + WORDS_WORTH_CUTTING) return proper.trim();
  const cut = words.slice(0, CUE_WORDS).join(" ");
  return `${cut.replace(/[,;:.–—-]$/u, "")}…`;
}
