import { nameSkeleton } from "#lib/citations/romanise/skeleton.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { SET_ASIDE_TYPES, TITLE_PAGE_TYPES, type BlockType } from "#lib/documents/block.ts";
import type { ImportedArticle } from "./article.ts";
import { readFront } from "./front.ts";
import { findLabel } from "./labels.ts";
import { extentOf, type PlacedBlock } from "./placed-block.ts";

/** One article of a file: its blocks, from the first to the last. */
export interface ArticlePart {
  readonly blocks: readonly PlacedBlock[];
  readonly language: BlockLanguage;
  readonly complete: boolean;
}

const TITLE_PAGE: ReadonlySet<BlockType> = new Set(TITLE_PAGE_TYPES);
const LIST: ReadonlySet<BlockType> = new Set([
  "reference_entry",
  "reference_entry_romanized",
  "reference_list_heading",
  "references_romanized_heading",
]);
const ASIDE: ReadonlySet<BlockType> = new Set([...SET_ASIDE_TYPES, "footnote"]);

/**
 * A file may hold the end of one article and the beginning of the next. A title page that follows a body or a
 * reference list opens a new article, unless it is the closing summary of the same one, which tells the same
 * things in another language.
 */
export function findArticles(made: readonly PlacedBlock[]): ArticlePart[] {
  const starts = [0];
  let since = NOTHING_YET;
  made.forEach(({ block }, at) => {
    const start = starts.at(-1) ?? 0;
    const isFilled = since.isListed || since.body > LEAST_BODY;
    if (at > 0 && isFilled && opensTitlePage(made, at)) {
      const isSummary = since.summaries < MOST_SUMMARIES && isClosingSummary(made, at, made.slice(start, at));
      if (isSummary) since = { ...since, summaries: since.summaries + 1 };
      else {
        starts.push(at);
        since = NOTHING_YET;
      }
    }
    const isListed = since.isListed || LIST.has(block.type);
    since = { ...since, isListed, body: since.body + bodyLength(block) };
  });
  return cutArticles(made, starts);
}

/** What has been seen of an article so far. */
interface ArticleSoFar {
  readonly isListed: boolean;
  /** Running text and lists, UTF-16 units. */
  readonly body: number;
  readonly summaries: number;
}

const NOTHING_YET: ArticleSoFar = { isListed: false, body: 0, summaries: 0 };
/** One for each other language, and some to spare; each costs a look at the whole article. */
const MOST_SUMMARIES = 6;

/** The articles that begin with the blocks of these ids; what stands before the first of them is a part of its own. */
export function articlesFrom(placed: readonly PlacedBlock[], ids: readonly string[]): ArticlePart[] {
  const wanted = new Set(ids);
  const starts = placed.flatMap(({ block }, at) => (at === 0 || wanted.has(block.id) ? [at] : []));
  return cutArticles(placed, starts);
}

function cutArticles(placed: readonly PlacedBlock[], starts: readonly number[]): ArticlePart[] {
  return starts
    .map((start, n) => describe(placed.slice(start, starts[n + 1])))
    .filter((part) => part.blocks.length > 0);
}

/** Less running text than this between two title pages is a stray line, not an article, in UTF-16 units. */
const LEAST_BODY = 300;

/** The first block of a run of title-page blocks with an abstract or keywords in it, or with a title and its authors. */
function opensTitlePage(made: readonly PlacedBlock[], at: number): boolean {
  if (!isTitlePage(made[at]) || isTitlePage(previous(made, at))) return false;
  const seen = new Set<BlockType>();
  for (let next = at; next < made.length && next < at + 24; next++) {
    const one = made[next];
    if (one === undefined || !(isTitlePage(one) || ASIDE.has(one.block.type))) return false;
    seen.add(one.block.type);
    if (seen.has("title") && seen.has("authors")) return true;
    if (one.block.type === "abstract" || one.block.type === "keywords") return true;
  }
  return false;
}

function previous(made: readonly PlacedBlock[], at: number): PlacedBlock | undefined {
  let before = at - 1;
  while (before >= 0 && ASIDE.has(made[before]?.block.type ?? "noise")) before -= 1;
  return made[before];
}

/** A stand-alone "Аннотация" is a heading, but of the title page. */
function isTitlePage(one: PlacedBlock | undefined): boolean {
  if (one === undefined) return false;
  if (TITLE_PAGE.has(one.block.type)) return true;
  if (one.block.type !== "heading") return false;
  const kind = findLabel(one.block.text)?.kind;
  return kind === "abstract" || kind === "keywords";
}

/** Characters of a block of running text or of a list; 0 for any other. */
function bodyLength({ type, text }: PlacedBlock["block"]): number {
  return type === "paragraph" || type === "quotation" || type === "list_item" || LIST.has(type)
    ? text.length
    : 0;
}

/**
 * Another language's title page at the end of the same article: no text of its own follows, and it has the
 * same authors, or, where no authors are printed, speaks of what the article speaks of.
 */
function isClosingSummary(made: readonly PlacedBlock[], at: number, before: readonly PlacedBlock[]): boolean {
  const after = made.slice(at, at + SUMMARY_REACH);
  if (after.reduce((sum, { block }) => sum + bodyLength(block), 0) > 600) return false;
  const summary = after.filter(({ block }) => !ASIDE.has(block.type));
  const languages = new Set(
    before.filter(({ block }) => block.type === "abstract").map(({ block }) => block.language),
  );
  if (summary.some(({ block }) => block.type === "abstract" && languages.has(block.language))) return false;
  if (/^(?:резюме|түйін|summary|қысқаша)/iu.test(summary[0]?.block.text ?? "")) return true;
  if (completesLanguages(summary, languages)) return true;
  const printed = namesOf(before);
  const [theirs, ours] = [namesOf(summary), printed.size > 0 ? printed : possibleNames(before)];
  if (theirs.size > 0 && ours.size > 0) return [...theirs].some((name) => ours.has(name));
  return sharedTopic(summary, before) >= 0.3;
}

/** Abstracts alone, without title or authors, in just the languages that the article's own abstract is not in. */
function completesLanguages(summary: readonly PlacedBlock[], languages: ReadonlySet<string>): boolean {
  if (languages.size !== 1) return false;
  if (summary.some(({ block: { type } }) => type === "title" || type === "authors")) return false;
  return (
    new Set(summary.filter(({ block }) => block.type === "abstract").map(({ block }) => block.language))
      .size === 2
  );
}

/** Family names and addresses of a title page; names by their consonants, which agree across scripts. */
function namesOf(blocks: readonly PlacedBlock[]): ReadonlySet<string> {
  const names = blocks
    .filter(({ block }) => block.type === "authors" && findLabel(block.text)?.kind !== "supervisor")
    .flatMap(({ block }) => block.text.match(/\p{Lu}\p{L}{2,}/gu) ?? []);
  const addresses = blocks
    .filter(({ block }) => block.type === "email")
    .flatMap(({ block }) => block.text.match(/[^\s@]{1,64}@\S+/gu) ?? []);
  return new Set([...names.map((name) => nameSkeleton(name).slice(0, 4)), ...addresses]);
}

/** Words with capitals at the head of an article whose authors were not told apart. */
function possibleNames(blocks: readonly PlacedBlock[]): ReadonlySet<string> {
  const head = blocks
    .slice(0, 8)
    .map(({ block }) => block.text.slice(0, 400))
    .join(" ");
  const words = head.match(/\p{Lu}\p{L}{2,}/gu) ?? [];
  return new Set(words.map((word) => nameSkeleton(word).slice(0, 4)));
}

/** Blocks looked at for a closing summary; a text of its own begins well within them. */
const SUMMARY_REACH = 40;

/**
 * Share of the summary's longer words whose beginnings occur in the article; Kazakh and Russian share most
 * terms.
 */
function sharedTopic(summary: readonly PlacedBlock[], article: readonly PlacedBlock[]): number {
  const known = new Set(article.flatMap(({ block }) => stems(block.text)));
  const words = [...new Set(summary.flatMap(({ block }) => stems(block.text)))];
  if (words.length === 0) return 0;
  return words.filter((word) => known.has(word)).length / words.length;
}

const SAME_SOUND: Readonly<Record<string, string>> = {
  қ: "к",
  х: "к",
  ғ: "г",
  ң: "н",
  ө: "о",
  ү: "у",
  ұ: "у",
  ә: "а",
  і: "и",
  һ: "к",
  ы: "и",
};

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{6,}/gu) ?? [];
  return words.map((word) => [...word.slice(0, 5)].map((letter) => SAME_SOUND[letter] ?? letter).join(""));
}

function describe(blocks: readonly PlacedBlock[]): ArticlePart {
  const has = (type: BlockType): boolean => blocks.some(({ block }) => block.type === type);
  const complete =
    has("title") &&
    has("authors") &&
    has("paragraph") &&
    (has("reference_entry") || has("reference_entry_romanized"));
  return { blocks, language: mainLanguage(blocks), complete };
}

/** The language of most of the running text; without any, of the last abstract. */
function mainLanguage(blocks: readonly PlacedBlock[]): BlockLanguage {
  const lengths = new Map<BlockLanguage, number>();
  const body = blocks.filter(({ block }) => block.type === "paragraph" || block.type === "list_item");
  for (const { block } of body.length > 0
    ? body
    : blocks.filter(({ block: { type } }) => type === "abstract" || type === "title")) {
    lengths.set(block.language, (lengths.get(block.language) ?? 0) + block.text.length);
  }
  const [longest] = [...lengths].sort((a, b) => b[1] - a[1]);
  return longest?.[0] ?? blocks[0]?.block.language ?? "mixed";
}

/** Where the articles stand in the raw text, in code points. */
export function articleRanges(parts: readonly ArticlePart[]): ImportedArticle["articles"] {
  return parts.map(({ blocks, language, complete }) => {
    const [start] = blocks[0] === undefined ? [0] : extentOf(blocks[0].block);
    const end = blocks.reduce((last, { block }) => Math.max(last, extentOf(block)[1]), start);
    const front = readFront(
      blocks.map(({ block }) => block),
      language,
    );
    const isPrinted = Object.keys(front.sources).length > 0;
    return { range: [start, end], language, complete, ...(isPrinted ? { front } : {}) };
  });
}
