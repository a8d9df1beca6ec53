import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { docxArticle } from "#tests/support/docx-article.ts";
import { docxFile, p, r } from "#tests/support/office-file.ts";
import { finishedPdf } from "#tests/support/pdf-page.ts";

/** A file that somebody made to do harm, or that came to harm, and what is said of it. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** "ready", or the code of the refusal. */
  readonly becomes: string;
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export async function hostileFiles(): Promise<HostileFile[]> {
  const entity = `<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>`;
  const asking = `${entity}<w:document ${WORD}><w:body><w:p><w:r><w:t>Кеңес &e; жиналды</w:t></w:r></w:p></w:body></w:document>`;
  const files: readonly (readonly [string, Uint8Array | Promise<Uint8Array>, string])[] = [
    ["кілтті.pdf", pdf({ userPassword: "kilt" }), "password_protected"],
    ["үзік.docx", (await docxArticle()).subarray(0, 300), "file_damaged"],
    ["бомба.docx", docxFile({ body: p(r("а".repeat(40_000_000))) }), "unpacks_too_large"],
    ["нысан.docx", docxFile({ body: "" }, (zip) => zip.file("word/document.xml", asking)), "ready"],
    ["сурет.gif", Buffer.from("GIF89a\u0001\u0000\u0001\u0000", "latin1"), "format_unknown"],
    [
      "сызба.svg",
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      "format_unknown",
    ],
    ["үлкен.png", pngOf(30_000, 30_000), "unpacks_too_large"],
    ["жол.pdf", pdf({ size: [10, 14_400] }), "nothing_recognised"],
    ["шу.bin", Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 23), "not_text"],
    ["бағыт.txt", Buffer.from("\u202e\u2066".repeat(5_000)), "no_readable_text"],
    ["абзацтар.html", Buffer.from("<p>сөз</p>".repeat(30_001)), "too_many_blocks"],
    [
      "кесте.html",
      Buffer.from(`<table>${`<tr>${"<td>с</td>".repeat(150)}</tr>`.repeat(150)}</table>`),
      "ready",
    ],
  ];
  return Promise.all(files.map(async ([name, bytes, becomes]) => ({ name, bytes: await bytes, becomes })));
}

/** A page without words, on which something is drawn. */
function pdf(options: PDFKit.PDFDocumentOptions): Promise<Uint8Array> {
  return finishedPdf(new PDFDocument(options).rect(0, 0, 5, 5).fill());
}

/** A picture of which nothing is there but its head, which says how large it is. */
function pngOf(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.byteLength);
    return Buffer.concat([size, Buffer.from(type, "latin1"), data, Buffer.alloc(4)]);
  };
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(Buffer.alloc(9)))]);
}
