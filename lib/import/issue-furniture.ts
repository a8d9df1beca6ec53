import { isAllCapitals } from "#lib/languages/normalise.ts";
import { roughText, typed, type Draft } from "./draft.ts";
import { hasInitials, isAuthors } from "./title-page-lines.ts";

/**
 * What a journal or a volume prints between its articles: the table of contents, and the name of a section above the first code of an
 * article. It belongs to no article and is set aside.
 */
export function markIssueFurniture(drafts: readonly Draft[]): Draft[] {
  const marked = [...drafts];
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at];
    if (draft === undefined || draft.type !== null) continue;
    const end = contentsEnd(drafts, at);
    for (let row = at; row < end; row++) marked[row] = typed(drafts[row] ?? draft, "noise", 0.8);
    if (end > at) at = end - 1;
    else if (isSectionName(drafts, at)) marked[at] = typed(draft, "page_header", 0.7);
  }
  return marked;
}

const CONTENTS =
  /^(?:содержание|оглавление|мазмұны|contents|table of contents)(?:\s?[/|–-]\s?(?:содержание|оглавление|мазмұны|contents))*[.:]?$/iu;

/** The draft behind a table of contents that begins here; the same place where none does. */
function contentsEnd(drafts: readonly Draft[], at: number): number {
  const opening = drafts[at];
  const isHeaded = opening !== undefined && CONTENTS.test(roughText(opening).slice(0, 80));
  if (!isHeaded && !isContentsRow(opening)) return at;
  let end = isHeaded ? at + 1 : at;
  let rows = 0;
  for (let next = end; next < drafts.length && next - end <= 1; next++) {
    // The name of a section may stand among the rows.
    if (!isContentsRow(drafts[next])) continue;
    rows += 1;
    end = next + 1;
  }
  return rows >= (isHeaded ? 1 : 3) ? end : at;
}

/** A name that leads to a page by dots. */
function isContentsRow(draft: Draft | undefined): boolean {
  if (draft === undefined || draft.type !== null) return false;
  return /(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})\s?[0-9]{1,4}$/u.test(roughText(draft).slice(-200));
}

/** "ИСТОРИЯ" behind the list of one article and above the code of the next. */
function isSectionName(drafts: readonly Draft[], at: number): boolean {
  const draft = drafts[at];
  const below = drafts[at + 1];
  if (draft === undefined || draft.label !== null || below?.label?.kind !== "udc") return false;
  const text = roughText(draft);
  if (
    text.length > 70 ||
    /[.:;,]$/u.test(text) ||
    !/^\p{Lu}[^0-9]*$/u.test(text) ||
    (isAuthors(text) && hasInitials(text))
  )
    return false;
  let title = at + 2;
  while (drafts[title]?.label?.kind === "udc") title += 1;
  const after = drafts[title];
  // Where the authors follow the code at once, the line above it is the title.
  return (
    after !== undefined &&
    after.label === null &&
    !(isNames(roughText(after)) && !isTitleNext(drafts[title + 1]))
  );
}

/** Three words in capitals may be names or a title; above a code they are taken for a title. */
function isNames(text: string): boolean {
  return isAuthors(text) && (hasInitials(text) || !isAllCapitals(text));
}

/** Authors may stand above the title. */
function isTitleNext(draft: Draft | undefined): boolean {
  return (
    draft !== undefined &&
    draft.label === null &&
    roughText(draft).length > 12 &&
    !/[.@]/u.test(roughText(draft))
  );
}
