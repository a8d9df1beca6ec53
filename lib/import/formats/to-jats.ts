import type { ImportedArticle, ImportedBlock } from "../article.ts";
import { splitArticles } from "../split.ts";
import { footnoteFinder, textCutter } from "./citing-text.ts";
import { writeBack } from "./jats-back.ts";
import { writeSectionContent } from "./jats-body.ts";
import { writeFront } from "./jats-front.ts";
import { footnoteId, languageTag } from "./jats-ids.ts";
import { outlineOf, referenceFinder, type Outline } from "./outline.ts";
import { element, escaped, holding, lines, xmlId } from "#lib/languages/xml-text.ts";

/** What the writers of the parts of one article share. */
export interface JatsWriting {
  readonly article: ImportedArticle;
  readonly outline: Outline;
  /** Running text with its citations and footnote marks as links; a range counts code points. */
  readonly inline: (block: ImportedBlock, range?: readonly [number, number]) => string;
  /** Running text without the label that opens it. */
  readonly afterLabel: (block: ImportedBlock, label: string) => string;
  readonly referenceOf: ReturnType<typeof referenceFinder>;
}

/**
 * The article in JATS 1.3 (NISO Z39.96-2021, Archiving tag set): front matter by languages, sections, tables, footnotes, the lists
 * of references as printed and in parts. Several articles of one file stand in `<article-set>`, since JATS has no container.
 * What is lost is told by `EXPORT_LOSSES`.
 */
export function toJats(file: ImportedArticle): string {
  const articles = file.articles.length === 0 ? [file] : splitArticles(file);
  const [only, ...more] = articles;
  const body =
    only !== undefined && more.length === 0
      ? articleElement(only)
      : holding("article-set", {}, articles.map(articleElement));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

function articleElement(article: ImportedArticle): string {
  const writing = writingOf(article);
  const { outline } = writing;
  const language = article.articles[0]?.language ?? "mixed";
  const attributes = {
    "article-type": "research-article",
    "dtd-version": "1.3",
    "xml:lang": languageTag(language),
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
  };
  const body = lines(...writeSectionContent(outline.body, writing, 0));
  const content = lines(
    writeFront(writing, language),
    body === "" ? "" : element("body", {}, `\n${body}\n`),
    writeBack(writing),
  );
  return element("article", attributes, content === "" ? "" : `\n${content}\n`);
}

function writingOf(article: ImportedArticle): JatsWriting {
  const cutText = textCutter(article);
  const findFootnote = footnoteFinder(article);
  const known = new Set(article.references.map(({ id }) => id));
  const inline: JatsWriting["inline"] = (block, range) =>
    cutText(block, range)
      .map(({ text, citation }) => {
        if (citation === null) return escaped(text);
        const note = findFootnote(citation);
        if (note !== null)
          return element(
            "xref",
            { "ref-type": "fn", rid: footnoteId(note) },
            element("sup", {}, escaped(text)),
          );
        const rid = citation.entries.filter((id) => known.has(id)).map(xmlId);
        return rid.length === 0
          ? escaped(text)
          : element("xref", { "ref-type": "bibr", rid: rid.join(" ") }, escaped(text));
      })
      .join("");
  const afterLabel: JatsWriting["afterLabel"] = (block, label) => {
    const points = [...block.text];
    let start = [...label].length;
    while (points[start] === " ") start += 1;
    return inline(block, [start, points.length]);
  };
  return { article, outline: outlineOf(article), inline, afterLabel, referenceOf: referenceFinder(article) };
}
