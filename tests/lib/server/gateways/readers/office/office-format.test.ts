import { Buffer } from "node:buffer";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import {
  isCompoundFile,
  isEncryptedOffice,
  officeFormat,
} from "#lib/server/gateways/readers/office/office-format.ts";
import { docxFile, odtFile, p } from "#tests/support/office-file.ts";

async function zip(
  files: Readonly<Record<string, string>>,
  compression: "STORE" | "DEFLATE" = "STORE",
): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) archive.file(name, content);
  return archive.generateAsync({ type: "uint8array", compression });
}

const OOXML = { "[Content_Types].xml": "<Types/>" };
const ODF = "application/vnd.oasis.opendocument";

const FILES: readonly (readonly [name: string, file: () => Promise<Uint8Array>, format: string | null])[] = [
  ["a DOCX", () => docxFile({ body: p("сөз") }), "docx"],
  ["a DOCX whose text part has another name", () => zip({ ...OOXML, "word/document2.xml": "" }), "docx"],
  ["an ODT", () => odtFile({ body: "" }), "odt"],
  ["a template of ODT", () => zip({ mimetype: `${ODF}.text-template`, "content.xml": "" }), "odt"],
  [
    "an ODT whose mimetype is packed",
    () => zip({ mimetype: `${ODF}.text`, "content.xml": "" }, "DEFLATE"),
    "odt",
  ],
  ["an ODT without a mimetype", () => zip({ "content.xml": "", "META-INF/manifest.xml": "" }), "odt"],
  ["an XLSX", () => zip({ ...OOXML, "xl/workbook.xml": "" }), "XLSX"],
  ["a PPTX", () => zip({ ...OOXML, "ppt/presentation.xml": "" }), "PPTX"],
  ["an ODS", () => zip({ mimetype: `${ODF}.spreadsheet` }), "ODS"],
  ["an EPUB", () => zip({ mimetype: "application/epub+zip", "META-INF/container.xml": "" }), "EPUB"],
  ["a program", () => zip({ "META-INF/MANIFEST.MF": "" }), "JAR"],
  ["any other archive", () => zip({ "сурет.png": "" }), "ZIP"],
  ["an archive that is empty", () => zip({}), "ZIP"],
  ["a DOCX cut short", async () => (await docxFile({ body: p("сөз") })).subarray(0, 900), "docx"],
  ["an ODT cut short", async () => (await odtFile({ body: "" })).subarray(0, 200), "odt"],
  ["a text", () => Promise.resolve(new TextEncoder().encode("PK – бұл мәтін, мұрағат емес")), null],
  ["nothing", () => Promise.resolve(new Uint8Array(0)), null],
];

describe("the format of an archive", () => {
  it.each(FILES)("is known of %s", async (_, file, format) => {
    expect(officeFormat(await file())).toBe(format);
  });

  it("is told by the content of a view into a larger buffer", async () => {
    const file = await docxFile({ body: p("сөз") });
    const larger = new Uint8Array(file.length + 50).fill(7);
    larger.set(file, 13);
    expect(officeFormat(larger.subarray(13, 13 + file.length))).toBe("docx");
  });
});

describe("a compound file", () => {
  const start = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  it("is a document under a password when it holds an encrypted package", () => {
    const locked = Buffer.concat([
      start,
      Buffer.alloc(600),
      Buffer.from("EncryptedPackage", "utf16le"),
      Buffer.alloc(90),
    ]);
    expect(isEncryptedOffice(locked)).toBe(true);
    expect(officeFormat(locked)).toBeNull();
  });

  it("is an old document otherwise", () => {
    const old = Buffer.concat([start, Buffer.alloc(600), Buffer.from("WordDocument", "utf16le")]);
    expect(isEncryptedOffice(old)).toBe(false);
    expect(isCompoundFile(old)).toBe(true);
  });

  it("is told by its first bytes", () => {
    expect(isEncryptedOffice(Buffer.from("EncryptedPackage", "utf16le"))).toBe(false);
  });
});
