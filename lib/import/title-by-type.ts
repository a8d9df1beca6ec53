import { roughText, typed, type Draft } from "./draft.ts";
import { namesJournal } from "./page-furniture.ts";
import { hasAddress, isAuthors } from "./title-page-lines.ts";
import { looksOf, type TypeOfBody } from "./type-looks.ts";

/** Blocks at the head of a file without pages among which a title is looked for. */
const HEAD = 15;
/** A title is so much bigger than the text, or it is told by its words alone. */
const BIGGER = 1.15;

/**
 * Titles by the largest type above an abstract or at the head of the file. Journals print the title in each language in one size,
 * so all blocks of that size are titles.
 */
export function markTitleByType(drafts: readonly Draft[], body: TypeOfBody): Draft[] {
  if (body.bodySize === 0) return [...drafts];
  const marked = [...drafts];
  for (const [from, to] of titlePages(drafts)) {
    const possible = marked
      .slice(from, to)
      .map((draft, at) => ({ at: from + at, draft, looks: looksOf(draft, body) }));
    const titles = possible.filter(({ draft }) => mayBeTitle(draft));
    const largest = titles.reduce((size, { looks }) => Math.max(size, looks.size), 0);
    if (largest < BIGGER || possible.some(({ draft }) => draft.type === "title")) continue;
    for (const { at, draft, looks } of titles) {
      if (looks.size >= largest * 0.97) marked[at] = typed(draft, "title", 0.88);
    }
  }
  return marked;
}

/** From the top of the page of an abstract to the abstract, and the head of the file. */
function titlePages(drafts: readonly Draft[]): [from: number, to: number][] {
  const anchors = drafts.flatMap(({ type, label }, at) =>
    type === null && (label?.kind === "abstract" || label?.kind === "keywords") ? [at] : [],
  );
  const pages: [number, number][] = [];
  for (const anchor of anchors.length > 0 ? anchors : [Math.min(HEAD, drafts.length)]) {
    const page = pageOf(drafts[anchor]);
    let from = anchor;
    while (
      from > 0 &&
      anchor - from < HEAD &&
      pageOf(drafts[from - 1]) === page &&
      drafts[from - 1]?.type === null
    )
      from -= 1;
    from = Math.max(from, pages.at(-1)?.[1] ?? 0);
    pages.push([from, anchor]);
  }
  return pages;
}

function pageOf(draft: Draft | undefined): number | undefined {
  return draft?.lines[0]?.fact?.page;
}

function mayBeTitle(draft: Draft): boolean {
  const text = roughText(draft);
  return (
    draft.type === null &&
    (draft.label === null || draft.label.kind === "heading") &&
    draft.lines.length <= 7 &&
    text.length >= 8 &&
    text.length <= 400 &&
    /\p{L}{3}/u.test(text) &&
    !hasAddress(text) &&
    !isAuthors(text) &&
    !namesJournal(text)
  );
}
