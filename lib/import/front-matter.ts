import type { BlockType } from "#lib/documents/block.ts";
import { detectLanguage } from "#lib/languages/detect.ts";
import { closeSpacedLetters, isAllCapitals, opensInCapitals } from "#lib/languages/normalise.ts";
import { openDraft, roughText, typed, type Draft } from "./draft.ts";
import { findLabel } from "./labels.ts";
import { cutLine, type Line } from "./lines.ts";
import { listMarker } from "./list-markers.ts";
import { endsSentence, startsLower } from "./paragraph-breaks.ts";

/**
 * What stands before an abstract: codes, titles, authors, where they work, their addresses. Found by walking back from each abstract or list of
 * keywords to the last thing that is prose, and from the beginning of the file.
 */
export function markFrontMatter(drafts: readonly Draft[]): Draft[] {
  const inFront = new Set<number>();
  drafts.forEach((draft, at) => {
    if (draft.type !== null || !isAnchor(draft)) return;
    for (const front of walkBack(drafts, at)) inFront.add(front);
  });
  for (const front of fileHead(drafts)) inFront.add(front);
  const done: Draft[] = [];
  drafts.forEach((draft, at) => {
    for (const piece of inFront.has(at) ? frontPieces(draft) : [draft]) joinPiece(done, piece);
  });
  return done;
}

/** How far a title page reaches back from its abstract, in blocks. */
const REACH = 16;

function isAnchor(draft: Draft): boolean {
  return draft.label?.kind === "abstract" || draft.label?.kind === "keywords";
}

function walkBack(drafts: readonly Draft[], anchor: number): number[] {
  const front: number[] = [];
  for (let at = anchor - 1; at >= 0 && anchor - at <= REACH; at--) {
    const draft = drafts[at] as Draft;
    if (isAnchor(draft)) return opensTitlePage(drafts[front.at(-1) ?? anchor] as Draft) ? front : [];
    if (!mayBeFront(draft)) break;
    front.push(at);
  }
  return front;
}

/** Between one abstract and the next label stands a second title page, or the abstract goes on. */
function opensTitlePage(draft: Draft): boolean {
  const text = roughText(draft);
  return (
    draft.label?.kind === "udc" ||
    isAllCapitals(text) ||
    opensInCapitals(text) ||
    isAuthors(text) ||
    ADDRESS.test(text) ||
    (text.length < 200 && !endsSentence(text))
  );
}

function mayBeFront(draft: Draft): boolean {
  if (draft.type !== null || isAnchor(draft)) return false;
  const kind = draft.label?.kind;
  if (kind === "udc" || kind === "supervisor" || kind === "dates") return true;
  if (kind !== undefined) return false;
  return !isProse(roughText(draft));
}

/** Running sentences. Affiliations are long too, but they name an institution, are full of commas and hold no sentence end. */
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
    if (draft.type !== null || isProse(roughText(draft)) || roughText(draft).length > 300) break;
    if (at === 0 && (startsLower(roughText(draft)) || listMarker(roughText(draft)) !== null)) return [];
    front.push(at);
  }
  const text = front.map((at) => roughText(drafts[at] as Draft)).join(" ");
  return /\p{L}{3}/u.test(text) && front.length < drafts.length ? front : [];
}

type FrontType = Extract<BlockType, "udc" | "email" | "affiliation" | "authors" | "title" | "noise">;

/** Cuts a block of the title page into its lines' kinds: a name above a university, an address behind a city. */
function frontPieces(draft: Draft): Draft[] {
  const whole = roughText(draft);
  if (draft.label?.kind === "supervisor") return [typed(draft, "authors", 0.85)];
  if (draft.lines.every((line) => isTitleLine(line.text)) || isAllCapitals(whole) || isCapitalTitle(whole)) {
    return [typed(draft, draft.label?.kind === "udc" ? "udc" : "title", 0.9)];
  }
  const pieces: { type: FrontType; lines: Line[] }[] = [];
  for (const line of draft.lines.flatMap(cutAddress)) {
    const type = frontType(line.text, pieces.at(-1)?.type);
    const last = pieces.at(-1);
    if (last !== undefined && last.type === type) last.lines.push(line);
    else pieces.push({ type, lines: [line] });
  }
  return pieces.map(({ type, lines }) => typed(openDraft(lines), type, type === "title" ? 0.75 : 0.85));
}

/** A title in capitals with a remark in small letters: "… РЕФОРМ (вторая половина 2000-х гг.)". */
function isCapitalTitle(text: string): boolean {
  return opensInCapitals(text) && isAllCapitals(text.replace(/\([^()]*\)/gu, "")) && !text.includes("@");
}

function isTitleLine(text: string): boolean {
  return isAllCapitals(text) && !text.includes("@") && !isInitialsList(text) && findLabel(text) === null;
}

const ADDRESS =
  /(?:\(?(?:(?:corresponding author|корреспондент\p{L}*|автор для корреспонденции)[\s,:;]*)?(?:e-?\s?mail|эл(?:ектрон\p{L}*)?\.?\s?(?:почта|пошта)|почта|пошта)\s?[:.–-]?\s*)?[^\s@,;:()]{1,64}@[^\s@]{2,}/iu;

/** An address behind other text on its line becomes a line of its own. */
function cutAddress(line: Line): Line[] {
  const found = ADDRESS.exec(line.text);
  if (found === null || found.index === 0) return [line];
  const head = line.text.slice(0, found.index);
  if (!/\p{L}{3}/u.test(head)) return [line];
  return [...cutLine(line, found.index + (found[0].length - found[0].trimStart().length))];
}

function frontType(text: string, above: FrontType | undefined): FrontType {
  const label = findLabel(text);
  if (label?.kind === "udc" || /^(?:doi\b|https?:\/\/doi|issn\b)/iu.test(text)) return "udc";
  if (ADDRESS.test(text)) return "email";
  if (/orcid/iu.test(text)) return above === "email" ? "email" : "affiliation";
  if (isTitleLine(text)) return "title";
  if (label?.kind === "supervisor") return "authors";
  if (isAuthors(text)) return "authors";
  if (isAffiliation(text)) return "affiliation";
  if (above === "affiliation" || above === "email") return "affiliation";
  return "title";
}

/** Words of institutions and ranks, and of places; a footnote may name a country, hardly a department. */
const INSTITUTION =
  /университет|институт(?!т|ов|ам|ах)|академия|кафедра|факультет|орталығы|колледж|мектебі|магистрант|докторант|студент|профессор|доцент|кандидат|доктор|қызметкер|сотрудник|преподаватель|оқытушы|ғ\.?\s?[кд]\.|к\.\s?\p{Ll}{1,6}\.\s?н|д\.\s?\p{Ll}{1,6}\.\s?н|university|institute|academy|department|faculty|college|school of|centre|center|professor|student|lecturer|researcher|ph\.?\s?d/iu;
const PLACE =
  /(?:^|[\s,])г\.\s?\p{Lu}|\sқ(?:\.|аласы)|қазақстан|казахстан|kazakhstan|ресей|россия|russia|өзбекстан|узбекистан|кыргыз|қырғыз/iu;

function isAffiliation(text: string): boolean {
  return (INSTITUTION.test(text) || PLACE.test(text)) && !isAllCapitals(text);
}

export function namesInstitution(text: string): boolean {
  return INSTITUTION.test(text);
}

const NAME_WORD = "\\p{Lu}[\\p{L}'’ʼ-]+";
const INITIALS = "(?:\\p{Lu}\\p{Ll}?\\.\\s?-?){1,3}";
const NAME = new RegExp(
  `^(?:${INITIALS}\\s?${NAME_WORD}(?:\\s${NAME_WORD})?|${NAME_WORD},?\\s${INITIALS}|${NAME_WORD}(?:\\s${NAME_WORD}){1,3}|${NAME_WORD}\\s${INITIALS}\\s?${NAME_WORD})$`,
  "u",
);

/** Every part between commas is a name; marks of rank and place (¹, *, "а") may hang on it. */
export function isAuthors(text: string): boolean {
  if (text.length > 400) return false;
  const parts = text
    .replace(/\([^()]{0,60}\)/gu, " ")
    .replace(/[0-9¹²³⁴⁵⁶*†‡]+(?:\s?,\s?[0-9¹²³⁴⁵⁶*†‡]+)*/gu, " ")
    .split(/\s*[,;]\s*|\s+(?:және|жəне|и|and|&)\s+/u)
    .map((part) =>
      part
        .replace(/\s+/gu, " ")
        .replace(/[.\s]+$/u, (end) => (end.includes(".") ? "." : ""))
        .trim(),
    )
    .filter((part) => part !== "" && part !== ".");
  if (parts.length === 0) return false;
  const names = parts.filter((part) => NAME.test(part) || NAME.test(part.replace(/\.$/u, "")));
  return names.length >= parts.length * 0.75 && !INSTITUTION.test(text) && !PLACE.test(text);
}

function isInitialsList(text: string): boolean {
  return isAuthors(text) && /\p{Lu}\./u.test(text);
}

/** Joins what the page cut: affiliations after a comma, titles in capitals over several lines. A second title in one language is a subtitle. */
function joinPiece(done: Draft[], draft: Draft): void {
  const above = done.at(-1);
  if (above === undefined || above.type !== draft.type || draft.type === null) return void done.push(draft);
  const text = roughText(above);
  const joins =
    (draft.type === "affiliation" && (/,$/u.test(text) || startsLower(roughText(draft)))) ||
    (draft.type === "email" && /[,;]$/u.test(text)) ||
    (draft.type === "authors" && /,$/u.test(text));
  if (joins) done[done.length - 1] = { ...above, lines: [...above.lines, ...draft.lines] };
  else if (draft.type === "title" && isSubtitle(text, roughText(draft)))
    done.push({ ...draft, type: "subtitle" });
  else done.push(draft);
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
