import type { ImportedArticle } from "#lib/import/article.ts";
import { importText } from "#lib/import/import-text.ts";
import { READING_LIMITS } from "#lib/server/gateways/readers/reading.ts";
import { readFile } from "#lib/server/gateways/readers/read-file.ts";
import type { MarkedText } from "../marked-text.ts";
import { asStyledDocx, asTypedDocx } from "./as-docx.ts";
import { asHtml } from "./as-html.ts";
import { asJats, heldByJats } from "./as-jats.ts";
import { asMarkdown } from "./as-markdown.ts";
import { asOdt } from "./as-odt.ts";
import { asPdf } from "./as-pdf.ts";
import { scoreAligned, type FormatMeasure, type FormatScores } from "./score-aligned.ts";

/** How a gold text is written as a file, and under which name it is read. */
export interface FormatWriting {
  readonly name: string;
  readonly file: string;
  readonly write: (marked: MarkedText) => Uint8Array | Promise<Uint8Array>;
  readonly recognise?: boolean;
  /** What the format has a place for; null for texts that it cannot hold. */
  readonly held?: (marked: MarkedText) => MarkedText | null;
}

const isOneArticle = ({ blocks }: MarkedText): boolean =>
  blocks.filter(({ opensArticle }) => opensArticle).length === 1;

export const FORMATS: readonly FormatWriting[] = [
  { name: "DOCX, styles", file: "a.docx", write: asStyledDocx },
  { name: "DOCX, typed", file: "a.docx", write: asTypedDocx },
  { name: "ODT", file: "a.odt", write: asOdt },
  { name: "HTML page", file: "a.html", write: asHtml },
  { name: "Markdown", file: "a.md", write: asMarkdown },
  {
    name: "JATS",
    file: "a.xml",
    write: asJats,
    held: (marked) => (isOneArticle(marked) ? heldByJats(marked) : null),
  },
  { name: "PDF, one column", file: "a.pdf", write: (marked) => asPdf(marked, 1) },
  { name: "PDF, two columns", file: "a.pdf", write: (marked) => asPdf(marked, 2) },
];

/** A page drawn at 300 dpi and recognised; seconds of processor time a page. */
export const SCAN: FormatWriting = {
  name: "scan",
  file: "a.pdf",
  write: (marked) => asPdf(marked, 1),
  recognise: true,
};

export interface MeasuredFormat {
  readonly format: FormatWriting;
  readonly text: MarkedText;
  readonly raw: string;
  readonly article: ImportedArticle;
  readonly scores: FormatScores;
}

/** Null where the format cannot hold the text. */
export async function measureFormat(
  whole: MarkedText,
  format: FormatWriting,
): Promise<MeasuredFormat | null> {
  const text = format.held === undefined ? whole : format.held(whole);
  if (text === null) return null;
  const bytes = await format.write(text);
  const file = { name: format.file, mediaType: "application/octet-stream" };
  const read = await readFile(bytes, file, {
    limits: READING_LIMITS,
    recognise: format.recognise ?? false,
    onProgress: () => undefined,
  });
  if (!read.ok) throw new Error(`${text.name} as ${format.name}: ${read.refusal.code}`);
  const { raw, mediaType } = read.value;
  const article = importText(raw, { name: format.file, mediaType, sha256: "0".repeat(64) });
  return { format, text, raw: raw.text, article, scores: scoreAligned(text, raw.text, article) };
}

export function valuesOf(
  measured: readonly MeasuredFormat[],
  measure: FormatMeasure,
): { value: number; text: string }[] {
  return measured
    .flatMap(({ scores, text }) =>
      scores[measure] === null ? [] : [{ value: scores[measure], text: text.name }],
    )
    .sort((a, b) => a.value - b.value);
}

export function meanOf(measured: readonly MeasuredFormat[], measure: FormatMeasure): number | null {
  const values = valuesOf(measured, measure);
  return values.length === 0 ? null : values.reduce((sum, { value }) => sum + value, 0) / values.length;
}
