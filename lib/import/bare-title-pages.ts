import { isAllCapitals } from "#lib/languages/normalise.ts";
import { roughText, type Draft } from "./draft.ts";
import { hasAddress, hasInitials, isAffiliation, isAuthors, isRankedName } from "./title-page-lines.ts";

/**
 * Title pages without an abstract, as collections of theses have them one after another: a title in capitals, then at
 * once a person, then a place of work or a supervisor. Which of the blocks belong to one.
 */
export function bareTitlePages(drafts: readonly Draft[]): number[] {
  return drafts.flatMap((draft, at) => {
    const below = drafts[at + 1];
    if (!isTitle(draft) || below === undefined || !isPerson(below)) return [];
    const page = [at, at + 1];
    while (page.length < LONGEST && isAside(drafts[at + page.length])) page.push(at + page.length);
    return page.length > 2 ? page : [];
  });
}

/** Blocks of one title page. */
const LONGEST = 8;

function isTitle(draft: Draft): boolean {
  const text = roughText(draft);
  return (
    draft.type === null &&
    draft.label === null &&
    isAllCapitals(text) &&
    text.length < 250 &&
    !hasInitials(text)
  );
}

function isPerson(draft: Draft): boolean {
  const text = roughText(draft);
  if (draft.type !== null || draft.label !== null || text.length > 160) return false;
  return isRankedName(text) || (isAuthors(text) && hasInitials(text));
}

function isAside(draft: Draft | undefined): boolean {
  if (draft === undefined || draft.type !== null) return false;
  const text = roughText(draft);
  if (draft.label !== null) return draft.label.kind === "supervisor";
  return (
    text.length < 200 &&
    (isAffiliation(text) || isPerson(draft) || hasAddress(text)) &&
    !/\p{Ll}{3}[.!?]$/u.test(text)
  );
}
