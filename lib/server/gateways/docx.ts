import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import {
  isSideBySide,
  type ListDocument,
  listsOf,
  type ScriptList,
} from "#lib/citations/format/list-document.ts";
import type { Run } from "#lib/citations/format/markup.ts";
import type { FormattedEntry } from "#lib/citations/format/processor.ts";
import { LOCALE_TAGS } from "#lib/citations/format/item-language.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { xmlText } from "#lib/languages/xml-text.ts";

const FONT = "Times New Roman";
/** Half-points: 12 pt for entries, 14 pt for the heading. */
const ENTRY_SIZE = 24;
const HEADING_SIZE = 28;
/** Twentieths of a point: 1.25 cm, the indent that Kazakh and Russian theses use. */
const INDENT = 709;

type Level = (typeof HeadingLevel)["HEADING_1" | "HEADING_2"];
type Entry = Pick<FormattedEntry, "label" | "runs" | "language">;

/**
 * The printed list as a Word document. A numbered style becomes a real numbered list, so that entries can be moved
 * afterwards; every run carries its language, so that spelling is checked in the right one.
 */
export async function bibliographyDocx(list: ListDocument): Promise<Uint8Array> {
  const lists = listsOf(list);
  const { heading, language } = list;
  const document = new Document({
    creator: "Silteme",
    title: xmlText(heading),
    styles: {
      default: {
        document: { run: { font: FONT, size: ENTRY_SIZE, language: { value: LOCALE_TAGS[language] } } },
        heading1: { run: { font: FONT, size: HEADING_SIZE, bold: true, color: "000000" } },
        heading2: { run: { font: FONT, size: ENTRY_SIZE, bold: true, color: "000000" } },
      },
    },
    numbering: { config: lists.flatMap(numberingOf) },
    sections: [{ children: isSideBySide(list, lists) ? [columns(lists)] : lists.flatMap(listParagraphs) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Each list counts by itself, its groups go on counting. */
function numberingName(index: number): string {
  return `list-${index}`;
}

function numberingOf({ sections }: ScriptList, index: number) {
  const label = sections.flatMap(({ entries }) => entries).find((entry) => entry.label !== null)?.label;
  return label === undefined || label === null
    ? []
    : [{ reference: numberingName(index), levels: [numberLevel(label)] }];
}

/** "12." → "%1.", "[12]" → "[%1]". */
function numberLevel(label: string) {
  return {
    level: 0,
    format: LevelFormat.DECIMAL,
    text: label.replace(/\d+/, "%1"),
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } },
  };
}

function listParagraphs({ heading, language, sections }: ScriptList, index: number): Paragraph[] {
  const parts = sections.flatMap((section) => [
    ...(section.heading === null
      ? []
      : [headingParagraph(section.heading, language, HeadingLevel.HEADING_2)]),
    ...section.entries.map((entry) => entryParagraph(entry, numberingName(index))),
  ]);
  return [headingParagraph(heading, language, HeadingLevel.HEADING_1), ...parts];
}

/** A row for each paragraph of the lists, which have the same number of them, so that the two forms of a work begin at one height. */
function columns([own, latin]: readonly ScriptList[]): Table {
  const rows = [own, latin].map((list, index) => (list === undefined ? [] : listParagraphs(list, index)));
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: (rows[0] ?? []).map(
      (cell, row) =>
        new TableRow({
          tableHeader: row === 0,
          children: [cell, rows[1]?.[row] ?? new Paragraph({})].map(
            (paragraph) =>
              new TableCell({ width: { size: 50, type: WidthType.PERCENTAGE }, children: [paragraph] }),
          ),
        }),
    ),
  });
}

function headingParagraph(text: string, language: Language, level: Level): Paragraph {
  return new Paragraph({
    heading: level,
    alignment: AlignmentType.CENTER,
    spacing: { before: level === HeadingLevel.HEADING_1 ? 0 : 240, after: 240 },
    children: [new TextRun({ text: xmlText(text), language: { value: LOCALE_TAGS[language] } })],
  });
}

function entryParagraph({ label, runs, language }: Entry, reference: string): Paragraph {
  return new Paragraph({
    // Not justified: a long address would stretch the spaces of the line before it.
    alignment: AlignmentType.LEFT,
    spacing: { after: 80, line: 276 },
    ...(label === null
      ? { indent: { left: INDENT, hanging: INDENT } }
      : { numbering: { reference, level: 0 } }),
    children: runs.map((run) => runChild(run, language)),
  });
}

function runChild(run: Run, language: Language): ParagraphChild {
  const text = new TextRun({
    text: xmlText(run.text),
    language: { value: LOCALE_TAGS[language] },
    ...(run.italic === true && { italics: true }),
    ...(run.bold === true && { bold: true }),
    ...(run.underline === true && { underline: {} }),
    ...(run.smallCaps === true && { smallCaps: true }),
    ...(run.position === "superscript" && { superScript: true }),
    ...(run.position === "subscript" && { subScript: true }),
    ...(run.href !== undefined && { style: "Hyperlink" }),
  });
  return run.href === undefined ? text : new ExternalHyperlink({ link: run.href, children: [text] });
}
