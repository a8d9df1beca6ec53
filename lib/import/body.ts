import { isAllCapitals } from "#lib/languages/normalise.ts";
import { roughText, typed, type Draft } from "./draft.ts";
import { isChapterHeading } from "./labels.ts";
import { listMarker } from "./list-markers.ts";
import { endsSentence, startsLower } from "./paragraph-breaks.ts";
import { hasAddress, isAffiliation } from "./title-page-lines.ts";

/**
 * Gives the drafts that are still open their types: headings, list items, statements of funding, paragraphs.
 */
export function markBody(drafts: readonly Draft[], columnWidth: number): Draft[] {
  const done: Draft[] = [];
  drafts.forEach((draft, at) => {
    if (draft.type !== null) return void done.push(draft);
    done.push(
      bodyDraft(draft, { above: done.at(-1), below: drafts[at + 1], beyond: drafts[at + 2], columnWidth }),
    );
  });
  return done;
}

interface Neighbours {
  readonly above: Draft | undefined;
  readonly below: Draft | undefined;
  /** The one below that. */
  readonly beyond: Draft | undefined;
  readonly columnWidth: number;
}

function bodyDraft(draft: Draft, around: Neighbours): Draft {
  const kind = draft.label?.kind;
  if (kind === "funding") return typed(draft, draft.label?.alone === true ? "heading" : "funding", 0.9);
  if (around.above?.type === "heading" && around.above.label?.kind === "funding")
    return typed(draft, "funding", 0.8);
  if (kind === "dates") return typed(draft, "paragraph", 0.6);
  if (kind === "about_authors")
    return typed(draft, draft.label?.alone === true ? "heading" : "affiliation", 0.8);
  if (kind === "supervisor") return typed(draft, "authors", 0.7);
  if (isAboutAuthor(draft, around.above)) {
    const only = hasAddress(roughText(draft)) && !isAffiliation(roughText(draft));
    return typed(draft, only ? "email" : "affiliation", ABOUT_AUTHOR);
  }
  if (kind === "references" && draft.label?.alone === true)
    return typed(draft, "reference_list_heading", 0.7);
  if (kind === "udc") return typed(draft, "udc", 0.7);
  if (isHeading(draft, around))
    return {
      ...typed(draft, "heading", kind === "heading" ? 0.97 : 0.75),
      level: headingLevel(draft, around.above),
    };
  if (listMarker(roughText(draft)) !== null) return { ...typed(draft, "list_item", 0.9), level: 1 };
  return typed(draft, "paragraph", 0.85);
}

/** Confidence of lines about authors; by it the next line knows that it stands under them. */
const ABOUT_AUTHOR = 0.7;

/** Under "Авторлар туралы мәлімет" each author has a few lines with rank, place of work and address. */
function isAboutAuthor(draft: Draft, above: Draft | undefined): boolean {
  const under =
    above?.label?.kind === "about_authors" ||
    (above?.type === "affiliation" && above.confidence === ABOUT_AUTHOR);
  return under && draft.label === null && (isAffiliation(roughText(draft)) || hasAddress(roughText(draft)));
}

/** Known words, or a short line in its own paragraph that is followed by prose and is no sentence. */
function isHeading(draft: Draft, { above, below, beyond, columnWidth }: Neighbours): boolean {
  if (draft.label?.kind === "heading" && draft.label.alone && draft.lines.length === 1) return true;
  const text = roughText(draft);
  if (draft.lines.length > 3 || text.length > 160 || !/\p{L}{3}/u.test(text)) return false;
  if (isChapterHeading(text) && !/\p{Ll}\.$/u.test(text)) return true;
  const asks = isShortQuestion(draft, columnWidth);
  if (startsLower(text) || /[.,;:]$/u.test(text) || (endsSentence(text) && !asks)) return false;
  if (above === undefined || below === undefined) return false;
  if (isNumberedHeading(text) && endsBlock(above) && draft.lines.length <= 2) return true;
  if (below.type !== null) return false;
  if (!endsBlock(above)) return false;
  const shouts = isAllCapitals(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= 5;
  const numbered = /^(?:[0-9]{1,2}\.){1,3}[0-9]{0,2}\s+\p{Lu}/u.test(text);
  if (shouts) return true;
  if (listMarker(text) !== null && !numbered) return false;
  const last = draft.lines.at(-1);
  const short = draft.lines.length <= 2 && last !== undefined && last.width < columnWidth * 0.8;
  const proseBelow =
    isProseBelow(below) ||
    (mayHeadToo(text, roughText(below)) && beyond !== undefined && isProseBelow(beyond));
  return short && proseBelow && /^[\p{Lu}0-9«"IVX]/u.test(text) && text.split(" ").length <= 16;
}

/** "Why was the dam mended so late?" on a line of its own, above prose that is no answer of a word. */
function isShortQuestion(draft: Draft, columnWidth: number): boolean {
  const [line] = draft.lines;
  return (
    draft.lines.length === 1 &&
    line !== undefined &&
    /^[\p{Lu}«][^.!?]{8,80}\?$/u.test(line.text) &&
    line.width < columnWidth * 0.75
  );
}

function isProseBelow(below: Draft): boolean {
  const text = roughText(below);
  return (
    below.type === null &&
    (/[.:;!?…»)\]]$/u.test(text) || (text.length > 100 && /\p{Ll}{3}\.\s\p{Lu}/u.test(text))) &&
    text.length > 60 &&
    below.label === null &&
    listMarker(text) === null
  );
}

/** Whether the line under a heading is a heading of its own, one step further in, and no item of the same list. */
function mayHeadToo(heading: string, below: string): boolean {
  if (below.length > 90 || !/^[\p{Lu}0-9]/u.test(below) || /[.,;:!]$/u.test(below)) return false;
  const [outer, inner] = [numbering(heading), numbering(below)];
  return inner === 0 ? outer === 0 && listMarker(below) === null : inner > outer;
}

/** How many figures number a heading: 2 for "2.1. …", 0 for none. */
function numbering(text: string): number {
  return /^([0-9]{1,2}(?:\.[0-9]{1,2}){0,3})[.)]?\s/u.exec(text)?.[1]?.split(".").length ?? 0;
}

/** "1.2 Редакция 2018 года": two levels of figures are no list. */
export function isNumberedHeading(text: string): boolean {
  return /^[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?\s+\p{Lu}/u.test(text) && text.length < 120;
}

/** The block above is finished; a heading never stands inside a sentence. */
function endsBlock(above: Draft): boolean {
  const text = roughText(above);
  return above.type !== "paragraph" && above.type !== "list_item"
    ? true
    : endsSentence(text) || /[:;]$/u.test(text);
}

function headingLevel(draft: Draft, above: Draft | undefined): number {
  if (/^[A-Z]\.\s/u.test(roughText(draft)) && !/^[IVX]\.\s/u.test(roughText(draft))) return 2;
  if (isChapterHeading(roughText(draft))) return 1;
  const numbers = /^([0-9]{1,2}(?:\.[0-9]{1,2}){0,3})[.)]?\s/u.exec(roughText(draft))?.[1];
  if (numbers !== undefined) return numbers.split(".").length;
  if (above?.type === "heading" && above.level !== undefined)
    return above.level + (above.label?.kind === "heading" ? 1 : 0);
  return draft.label?.kind === "heading" || isAllCapitals(roughText(draft)) ? 1 : 2;
}
