import type { MarkedBlock, MarkedText } from "../marked-text.ts";
import { labelOf, noteText, piecesOf, runsOfType, tableRows } from "./pieces.ts";

/** As a writer of Markdown types it: ATX headings, lists, tables and footnotes of GitHub's flavour. */
export function asMarkdown(marked: MarkedText): Uint8Array {
  const notes = marked.blocks.filter(({ type }) => type === "footnote");
  const body = runsOfType(marked.blocks.filter(({ type }) => type !== "footnote")).map((run) =>
    run.map((block) => writeBlock(block, marked, notes)).join(run.every(isItem) ? "\n" : "\n\n"),
  );
  const list = notes.map((note, at) => `[^${at + 1}]: ${noteText(note)}`);
  return new TextEncoder().encode([...body, ...list].join("\n\n"));
}

function isItem(block: MarkedBlock): boolean {
  return /^(?:list_item|reference_entry)/u.test(block.type) && labelOf(block).label !== "";
}

/** What Markdown would take for its own; square brackets of citations stay as people type them. */
const escaped = (text: string): string => text.replace(/[*_`<\\]/gu, "\\$&");
const words = (text: string): string => escaped(text).replaceAll("\n", "\\\n");

function writeBlock(block: MarkedBlock, marked: MarkedText, notes: readonly MarkedBlock[]): string {
  const content = piecesOf(block, marked)
    .map(({ text, note }) => (note === null ? words(text) : `[^${notes.indexOf(note) + 1}]`))
    .join("");
  const { label, rest } = labelOf(block);
  switch (block.type) {
    case "title":
      return `# ${escaped(block.text.replaceAll("\n", " "))}`;
    case "heading":
      return `${"#".repeat((block.level ?? 1) + 1)} ${content.replaceAll("\\\n", " ")}`;
    case "reference_list_heading":
    case "references_romanized_heading":
      return `## ${content}`;
    case "table": {
      const [head = [], ...rows] = tableRows(block);
      const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
      return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
    }
    case "list_item":
      return /^[–—•]$/u.test(label) ? `- ${words(rest)}` : content;
    default:
      return content;
  }
}
