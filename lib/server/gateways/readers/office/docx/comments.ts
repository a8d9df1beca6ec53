import { readXml, type XmlHandler } from "../../xml/read-xml.ts";
import type { XmlAttributes } from "../../xml/xml-names.ts";
import { childElements, type XmlNode } from "../../xml/xml-tree.ts";
import type { OfficeComment } from "../comment-places.ts";
import { addXmlRemarks } from "../office-notes.ts";
import { PARAGRAPH_BREAK, type TextDraft } from "../text-draft.ts";
import { DocxElements } from "./elements.ts";
import { DOCX_NAMESPACES, type DocxPackage } from "./package.ts";
import { TextFlow, type DocxContext } from "./text-flow.ts";

/** A footnote, an endnote or a comment: one draft each, with the attributes of its element. */
export interface DocxStory {
  readonly attributes: XmlAttributes;
  readonly draft: TextDraft;
  /** Id of its last paragraph (w14:paraId), by which answers to comments name it. */
  readonly paragraphId: string | undefined;
}

/** The stories of a part, which are its root's children of one name. */
export async function readStories(
  docx: DocxPackage,
  context: DocxContext,
  { part, element }: { part: string; element: string },
): Promise<DocxStory[]> {
  const stories: DocxStory[] = [];
  const flow = new TextFlow(context, null);
  const elements = new DocxElements(flow, context.remarks);
  let story: { attributes: XmlAttributes; draft: TextDraft; paragraphId: string | undefined } | null = null;
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === element) {
        story = { attributes, draft: flow.blocks.openTarget(), paragraphId: undefined };
        stories.push(story);
      } else if (name === "w:p" && story !== null) {
        story.paragraphId = attributes["w14:paraId"] ?? story.paragraphId;
      }
      elements.open(name, attributes);
    },
    text: (text) => elements.text(text),
    close(name) {
      elements.close(name);
      if (name === element) flow.blocks.closeTarget();
    },
  };
  addXmlRemarks(context.remarks, await readXml(docx.chunks(part), handler, { namespaces: DOCX_NAMESPACES }));
  return stories;
}

/** Comments with the comments they answer (ECMA-376, part 1, 17.13.4; MS-DOCX 2.5.1, commentEx). */
export async function readComments(docx: DocxPackage, context: DocxContext): Promise<OfficeComment[]> {
  const [part] = docx.parts("comments");
  if (part === undefined) return [];
  const stories = await readStories(docx, context, { part, element: "w:comment" });
  const parents = answers(await docx.tree("commentsExtended"));
  const byParagraph = new Map(
    stories.map(({ paragraphId, attributes }) => [paragraphId, attributes["w:id"] ?? ""]),
  );
  return stories.map(({ attributes, draft, paragraphId }) => ({
    id: attributes["w:id"] ?? "",
    author: attributes["w:author"] ?? "",
    date: attributes["w:date"],
    text: draft.text.replaceAll(PARAGRAPH_BREAK, "\n").trim(),
    parent: byParagraph.get(parents.get(paragraphId ?? "")),
  }));
}

/** Paragraph of an answer → paragraph of the comment that it answers. */
function answers(root: XmlNode | null): Map<string, string> {
  const pairs = root === null ? [] : childElements(root, "w15:commentEx");
  return new Map(
    pairs.flatMap(({ attributes }) => {
      const parent = attributes["w15:paraIdParent"];
      return parent === undefined ? [] : [[attributes["w15:paraId"] ?? "", parent] as const];
    }),
  );
}
