import { isReferenceEntry, type BlockType } from "#lib/documents/block.ts";
import { indexCited, type FindCited } from "#lib/citations/cited-entry.ts";
import { findCitationMarks, findFootnoteMarkCandidates, type CitationMark } from "#lib/citations/marker.ts";
import { utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import type { ImportedCitation, ImportedReference } from "./article.ts";
import { findStarMarks } from "./footnotes.ts";
import { sourceRangeOf, type PlacedBlock } from "./placed-block.ts";
import { declaredWithin, spansWithin, type RawFacts } from "./raw-facts.ts";
import { referenceId } from "./references.ts";
import type { SourceMap } from "./source-map.ts";
import { joinTold, toldMarks, type ToldMark } from "./told-marks.ts";

/**
 * Blocks in which marks are looked for. Entries carry brackets of their own, and numbers in titles are no
 * marks.
 */
const CITING: ReadonlySet<BlockType> = new Set([
  "paragraph",
  "quotation",
  "list_item",
  "abstract",
  "footnote",
  "table",
  "table_caption",
  "heading",
  "funding",
]);

/** What the marks of one article can lead to. */
export interface Listed {
  readonly references: readonly ImportedReference[];
  /** Marks of its footnotes, in plain figures. */
  readonly footnoteMarks: ReadonlySet<string>;
}

export interface CitingText {
  readonly source: SourceMap;
  readonly facts: RawFacts;
  readonly blocks: readonly PlacedBlock[];
}

/** The citations of one article, with the entries that their keys lead to. */
export function readCitations(text: CitingText, { references, footnoteMarks }: Listed): ImportedCitation[] {
  const originals = references.filter((reference) => reference.list === "original");
  const listed = originals.length > 0 ? originals : references;
  const search = searchOptions(listed);
  const entries = indexCited(listed);
  const targets = entriesByTarget(text);
  const citing = text.blocks.filter(({ block }) => CITING.has(block.type));
  const printed = printedMarks(citing, search, entries);
  const hasBrackets = [...printed.values()].some((marks) => marks.some(({ kind }) => kind === "bracket"));
  const meaning = {
    isNote: (mark: string) => footnoteMarks.has(mark),
    largestEntry: hasBrackets || footnoteMarks.size > 0 ? null : (search.entryCount ?? null),
  };
  const glued = citing.some((placed) => tellsMarks(placed, text.facts)) ? new Set<string>() : footnoteMarks;
  return text.blocks.flatMap((placed) => {
    const own = printed.get(placed);
    const marks =
      own === undefined
        ? notesOfTitlePage(placed, text.facts)
        : [...joinTold(own, toldMarks(placed, text.facts, meaning)), ...footnoteMarksIn(placed, glued)];
    return marks
      .sort((a, b) => a.rangeUtf16[0] - b.rangeUtf16[0])
      .flatMap((mark) => toCitation(mark, { source: text.source, placed, entries, targets }));
  });
}

const NOTED: ReadonlySet<BlockType> = new Set(["title", "subtitle", "authors", "affiliation", "keywords"]);

/** Titles and authors cite nothing, and their raised figures mean places of work; but notes that the format tells may hang on them. */
function notesOfTitlePage(placed: PlacedBlock, facts: RawFacts): ToldMark[] {
  if (!NOTED.has(placed.block.type)) return [];
  const told = toldMarks(placed, facts, { isNote: () => false, largestEntry: null });
  return told.filter(({ kind }) => kind === "footnote_mark");
}

/**
 * The printed marks of each block. "The same again" leads to the mark before it, also over the edge of a paragraph; notes stand
 * between the paragraphs, but are read apart from them.
 */
function printedMarks(
  citing: readonly PlacedBlock[],
  search: SearchOptions,
  entries: EntryIndex,
): Map<PlacedBlock, CitationMark[]> {
  const previous: Record<"text" | "notes", CitationMark | null> = { text: null, notes: null };
  const printed = new Map<PlacedBlock, CitationMark[]>();
  for (const placed of citing) {
    const course = placed.block.type === "footnote" ? "notes" : "text";
    const marks = findCitationMarks(placed.block.text, {
      ...search,
      kinds: ["bracket", "author_date"],
      language: placed.block.language,
      previous: previous[course],
      isCredible: (mark) => isCredible(mark, entries, search),
    });
    printed.set(placed, marks);
    previous[course] = marks.at(-1) ?? previous[course];
  }
  return printed;
}

/** Where the format raises figures or tells the marks of notes, glued figures are just figures. */
function tellsMarks({ stretches }: PlacedBlock, facts: RawFacts): boolean {
  return spansWithin(facts, stretches).some(({ kind }) => kind === "raised" || kind === "footnote_mark");
}

interface SearchOptions {
  readonly entryCount?: number;
  readonly surnames?: readonly string[];
}

function searchOptions(listed: readonly ImportedReference[]): SearchOptions {
  const numbers = listed.flatMap(({ number }) => (number === null ? [] : [number]));
  const surnames = listed.flatMap(({ csl }) =>
    (csl?.author ?? []).flatMap(({ family, literal }) => family ?? literal ?? []),
  );
  if (numbers.length === 0) return { surnames };
  return { surnames, entryCount: numbers.reduce((most, number) => Math.max(most, number), 0) };
}

/** Where the list is numbered, a name and a year count as a mark only if they lead to an entry. */
function isCredible(mark: CitationMark, entries: EntryIndex, search: SearchOptions): boolean {
  if (mark.kind !== "author_date" || search.entryCount === undefined) return true;
  return mark.keys.some((key) => entries(key).length > 0);
}

function footnoteMarksIn({ block }: PlacedBlock, footnoteMarks: ReadonlySet<string>): CitationMark[] {
  if (footnoteMarks.size === 0 || block.type === "footnote") return [];
  const figures = findFootnoteMarkCandidates(block.text).filter(({ keys }) =>
    footnoteMarks.has(String(keys[0])),
  );
  const stars = findStarMarks(block.text).filter(({ mark }) => footnoteMarks.has(mark));
  return [
    ...figures,
    ...stars.map(({ mark, at }) => ({
      rangeUtf16: [at, at + mark.length] as const,
      text: mark,
      keys: [mark],
      locator: null,
      kind: "footnote_mark" as const,
    })),
  ];
}

interface CitingBlock {
  readonly source: SourceMap;
  readonly placed: PlacedBlock;
  readonly entries: EntryIndex;
  readonly targets: ReadonlyMap<string, string>;
}

function toCitation(mark: ToldMark, { source, placed, entries, targets }: CitingBlock): ImportedCitation[] {
  const sourceRange = sourceRangeOf(source, placed, mark.rangeUtf16);
  if (sourceRange === null) return [];
  const [start, end] = mark.rangeUtf16;
  const told = toldEntries(mark, targets);
  const named = mark.kind === "footnote_mark" ? [] : mark.keys.flatMap((key) => entryOf(key, entries));
  return [
    {
      blockId: placed.block.id,
      range: [utf16ToCodePoint(placed.index, start), utf16ToCodePoint(placed.index, end)],
      sourceRange,
      text: mark.text,
      keys: [...mark.keys],
      locator: mark.locator,
      kind: mark.kind,
      entries: told.length >= named.length ? [...new Set(told)] : [...new Set([...named, ...told])],
    },
  ];
}

/** Where "3–5" links only its ends, the entries between them in the list are meant too. */
function toldEntries(
  { targets: names = [], keys }: ToldMark,
  targets: ReadonlyMap<string, string>,
): string[] {
  const told = [...new Set(names.flatMap((name) => targets.get(name) ?? []))];
  if (told.length !== 2 || keys.length <= 2) return told;
  const inList = [...targets.values()];
  const between = inList.slice(inList.indexOf(told[0] ?? ""), inList.indexOf(told[1] ?? "") + 1);
  return between.length === keys.length ? between : told;
}

/** The entries of an article by the names that the format's citations use. */
function entriesByTarget({ blocks, facts }: CitingText): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { block, stretches } of blocks) {
    if (!isReferenceEntry(block.type)) continue;
    const target = declaredWithin(facts, stretches)?.target;
    if (target !== undefined && !found.has(target)) found.set(target, referenceId(block.id));
  }
  return found;
}

type EntryIndex = FindCited<ImportedReference>;

/** A key that names several entries leads to the first of them; that it is ambiguous is for the integrity report to tell. */
function entryOf(key: number | string, entries: EntryIndex): string[] {
  return entries(key)
    .slice(0, 1)
    .map(({ id }) => id);
}
