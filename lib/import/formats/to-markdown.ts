import type { ImportedArticle, ImportedBlock } from "../article.ts";
import { isSetAside } from "#lib/documents/block.ts";

/**
 * The article as CommonMark with footnotes, for reading and for diffs. Positions, notes and parsed references
 * stay behind.
 */
export function toMarkdown(article: ImportedArticle): string {
  const shown = article.blocks.filter((block) => !isSetAside(block.type));
  const parts = shown.map((block, at) => joinTo(shown[at - 1], block) + blockLine(block, article));
  return parts.length === 0 ? "" : `${parts.join("").trimStart()}\n`;
}

const TIGHT = new Set(["list_item", "reference_entry", "reference_entry_romanized"]);

function joinTo(above: ImportedBlock | undefined, block: ImportedBlock): string {
  return above !== undefined && above.type === block.type && TIGHT.has(block.type) ? "\n" : "\n\n";
}

function blockLine(block: ImportedBlock, article: ImportedArticle): string {
  const text = escape(withFootnoteMarks(block, article));
  switch (block.type) {
    case "title":
      return `# ${text}`;
    case "subtitle":
      return `*${text}*`;
    case "heading":
      return `${"#".repeat(Math.min((block.level ?? 1) + 1, 6))} ${text}`;
    case "reference_list_heading":
    case "references_romanized_heading":
      return `## ${text}`;
    case "quotation":
      return `> ${text}`;
    case "list_item":
      return listLine(block, text);
    case "reference_entry":
    case "reference_entry_romanized":
      return text.replace(/^\\?\[([0-9]+)\\?\]\s*/u, "$1. ");
    case "footnote":
      return footnoteLine(block, article);
    case "table":
      return tableLines(block) ?? text;
    case "abstract":
    case "keywords":
    case "funding":
      return block.label === undefined
        ? text
        : `**${escape(block.label)}**${text.slice(escape(block.label).length)}`;
    default:
      return text;
  }
}

function listLine(block: ImportedBlock, text: string): string {
  const label = block.label ?? "";
  return /^[0-9]/u.test(label) ? text : `- ${text.slice(escape(label).length).trimStart()}`;
}

/**
 * A table as GitHub's Markdown has it: one row of heads, cells without spans. What a cell reaches over stays empty. Null where the
 * cells are not known.
 */
function tableLines({ cells = [], text }: ImportedBlock): string | null {
  if (cells.length === 0) return null;
  const points = [...text];
  const rows = new Map<number, string[]>();
  for (const { range, row, column } of cells) {
    const content = escape(points.slice(range[0], range[1]).join("")).replaceAll("|", "\\|");
    const known = rows.get(row) ?? [];
    known[Math.min(column, MOST_COLUMNS)] = content;
    rows.set(row, known);
  }
  const width = [...rows.values()].reduce((most, row) => Math.max(most, row.length), 1);
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => row[at] ?? "").join(" | ")} |`;
  const [head = [], ...body] = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  return [line(head), line(Array.from({ length: width }, () => "---")), ...body.map(line)].join("\n");
}

const MOST_COLUMNS = 1_000;

function footnoteLine(block: ImportedBlock, article: ImportedArticle): string {
  const [start] = block.sourceRanges[0] ?? [0];
  const footnote = article.footnotes.find(({ sourceRange }) => sourceRange[0] === start);
  return footnote === undefined ? escape(block.text) : `[^${footnote.mark}]: ${escape(footnote.text)}`;
}

/** Puts the Markdown mark where the raised figure was printed. */
function withFootnoteMarks(block: ImportedBlock, article: ImportedArticle): string {
  const marks = article.citations.filter(
    ({ blockId, kind }) => blockId === block.id && kind === "footnote_mark",
  );
  if (marks.length === 0) return block.text;
  const points = [...block.text];
  for (const mark of [...marks].reverse()) {
    const [start, end] = mark.range;
    points.splice(start, end - start, `\u0002${String(mark.keys[0] ?? mark.text)}\u0003`);
  }
  return points.join("");
}

/**
 * Signs that Markdown would take for its own. Citation marks stay readable: a bracket is escaped only where a
 * link could begin.
 */
function escape(text: string): string {
  return text
    .replace(/([\\`*_<>])/gu, "\\$1")
    .replace(/\](?=\()/gu, "\\]")
    .replace(/^(#{1,6}\s|>|\+\s|-\s)/u, "\\$1")
    .replaceAll("\u0002", "[^")
    .replaceAll("\u0003", "]");
}
