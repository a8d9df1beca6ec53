import { Buffer } from "node:buffer";
import { inflateRawSync } from "node:zlib";
import { listedEntries, packedBytes, type ListedEntry } from "../archive/archive-names.ts";

/** "docx" and "odt" have readers here; anything else is the name people call the format by. */
export type OfficeFormat = "docx" | "odt" | (string & {});

const ZIP_SIGNATURES = [0x04034b50, 0x06054b50];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Folder in which an Office Open XML file keeps its main part (ECMA-376, part 1, 11–13). */
const OOXML_FOLDERS: readonly (readonly [folder: string, format: OfficeFormat])[] = [
  ["word/", "docx"],
  ["xl/", "XLSX"],
  ["ppt/", "PPTX"],
  ["visio/", "VSDX"],
];

/** By what follows "application/" in the file "mimetype" (OpenDocument 1.3, part 2, 3.3; EPUB 3.3, 4.2.2). */
const MIMETYPES: readonly (readonly [start: string, format: OfficeFormat])[] = [
  ["vnd.oasis.opendocument.text", "odt"],
  ["vnd.oasis.opendocument.spreadsheet", "ODS"],
  ["vnd.oasis.opendocument.presentation", "ODP"],
  ["vnd.oasis.opendocument.graphics", "ODG"],
  ["vnd.sun.xml.writer", "SXW"],
  ["epub", "EPUB"],
];

/**
 * What a ZIP file holds, whatever its name ends in, by its directory alone; null for anything that is no ZIP file. A file cut
 * short has no directory: then by the names that stand in it.
 */
export function officeFormat(bytes: Uint8Array): OfficeFormat | null {
  if (bytes.length < 22) return null;
  const signature = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  if (!ZIP_SIGNATURES.includes(signature)) return null;
  const entries = listedEntries(bytes);
  if (entries.length === 0) return formatOfFragment(bytes);
  return formatByMimetype(bytes, entries) ?? formatByNames(entries.map((entry) => entry.name));
}

function formatByMimetype(bytes: Uint8Array, entries: readonly ListedEntry[]): OfficeFormat | null {
  const entry = entries.find(({ name }) => name === "mimetype");
  if (entry === undefined) return null;
  const said = unpackShort(packedBytes(bytes, entry, 200), entry.method).toString("latin1");
  return MIMETYPES.find(([start]) => said.startsWith(`application/${start}`))?.[1] ?? null;
}

/** The mimetype is to be stored as it is; some programs pack it. */
function unpackShort(packed: Uint8Array, method: number): Buffer {
  if (method !== 8) return Buffer.from(packed);
  try {
    return inflateRawSync(packed, { maxOutputLength: 1_000 });
  } catch {
    // Broken, or longer than any mimetype: the names tell the format.
    return Buffer.alloc(0);
  }
}

function formatByNames(names: readonly string[]): OfficeFormat {
  const folder = OOXML_FOLDERS.find(([start]) => names.some((name) => name.startsWith(start)));
  if (folder !== undefined && names.includes("[Content_Types].xml")) return folder[1];
  if (names.includes("content.xml") && names.includes("META-INF/manifest.xml")) return "odt";
  return names.includes("META-INF/MANIFEST.MF") ? "JAR" : "ZIP";
}

function formatOfFragment(bytes: Uint8Array): OfficeFormat {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 200).includes("mimetypeapplication/vnd.oasis.opendocument.text")) return "odt";
  const isOoxml = file.includes("[Content_Types].xml") || file.includes("_rels/.rels");
  return (isOoxml && OOXML_FOLDERS.find(([start]) => file.includes(start))?.[1]) || "ZIP";
}

/** The older container of Microsoft Office, in which DOC, XLS and password-protected DOCX files come. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return COMPOUND_FILE.every((byte, at) => bytes[at] === byte);
}

/** A DOCX, XLSX or PPTX that needs a password: a compound file with the stream "EncryptedPackage" (MS-OFFCRYPTO, 1.3.2). */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  if (!isCompoundFile(bytes)) return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}
