import { detectLanguage } from "#lib/languages/detect.ts";
import { closeSpacedLetters, isAllCapitals, opensInCapitals } from "#lib/languages/normalise.ts";
import { bareTitlePages } from "./bare-title-pages.ts";
import { openDraft, roughText, typed, type Draft } from "./draft.ts";
import type { Line } from "./lines.ts";
import { inOneParagraph } from "./line-facts.ts";
import { isChapterHeading } from "./labels.ts";
import { isNumberedHeading } from "./body.ts";
import { listMarker } from "./list-markers.ts";
import { endsSentence, startsLower } from "./paragraph-breaks.ts";
import {
  cutAddress,
  logicalLines,
  hasAddress,
  hasInitials,
  isAffiliation,
  isAuthors,
  isBareOrganisation,
  isCapitalTitle,
  isTitleLine,
  titlePageType,
  type TitlePageType,
} from "./title-page-lines.ts";

/**
 * What stands before an abstract: codes, titles, authors, where they work, their addresses. Found by walking
 * back from each abstract or list of keywords to the last thing that is prose, and from the beginning of the
 * file.
 */
export function markFrontMatter(drafts: readonly Draft[]): Draft[] {
  const inFront = new Set<number>();
  drafts.forEach((draft, at) => {
    if (draft.type !== null || !isAnchor(draft)) return;
    for (const front of walkBack(drafts, at)) inFront.add(front);
  });
  for (const front of [...fileHead(drafts), ...bareTitlePages(drafts)]) inFront.add(front);
  const done: Draft[] = [];
  let run: Draft[] = [];
  const closeRun = (): void => {
    for (const piece of withTitle(run)) joinPiece(done, piece);
    run = [];
  };
  drafts.forEach((draft, at) => {
    if (inFront.has(at)) return void run.push(...titlePagePieces(draft, run));
    closeRun();
    done.push(draft);
  });
  closeRun();
  return done;
}

/** How far a title page reaches back from its abstract, in blocks. */
const REACH = 16;

function isAnchor(draft: Draft): boolean {
  return draft.label?.kind === "abstract" || draft.label?.kind === "keywords";
}

function walkBack(drafts: readonly Draft[], anchor: number): number[] {
  const front: number[] = [];
  const last = anchor - 1 - unlabelledAbstract(drafts, anchor);
  for (let at = last; at >= 0 && last - at <= REACH; at--) {
    const draft = drafts[at] as Draft;
    if (isAnchor(draft)) return opensTitlePage(drafts[front.at(-1) ?? anchor] as Draft) ? front : [];
    if (!mayBeFront(draft)) break;
    front.push(at);
  }
  return last === anchor - 1 || front.some((at) => opensTitlePage(drafts[at] as Draft)) ? front : [];
}

/**
 * Paragraphs between a title page and its keywords are an abstract whose label was left out. How many there
 * are.
 */
function unlabelledAbstract(drafts: readonly Draft[], anchor: number): number {
  if (drafts[anchor]?.label?.kind !== "keywords") return 0;
  let count = 0;
  while (count < 4) {
    const draft = drafts[anchor - 1 - count];
    if (draft === undefined || draft.type !== null || draft.label !== null || !isProse(roughText(draft)))
      break;
    count += 1;
  }
  return count;
}

/** Between one abstract and the next label stands a second title page, or the abstract goes on. */
function opensTitlePage(draft: Draft): boolean {
  const text = roughText(draft);
  return (
    draft.label?.kind === "udc" ||
    isAllCapitals(text) ||
    opensInCapitals(text) ||
    isAuthors(text) ||
    hasAddress(text) ||
    (text.length < 200 && !endsSentence(text))
  );
}

/** Parts of a title page that the format tells; what stands between them is recognised. */
const DECLARED_FRONT: ReadonlySet<string> = new Set([
  "title",
  "subtitle",
  "authors",
  "affiliation",
  "email",
  "udc",
]);

function mayBeFront(draft: Draft): boolean {
  if (draft.type !== null) return DECLARED_FRONT.has(draft.type);
  if (isAnchor(draft)) return false;
  const kind = draft.label?.kind;
  if (kind === "udc" || kind === "supervisor" || kind === "dates") return true;
  if (kind !== undefined) return false;
  return !isProse(roughText(draft));
}

/**
 * Running sentences. Affiliations are long too, but they name an institution, are full of commas and hold no
 * sentence end.
 */
function isProse(text: string): boolean {
  if (isAllCapitals(text) || isAuthors(text) || (opensInCapitals(text) && text.length < 300)) return false;
  const sentences = text.match(/\p{Ll}{3}[.!?…]["»”)\]]*(?:\s|$)/gu)?.length ?? 0;
  if (/\s\p{Ll}{4,}[.!?]$/u.test(text) && text.length > 90) return true;
  if (isAffiliation(text))
    return sentences > 1 || text.length > 700 || (sentences === 1 && !isEnumeration(text));
  if (text.length < 90) return sentences > 0 && startsLower(text) && endsSentence(text);
  return startsLower(text) || sentences >= 1 || text.length > 350;
}

/** A comma at least every 60 characters. */
function isEnumeration(text: string): boolean {
  return (text.match(/[,;]/gu)?.length ?? 0) >= text.length / 60;
}

/** The first blocks of a file, when they read like a title page though no abstract follows. */
function fileHead(drafts: readonly Draft[]): number[] {
  const front: number[] = [];
  for (let at = 0; at < Math.min(drafts.length, REACH); at++) {
    const draft = drafts[at] as Draft;
    if (draft.label !== null && draft.label.kind !== "udc" && draft.label.kind !== "supervisor") break;
    if (draft.type !== null && !DECLARED_FRONT.has(draft.type)) break;
    if (draft.type === null && (isProse(roughText(draft)) || roughText(draft).length > 300)) break;
    if (isChapterHeading(roughText(draft)) || isNumberedHeading(roughText(draft))) break;
    if (at === 0 && (startsLower(roughText(draft)) || listMarker(roughText(draft)) !== null)) return [];
    front.push(at);
  }
  const text = front.map((at) => roughText(drafts[at] as Draft)).join(" ");
  return /\p{L}{3}/u.test(text) && front.length < drafts.length ? front : [];
}

/**
 * Cuts a block of the title page into its lines' kinds: a name above a university, an address behind a city.
 */
function titlePagePieces(draft: Draft, run: readonly Draft[]): Draft[] {
  if (draft.type !== null) return [draft];
  const whole = roughText(draft);
  if (draft.label?.kind === "supervisor") return [typed(draft, "authors", 0.85)];
  const isShouted = (isAllCapitals(whole) && !/^orcid\b/iu.test(whole)) || isCapitalTitle(whole);
  if (draft.lines.every((line) => isTitleLine(line.text)) || isShouted) {
    return [typed(draft, draft.label?.kind === "udc" ? "udc" : "title", 0.9)];
  }
  const pieces: { type: TitlePageType; lines: Line[] }[] = [];
  for (const lines of logicalLines(draft.lines.flatMap(cutAddress))) {
    const text = lines.map((line) => line.text).join(" ");
    const last = pieces.at(-1);
    const hasTitle = [...run, ...pieces].some((piece) => piece.type === "title");
    const type = titlePageType(text, { above: last?.type ?? typeAbove(run), hasTitle });
    if (last !== undefined && last.type === type && !opensAffiliation(text, type)) last.lines.push(...lines);
    else pieces.push({ type, lines: [...lines] });
  }
  return pieces.map(({ type, lines }) => typed(openDraft(lines), type, type === "title" ? 0.75 : 0.85));
}

/** "² Institute of …", "ORCID: …": marked affiliations and identifiers each stand for themselves. */
function opensAffiliation(text: string, type: TitlePageType): boolean {
  return type === "affiliation" && /^(?:[1-9¹²³⁴⁵⁶*†‡][\s)]?\s?(?=\p{Lu})|orcid\b)/iu.test(text);
}

function typeAbove(run: readonly Draft[]): TitlePageType | undefined {
  const type = run.at(-1)?.type;
  return type === "affiliation" || type === "email" ? type : undefined;
}

/**
 * A title page without a title has it at its head, where it looked like a name or an institution, above the
 * authors.
 */
function withTitle(pieces: readonly Draft[]): Draft[] {
  const first = pieces.findIndex((piece) => piece.type !== "udc");
  const head = pieces[first];
  if (head === undefined || pieces.some((piece) => piece.type === "title")) return [...pieces];
  if (!pieces.slice(first + 1).some((other) => other.type === "authors")) return [...pieces];
  const text = roughText(head);
  const isName = head.type === "authors" && !hasInitials(text) && !text.includes(",");
  const isTitle = isName || (head.type === "affiliation" && isBareOrganisation(text));
  return pieces.map((piece, at) => (isTitle && at === first ? typed(piece, "title", 0.6) : piece));
}

/**
 * Joins what the page cut: affiliations after a comma, titles in capitals over several lines. A second title
 * in one language is a subtitle.
 */
function joinPiece(done: Draft[], draft: Draft): void {
  const above = done.at(-1);
  if (above === undefined || above.type !== draft.type || draft.type === null) return void done.push(draft);
  const text = roughText(above);
  if (isOfOtherParagraph(above, draft) && draft.type !== "title") return void done.push(draft);
  const joins =
    (draft.type === "affiliation" && (/,$/u.test(text) || startsLower(roughText(draft)))) ||
    (draft.type === "email" && /[,;]$/u.test(text)) ||
    (draft.type === "authors" && /,$/u.test(text));
  if (joins) done[done.length - 1] = { ...above, lines: [...above.lines, ...draft.lines] };
  else if (draft.type === "title" && isSubtitle(text, roughText(draft)))
    done.push({ ...draft, type: "subtitle" });
  else done.push(draft);
}

function isOfOtherParagraph(above: Draft, draft: Draft): boolean {
  const [end, start] = [above.lines.at(-1), draft.lines[0]];
  return end !== undefined && start !== undefined && inOneParagraph(end, start) === false;
}

function isSubtitle(title: string, below: string): boolean {
  if (/^\(.*\)$/u.test(below)) return true;
  if (opensInCapitals(below)) return false;
  return (
    isAllCapitals(closeSpacedLetters(title)) &&
    !isAllCapitals(below) &&
    detectLanguage(title).language === detectLanguage(below).language
  );
}
