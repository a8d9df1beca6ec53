import type { MarkedText } from "../markup/marked-text.ts";
import { parsePage, walk } from "./html-page.ts";
import { PageWriter } from "./page-writer.ts";

/** Adds what a piece of HTML inside another format shows, as blocks of its own. */
export function writeFragment(html: string, out: MarkedText): void {
  const page = parsePage(html);
  const root = page.elements.find(({ tagName }) => tagName === "body") ?? null;
  const nothing = new Map<never, never>();
  const links = { marks: nothing, notes: nothing, citations: nothing, entries: nothing };
  const article = { root, title: null, furniture: new Set<never>() };
  walk(
    page.elements.filter((_, at) => page.parents[at] === -1),
    new PageWriter({ article, links, topLevel: 1 }, out),
  );
  out.endParagraph();
}
