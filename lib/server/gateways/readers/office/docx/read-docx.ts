import { accept, refuse } from "#lib/result.ts";
import { openArchive, type Archive } from "../../archive/open-archive.ts";
import { settle } from "../../reading-stopped.ts";
import type { Reader, ReadingOptions } from "../../reading.ts";
import { readXml } from "../../xml/read-xml.ts";
import { isCompoundFile, isEncryptedOffice, officeFormat } from "../office-format.ts";
import { addXmlRemarks, noRemarks, officeNotes } from "../office-notes.ts";
import { RawTextBuilder } from "../raw-text-builder.ts";
import { readComments, readStories } from "./comments.ts";
import { DocxElements } from "./elements.ts";
import { DocxNotes } from "./notes.ts";
import { DocxNumbering } from "./numbering.ts";
import { DOCX_NAMESPACES, openPackage, type DocxPackage } from "./package.ts";
import { DocxStyles } from "./styles.ts";
import { TextFlow, type DocxContext } from "./text-flow.ts";
import { isReadable } from "../../readable-text.ts";

/**
 * A file of Microsoft Word (DOCX, DOCM; ECMA-376): its paragraphs, lists with their printed numbers, tables, notes and comments, with what
 * styles say of them. Changes that wait for a decision count as accepted, macros and links to the outside as nothing.
 */
export const readDocx: Reader = (bytes, options) =>
  settle(async () => {
    if (bytes.length === 0) return refuse("empty_file");
    if (isEncryptedOffice(bytes)) return refuse("password_protected");
    const format = officeFormat(bytes);
    if (format !== "docx")
      return refuse("format_unknown", { format: format ?? (isCompoundFile(bytes) ? "DOC" : "?") });
    options.onProgress({ stage: "reading", done: 0, total: 1 });
    const raw = await readParts(await openArchive(bytes, options.limits), options);
    options.onProgress({ stage: "reading", done: 1, total: 1 });
    return isReadable(raw.text) ? accept(raw) : refuse("no_readable_text");
  });

async function readParts(archive: Archive, { limits }: ReadingOptions) {
  const docx = await openPackage(archive);
  const builder = new RawTextBuilder(limits.text);
  const styles = new DocxStyles(await docx.tree("styles"));
  const context: DocxContext = {
    styles,
    numbering: new DocxNumbering(await docx.tree("numbering"), styles),
    notes: new DocxNotes(),
    remarks: noRemarks(),
    guard: builder.guard,
  };
  await readNotes(docx, context);
  const comments = await readComments(docx, context);
  await writeMargins(docx, context, { builder, kind: "header" });
  await writeBody(docx, context, builder);
  await writeMargins(docx, context, { builder, kind: "footer" });
  return builder.finish(comments, officeNotes(context.remarks, archive, builder.tooWide));
}

async function writeBody(docx: DocxPackage, context: DocxContext, builder: RawTextBuilder): Promise<void> {
  const flow = new TextFlow(context, builder);
  const handler = new DocxElements(flow, context.remarks);
  addXmlRemarks(
    context.remarks,
    await readXml(docx.chunks(docx.main), handler, { namespaces: DOCX_NAMESPACES }),
  );
  flow.blocks.end();
}

/** Notes of other types are the lines that part them from the text. */
async function readNotes(docx: DocxPackage, context: DocxContext): Promise<void> {
  for (const kind of ["footnote", "endnote"] as const) {
    for (const part of docx.parts(`${kind}s`)) {
      const stories = await readStories(docx, context, { part, element: `w:${kind}` });
      for (const { attributes, draft } of stories) {
        const type = attributes["w:type"] ?? "normal";
        if (type === "normal") context.notes.add(kind, attributes["w:id"] ?? "", draft);
      }
    }
  }
}

interface Margins {
  readonly builder: RawTextBuilder;
  readonly kind: "header" | "footer";
}

/** Headers and footers, each text once: first, even and odd pages often have the same. Bare page numbers are left out. */
async function writeMargins(
  docx: DocxPackage,
  context: DocxContext,
  { builder, kind }: Margins,
): Promise<void> {
  const written = new Set<string>();
  const element = kind === "header" ? "w:hdr" : "w:ftr";
  for (const part of docx.parts(kind)) {
    for (const { draft } of await readStories(docx, context, { part, element })) {
      if (written.has(draft.text) || !/\p{L}/u.test(draft.text)) continue;
      written.add(draft.text);
      builder.write(draft, { type: "page_header", confidence: 0.9 });
    }
  }
}
