import { isSetAside, TITLE_PAGE_TYPES, type BlockType } from "#lib/documents/block.ts";
import type { ImportedArticle, ImportedBlock, ImportedReference } from "../article.ts";
import { findLabel } from "../labels.ts";

/** A heading with what stands below it, up to the next of its level; the outermost has no heading and level 0. */
export interface Section {
  readonly heading: ImportedBlock | null;
  readonly level: number;
  readonly blocks: readonly ImportedBlock[];
  readonly sections: readonly Section[];
}

/** A list of references with its heading, where it has one. */
export interface ReferenceList {
  readonly kind: "original" | "romanised";
  readonly heading: ImportedBlock | null;
  readonly entries: readonly ImportedBlock[];
}

/** An article by the parts that formats of publishing know. Each block is in exactly one of them. */
export interface Outline {
  readonly front: readonly ImportedBlock[];
  readonly body: Section;
  /** In the order of the file: lists of references, and sections behind the first of them. */
  readonly back: readonly (ReferenceList | Section)[];
  readonly footnotes: readonly ImportedBlock[];
  readonly setAside: readonly ImportedBlock[];
}

const FRONT: ReadonlySet<BlockType> = new Set([...TITLE_PAGE_TYPES, "funding"]);
const LISTS: Partial<Record<BlockType, ReferenceList["kind"]>> = {
  reference_list_heading: "original",
  reference_entry: "original",
  references_romanized_heading: "romanised",
  reference_entry_romanized: "romanised",
};

export function outlineOf(article: ImportedArticle): Outline {
  const { blocks } = article;
  const front: ImportedBlock[] = [];
  const body: ImportedBlock[] = [];
  const back: (ImportedBlock[] | GrowingList)[] = [];
  blocks.forEach((block, at) => {
    if (isSetAside(block.type) || block.type === "footnote") return;
    if (FRONT.has(block.type) || opensFrontPart(block, blocks[at + 1])) front.push(block);
    else addBehind({ body, back }, block);
  });
  return {
    front,
    body: nested(body),
    back: back.map((part) => (Array.isArray(part) ? nested(part) : part)),
    footnotes: blocks.filter(({ type }) => type === "footnote"),
    setAside: blocks.filter(({ type }) => isSetAside(type)),
  };
}

interface GrowingList extends ReferenceList {
  heading: ImportedBlock | null;
  readonly entries: ImportedBlock[];
}

interface Behind {
  readonly body: ImportedBlock[];
  readonly back: (ImportedBlock[] | GrowingList)[];
}

function addBehind({ body, back }: Behind, block: ImportedBlock): void {
  const kind = LISTS[block.type];
  const last = back.at(-1);
  if (kind === undefined) {
    if (last === undefined) body.push(block);
    else if (Array.isArray(last)) last.push(block);
    else back.push([block]);
    return;
  }
  const isHeading = block.type === "reference_list_heading" || block.type === "references_romanized_heading";
  const open = last === undefined || Array.isArray(last) || last.kind !== kind ? null : last;
  if (isHeading) back.push({ kind, heading: block, entries: [] });
  else if (open === null) back.push({ kind, heading: null, entries: [block] });
  else open.entries.push(block);
}

/** "Аннотация" on a line of its own heads the abstract below it, not a section of the text. */
export function opensFrontPart(block: ImportedBlock, next: ImportedBlock | undefined): boolean {
  if (block.type !== "heading" || (next?.type !== "abstract" && next?.type !== "keywords")) return false;
  const label = findLabel(block.text);
  return label !== null && label.alone && label.kind === next.type;
}

interface GrowingSection extends Section {
  readonly blocks: ImportedBlock[];
  readonly sections: GrowingSection[];
}

function nested(blocks: readonly ImportedBlock[]): Section {
  const root: GrowingSection = { heading: null, level: 0, blocks: [], sections: [] };
  const open: GrowingSection[] = [root];
  for (const block of blocks) {
    if (block.type !== "heading") {
      open.at(-1)?.blocks.push(block);
      continue;
    }
    const level = block.level ?? 1;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const section: GrowingSection = { heading: block, level, blocks: [], sections: [] };
    open.at(-1)?.sections.push(section);
    open.push(section);
  }
  return root;
}

export function isReferenceList(part: ReferenceList | Section): part is ReferenceList {
  return "entries" in part;
}

/** Finds what is read of an entry: a reference begins where its block does. */
export function referenceFinder({
  references,
}: ImportedArticle): (entry: ImportedBlock) => ImportedReference | null {
  const byPlace = new Map(references.map((reference) => [reference.sourceRange[0], reference]));
  const byText = new Map(references.map((reference) => [reference.text, reference]));
  return (entry) => {
    const placed = byPlace.get(entry.sourceRanges[0]?.[0] ?? -1);
    return placed !== undefined && placed.text === entry.text
      ? placed
      : (byText.get(entry.text) ?? placed ?? null);
  };
}
