import { binaryFormat } from "./binary-format.ts";
import { encodingOfMark } from "./encodings.ts";
import { looksLikeHtml } from "./html/looks-like-html.ts";
import { looksLikeJats } from "./jats/looks-like-jats.ts";
import { isEncryptedOffice, officeFormat } from "./office/office-format.ts";

/** Formats that have a reader. */
export type FileFormat = "pdf" | "picture" | "docx" | "odt" | "html" | "jats" | "markdown" | "text";

/** `unknown`: what people call a format that has no reader. */
export type RecognisedFormat =
  | { readonly format: FileFormat; readonly mediaType: string }
  | { readonly unknown: string }
  | "password_protected"
  | "file_damaged";

export interface FileNames {
  /** As uploaded; its ending counts only where the content cannot tell. */
  readonly name: string;
  readonly mediaType: string;
}

const BINARY: Readonly<Record<string, RecognisedFormat>> = {
  PDF: { format: "pdf", mediaType: "application/pdf" },
  PNG: { format: "picture", mediaType: "image/png" },
  JPEG: { format: "picture", mediaType: "image/jpeg" },
  TIFF: { format: "picture", mediaType: "image/tiff" },
  docx: {
    format: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  odt: { format: "odt", mediaType: "application/vnd.oasis.opendocument.text" },
};
const HTML: RecognisedFormat = { format: "html", mediaType: "text/html" };
const JATS: RecognisedFormat = { format: "jats", mediaType: "application/xml" };
const MARKDOWN: RecognisedFormat = { format: "markdown", mediaType: "text/markdown" };
const TEXT: RecognisedFormat = { format: "text", mediaType: "text/plain" };

/** Bytes in which a text shows what markup it is. */
const HEAD = 65_536;

/** What the bytes are. People misname files more often than they damage them, so the content decides wherever it can. */
export function formatOf(bytes: Uint8Array, { name, mediaType }: FileNames): RecognisedFormat {
  if (isEncryptedOffice(bytes)) return "password_protected";
  const ending = /\.([a-z]{2,8})$/u.exec(name.toLowerCase())?.[1] ?? "";
  const binary = officeFormat(bytes) ?? binaryFormat(bytes);
  // Too little is left of a word processor's file to know it by.
  if (binary === "ZIP" && (ending === "docx" || ending === "odt")) return "file_damaged";
  if (binary !== null) return BINARY[binary] ?? { unknown: binary };
  const head = decodeHead(bytes.subarray(0, HEAD));
  if (looksLikeJats(head)) return JATS;
  if (looksLikeHtml(head) || ["html", "htm", "xhtml"].includes(ending)) return HTML;
  if (/^\s*<\?xml/u.test(head)) return { unknown: "XML" };
  if (/^(?:MIME-Version:|From: <Saved by )/u.test(head)) return { unknown: "MHTML" };
  if (["md", "markdown"].includes(ending) || mediaType.startsWith("text/markdown")) return MARKDOWN;
  return TEXT;
}

/** Enough for ASCII, which all markup begins with. */
function decodeHead(head: Uint8Array): string {
  const marked = encodingOfMark(head);
  if (marked !== null && marked !== "utf-8") return new TextDecoder(marked).decode(head);
  return new TextDecoder("latin1").decode(head).replace(/^ï»¿/u, "");
}
