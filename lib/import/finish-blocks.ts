import { isReferenceEntry } from "#lib/documents/block.ts";
import type { Vocabulary } from "#lib/languages/vocabulary.ts";
import type { ImportedBlock } from "./article.ts";
import { withLanguages } from "./block-language.ts";
import { blockText } from "./block-text.ts";
import type { MadeBlock } from "./blocks.ts";
import { withDoubt } from "./doubts.ts";
import type { Draft } from "./draft.ts";
import { findLabel } from "./labels.ts";
import { listMarker } from "./list-markers.ts";
import { spansWithin, type RawFacts } from "./raw-facts.ts";
import type { RawSpan } from "./raw-text.ts";
import { entryNumber } from "./reference-lists.ts";
import { sourceRanges, type SourceMap } from "./source-map.ts";
import { tableText } from "./table-text.ts";

interface Finishing {
  readonly source: SourceMap;
  readonly vocabulary: Vocabulary;
  readonly facts: RawFacts;
}

/**
 * Cells of all tables of a file that are told apart. More would keep every look at the article and every correction waiting; a table
 * beyond them stays a table whose text is whole.
 */
export const MOST_CELLS = 20_000;

function tablesTakenApart(drafts: readonly Draft[]): ReadonlySet<Draft> {
  let left = MOST_CELLS;
  const taken = new Set<Draft>();
  for (const draft of drafts) {
    const count = draft.cells?.length ?? 0;
    if (count === 0 || count > left) continue;
    taken.add(draft);
    left -= count;
  }
  return taken;
}

/** Drafts whose types are known, as blocks with their clean texts, labels and languages. */
export function finishBlocks(
  drafts: readonly Draft[],
  { source, vocabulary, facts }: Finishing,
): MadeBlock[] {
  const tables = tablesTakenApart(drafts);
  const made = drafts.map((draft, at) => {
    const table = tables.has(draft) ? tableText(draft.cells ?? [], vocabulary) : null;
    const clean = table ?? blockText(draft.lines, vocabulary, marksIn(draft, facts));
    const block: ImportedBlock = {
      id: `b${String(at + 1)}`,
      type: draft.type ?? "paragraph",
      language: "mixed",
      text: clean.text,
      sourceRanges: sourceRanges(source, draft.lines),
      confidence: draft.confidence,
      ...(draft.level === undefined ? {} : { level: draft.level }),
      ...(table === null ? {} : { cells: [...table.cells] }),
    };
    const label = printedLabel(block, draft);
    return {
      block: label === undefined ? block : { ...block, label },
      clean,
      draft,
    };
  });
  const told = withLanguages(made);
  return told.map((one, at) => ({
    ...one,
    block: withDoubt(one, { above: told[at - 1], below: told[at + 1] }),
  }));
}

function marksIn({ lines }: Draft, facts: RawFacts): RawSpan[] {
  return spansWithin(facts, lines).filter(({ kind }) => kind === "footnote_mark");
}

const LABELLED: ReadonlySet<string> = new Set(["abstract", "keywords", "funding", "udc", "table_caption"]);

function printedLabel(block: ImportedBlock, draft: Draft): string | undefined {
  if (block.type === "list_item") {
    const marker = listMarker(block.text);
    return marker === null ? undefined : block.text.slice(0, marker.length).trimEnd();
  }
  if (isReferenceEntry(block.type)) {
    return entryNumber(block.text) === null ? undefined : /^\S+/u.exec(block.text)?.[0];
  }
  if (draft.label === null || draft.label.alone) return undefined;
  const opens = LABELLED.has(block.type) || (block.type === "paragraph" && draft.label.kind === "heading");
  if (!opens) return undefined;
  const label = findLabel(block.text);
  return label === null ? undefined : block.text.slice(0, label.length);
}
