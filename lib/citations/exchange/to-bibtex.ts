import type { CslDate, CslItem, CslType } from "#lib/citations/reference.ts";
import { escapeTex, texFromText, texNames, texTitle, texVerbatim } from "./bibtex-text.ts";
import { citationKeys } from "./citation-key.ts";
import { literalDate, isoDates } from "./iso-date.ts";
import { termLanguage } from "../format/item-language.ts";
import { type DateVariable, type NameVariable, oneLine, type TextVariable } from "../format/rich-text.ts";

/** Entry types of the biblatex manual 3.20, section 2.1; a CSL type without a line here becomes @misc. */
// prettier-ignore
const ENTRY_TYPES: Partial<Record<CslType, string>> = {
  article: "unpublished", "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
  bill: "legislation", book: "book", broadcast: "video", chapter: "incollection", classic: "book", collection: "collection",
  dataset: "dataset", entry: "inreference", "entry-dictionary": "inreference", "entry-encyclopedia": "inreference",
  graphic: "image", legal_case: "jurisdiction", legislation: "legislation", manuscript: "unpublished",
  motion_picture: "movie", musical_score: "music", pamphlet: "booklet", "paper-conference": "inproceedings",
  patent: "patent", performance: "performance", periodical: "periodical", personal_communication: "letter",
  post: "online", "post-weblog": "online", regulation: "legislation", report: "report", review: "review",
  "review-book": "review", software: "software", song: "audio", speech: "unpublished", standard: "standard",
  thesis: "thesis", treaty: "legislation", webpage: "online",
};

/** Kinds that share an entry type are told apart by this field, as biblatex's own styles do. */
// prettier-ignore
const SUBTYPES: Partial<Record<CslType, string>> = {
  "article-magazine": "magazine", "article-newspaper": "newspaper", bill: "bill", regulation: "regulation",
  treaty: "treaty", "post-weblog": "blog", "entry-dictionary": "dictionary", "entry-encyclopedia": "encyclopedia",
  "review-book": "book", manuscript: "manuscript", speech: "speech", article: "preprint", broadcast: "broadcast",
};

const TITLE_FIELDS = {
  title: "title",
  "title-short": "shorttitle",
  "original-title": "origtitle",
  "collection-title": "series",
} as const;

// prettier-ignore
const TEXT_FIELDS = {
  publisher: "publisher", "publisher-place": "location", edition: "edition", volume: "volume",
  "number-of-volumes": "volumes", page: "pages", "number-of-pages": "pagetotal", section: "chapter", genre: "type",
  medium: "howpublished", archive: "library", archive_location: "shelfmark", "archive-place": "librarylocation",
  "event-title": "eventtitle", "event-place": "venue", authority: "organization", ISBN: "isbn", ISSN: "issn",
  abstract: "abstract", keyword: "keywords", note: "note", status: "pubstate", version: "version",
} as const satisfies Partial<Record<TextVariable, string>>;

const NAME_FIELDS = {
  author: "author",
  editor: "editor",
  translator: "translator",
  "container-author": "bookauthor",
} as const satisfies Partial<Record<NameVariable, string>>;

/** Roles that biblatex writes as an editor of a named type (manual, 2.3.6). */
const EDITOR_TYPES = { compiler: "editora", "collection-editor": "editorb" } as const;

const DATE_FIELDS = {
  issued: "date",
  accessed: "urldate",
  "event-date": "eventdate",
  "original-date": "origdate",
} as const satisfies Partial<Record<DateVariable, string>>;

const CONTAINER_IS_JOURNAL = new Set(["article", "review", "periodical"]);
const BABEL_NAMES = { kk: "kazakh", ru: "russian", en: "english" } as const;

/** The variables that this format carries; `format-loss.ts` tells the reader about the others. */
export const BIBTEX_VARIABLES: ReadonlySet<string> = new Set([
  "id",
  "type",
  "language",
  "container-title",
  "container-title-short",
  "collection-number",
  "issue",
  "number",
  "DOI",
  "URL",
  ...Object.keys(TITLE_FIELDS),
  ...Object.keys(TEXT_FIELDS),
  ...Object.keys(NAME_FIELDS),
  ...Object.keys(EDITOR_TYPES),
  ...Object.keys(DATE_FIELDS),
]);

/** The items as a biblatex file in UTF-8: one entry each, keys unique. */
export function bibtexFromItems(items: readonly CslItem[]): string {
  const keys = citationKeys(items);
  return items.map((item, index) => entry(item, keys[index] ?? `ref${index + 1}`)).join("\n");
}

type Field = readonly [name: string, tex: string];

function entry(item: CslItem, key: string): string {
  const type = ENTRY_TYPES[item.type] ?? "misc";
  const subtype = SUBTYPES[item.type];
  const fields: readonly Field[] = [
    ...(subtype === undefined ? [] : [["entrysubtype", subtype] as const]),
    ...nameFields(item),
    ...titleFields(item, type),
    ...textFields(item),
    ...numberFields(item, type),
    ...dateFields(item),
    ...verbatimFields(item),
    ...languageFields(item),
  ];
  return `@${type}{${key},\n${fields.map(([name, tex]) => `  ${name} = {${tex}},\n`).join("")}}\n`;
}

function nameFields(item: CslItem): readonly Field[] {
  const plain = Object.entries(NAME_FIELDS).flatMap(([variable, field]): readonly Field[] => {
    const names = item[variable as keyof typeof NAME_FIELDS];
    return names === undefined || names.length === 0 ? [] : [[field, texNames(names)]];
  });
  const typed = Object.entries(EDITOR_TYPES).flatMap(([variable, field]): readonly Field[] => {
    const names = item[variable as keyof typeof EDITOR_TYPES];
    if (names === undefined || names.length === 0) return [];
    return [
      [field, texNames(names)],
      [`${field}type`, variable],
    ];
  });
  return [...plain, ...typed];
}

function titleFields(item: CslItem, type: string): readonly Field[] {
  const english = termLanguage(item) === "en" && !(item.language ?? "en").includes("-Latn");
  const titles = Object.entries(TITLE_FIELDS).flatMap(([variable, field]): readonly Field[] => {
    const title = item[variable as keyof typeof TITLE_FIELDS];
    return title === undefined ? [] : [[field, texTitle(title, english)]];
  });
  const container = item["container-title"];
  const short = item["container-title-short"];
  const host = CONTAINER_IS_JOURNAL.has(type)
    ? "journaltitle"
    : type === "online"
      ? "maintitle"
      : "booktitle";
  return [
    ...titles,
    ...(container === undefined ? [] : [[host, texTitle(container, english)] as const]),
    ...(short === undefined ? [] : [["shortjournal", texTitle(short, english)] as const]),
  ];
}

function textFields(item: CslItem): readonly Field[] {
  return Object.entries(TEXT_FIELDS).flatMap(([variable, field]): readonly Field[] => {
    const value = item[variable as keyof typeof TEXT_FIELDS];
    if (value === undefined || value === "") return [];
    return [[field, texField(variable, value)]];
  });
}

/** Lists in biblatex, parted by " and " (manual, 2.3.4): a value that holds the word stands in braces. */
const LIST_VARIABLES: ReadonlySet<string> = new Set(["publisher", "publisher-place", "authority"]);

function texField(variable: string, value: string | number): string {
  if (variable === "page") return texPages(String(value));
  const tex = texFromText(value);
  return LIST_VARIABLES.has(variable) && /\band\b/i.test(tex) ? `{${tex}}` : tex;
}

/** biblatex separates a range with two hyphens. */
function texPages(pages: string): string {
  return escapeTex(oneLine(pages)).replace(/(\d) ?[-–—] ?(\d)/g, "$1--$2");
}

/**
 * In biblatex `number` is the issue of a journal, the place of a book in its series and the number of a report or act,
 * whichever the type has. What does not fit there goes to `issue` and `eid`.
 */
function numberFields(item: CslItem, type: string): readonly Field[] {
  const candidates = CONTAINER_IS_JOURNAL.has(type)
    ? [item.issue, item.number, item["collection-number"]]
    : [
        item.number ?? item["collection-number"],
        item.issue,
        item.number === undefined ? undefined : item["collection-number"],
      ];
  return ["number", "issue", "eid"].flatMap((field, index): readonly Field[] => {
    const value = candidates[index];
    return value === undefined ? [] : [[field, texFromText(value)]];
  });
}

function dateFields(item: CslItem): readonly Field[] {
  return Object.entries(DATE_FIELDS).flatMap(([variable, field]): readonly Field[] => {
    const date = item[variable as keyof typeof DATE_FIELDS];
    return date === undefined ? [] : dateField(field, date);
  });
}

/** `date` must be ISO 8601-2; a date in words goes to `year`, which is free text. "~" means about, 21–24 are seasons. */
function dateField(field: string, date: CslDate): readonly Field[] {
  const days = isoDates(date);
  if (days === null || !("date-parts" in date)) {
    const words = literalDate(date);
    return words === null || field !== "date" ? [] : [["year", texFromText(words)]];
  }
  const season = date.season === undefined ? "" : `-${20 + date.season}`;
  const about = date.circa === true ? "~" : "";
  return [[field, days.map((day) => `${day}${/^-?\d{4}$/.test(day) ? season : ""}${about}`).join("/")]];
}

function verbatimFields(item: CslItem): readonly Field[] {
  return [
    ...(item.DOI === undefined ? [] : [["doi", texVerbatim(item.DOI)] as const]),
    ...(item.URL === undefined ? [] : [["url", texVerbatim(item.URL)] as const]),
  ];
}

/** `langid` switches hyphenation and words in LaTeX, `language` keeps the exact BCP 47 tag. */
function languageFields(item: CslItem): readonly Field[] {
  if (item.language === undefined || item.language === "") return [];
  const primary = item.language.toLowerCase().split("-")[0];
  const babel = primary === "kk" || primary === "ru" || primary === "en" ? BABEL_NAMES[primary] : undefined;
  return [
    ...(babel === undefined ? [] : [["langid", babel] as const]),
    ["language", escapeTex(item.language)],
  ];
}
