import { accept, refuse } from "#lib/result.ts";
import { joinBracketed } from "../markup/bracketed-citations.ts";
import { MarkedText } from "../markup/marked-text.ts";
import { settle } from "../reading-stopped.ts";
import type { Reader } from "../reading.ts";
import { childElements, readXmlTree, type XmlNode } from "../xml/xml-tree.ts";
import { JATS_ENTITIES } from "./jats-entities.ts";
import { writeFront } from "./jats-front.ts";
import { writeInline } from "./jats-inline.ts";
import { readMarks } from "./jats-marks.ts";
import { languageOf } from "./jats-tree.ts";
import { trusted, type JatsPlace } from "./jats-place.ts";
import { JATS_BLOCKS } from "./jats-writer.ts";
import { isReadable, refuseTooLong } from "../readable-text.ts";

const KNOWN_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/1999/xlink", "xlink"],
  ["http://www.w3.org/1998/Math/MathML", "mml"],
  ["http://www.niso.org/schemas/ali/1.0/", "ali"],
  ["http://docs.oasis-open.org/ns/oasis-exchange/table", "oasis"],
]);
const ARTICLES: ReadonlySet<string> = new Set(["article", "sub-article", "response"]);

/**
 * An article in JATS 1.3 (NISO Z39.96-2021), in any of its three tag sets, or in the NLM tag sets 2 and 3 before it. Everything it
 * marks is trusted. The document type is passed over: nothing is fetched, and entities that only a DTD knows stay as
 * written, but for the letters and signs in use. Articles within articles follow one another.
 */
export const readJats: Reader = (bytes, { limits, onProgress }) =>
  settle(async () => {
    if (bytes.length === 0) return refuse("empty_file");
    onProgress({ stage: "reading", done: 0, total: 1 });
    const { root } = await readXmlTree([bytes], { namespaces: KNOWN_NAMESPACES, entities: JATS_ENTITIES });
    const out = new MarkedText();
    const place: JatsPlace = {
      out,
      marks: readMarks(root),
      language: undefined,
      depth: 0,
      listDepth: 0,
      declared: { type: "paragraph", confidence: 1 },
      tables: { count: 0 },
      blocks: JATS_BLOCKS,
    };
    writeArticles(root, place);
    const raw = joinBracketed(out.build());
    if (raw.text.length > limits.text) return refuseTooLong(raw.text.length, limits.text);
    if (!isReadable(raw.text)) return refuse("no_readable_text");
    onProgress({ stage: "reading", done: 1, total: 1 });
    return accept(raw);
  });

/** The articles of a container, or of a file that is one; what is in the file outside of any article is kept as it comes. */
function writeArticles(node: XmlNode, place: JatsPlace): void {
  if (ARTICLES.has(node.name)) return writeArticle(node, place);
  for (const child of childElements(node)) {
    if (ARTICLES.has(child.name) || childElements(child).length > 0) writeArticles(child, place);
    else {
      writeInline(child, { ...place, declared: { type: "page_header", confidence: 1 } });
      place.out.endParagraph();
    }
  }
}

function writeArticle(article: XmlNode, around: JatsPlace): void {
  const language = languageOf(article, around.language);
  const place = { ...around, language, depth: 0, listDepth: 0 };
  const running = { ...place, declared: trusted(place, "paragraph") };
  for (const part of childElements(article)) {
    if (part.name === "front" || part.name === "front-stub") writeFront(part, running);
    else if (ARTICLES.has(part.name)) writeArticle(part, place);
    else place.blocks.writeAll(part, running);
    around.out.endParagraph();
  }
}
