import type { BlockType } from "#lib/documents/block.ts";
import { type BlockLanguage, type Language, isLanguage } from "#lib/languages/language-tag.ts";
import type { ReaderBlock } from "./reader-view.ts";

/** Title, authors, abstract and keywords in one of the article's other languages: shown as one line until opened. */
export interface FoldGroup {
  /** The id of its first block. */
  readonly id: string;
  readonly language: Language;
  readonly blockIds: readonly string[];
  /** What its abstract is called in print, without the closing mark: "Аннотация". Null when it is unnamed. */
  readonly label: string | null;
  /** The beginning of the abstract, after its label. */
  readonly preview: string;
}

const FRONT_MATTER: readonly BlockType[] = [
  "title",
  "subtitle",
  "authors",
  "affiliation",
  "email",
  "abstract",
  "keywords",
];
/** Enough to fill one line of the widest column. Code points. */
const PREVIEW_LENGTH = 120;

/** Runs of front matter in a language other than the document's. A run without an abstract is no summary and stays open. */
export function foldGroups(
  blocks: readonly ReaderBlock[],
  documentLanguage: BlockLanguage,
  textOf: (block: ReaderBlock) => string,
): FoldGroup[] {
  const groups: FoldGroup[] = [];
  let run: ReaderBlock[] = [];
  let runLanguage: Language | null = null;
  const close = () => {
    if (runLanguage !== null) groups.push(...groupOf(run, runLanguage, textOf));
    run = [];
    runLanguage = null;
  };
  for (const block of blocks) {
    const isFront = FRONT_MATTER.includes(block.type);
    const belongs =
      isFront && run.length > 0 && (block.language === runLanguage || block.language === "mixed");
    if (!belongs) {
      close();
      if (!isFront || !isLanguage(block.language) || block.language === documentLanguage) continue;
      runLanguage = block.language;
    }
    run.push(block);
  }
  close();
  return groups;
}

function groupOf(
  run: readonly ReaderBlock[],
  language: Language,
  textOf: (block: ReaderBlock) => string,
): FoldGroup[] {
  const first = run[0];
  const abstract = run.find(({ type }) => type === "abstract");
  if (first === undefined || abstract === undefined) return [];
  const text = textOf(abstract);
  const label = abstract.label;
  const rest = label !== null && text.startsWith(label) ? text.slice(label.length) : text;
  return [
    {
      id: first.id,
      language,
      blockIds: run.map(({ id }) => id),
      label: label === null ? null : label.replace(/[\s.:–—-]+$/u, ""),
      preview: Array.from(rest.trim()).slice(0, PREVIEW_LENGTH).join(""),
    },
  ];
}
