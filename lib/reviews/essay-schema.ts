import { Schema, type Attrs, type AttributeSpec, type MarkSpec, type NodeSpec } from "prosemirror-model";
import { z } from "zod";
import { LOCATOR_LABELS } from "#lib/citations/locator.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";

/**
 * A work of the library as an essay cites it, in the shape that the printing of citations takes (citations.print). A locator without a
 * label names a page.
 */
export const citedItem = z.strictObject({
  referenceId: z.uuid(),
  locator: z.string().trim().max(200).optional(),
  label: z.enum(LOCATOR_LABELS).optional(),
  prefix: z.string().max(500).optional(),
  suffix: z.string().max(500).optional(),
  suppressAuthor: z.boolean().optional(),
});
export type CitedItem = z.infer<typeof citedItem>;

const citedItems = z.array(citedItem).min(1).max(20);

/** Null for what is no list of cited works. */
export function findCitedItems(value: unknown): readonly CitedItem[] | null {
  const read = citedItems.safeParse(value);
  return read.success ? read.data : null;
}

function must(isRight: (value: unknown) => boolean): (value: unknown) => void {
  return (value) => {
    if (!isRight(value)) throw new RangeError("an attribute that the grammar does not know");
  };
}

const isCount = (most: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;

/** The language of one block; null: that of the whole text. */
const language: AttributeSpec = {
  default: null,
  validate: must((value) => value === null || BLOCK_LANGUAGES.some((known) => known === value)),
};

/** Widths of columns are never kept: the table is as wide as the text. */
const cellAttributes: Record<string, AttributeSpec> = {
  colspan: { default: 1, validate: must(isCount(50)) },
  rowspan: { default: 1, validate: must(isCount(500)) },
  colwidth: { default: null, validate: must((value) => value === null) },
};

export const HEADING_LEVELS = [1, 2, 3] as const;

const nodes = {
  /** `language`: of the whole text, as its writer set it; null while nobody has. */
  doc: { content: "title block+", attrs: { language } },
  title: { content: "text*", marks: "", defining: true },
  paragraph: { group: "block", content: "inline*", attrs: { language } },
  heading: {
    group: "block",
    content: "inline*",
    defining: true,
    attrs: { level: { default: 1, validate: must(isCount(HEADING_LEVELS.length)) } },
  },
  quotation: { group: "block", content: "paragraph+", defining: true },
  bullet_list: { group: "block", content: "list_item+" },
  ordered_list: {
    group: "block",
    content: "list_item+",
    attrs: { start: { default: 1, validate: must(isCount(9_999)) } },
  },
  list_item: { content: "paragraph (paragraph | bullet_list | ordered_list)*", defining: true },
  table: { group: "block", content: "table_row+", tableRole: "table", isolating: true },
  table_row: { content: "(table_cell | table_header)*", tableRole: "row" },
  table_cell: { content: "paragraph+", tableRole: "cell", isolating: true, attrs: cellAttributes },
  table_header: { content: "paragraph+", tableRole: "header_cell", isolating: true, attrs: cellAttributes },
  /** Where its mark stands in the text; it holds the note itself, so that both are moved, copied and taken back together. */
  footnote: { group: "inline", inline: true, atom: true, content: "(text | citation)*" },
  citation: {
    group: "inline",
    inline: true,
    atom: true,
    attrs: { items: { validate: must((value) => findCitedItems(value) !== null) } },
  },
  hard_break: { group: "inline", inline: true, selectable: false },
  text: { group: "inline" },
} satisfies Record<string, NodeSpec>;

const marks = { em: {}, strong: {} } satisfies Record<string, MarkSpec>;

/**
 * The grammar of an essay while it is written. Citations and footnotes are nodes of the text; when it is handed in it becomes a document of
 * lib/documents, whose text is all there is (essay-article.ts). The editor's extensions are made of this very grammar (components/essay).
 */
export const essaySchema = new Schema({ nodes, marks });

/** ProseMirror's own JSON. */
export interface EssayJson {
  readonly type: string;
  readonly attrs?: Attrs;
  readonly content?: readonly EssayJson[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Attrs }[];
}

/** An essay of which nothing is written yet. */
export const EMPTY_ESSAY: EssayJson = { type: "doc", content: [{ type: "title" }, { type: "paragraph" }] };
