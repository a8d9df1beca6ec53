import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  HeadingLevel,
  type ICommentOptions,
  InsertedTextRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Language } from "#lib/languages/language-tag.ts";
import { xmlText } from "#lib/languages/xml-text.ts";
import { LOCALE_TAGS } from "#lib/citations/format/item-language.ts";
import type { FeedbackFile } from "#lib/reviews/feedback-file.ts";
import type {
  Piece,
  PieceStyle,
  Remark,
  ReviewedCell,
  ReviewedTable,
  ReviewedText,
} from "#lib/reviews/reviewed-essay.ts";

/** Half-points. */
const SIZE = 24;
/** Twentieths of a point: a line and a half between lines leaves room for a pen. */
const LINE = 360;
/** Twentieths of a point on either side of a quotation: half an inch. */
const QUOTED = 720;

/**
 * An essay as a Word document with what was said of it: comments as Word's own comments at their passages, suggestions as tracked changes
 * that can be accepted, then the rubric as a table and what was said of the whole.
 */
export async function feedbackDocx(file: FeedbackFile): Promise<Uint8Array> {
  const { essayLanguage, remarks, title } = file;
  const document = new Document({
    ...{ creator: "Silteme", title: xmlText(title) },
    styles: {
      default: {
        document: {
          run: { font: "Times New Roman", size: SIZE, language: { value: LOCALE_TAGS[essayLanguage] } },
        },
        title: { run: { size: 32, bold: true, color: "000000" }, paragraph: { spacing: { after: 240 } } },
        heading1: { run: { size: 30, bold: true, color: "000000" } },
        heading2: { run: { size: 26, bold: true, color: "000000" } },
      },
    },
    comments: { children: remarks.filter(isAtPassage).map((remark) => commentOf(remark, file)) },
    sections: [{ children: [...file.blocks.map(blockOf), ...summary(file)] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function isAtPassage({ span }: Remark): boolean {
  return span !== null;
}

/** Word numbers its comments from 0. */
function commentId({ number }: Remark): number {
  return number - 1;
}

function commentOf(remark: Remark, { language, words }: FeedbackFile): ICommentOptions {
  const { criterion, text, replacement } = remark;
  const lines = [
    ...(criterion === null ? [] : [`[${criterion}]`]),
    ...(replacement === null
      ? []
      : [replacement === "" ? words.deletion : `${words.suggestion}: ${replacement}`]),
    ...text.split("\n").filter((line) => line.trim() !== ""),
  ];
  return {
    id: commentId(remark),
    author: xmlText(remark.by),
    initials: initialsOf(remark.by),
    date: remark.at,
    children: lines.map((line) => new Paragraph({ children: [labelRun(line, language)] })),
  };
}

function initialsOf(name: string): string {
  return [...name.matchAll(/\p{L}+/gu)]
    .map(([word]) => [...word][0] ?? "")
    .join("")
    .slice(0, 3)
    .toUpperCase();
}

function blockOf(block: ReviewedText | ReviewedTable): Paragraph | Table {
  if (block.type === "cell_table") return tableOf(block);
  const children = block.pieces.flatMap(childrenOf);
  const { type, level } = block;
  if (type === "title")
    return new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, children });
  if (type === "heading" || type === "reference_list_heading")
    return new Paragraph({
      heading: level === null || level <= 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      children,
    });
  if (type === "list_item")
    return new Paragraph({ bullet: { level: Math.max(0, (level ?? 1) - 1) }, children });
  if (type === "quotation")
    return new Paragraph({
      indent: { left: QUOTED, right: QUOTED },
      spacing: { line: LINE, after: 120 },
      children,
    });
  const isQuiet = type === "footnote" || type === "reference_entry";
  return new Paragraph({ spacing: { line: isQuiet ? 276 : LINE, after: 120 }, children });
}

function tableOf({ rows }: ReviewedTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => {
      const children = cells.flatMap((cell) => (cell === null ? [] : [essayCell(cell)]));
      return new TableRow({ children });
    }),
  });
}

function essayCell({ pieces, rowSpan, columnSpan }: ReviewedCell): TableCell {
  return new TableCell({
    rowSpan,
    columnSpan,
    children: [new Paragraph({ children: pieces.flatMap(childrenOf) })],
  });
}

function childrenOf(piece: Piece): ParagraphChild[] {
  switch (piece.is) {
    case "open":
      return [new CommentRangeStart(commentId(piece.remark))];
    case "close": {
      const id = commentId(piece.remark);
      return [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];
    }
    case "kept":
      return [new TextRun({ text: xmlText(piece.text), ...look(piece.style) })];
    case "deleted":
      return [
        new DeletedTextRun({ text: xmlText(piece.text), ...look(piece.style), ...change(piece.remark, 0) }),
      ];
    case "inserted":
      return [
        new InsertedTextRun({ text: xmlText(piece.text), ...look(piece.style), ...change(piece.remark, 1) }),
      ];
  }
}

function look({ isEmphasised, isStrong, isRaised }: PieceStyle) {
  // Left out where it is not so: "not bold" would take the boldness of a heading away.
  return {
    ...(isEmphasised && { italics: true }),
    ...(isStrong && { bold: true }),
    ...(isRaised && { superScript: true }),
  };
}

/** Both halves of a suggestion are changes of their own, with numbers of their own. */
function change(remark: Remark, half: 0 | 1) {
  return { id: 10_000 + 2 * remark.number + half, author: xmlText(remark.by), date: remark.at.toISOString() };
}

function summary(file: FeedbackFile): (Paragraph | Table)[] {
  const { language, words, rubric, total, overall, corrections, remarks } = file;
  const line = (text: string, bold = false) =>
    new Paragraph({ spacing: { after: 80 }, children: [labelRun(text, language, bold)] });
  const heading = (text: string) =>
    new Paragraph({
      ...{ heading: HeadingLevel.HEADING_2, spacing: { before: 240, after: 120 } },
      children: [labelRun(text, language)],
    });
  const ofWhole = remarks.filter((remark) => !isAtPassage(remark));
  return [
    new Paragraph({
      ...{ heading: HeadingLevel.HEADING_1, pageBreakBefore: true },
      children: [labelRun(words.feedback, language)],
    }),
    ...file.about.map(({ name, value }) => line(`${name}: ${value}`)),
    ...(total === null ? [] : [line(`${words.total}: ${total.points} / ${total.outOf}`, true)]),
    ...corrections.map((text) => line(text)),
    ...(rubric.length === 0 ? [] : [rubricTable(file)]),
    ...(overall.length === 0 ? [] : [heading(words.overall)]),
    ...overall.flatMap(({ by, text }) => [line(by, true), ...text.split("\n").map((one) => line(one))]),
    ...(ofWhole.length === 0 ? [] : [line(words.ofWhole, true)]),
    ...ofWhole.map(({ criterion, text }) => line(criterion === null ? text : `${criterion}: ${text}`)),
  ];
}

function rubricTable({ rubric, total, words, language }: FeedbackFile): Table {
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : { cantSplit: true }),
      children: texts.map((text, at) => rubricCell(text, { language, isBold: isHead || at === 0 })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: COLUMNS,
    rows: [
      row([words.criterion, words.level, words.points, words.part], true),
      ...rubric.map(({ name, level, points, mostPoints, part, mostPart }) =>
        row([name, level, `${points ?? "–"} / ${mostPoints}`, `${part ?? "–"} / ${mostPart}`], false),
      ),
      ...(total === null ? [] : [row([words.total, "", "", `${total.points} / ${total.outOf}`], false)]),
    ],
  });
}

/** Twentieths of a point, of the 9,026 between the margins of a page. */
const COLUMNS = [2_300, 3_926, 1_300, 1_500];

function rubricCell(
  text: string,
  { language, isBold }: { readonly language: Language; readonly isBold: boolean },
): TableCell {
  return new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ children: [labelRun(text, language, isBold)] })],
  });
}

function labelRun(text: string, language: Language, bold = false): TextRun {
  return new TextRun({
    text: xmlText(text),
    ...(bold && { bold }),
    language: { value: LOCALE_TAGS[language] },
  });
}
