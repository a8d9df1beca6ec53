import { Buffer } from "node:buffer";
import type { Archive } from "../../archive/open-archive.ts";
import { ReadingStopped } from "../../reading-stopped.ts";
import { readXml } from "../../xml/read-xml.ts";
import type { KnownNamespaces } from "../../xml/xml-names.ts";

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";

/** OpenDocument 1.3, part 3, 2.2; loext is LibreOffice's own. */
export const ODT_NAMESPACES: KnownNamespaces = new Map([
  [`${OASIS}:office:1.0`, "office"],
  [`${OASIS}:text:1.0`, "text"],
  [`${OASIS}:table:1.0`, "table"],
  [`${OASIS}:style:1.0`, "style"],
  [`${OASIS}:drawing:1.0`, "draw"],
  [`${OASIS}:xsl-fo-compatible:1.0`, "fo"],
  [`${OASIS}:svg-compatible:1.0`, "svg"],
  [`${OASIS}:meta:1.0`, "meta"],
  [`${OASIS}:manifest:1.0`, "manifest"],
  ["http://www.w3.org/1999/xlink", "xlink"],
  ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
]);

/** @throws ReadingStopped "password_protected" when the manifest says that a part is encrypted (OpenDocument 1.3, part 2, 4.4). */
export async function refuseEncrypted(archive: Archive): Promise<void> {
  const name = "META-INF/manifest.xml";
  if (!archive.has(name)) return;
  const handler = {
    open(element: string): void {
      if (element === "manifest:encryption-data") throw new ReadingStopped("password_protected");
    },
    text(): void {},
    close(): void {},
  };
  await readXml(archive.chunks(name), handler, { namespaces: ODT_NAMESPACES });
}

const FOOTNOTE = Buffer.from('text:note-class="footnote"');

/** Footnotes of a part, counted in its bytes: how far the digits of its marks go is wanted before the first of them is read. */
export async function countFootnotes(archive: Archive, name: string): Promise<number> {
  let footnotes = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of archive.chunks(name)) {
    const bytes = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let at = bytes.indexOf(FOOTNOTE); at >= 0; at = bytes.indexOf(FOOTNOTE, from)) {
      footnotes += 1;
      from = at + FOOTNOTE.length;
    }
    rest = bytes.subarray(Math.max(from, bytes.length - FOOTNOTE.length + 1));
  }
  return footnotes;
}
