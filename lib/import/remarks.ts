import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { ImportedCitation, ImportedFootnote, ImportedReference, ImportNote } from "./article.ts";
import type { MadeBlock } from "./blocks.ts";
import type { ArticlePart } from "./articles.ts";
import { note, type NoteCode } from "./note.ts";
import type { PlacedBlock } from "./placed-block.ts";
import type { RawText } from "./raw-text.ts";

/** One article of the file with what was read out of its blocks. */
export interface ReadPart {
  readonly part: ArticlePart;
  readonly references: readonly ImportedReference[];
  readonly citations: readonly ImportedCitation[];
  readonly footnotes: readonly ImportedFootnote[];
}

/**
 * What a reader should know of the structure and the references before trusting them. These follow from the blocks, and are made
 * anew when the blocks are corrected.
 */
export function remarksOnParts(placed: readonly PlacedBlock[], parts: readonly ReadPart[]): ImportNote[] {
  const several = parts.length > 1 ? [note("several_articles", { values: { count: parts.length } })] : [];
  return [...several, ...structureRemarks(placed, parts), ...parts.flatMap(referenceRemarks)];
}

/** Codes of the notes that `remarksOnParts` makes. */
export const PART_NOTES: ReadonlySet<string> = new Set<NoteCode>([
  "several_articles",
  "title_missing",
  "authors_missing",
  "abstract_missing_language",
  "keywords_missing_language",
  "references_missing",
  "citation_without_entry",
  "entry_never_cited",
  "gap_in_numbering",
  "entry_not_parsed",
  "entry_parsed_unsurely",
  "original_without_romanised",
  "romanised_without_original",
  "footnote_without_mark",
  "block_types_unsure",
  "structure_not_found",
]);

/** What was mended in the text and what could not be: known only when the blocks are made. */
export function remarksOnText(raw: RawText, made: readonly MadeBlock[]): ImportNote[] {
  const counted = [
    ["look_alikes_mended", total(made, ({ clean }) => clean.lookAlikesMended)],
    ["hyphens_joined", total(made, ({ clean }) => clean.hyphensJoined)],
    ["control_characters_removed", total(made, ({ clean }) => clean.controlsRemoved)],
    ["undecodable_characters", total(made, ({ block }) => block.text.match(/\ufffd/gu)?.length ?? 0)],
  ] as const;
  const guessed = raw.encodingGuessed
    ? [note("encoding_guessed", { values: { encoding: raw.encoding } })]
    : [];
  return [
    ...guessed,
    ...counted.flatMap(([code, count]) => (count > 0 ? [note(code, { values: { count } })] : [])),
  ];
}

/** Below this confidence a block's type is to be looked at. */
export const UNSURE = 0.65;

function structureRemarks(made: readonly PlacedBlock[], parts: readonly ReadPart[]): ImportNote[] {
  const unsure = made.filter(({ block }) => block.confidence < UNSURE).length;
  const structured = made.some(
    ({ block }) => !["paragraph", "list_item", "page_header", "page_number", "noise"].includes(block.type),
  );
  return [
    ...(made.length > 0 && !structured ? [note("structure_not_found")] : []),
    ...(unsure > 0 ? [note("block_types_unsure", { values: { count: unsure } })] : []),
    ...(structured ? parts.flatMap(titlePageRemarks) : []),
    ...listGaps(made),
  ];
}

/** Missing parts of a title page are worth a word only where there is a title page. */
function titlePageRemarks({ part }: ReadPart): ImportNote[] {
  const types = new Set(part.blocks.map(({ block }) => block.type));
  if (!types.has("abstract") && !types.has("title")) return [];
  const trilingual =
    part.language !== "en" ||
    new Set(part.blocks.filter(({ block }) => block.type === "abstract").map(({ block }) => block.language))
      .size > 1;
  const missing = (type: "abstract" | "keywords"): Language[] => {
    const present = new Set(
      part.blocks.filter(({ block }) => block.type === type).map(({ block }) => block.language),
    );
    return present.size === 0 || !trilingual ? [] : LANGUAGES.filter((language) => !present.has(language));
  };
  return [
    ...(types.has("title") ? [] : [note("title_missing")]),
    ...(types.has("authors") ? [] : [note("authors_missing")]),
    ...missing("abstract").map((language) => note("abstract_missing_language", { values: { language } })),
    ...missing("keywords").map((language) => note("keywords_missing_language", { values: { language } })),
  ];
}

/** "1, 2, 4": a number left out between items of a list. */
function listGaps(made: readonly PlacedBlock[]): ImportNote[] {
  let last: number | null = null;
  return made.flatMap(({ block }) => {
    const number =
      block.type === "list_item"
        ? Number(/^[0-9]{1,3}/u.exec(block.label ?? "")?.[0] ?? Number.NaN)
        : Number.NaN;
    if (Number.isNaN(number)) {
      if (block.type === "heading") last = null;
      return [];
    }
    const before = last;
    last = number;
    if (before === null || number <= before + 1 || number > before + 3) return [];
    return [note("gap_in_numbering", { values: { before, after: number }, ...placeOf(block.sourceRanges) })];
  });
}

function placeOf(ranges: PlacedBlock["block"]["sourceRanges"]): { sourceRange?: readonly [number, number] } {
  const [first] = ranges;
  return first === undefined ? {} : { sourceRange: first };
}

function referenceRemarks({ references, citations, footnotes, part }: ReadPart): ImportNote[] {
  const originals = references.filter(({ list }) => list === "original");
  const romanised = references.filter(({ list }) => list === "romanised");
  const brackets = citations.filter(({ kind }) => kind !== "footnote_mark");
  const lone = footnotes.filter(({ markRange }) => markRange === null);
  return [
    ...(references.length === 0 && brackets.length > 0
      ? [note("references_missing", { values: { count: brackets.length } })]
      : []),
    ...(references.length > 0 ? citationRemarks(brackets, originals.length > 0 ? originals : romanised) : []),
    ...numberGaps(originals),
    ...references.flatMap(entryRemarks),
    ...(originals.length > 0 && romanised.length > 0 ? pairRemarks(references) : []),
    ...lone.map(({ mark, sourceRange }) => note("footnote_without_mark", { values: { mark }, sourceRange })),
  ].slice(0, Math.max(200, part.blocks.length));
}

function citationRemarks(
  citations: ReadPart["citations"],
  listed: readonly ImportedReference[],
): ImportNote[] {
  const cited = new Set(citations.flatMap(({ entries }) => entries));
  const numbers = new Set(listed.map(({ number }) => number));
  const isNumbered = listed.some(({ number }) => number !== null);
  const without = citations.flatMap(({ keys, entries, sourceRange }) => {
    const lost = keys.filter((key) =>
      typeof key === "number"
        ? entries.length < keys.length && (isNumbered || entries.length === 0) && !numbers.has(key)
        : entries.length === 0,
    );
    return lost.map((key) => note("citation_without_entry", { values: { key }, sourceRange }));
  });
  const never = citations.length === 0 ? [] : listed.filter(({ id }) => !cited.has(id));
  return [
    ...without,
    ...never.map(({ number, sourceRange, text }) =>
      note("entry_never_cited", { values: { number: number ?? shorten(text) }, sourceRange }),
    ),
  ];
}

function numberGaps(references: readonly ImportedReference[]): ImportNote[] {
  return references.flatMap(({ number, sourceRange }, at) => {
    const before = references[at - 1]?.number ?? null;
    if (number === null || before === null || number === before + 1) return [];
    return [note("gap_in_numbering", { values: { before, after: number }, sourceRange })];
  });
}

/** Below this a parse is shown as doubtful. */
const SURE_ENTRY = 0.5;

function entryRemarks({ csl, confidence, text, sourceRange }: ImportedReference): ImportNote[] {
  const details = { values: { entry: shorten(text) }, sourceRange };
  if (csl === null) return [note("entry_not_parsed", details)];
  return confidence < SURE_ENTRY ? [note("entry_parsed_unsurely", details)] : [];
}

function pairRemarks(references: readonly ImportedReference[]): ImportNote[] {
  return references
    .filter(({ pairedWith }) => pairedWith === null)
    .map(({ list, text, sourceRange }) =>
      note(list === "original" ? "original_without_romanised" : "romanised_without_original", {
        values: { entry: shorten(text) },
        sourceRange,
      }),
    );
}

/** Enough of an entry to know it by. */
function shorten(text: string): string {
  const points = [...text.slice(0, 120)];
  return points.length <= 60 ? points.join("") : `${points.slice(0, 59).join("")}…`;
}

function total(made: readonly MadeBlock[], count: (one: MadeBlock) => number): number {
  return made.reduce((sum, one) => sum + count(one), 0);
}
