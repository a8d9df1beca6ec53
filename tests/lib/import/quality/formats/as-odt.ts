import { odtFile } from "#tests/support/office-file.ts";
import type { MarkedBlock, MarkedText } from "../marked-text.ts";
import { escaped, labelOf, noteText, piecesOf, runsOfType, tableRows } from "./pieces.ts";

const STYLES =
  '<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Heading" style:family="paragraph"/>' +
  [1, 2, 3]
    .map(
      (level) =>
        `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="${level}"/>`,
    )
    .join("");

const words = (text: string): string => escaped(text).replaceAll("\n", "<text:line-break/>");
const para = (content: string, style = "Standard"): string =>
  `<text:p text:style-name="${style}">${content}</text:p>`;
const head = (content: string, level: number): string =>
  `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${content}</text:h>`;

/** As LibreOffice Writer keeps it, with styles, lists, tables and footnotes. */
export async function asOdt(marked: MarkedText): Promise<Uint8Array> {
  const listStyles: string[] = [];
  const body = runsOfType(marked.blocks).flatMap((run) => {
    const [first] = run;
    if (first === undefined || first.type === "footnote") return [];
    const { label } = labelOf(first);
    if (label !== "" && /^(?:list_item|reference_entry)/u.test(first.type)) {
      listStyles.push(listStyle(`L${listStyles.length + 1}`, label));
      const items = run.map(
        (block) => `<text:list-item>${para(words(labelOf(block).rest))}</text:list-item>`,
      );
      return [`<text:list text:style-name="L${listStyles.length}">${items.join("")}</text:list>`];
    }
    return run.map((block) => paragraph(block, marked));
  });
  return odtFile({ body: body.join(""), automatic: listStyles.join(""), styles: STYLES });
}

function listStyle(name: string, label: string): string {
  const suffix = /^[0-9]+(.)$/u.exec(label)?.[1];
  const level =
    suffix === undefined
      ? `<text:list-level-style-bullet text:level="1" text:bullet-char="${label}"/>`
      : `<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="${suffix}" text:start-value="${parseInt(label, 10)}"/>`;
  return `<text:list-style style:name="${name}">${level}</text:list-style>`;
}

function paragraph(block: MarkedBlock, marked: MarkedText): string {
  const content = piecesOf(block, marked)
    .map(({ text, note }) =>
      note === null
        ? words(text)
        : `<text:note text:note-class="footnote"><text:note-citation>${text}</text:note-citation><text:note-body>${para(words(noteText(note)), "Footnote")}</text:note-body></text:note>`,
    )
    .join("");
  switch (block.type) {
    case "title":
      return para(content, "Title");
    case "heading":
      return head(content, block.level ?? 1);
    case "reference_list_heading":
    case "references_romanized_heading":
      return head(content, 1);
    case "table":
      return table(block);
    default:
      return para(content);
  }
}

function table(block: MarkedBlock): string {
  const rows = tableRows(block).map(
    (row) =>
      `<table:table-row>${row.map((cell) => `<table:table-cell>${para(escaped(cell))}</table:table-cell>`).join("")}</table:table-row>`,
  );
  return `<table:table>${rows.join("")}</table:table>`;
}
