import type { RawText } from "#lib/import/raw-text.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { formatOf, type FileFormat, type FileNames } from "./file-format.ts";
import type { FileRefusal, Reader, ReadingOptions } from "./reading.ts";
import { refuseTooLong } from "./readable-text.ts";

export interface ReadFile {
  readonly raw: RawText;
  /** What the content is, whatever the file was called. */
  readonly mediaType: string;
}

/** Each reader is loaded when a file needs it: a text does not wait for PDFium. */
const READERS: Readonly<Record<FileFormat, () => Promise<Reader>>> = {
  text: async () => {
    const { readText } = await import("./text.ts");
    return (bytes) => Promise.resolve(readText(bytes));
  },
  docx: async () => (await import("./office/docx/read-docx.ts")).readDocx,
  odt: async () => (await import("./office/odt/read-odt.ts")).readOdt,
  html: async () => (await import("./html/read-html.ts")).readHtml,
  jats: async () => (await import("./jats/read-jats.ts")).readJats,
  markdown: async () => (await import("./markdown/read-markdown.ts")).readMarkdown,
  pdf: async () => (await import("./pdf/read-pdf.ts")).readPdf,
  picture: async () => (await import("./ocr/recognise-image.ts")).recogniseImage,
};

const RECOGNISE_PDF = async (): Promise<Reader> => (await import("./ocr/recognise-scan.ts")).recogniseScan;

/** Reads a file of any format that has a reader; a format without one is refused by its name. */
export async function readFile(
  bytes: Uint8Array,
  file: FileNames,
  options: ReadingOptions,
): Promise<Result<ReadFile, FileRefusal>> {
  if (bytes.byteLength === 0) return refuse("empty_file");
  const recognised = formatOf(bytes, file);
  if (typeof recognised === "string") return refuse(recognised);
  if ("unknown" in recognised) return refuse("format_unknown", { format: recognised.unknown });
  const { format, mediaType } = recognised;
  if (format === "picture" && !options.recognise) return refuse("needs_recognition");
  options.onProgress({ stage: "reading", done: 0, total: 1 });
  const isScan = format === "pdf" && options.recognise;
  const reader = await (isScan ? RECOGNISE_PDF : READERS[format])();
  const read = await reader(bytes, options);
  if (!read.ok) return read;
  const { length } = read.value.text;
  if (length > options.limits.text) return refuseTooLong(length, options.limits.text);
  return accept({ raw: read.value, mediaType });
}
