import { Node } from "prosemirror-model";
import { isReferenceEntry, isSetAside } from "#lib/documents/block.ts";
import { tableRows } from "#lib/documents/table-rows.ts";
import type { ImportedArticle, ImportedBlock, ImportedFootnote } from "#lib/import/article.ts";
import { codePointToUtf16, indexText } from "#lib/languages/text-unit.ts";
import { essaySchema } from "./essay-schema.ts";

const { nodes } = essaySchema;

export interface EssayFromFile {
  readonly essay: Node;
  /** Remarks of others that stood in the file: they are no part of the text, and stay in the file. */
  readonly commentCount: number;
}

/**
 * The text of an uploaded file as an essay that can be written on: headings, lists, tables and footnotes as they were recognised, everything
 * that is shown in its order. Page numbers and running heads stay behind in the file.
 */
export function essayFromArticle(article: ImportedArticle): EssayFromFile {
  const title = article.blocks.find(({ type }) => type === "title");
  const notes = new Notes(article);
  const body: Node[] = [];
  const shown = article.blocks.filter(
    (block) => block !== title && !isSetAside(block.type) && block.text.trim() !== "",
  );
  const lines = shown.map((block) => ({ block, inline: notes.inlineOf(block) }));
  // Notes whose marks were found stand in the text now; their blocks would say the same twice.
  for (const line of lines) if (!notes.isPlaced(line.block)) append(body, line);
  const { language } = article.articles[0] ?? {};
  const essay = nodes.doc.create({ language: language ?? null }, [
    nodes.title.create(null, textOf(oneLine(title?.text ?? ""))),
    ...(body.length === 0 ? [nodes.paragraph.create()] : body),
  ]);
  essay.check();
  return { essay, commentCount: article.comments?.length ?? 0 };
}

interface Line {
  readonly block: ImportedBlock;
  readonly inline: readonly Node[];
}

function append(body: Node[], { block, inline }: Line): void {
  if (block.type === "list_item") appendItem(body, block, inline);
  else if (block.type === "table") body.push(tableOf(block) ?? nodes.paragraph.create(null, [...inline]));
  else if (block.type === "quotation") appendQuotation(body, inline);
  else if (HEADINGS.has(block.type))
    body.push(nodes.heading.create({ level: Math.min(3, Math.max(1, block.level ?? 1)) }, [...inline]));
  else
    body.push(
      nodes.paragraph.create(null, isReferenceEntry(block.type) ? textOf(oneLine(block.text)) : [...inline]),
    );
}

const HEADINGS: ReadonlySet<string> = new Set([
  "heading",
  "reference_list_heading",
  "references_romanized_heading",
]);

/** Paragraphs that are quoted one after the other are one quotation. */
function appendQuotation(body: Node[], inline: readonly Node[]): void {
  const line = nodes.paragraph.create(null, [...inline]);
  const last = body.at(-1);
  if (last?.type === nodes.quotation) body[body.length - 1] = last.copy(last.content.addToEnd(line));
  else body.push(nodes.quotation.create(null, line));
}

const BULLET = /^[•◦▪‣·*–—-]\s+/u;
const NUMBERED = /^\(?(\d{1,4})[.)]\s+/u;

/** Items that follow each other are one list; their printed signs are those of the list again. */
function appendItem(body: Node[], { text }: ImportedBlock, inline: readonly Node[]): void {
  const number = NUMBERED.exec(text);
  const sign = (number ?? BULLET.exec(text))?.[0].length ?? 0;
  const item = nodes.list_item.create(null, nodes.paragraph.create(null, withoutStart(inline, sign)));
  const type = number === null ? nodes.bullet_list : nodes.ordered_list;
  const last = body.at(-1);
  if (last?.type === type) body[body.length - 1] = last.copy(last.content.addToEnd(item));
  else body.push(type.create(number === null ? null : { start: Math.max(1, Number(number[1])) }, item));
}

function withoutStart(inline: readonly Node[], units: number): Node[] {
  const [first, ...rest] = inline;
  if (units === 0 || first?.text === undefined) return [...inline];
  return [...textOf(first.text.slice(units)), ...rest];
}

function tableOf({ text, cells = [] }: ImportedBlock): Node | null {
  const rows = tableRows(cells);
  if (rows.length === 0) return null;
  const index = indexText(text);
  const made = rows.map((row) =>
    nodes.table_row.create(
      null,
      row.map((cell) => {
        if (cell === null) return nodes.table_cell.create(null, nodes.paragraph.create());
        const [start, end] = cell.range;
        const words = text.slice(codePointToUtf16(index, start), codePointToUtf16(index, end));
        const type = cell.isHead ? nodes.table_header : nodes.table_cell;
        const spans = { colspan: Math.min(cell.columnSpan, 50), rowspan: Math.min(cell.rowSpan, 500) };
        return type.create(spans, nodes.paragraph.create(null, textOf(oneLine(words))));
      }),
    ),
  );
  return nodes.table.create(null, made);
}

/** Footnotes by the places of their marks. */
class Notes {
  readonly #article: ImportedArticle;
  readonly #byMark: ReadonlyMap<string, ImportedFootnote>;
  readonly #placed = new Set<number>();

  constructor(article: ImportedArticle) {
    this.#article = article;
    this.#byMark = new Map(
      article.footnotes.flatMap((note) =>
        note.markRange === null ? [] : [[note.markRange.join(" "), note]],
      ),
    );
  }

  /** The words of a block with its notes at their marks. */
  inlineOf(block: ImportedBlock): Node[] {
    if (block.type === "footnote" || block.type === "table") return textOf(oneLine(block.text));
    const index = indexText(block.text);
    const inline: Node[] = [];
    let at = 0;
    for (const { note, range } of this.#marksIn(block)) {
      const [start, end] = range.map((place) => codePointToUtf16(index, place));
      if (start === undefined || end === undefined || start < at) continue;
      inline.push(
        ...textOf(tidy(block.text.slice(at, start))),
        nodes.footnote.create(null, textOf(oneLine(note.text))),
      );
      this.#placed.add(note.sourceRange[0]);
      at = end;
    }
    return [...inline, ...textOf(tidy(block.text.slice(at)))];
  }

  #marksIn({ id }: ImportedBlock) {
    return this.#article.citations
      .filter(({ blockId, kind }) => blockId === id && kind === "footnote_mark")
      .flatMap(({ sourceRange, range }) => {
        const note = this.#byMark.get(sourceRange.join(" "));
        return note === undefined ? [] : [{ note, range }];
      })
      .sort((one, other) => one.range[0] - other.range[0]);
  }

  isPlaced({ type, sourceRanges }: ImportedBlock): boolean {
    return type === "footnote" && this.#placed.has(sourceRanges[0]?.[0] ?? -1);
  }
}

function textOf(text: string): Node[] {
  return text === "" ? [] : [essaySchema.text(text)];
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, " ");
}

function oneLine(text: string): string {
  return tidy(text).trim();
}
