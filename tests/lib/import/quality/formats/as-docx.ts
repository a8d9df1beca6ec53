import { docxFile, listed, p, r, styled, tbl } from "#tests/support/office-file.ts";
import type { MarkedBlock, MarkedText } from "../marked-text.ts";
import { escaped, labelOf, noteText, piecesOf, runsOfType, tableRows } from "./pieces.ts";

const style = (id: string, name: string, more = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  style("title", "Title", '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>') +
  style("caption", "caption") +
  [1, 2, 3]
    .map((level) =>
      style(`h${level}`, `heading ${level}`, `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>`),
    )
    .join("");

const STYLE_OF: Readonly<Partial<Record<MarkedBlock["type"], string>>> = {
  title: "title",
  table_caption: "caption",
  reference_list_heading: "h1",
  references_romanized_heading: "h1",
};

const BROKEN_LINE = '</w:t><w:br/><w:t xml:space="preserve">';
const words = (text: string): string => escaped(text).replaceAll("\n", BROKEN_LINE);

/** As Word keeps a text whose author knows styles: headings, automatic numbers, footnotes and tables of its own. */
export async function asStyledDocx(marked: MarkedText): Promise<Uint8Array> {
  const lists = new Lists();
  const notes: string[] = [];
  const content = (block: MarkedBlock): string =>
    piecesOf(block, marked)
      .map(({ text, note }) => {
        if (note === null) return r(words(text));
        const own = r(` ${words(noteText(note))}`);
        notes.push(
          `<w:footnote w:id="${notes.length + 1}">${p(`<w:r><w:footnoteRef/></w:r>${own}`)}</w:footnote>`,
        );
        return `<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`;
      })
      .join("");
  const body = runsOfType(marked.blocks).flatMap((run) => {
    const [first] = run;
    const list = first === undefined ? null : lists.open(labelOf(first).label, first.type);
    return run.map((block) => {
      if (block.type === "footnote") return "";
      if (block.type === "table") return tbl(tableRows(block).map((row) => row.map(words)));
      if (list !== null) return p(r(words(labelOf(block).rest)), listed(list));
      const id = block.type === "heading" ? `h${block.level ?? 1}` : STYLE_OF[block.type];
      return p(content(block), id === undefined ? "" : styled(id));
    });
  });
  return docxFile({
    body: body.join(""),
    styles: STYLES,
    numbering: lists.xml,
    ...(notes.length > 0 && { footnotes: notes.join("") }),
  });
}

/** Automatic lists, each with a numbering of its own. */
class Lists {
  private readonly formats: string[] = [];

  /** The list that prints such labels; null where the block is in no list. */
  open(label: string, type: MarkedBlock["type"]): number | null {
    if (label === "" || !/^(?:list_item|reference_entry)/u.test(type)) return null;
    const number = /^[0-9]+(.)$/u.exec(label);
    const format = number === null ? "bullet" : "decimal";
    const text = number === null ? label : `%1${number[1] ?? ""}`;
    this.formats.push(
      `<w:lvl w:ilvl="0"><w:start w:val="${parseInt(label, 10) || 1}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    );
    return this.formats.length;
  }

  get xml(): string {
    const ids = this.formats.map((format, at) => ({ format, id: at + 1 }));
    return (
      ids
        .map(({ format, id }) => `<w:abstractNum w:abstractNumId="${id}">${format}</w:abstractNum>`)
        .join("") +
      ids.map(({ id }) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join("")
    );
  }
}

const CENTRED = '<w:jc w:val="center"/>';
const APART: ReadonlySet<MarkedBlock["type"]> = new Set([
  "title",
  "heading",
  "authors",
  "reference_list_heading",
  "references_romanized_heading",
]);

/** As most authors use Word: all in "Normal", headings bold and centred, numbers and footnotes typed, the notes before the list. */
export async function asTypedDocx(marked: MarkedText): Promise<Uint8Array> {
  const content = (block: MarkedBlock): string =>
    piecesOf(block, marked)
      .map(({ text, note }) =>
        note === null
          ? r(words(text), APART.has(block.type) ? "<w:b/>" : "")
          : r(text, '<w:vertAlign w:val="superscript"/>'),
      )
      .join("");
  const body: string[] = [];
  let notes: string[] = [];
  const endNotes = (): void => {
    body.push(...notes);
    notes = [];
  };
  for (const block of marked.blocks) {
    if (block.type === "footnote") {
      notes.push(p(r(words(block.text), '<w:sz w:val="20"/>')));
      continue;
    }
    if (block.opensArticle || block.type === "reference_list_heading") endNotes();
    if (block.type === "table") body.push(tbl(tableRows(block).map((row) => row.map(words))));
    else body.push(p(content(block), APART.has(block.type) ? CENTRED : '<w:ind w:firstLine="709"/>'));
    if (block.type === "title" || block.type === "keywords") body.push(p(""));
  }
  endNotes();
  return docxFile({ body: body.join(""), styles: STYLES });
}
