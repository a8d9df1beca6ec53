import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Run } from "#lib/citations/format/markup.ts";
import type { FormattedEntry } from "#lib/citations/format/processor.ts";
import { LOCALE_TAGS } from "#lib/citations/format/item-language.ts";
import type { Language } from "#lib/languages/language-tag.ts";

export interface BibliographyDocument {
  readonly heading: string;
  /** The language of the heading and of the document as a whole. */
  readonly language: Language;
  readonly entries: readonly Pick<FormattedEntry, "label" | "runs" | "language">[];
}

const FONT = "Times New Roman";
/** Half-points: 12 pt for entries, 14 pt for the heading. */
const ENTRY_SIZE = 24;
const HEADING_SIZE = 28;
/** Twentieths of a point: 1.25 cm, the indent that Kazakh and Russian theses use. */
const INDENT = 709;
const NUMBERED = "entries";

/**
 * The printed list as a Word document. A numbered style becomes a real numbered list, so that entries can be moved
 * afterwards; every run carries its language, so that spelling is checked in the right one.
 */
export async function bibliographyDocx({
  heading,
  language,
  entries,
}: BibliographyDocument): Promise<Uint8Array> {
  const label = entries.find((entry) => entry.label !== null)?.label ?? null;
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: printable(heading), language: { value: LOCALE_TAGS[language] } })],
  });
  const document = new Document({
    creator: "Silteme",
    title: printable(heading),
    styles: {
      default: {
        document: { run: { font: FONT, size: ENTRY_SIZE, language: { value: LOCALE_TAGS[language] } } },
        heading1: { run: { font: FONT, size: HEADING_SIZE, bold: true, color: "000000" } },
      },
    },
    ...(label !== null && { numbering: { config: [{ reference: NUMBERED, levels: [numberLevel(label)] }] } }),
    sections: [{ children: [title, ...entries.map(entryParagraph)] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
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

function entryParagraph({ label, runs, language }: BibliographyDocument["entries"][number]): Paragraph {
  return new Paragraph({
    // Not justified: a long address would stretch the spaces of the line before it.
    alignment: AlignmentType.LEFT,
    spacing: { after: 80, line: 276 },
    ...(label === null
      ? { indent: { left: INDENT, hanging: INDENT } }
      : { numbering: { reference: NUMBERED, level: 0 } }),
    children: runs.map((run) => runChild(run, language)),
  });
}

function runChild(run: Run, language: Language): ParagraphChild {
  const text = new TextRun({
    text: printable(run.text),
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

/** XML 1.0 has no place for control characters and lone surrogates; a file with one does not open. */
function printable(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
