import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import {
  cellText,
  panelsOf,
  type PrintedLine,
  type PrintedMatrix,
} from "#lib/claims/matrix/printed-matrix.ts";
import { xmlText } from "#lib/languages/xml-text.ts";

/** Columns that fit an A4 page on its side beside the names of the rows. */
const PANEL = 7;
/** Half-points. */
const SIZE = 18;
/** Twentieths of a point: A4 in millimetres, and 15 mm of margin. */
const MILLIMETRE = 56.7;
const MARGIN = Math.round(15 * MILLIMETRE);
/** Of the printed width: the names of the rows, and beside them as many columns as there are. */
const WIDTH = Math.round(297 * MILLIMETRE) - 2 * MARGIN;
const NAMES = Math.round(WIDTH * 0.34);
const INDENT = Math.round(4 * MILLIMETRE);

/** A Word document on A4 on its side: tables of so many columns as fit, their heads on every page, rows not broken. */
export async function matrixDocx(matrix: PrintedMatrix): Promise<Uint8Array> {
  const { title, totals, chosen, legend, language } = matrix;
  const line = (value: string) => new Paragraph({ spacing: { after: 60 }, children: [run(value, language)] });
  const document = new Document({
    ...{ creator: "Silteme", title: xmlText(title) },
    styles: {
      default: { document: { run: { font: "Times New Roman", size: SIZE, language: { value: language } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              orientation: PageOrientation.LANDSCAPE,
              ...{ width: Math.round(210 * MILLIMETRE), height: Math.round(297 * MILLIMETRE) },
            },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title, language)] }),
          ...[totals, ...chosen].map(line),
          line(legend.map(({ letter, name }) => `${letter} – ${name}`).join("; ")),
          ...panelsOf(matrix, PANEL).flatMap((columns, at) => [
            new Paragraph({ pageBreakBefore: at > 0, children: [] }),
            table(matrix, columns),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function table(matrix: PrintedMatrix, columns: readonly number[]): Table {
  const { rowsOf, rows, legend, language } = matrix;
  const heads = columns.map((place) => matrix.columns[place]);
  const across = Math.round((WIDTH - NAMES) / Math.max(columns.length, 1));
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [NAMES, ...columns.map(() => across)],
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        children: [
          cell([run(rowsOf, language, { bold: true })]),
          ...heads.map((head) =>
            cell([...named(head, language, { bold: true }), run(head?.detail ?? "", language, { break: 1 })]),
          ),
        ],
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(
                [
                  ...(row.detail === "" ? [] : [run(`${row.detail} `, language)]),
                  ...named(row, language, { bold: row.level === 1 }),
                ],
                row.level === 2 ? INDENT : 0,
              ),
              ...columns.map((place) => {
                const counts = row.cells.get(place);
                return cell([run(counts === undefined ? "–" : cellText(counts, legend), language)]);
              }),
            ],
          }),
      ),
    ],
  });
}

type Inline = TextRun | ExternalHyperlink;

function cell(children: readonly Inline[], indent = 0): TableCell {
  return new TableCell({
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [new Paragraph({ indent: { left: indent }, children })],
  });
}

/** The name of a line, which leads to its page where that has an address. */
function named(line: PrintedLine | undefined, language: string, more: { bold?: boolean }): Inline[] {
  if (line === undefined) return [];
  const name = run(line.name, line.lang ?? language, more);
  return line.href === null ? [name] : [new ExternalHyperlink({ link: line.href, children: [name] })];
}

function run(text: string, language: string, more: { bold?: boolean; break?: number } = {}): TextRun {
  return new TextRun({ text: xmlText(text), language: { value: language }, ...more });
}
