import type { BlockType } from "#lib/documents/block.ts";
import { findCitationMarks, findFootnoteMarkCandidates, type CitationMark } from "#lib/citations/marker.ts";
import { indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import type { ImportedCitation, ImportedReference } from "./article.ts";
import type { MadeBlock } from "./blocks.ts";
import { rawSpan, sourceSpan, type SourceMap } from "./source-map.ts";

/** Blocks in which marks are looked for. Entries carry brackets of their own, and numbers in titles are no marks. */
const CITING: ReadonlySet<BlockType> = new Set(["paragraph", "list_item", "abstract", "footnote", "table", "table_caption", "heading", "funding"]);

/** The citations of one article, with the entries that their keys lead to. */
export function readCitations(source: SourceMap, blocks: readonly MadeBlock[], references: readonly ImportedReference[]): ImportedCitation[] {
  const originals = references.filter((reference) => reference.list === "original");
  const listed = originals.length > 0 ? originals : references;
  const footnoteMarks = new Set(blocks.flatMap(({ mark }) => (mark === undefined ? [] : [mark])));
  const search = searchOptions(listed);
  return blocks
    .filter(({ block }) => CITING.has(block.type))
    .flatMap((made) => {
      const marks = [...findCitationMarks(made.block.text, { ...search, language: made.block.language }), ...footnoteMarksIn(made, footnoteMarks)];
      return marks.sort((a, b) => a.rangeUtf16[0] - b.rangeUtf16[0]).flatMap((mark) => toCitation(source, made, mark, listed));
    });
}

interface SearchOptions {
  readonly entryCount?: number;
  readonly surnames?: readonly string[];
}

function searchOptions(listed: readonly ImportedReference[]): SearchOptions {
  const numbers = listed.flatMap(({ number }) => (number === null ? [] : [number]));
  const surnames = listed.flatMap(({ csl }) => (csl?.author ?? []).flatMap(({ family }) => (family === undefined ? [] : [family])));
  if (numbers.length > 0) return { entryCount: Math.max(...numbers) };
  return listed.length > 0 ? { surnames } : {};
}

function footnoteMarksIn({ block }: MadeBlock, footnoteMarks: ReadonlySet<string>): CitationMark[] {
  if (footnoteMarks.size === 0 || block.type === "footnote") return [];
  return findFootnoteMarkCandidates(block.text).filter(({ keys }) => footnoteMarks.has(String(keys[0])));
}

function toCitation(source: SourceMap, made: MadeBlock, mark: CitationMark, listed: readonly ImportedReference[]): ImportedCitation[] {
  const raw = rawSpan(made.clean.origins, mark.rangeUtf16);
  if (raw === null) return [];
  const index = indexText(made.block.text);
  return [
    {
      blockId: made.block.id,
      range: [utf16ToCodePoint(index, mark.rangeUtf16[0]), utf16ToCodePoint(index, mark.rangeUtf16[1])],
      sourceRange: sourceSpan(source, raw[0], raw[1]),
      text: mark.text,
      keys: [...mark.keys],
      locator: mark.locator,
      kind: mark.kind,
      entries: mark.kind === "footnote_mark" ? [] : mark.keys.flatMap((key) => entryOf(key, listed)),
    },
  ];
}

function entryOf(key: number | string, listed: readonly ImportedReference[]): string[] {
  if (typeof key === "number") {
    const found = listed.find(({ number }) => number === key);
    return found === undefined ? [] : [found.id];
  }
  const [family = "", year = ""] = key.split(/\s+(?=\S+$)/u);
  const found = listed.find(({ csl, text }) => text.includes(year) && (csl?.author ?? []).some((author) => author.family?.toLowerCase() === family.toLowerCase()));
  return found === undefined ? [] : [found.id];
}
