import type { DeclaredBlock, RawText } from "#lib/import/raw-text.ts";
import { accept, refuse } from "#lib/result.ts";
import { joinBracketed } from "../markup/bracketed-citations.ts";
import { MarkedText } from "../markup/marked-text.ts";
import { settle } from "../reading-stopped.ts";
import type { Reader } from "../reading.ts";
import { HEADINGS } from "./elements.ts";
import { decodePage } from "./html-encoding.ts";
import { parsePage, textOf, walk, type HtmlPage } from "./html-page.ts";
import { findPageArticle, type PageArticle } from "./page-article.ts";
import { readPageHints, samePrint, type PageHints } from "./page-hints.ts";
import { readPageLinks } from "./page-links.ts";
import { PageWriter } from "./page-writer.ts";
import { isReadable, refuseTooLong } from "../readable-text.ts";

/**
 * A web page: the article that is found in it, and the page's menus, sidebars and footers as noise beside it, so that nothing a
 * visitor sees is lost. Scripts are neither run nor read, addresses of links and pictures never leave, nothing is fetched.
 */
export const readHtml: Reader = (bytes, { limits, onProgress }) =>
  settle(async () => {
    onProgress({ stage: "reading", done: 0, total: 1 });
    const decoded = decodePage(bytes);
    if (!decoded.ok) return decoded;
    const { text, encoding, encodingGuessed } = decoded.value;
    const raw = readPage(parsePage(text), { encoding, encodingGuessed });
    if (raw.text.length > limits.text) return refuseTooLong(raw.text.length, limits.text);
    if (!isReadable(raw.text)) return refuse("no_readable_text");
    onProgress({ stage: "reading", done: 1, total: 1 });
    return accept(raw);
  });

function readPage(page: HtmlPage, said: Pick<RawText, "encoding" | "encodingGuessed">): RawText {
  const article = findPageArticle(page);
  const hints = readPageHints(page);
  const out = new MarkedText();
  writeMissing({ page, article, hints }, out);
  const writer = new PageWriter(
    { article, links: readPageLinks(page), topLevel: topLevelOf(page, article) },
    out,
  );
  walk(
    page.elements.filter((_, at) => page.parents[at] === -1),
    writer,
  );
  return withHints(joinBracketed(out.build(said)), hints);
}

/** Title and DOI that stand in the page's data alone. */
function writeMissing(
  { page, article, hints }: { page: HtmlPage; article: PageArticle; hints: PageHints },
  out: MarkedText,
): void {
  const shown = samePrint(article.root === null ? "" : textOf(article.root));
  const hasTitle = page.elements.some(({ tagName }) => tagName === "h1");
  if (hints.doi !== null && !shown.includes(samePrint(hints.doi.replace(/^.{0,30}?(?=10\.)/u, "")))) {
    out.write(`DOI: ${hints.doi.replace(/^doi:\s?/iu, "")}`, { type: "udc", confidence: 0.7 });
    out.endParagraph();
  }
  if (hints.title !== null && !hasTitle && !shown.includes(samePrint(hints.title))) {
    out.write(hints.title, { type: "title", confidence: 0.7 });
    out.endParagraph();
  }
}

function topLevelOf(page: HtmlPage, { root }: PageArticle): number {
  const start = root === null ? 0 : (page.numberOf.get(root) ?? 0);
  return page.elements
    .slice(start, page.ends[start])
    .filter(({ tagName }) => HEADINGS.has(tagName) && tagName !== "h1")
    .reduce((least, { tagName }) => Math.min(least, Number(tagName.slice(1))), 6);
}

/** Lines that print what the page's data call title and authors are just these, whatever element they stand in. */
function withHints(raw: RawText, { title, authors }: PageHints): RawText {
  const printed = (line: RawText["lines"][number]): string =>
    line.end - line.start > 3_000 ? "" : samePrint(raw.text.slice(line.start, line.end));
  const wantedTitle = title === null ? "" : samePrint(title);
  const wantedAuthors = new Set([...authors.map(samePrint), samePrint(authors.join(""))]);
  const titleLine = raw.lines.find(
    (line) => line.declared?.type !== "noise" && printed(line) === wantedTitle,
  );
  return {
    ...raw,
    lines: raw.lines.map((line) => {
      if (line.declared?.type === "noise" || printed(line) === "") return line;
      if (line === titleLine) return { ...line, declared: declared(line.declared, "title") };
      if (titleLine !== undefined && line.declared?.type === "title") {
        const { declared: _, ...bare } = line;
        return bare;
      }
      return wantedAuthors.has(printed(line))
        ? { ...line, declared: declared(line.declared, "authors") }
        : line;
    }),
  };
}

function declared(known: DeclaredBlock | undefined, type: DeclaredBlock["type"]): DeclaredBlock {
  return { ...(known?.language === undefined ? {} : { language: known.language }), type, confidence: 0.9 };
}
