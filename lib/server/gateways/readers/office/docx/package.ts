import type { Archive } from "../../archive/open-archive.ts";
import { ReadingStopped } from "../../reading-stopped.ts";
import type { KnownNamespaces } from "../../xml/xml-names.ts";
import { childElements, readXmlTree, type XmlNode } from "../../xml/xml-tree.ts";

/** Transitional and strict Office Open XML have different namespaces for the same words (ECMA-376, parts 1 and 4). */
export const DOCX_NAMESPACES: KnownNamespaces = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15"],
  ["urn:schemas-microsoft-com:vml", "v"],
]);

/** The parts of a DOCX file that a reader wants, by their kind: the last word of the relationship's type. */
export interface DocxPackage {
  /** Name of the part with the text, usually "word/document.xml". */
  readonly main: string;
  /** Names of the parts of a kind that are there, in the order of the file. */
  parts(kind: string): readonly string[];
  chunks(name: string): AsyncIterable<Uint8Array>;
  /** A part as a tree; null where the file has none of the kind. */
  tree(kind: string): Promise<XmlNode | null>;
}

/** @throws ReadingStopped "file_damaged" where there is no main part. */
export async function openPackage(archive: Archive): Promise<DocxPackage> {
  const roots = await relationships(archive, "");
  const main = roots.find(({ kind }) => kind === "officeDocument")?.target ?? "word/document.xml";
  if (!archive.has(main)) throw new ReadingStopped("file_damaged");
  const related = (await relationships(archive, main)).filter(({ target }) => archive.has(target));
  const parts = (kind: string): string[] => [
    ...new Set(related.filter((relationship) => relationship.kind === kind).map(({ target }) => target)),
  ];
  return {
    main,
    parts,
    chunks: (name) => archive.chunks(name),
    async tree(kind) {
      const [name] = parts(kind);
      if (name === undefined) return null;
      return (await readXmlTree(archive.chunks(name), { namespaces: DOCX_NAMESPACES })).root;
    },
  };
}

interface Relationship {
  readonly kind: string;
  readonly target: string;
}

/** What a part refers to inside the file (Open Packaging Conventions, 8.5); references to the outside are not followed. */
async function relationships(archive: Archive, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(name)) return [];
  const { root } = await readXmlTree(archive.chunks(name));
  return childElements(root)
    .filter(({ attributes }) => attributes["TargetMode"] !== "External")
    .map(({ attributes }) => ({
      kind: (attributes["Type"] ?? "").replace(/^.*\//u, ""),
      target: resolve(folder, attributes["Target"] ?? ""),
    }));
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
