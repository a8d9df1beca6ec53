import JSZip from "jszip";

/** Files of word processors, made by hand: what a test says of the text, and the least that the format wants around it. */
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MORE = [
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Root elements of the parts by the last word of their relationship's type. */
const PART_ROOTS: Readonly<Record<string, string>> = {
  styles: "w:styles",
  numbering: "w:numbering",
  footnotes: "w:footnotes",
  endnotes: "w:endnotes",
  comments: "w:comments",
  commentsExtended: "w15:commentsEx",
  header: "w:hdr",
  footer: "w:ftr",
};

/** Content of the parts of a DOCX file: `body` goes into w:body, the others into their root elements. */
export type DocxParts = Readonly<Partial<Record<keyof typeof PART_ROOTS | "body", string>>>;

export async function docxFile(parts: DocxParts, change?: (zip: JSZip) => void): Promise<Uint8Array> {
  const zip = new JSZip();
  const others = Object.entries(parts).filter(([kind]) => kind !== "body");
  zip.file("[Content_Types].xml", contentTypes(others.map(([kind]) => kind)));
  zip.file("_rels/.rels", relationships([["officeDocument", "word/document.xml"]]));
  zip.file("word/document.xml", part("w:document", `<w:body>${parts.body ?? ""}</w:body>`));
  zip.file("word/_rels/document.xml.rels", relationships(others.map(([kind]) => [kind, `${kind}.xml`])));
  for (const [kind, xml] of others) zip.file(`word/${kind}.xml`, part(PART_ROOTS[kind] ?? kind, xml ?? ""));
  change?.(zip);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

function part(root: string, xml: string): string {
  return `${DECLARATION}<${root} ${W} ${MORE}>${xml}</${root}>`;
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

function contentTypes(kinds: readonly string[]): string {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const each = kinds.map(
    (kind) => `<Override PartName="/word/${kind}.xml" ContentType="${type}.${kind}+xml"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>${each.join("")}</Types>`
  );
}

/** A paragraph of WordprocessingML; `properties` go into w:pPr. */
export function p(content: string, properties = ""): string {
  const runs = content.startsWith("<") || content === "" ? content : r(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run; `properties` go into w:rPr. */
export function r(text: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
export const listed = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** A table of WordprocessingML from rows of cells; a cell is text or whole w:tc content. */
export function tbl(rows: readonly (readonly string[])[], first = ""): string {
  const cell = (content: string): string => `<w:tc>${content.startsWith("<") ? content : p(content)}</w:tc>`;
  const row = (cells: readonly string[], at: number): string =>
    `<w:tr>${at === 0 ? first : ""}${cells.map(cell).join("")}</w:tr>`;
  return `<w:tbl>${rows.map(row).join("")}</w:tbl>`;
}

const ODF = [
  ...["office", "text", "table", "style", "meta"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(" ");

export interface OdtParts {
  /** Into office:text. */
  readonly body: string;
  /** Into office:automatic-styles of content.xml. */
  readonly automatic?: string;
  /** Into office:styles, and office:master-styles, of styles.xml. */
  readonly styles?: string;
  readonly masters?: string;
  /** Into manifest:manifest. */
  readonly manifest?: string;
}

export async function odtFile(parts: OdtParts, change?: (zip: JSZip) => void): Promise<Uint8Array> {
  const { body, automatic = "", styles = "", masters = "", manifest = "" } = parts;
  const zip = new JSZip();
  zip.file("mimetype", "application/vnd.oasis.opendocument.text", { compression: "STORE" });
  zip.file(
    "META-INF/manifest.xml",
    `${DECLARATION}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">` +
      '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>' +
      '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>' +
      `<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>${manifest}</manifest:manifest>`,
  );
  zip.file(
    "content.xml",
    `${DECLARATION}<office:document-content ${ODF} office:version="1.3"><office:automatic-styles>${automatic}` +
      `</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  );
  zip.file(
    "styles.xml",
    `${DECLARATION}<office:document-styles ${ODF} office:version="1.3"><office:styles>${styles}</office:styles>` +
      `<office:master-styles>${masters}</office:master-styles></office:document-styles>`,
  );
  change?.(zip);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}
