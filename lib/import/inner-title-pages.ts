import { isAllCapitals } from "#lib/languages/normalise.ts";
import { openDraft, roughText, typed, type Draft } from "./draft.ts";
import { endsSentence, startsLower } from "./paragraph-breaks.ts";
import { isAffiliation, titlePageType, type TitlePageType } from "./title-page-lines.ts";

/**
 * Title pages inside a file of many short pieces (theses of a conference), which have no abstract to find them by: a heading in
 * capitals that is followed, or that follows, lines of names and places of work, and then prose. What is not sure stays open.
 */
export function markInnerTitlePages(drafts: readonly Draft[]): Draft[] {
  const marked = [...drafts];
  for (let at = 0; at < drafts.length; at++) {
    const isTold = isToldTitle(drafts[at]);
    if (!isTold && (at === 0 || !isShouted(drafts[at]) || !isClosed(drafts[at - 1]))) continue;
    const lines = peopleBelow(drafts, at + 1);
    if (lines === null) continue;
    marked[at] = typed(drafts[at] ?? openDraft([]), "title", isTold ? 0.85 : 0.75);
    lines.forEach((type, step) => {
      const draft = drafts[at + 1 + step];
      if (draft?.type === null) marked[at + 1 + step] = typed(draft, type, 0.8);
    });
    at += lines.length;
  }
  return marked;
}

/** A title by its style, which needs no capitals; a file of several articles may tell them as headings of the first level. */
function isToldTitle(draft: Draft | undefined): boolean {
  if (draft?.declared === undefined || draft.label !== null || draft.type !== draft.declared.type)
    return false;
  return draft.type === "title" || (draft.type === "heading" && draft.declared.level === 1);
}

/** A title in capitals, alone in its block. */
function isShouted(draft: Draft | undefined): boolean {
  if (draft === undefined || draft.type !== null || draft.label !== null || draft.lines.length > 6)
    return false;
  const text = roughText(draft);
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= 3 && text.length <= 300 && !endsSentence(text) && isAllCapitals(text);
}

/** What stands above is over: a finished paragraph, an entry, a title page or something set aside. */
function isClosed(draft: Draft | undefined): boolean {
  return draft === undefined || draft.type !== null || endsSentence(roughText(draft));
}

/** So many lines of people and places stand under a title at most. */
const MOST_LINES = 8;

function isPeople(type: Draft["type"]): type is TitlePageType {
  return type === "authors" || type === "affiliation" || type === "email";
}

/** The types of the lines under a title, where they tell authors and where these work, or who guides them, and prose follows. */
function peopleBelow(drafts: readonly Draft[], first: number): TitlePageType[] | null {
  const types: TitlePageType[] = [];
  for (let at = first; at < drafts.length && types.length <= MOST_LINES; at++) {
    const draft = drafts[at];
    if (draft !== undefined && isPeople(draft.type)) {
      types.push(draft.type);
      continue;
    }
    if (draft === undefined || draft.type !== null) break;
    const text = roughText(draft);
    const kind = draft.label?.kind;
    if (text.length > 200 || (kind !== undefined && kind !== "supervisor") || startsLower(text)) break;
    const type = titlePageType(text, { above: types.at(-1), hasTitle: true });
    if (type === "title" || type === "udc") break;
    if (type === "affiliation" && !isAffiliation(text)) break;
    types.push(type);
  }
  const below = drafts[first + types.length];
  const isProse = below !== undefined && below.type === null && roughText(below).length > 60;
  const works =
    types.includes("affiliation") ||
    types.includes("email") ||
    drafts[first + types.length]?.label?.kind === "abstract" ||
    types.filter((type) => type === "authors").length > 1;
  return types[0] === "authors" && works && types.length <= MOST_LINES && isProse ? types : null;
}
