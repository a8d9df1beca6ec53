import { isAllCapitals } from "#lib/languages/normalise.ts";
import { detectLanguage } from "#lib/languages/detect.ts";
import { openDraft, roughText, typed, type Draft } from "./draft.ts";
import { endsSentence, startsLower } from "./paragraph-breaks.ts";

/**
 * Abstracts and keywords. The label says where an abstract begins; where it ends is told by what comes next:
 * keywords, a title, a heading. Where the keywords came first, the body may follow without any sign, and only
 * the labelled paragraph is sure.
 */
export function markAbstracts(drafts: readonly Draft[]): Draft[] {
  const done: Draft[] = markCutBeginning(drafts);
  let keywordsBefore = false;
  for (let at = 0; at < done.length; at++) {
    const draft = done[at] as Draft;
    if (draft.type === "title" || draft.type === "udc") keywordsBefore = false;
    if (draft.type !== null) continue;
    if (draft.label === null) keywordsBefore = false;
    if (draft.label?.kind === "keywords") {
      at = markKeywords(done, at);
      keywordsBefore = true;
    } else if (draft.label?.kind === "abstract") {
      at = markAbstract(done, at, keywordsBefore);
      keywordsBefore = false;
    }
  }
  return done;
}

/** A file may begin in the middle of keywords or of an abstract; the label that follows tells which. */
function markCutBeginning(drafts: readonly Draft[]): Draft[] {
  const [first, second, ...rest] = drafts;
  if (first === undefined || second === undefined) return [...drafts];
  if (first.type !== null || first.label !== null || !startsLower(roughText(first))) return [...drafts];
  const kind = second.type === null ? second.label?.kind : undefined;
  if (kind !== "abstract" && kind !== "keywords") return [...drafts];
  return [typed(first, kind === "abstract" ? "keywords" : "abstract", 0.6), second, ...rest];
}

const TITLE_PAGE: ReadonlySet<string> = new Set(["title", "subtitle", "authors", "affiliation", "email"]);

/**
 * Up to four paragraphs between the title page and the keywords are the abstract, though no label says so.
 */
function markUnlabelled(done: Draft[], keywords: number): void {
  let first = keywords;
  while (first > 0 && keywords - first < 4 && isOpenProse(done[first - 1])) first -= 1;
  const above = done[first - 1];
  if (first === keywords || above === undefined || !TITLE_PAGE.has(above.type ?? "")) return;
  for (let at = first; at < keywords; at++) done[at] = typed(done[at] as Draft, "abstract", 0.7);
}

function isOpenProse(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.type === null && draft.label === null;
}

function markKeywords(done: Draft[], at: number): number {
  const draft = done[at] as Draft;
  markUnlabelled(done, at);
  const next = done[at + 1];
  const listOnly =
    draft.label?.alone === true && next !== undefined && next.type === null && next.label === null;
  done[at] = typed(draft, listOnly ? "heading" : "keywords", 0.97);
  if (!listOnly || next === undefined) return at;
  done[at + 1] = typed(next, "keywords", 0.85);
  return at + 1;
}

function markAbstract(done: Draft[], at: number, keywordsBefore: boolean): number {
  const draft = done[at] as Draft;
  const alone = draft.label?.alone === true && draft.lines.length === 1;
  done[at] = typed(draft, alone ? "heading" : "abstract", 0.97);
  const parts = paragraphsAfter(done, at + 1, true);
  const end = done[at + 1 + parts];
  const inParts = end?.type === null && end.label?.kind === "keywords";
  const open = inParts ? parts : paragraphsAfter(done, at + 1, false);
  const stop = done[at + 1 + open];
  const closedByKeywords = stop?.type === null && stop.label?.kind === "keywords";
  const beforeBody = stop === undefined || (stop.type === null && stop.label?.kind === "heading");
  const taken =
    closedByKeywords ||
    stop?.type === "title" ||
    stop?.type === "udc" ||
    (beforeBody && !keywordsBefore && open <= 4)
      ? open
      : alone
        ? 1
        : 0;
  for (let step = 1; step <= Math.min(taken, open); step++)
    done[at + step] = typed(done[at + step] as Draft, "abstract", step === 1 && alone ? 0.9 : 0.8);
  return at + Math.min(taken, open);
}

/**
 * How many paragraphs in the language of the first follow before anything else. Long runs are a body, not an
 * abstract. `withParts`: also those that a label of their own opens ("Results. …").
 */
function paragraphsAfter(done: readonly Draft[], first: number, withParts: boolean): number {
  const language = detectLanguage(roughText(done[first - 1] ?? openDraft([]))).language;
  let count = 0;
  while (count < 9) {
    const draft = done[first + count];
    if (draft === undefined || draft.type !== null) break;
    const text = roughText(draft);
    if (draft.label !== null && !(withParts && isPartOfAbstract(draft, text))) break;
    if (isAllCapitals(text) || (text.length < 60 && !endsSentence(text))) break;
    const other = detectLanguage(text);
    if (
      language !== null &&
      other.language !== null &&
      other.language !== language &&
      other.confidence > 0.6 &&
      text.length > 200
    )
      break;
    count += 1;
  }
  return count;
}

/** Abstracts of medicine are printed in parts: "Цель. …", "Методы. …", "Выводы. …". An introduction is none. */
function isPartOfAbstract(draft: Draft, text: string): boolean {
  if (draft.label?.kind !== "heading" || draft.label.alone || text.length > LONGEST_PART) return false;
  return !/^(?:кіріспе|введение|introduction)/iu.test(text);
}

/** UTF-16 units. */
const LONGEST_PART = 900;
