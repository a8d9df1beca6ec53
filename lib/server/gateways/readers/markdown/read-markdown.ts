import type { Heading, Nodes } from "mdast";
import { accept, refuse } from "#lib/result.ts";
import { MarkedText } from "../markup/marked-text.ts";
import { settle } from "../reading-stopped.ts";
import type { Reader } from "../reading.ts";
import { readText } from "../text.ts";
import { readFrontMatter, type FrontMatter } from "./front-matter.ts";
import { parseMarkdown, walkMarkdown } from "./markdown-tree.ts";
import { MarkdownWriter, type HeadingPlan } from "./markdown-writer.ts";
import { isReadable, refuseTooLong } from "../readable-text.ts";

/** Markdown as GitHub reads it, with front matter; a tag inside it is stripped to its text, "[@key]" of Pandoc stays as written. */
export const readMarkdown: Reader = (bytes, { limits, onProgress }) =>
  settle(async () => {
    onProgress({ stage: "reading", done: 0, total: 1 });
    const read = readText(bytes);
    if (!read.ok) return read;
    const { text, encoding, encodingGuessed, notes } = read.value;
    if (text.length > limits.text) return refuseTooLong(text.length, limits.text);
    const out = new MarkedText();
    const front = readFrontMatter(text);
    if (front !== null) writeFrontMatter(front, out);
    const root = parseMarkdown(front === null ? text : text.slice(front.end));
    walkMarkdown(root, new MarkdownWriter(planHeadings(root, front), out));
    onProgress({ stage: "reading", done: 1, total: 1 });
    const raw = out.build({ encoding, encodingGuessed, notes });
    return isReadable(raw.text) ? accept(raw) : refuse("no_readable_text");
  });

function writeFrontMatter({ parts, language }: FrontMatter, out: MarkedText): void {
  for (const { type, text } of parts) {
    const speaks = language !== undefined && type !== "noise" && type !== "email" && type !== "udc";
    out.write(text, { type, confidence: type === "noise" ? 0.8 : 0.95, ...(speaks ? { language } : {}) });
    out.endParagraph();
  }
}

/** The first heading is the title when no other stands as high and the front matter has none. */
function planHeadings(root: Nodes, front: FrontMatter | null): HeadingPlan {
  const headings = ("children" in root ? root.children : []).filter(
    (node): node is Heading => node.type === "heading",
  );
  const top = headings.filter(({ depth }) => depth === 1);
  const hasTitle = front?.parts.some(({ type }) => type === "title") === true;
  const title = !hasTitle && top.length === 1 && top[0] === headings[0] ? (top[0] ?? null) : null;
  const below = headings.filter((heading) => heading !== title);
  return { title, topLevel: below.reduce((least, { depth }) => Math.min(least, depth), 6) };
}
