import { accept, refuse } from "#lib/result.ts";
import { openArchive, type Archive } from "../../archive/open-archive.ts";
import { ReadingStopped, settle } from "../../reading-stopped.ts";
import type { Reader, ReadingOptions } from "../../reading.ts";
import { readXml, type XmlHandler } from "../../xml/read-xml.ts";
import { officeFormat } from "../office-format.ts";
import { addXmlRemarks, noRemarks, officeNotes } from "../office-notes.ts";
import { RawTextBuilder } from "../raw-text-builder.ts";
import type { TextDraft } from "../text-draft.ts";
import { OdtElements } from "./elements.ts";
import { readFormulas } from "./formulas.ts";
import { countFootnotes, ODT_NAMESPACES, refuseEncrypted } from "./package.ts";
import { OdtStyles } from "./styles.ts";
import { OdtTextFlow, type OdtContext } from "./text-flow.ts";
import { isReadable } from "../../readable-text.ts";

/**
 * A file of LibreOffice Writer (ODT, OTT; OpenDocument 1.3): its paragraphs, lists with their printed numbers, tables, notes and
 * comments, with what styles say of them. Changes that wait for a decision count as accepted, links to the outside as nothing.
 */
export const readOdt: Reader = (bytes, options) =>
  settle(async () => {
    if (bytes.length === 0) return refuse("empty_file");
    const format = officeFormat(bytes);
    if (format !== "odt") return refuse("format_unknown", { format: format ?? "?" });
    options.onProgress({ stage: "reading", done: 0, total: 1 });
    const archive = await openArchive(bytes, options.limits);
    await refuseEncrypted(archive);
    const raw = await readParts(archive, options);
    options.onProgress({ stage: "reading", done: 1, total: 1 });
    return isReadable(raw.text) ? accept(raw) : refuse("no_readable_text");
  });

async function readParts(archive: Archive, { limits }: ReadingOptions) {
  const builder = new RawTextBuilder(limits.text);
  const context: OdtContext = {
    styles: new OdtStyles(),
    remarks: noRemarks(),
    guard: builder.guard,
    footnotes: await countFootnotes(archive, "content.xml"),
  };
  const margins = archive.has("styles.xml") ? await readMargins(archive, context) : [];
  const formulas = await readFormulas(archive);
  for (const { draft, isHeader } of margins) if (isHeader) writeMargin(builder, draft);
  const flow = new OdtTextFlow(context, builder);
  const elements = new OdtElements(flow, { ...context, textElements: BODY, formulas });
  let hasBody = false;
  const handler: XmlHandler = {
    open(name, attributes) {
      hasBody ||= name === "office:text";
      elements.open(name, attributes);
    },
    text: (text) => elements.text(text),
    close: (name) => elements.close(name),
  };
  addXmlRemarks(
    context.remarks,
    await readXml(archive.chunks("content.xml"), handler, { namespaces: ODT_NAMESPACES }),
  );
  if (!hasBody) throw new ReadingStopped("format_unknown", { format: "ODF" });
  flow.blocks.end();
  for (const { draft, isHeader } of margins) if (!isHeader) writeMargin(builder, draft);
  return builder.finish(flow.comments, officeNotes(context.remarks, archive, builder.tooWide));
}

const BODY: ReadonlySet<string> = new Set(["office:text"]);
const HEADERS: ReadonlySet<string> = new Set(["style:header", "style:header-left", "style:header-first"]);
const MARGINS: ReadonlySet<string> = new Set([
  ...HEADERS,
  "style:footer",
  "style:footer-left",
  "style:footer-first",
]);

interface Margin {
  readonly draft: TextDraft;
  readonly isHeader: boolean;
}

/** Takes up the styles of styles.xml; answers its headers and footers, each text once and bare page numbers left out. */
async function readMargins(archive: Archive, context: OdtContext): Promise<Margin[]> {
  const margins = new Map<TextDraft, Margin>();
  const flow = new OdtTextFlow(context, null);
  const elements = new OdtElements(flow, { ...context, textElements: MARGINS });
  const handler: XmlHandler = {
    open(name, attributes) {
      if (MARGINS.has(name)) {
        const draft = flow.blocks.openTarget();
        margins.set(draft, { draft, isHeader: HEADERS.has(name) });
      }
      elements.open(name, attributes);
    },
    text: (text) => elements.text(text),
    close(name) {
      elements.close(name);
      if (MARGINS.has(name)) flow.blocks.closeTarget();
    },
  };
  addXmlRemarks(
    context.remarks,
    await readXml(archive.chunks("styles.xml"), handler, { namespaces: ODT_NAMESPACES }),
  );
  const byText = new Map([...margins.values()].map((margin) => [margin.draft.text, margin]));
  return [...byText.values()].filter(({ draft }) => /\p{L}/u.test(draft.text));
}

function writeMargin(builder: RawTextBuilder, draft: TextDraft): void {
  builder.write(draft, { type: "page_header", confidence: 0.9 });
}
