import type { Language } from "#lib/languages/language-tag.ts";
import { closeSpacedLetters } from "#lib/languages/normalise.ts";
import { LABELS, type LabelEntry, type LabelKind } from "./label-words.ts";

export type { LabelKind } from "./label-words.ts";

export interface Label {
  readonly kind: LabelKind;
  readonly language: Language | null;
  /** UTF-16 length of the label in the line, with its closing sign. */
  readonly length: number;
  /** Nothing but the label stands in the line. */
  readonly alone: boolean;
}

/** First word of a label → its entries, longest first. */
const BY_FIRST_WORD = indexByFirstWord();

interface Spelling {
  readonly entry: LabelEntry;
  readonly words: string;
}

function indexByFirstWord(): ReadonlyMap<string, readonly Spelling[]> {
  const index = new Map<string, Spelling[]>();
  for (const entry of LABELS) {
    for (const words of entry.words.split("|")) {
      const first = words.split(" ")[0] ?? words;
      index.set(first, [...(index.get(first) ?? []), { entry, words }]);
    }
  }
  for (const spellings of index.values()) spellings.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Kinds whose label may be followed by its value without a sign between: "УДК 342.4". */
const OPEN_KINDS: ReadonlySet<LabelKind> = new Set(["udc", "dates"]);
/** A numbered heading: "1. Кіріспе", "II. Methods", "2.1 Нәтижелер". */
const NUMBERING = /^(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)]?|[IVXІХ]{1,4}[.)])\s+/u;
const CAPTION =
  /^(?:[0-9]{1,3}(?:\.[0-9]{1,2})?\s?[-–]\s?(?:кесте|сурет|диаграмма|график|сызба)|(?:кесте|таблица|табл|table|сурет|рисунок|рис|figure|fig|диаграмма|diagram|график)\s{0,3}\.?\s{0,3}(?:№\s{0,3})?[0-9]{1,3})(?![\p{L}\p{N}])/iu;

const ROMAN_CAPTION = /^(?:TABLE|Table|FIGURE|Figure|Fig\.)\s[IVX]{1,5}(?![\p{L}\p{N}])/u;

/**
 * The label that opens a line, or null. Spaced-out letters are seen through; look-alike letters must be
 * mended before.
 */
export function findLabel(line: string): Label | null {
  const caption = CAPTION.exec(line) ?? ROMAN_CAPTION.exec(line);
  if (caption !== null) return captionLabel(line, caption[0]);
  const numbering = NUMBERING.exec(line)?.[0].length ?? 0;
  const head = line.slice(numbering, numbering + 120);
  if (!/^\p{Lu}/u.test(head)) return null;
  // Most lines open no label, and one look at their first word says so. Spaced-out letters have words of one letter.
  const opening = /^\p{L}+/u.exec(head)?.[0] ?? "";
  if (opening.length > 1 && !BY_FIRST_WORD.has(opening.toLowerCase())) return null;
  const read = readableStart(head);
  for (const { entry, words } of BY_FIRST_WORD.get(firstWord(read.text)) ?? []) {
    if (!read.text.startsWith(words)) continue;
    const label = labelAt(entry, { line, head, numbering, end: read.origin(words.length) });
    if (label !== null) return label;
  }
  return null;
}

/** "2-ТАРАУ. …", "ГЛАВА II", "Chapter 3": the heading of a part of a book or thesis. */
export function isChapterHeading(text: string): boolean {
  return /^(?:[0-9]{1,2}\s?-?\s?(?:тарау|бөлім)|(?:глава|раздел|chapter|part|тарау|бөлім)\s(?:[0-9]{1,2}|[ivx]{1,4}))(?=[\s.:]|$)/iu.test(
    text,
  );
}

interface LabelPlace {
  readonly line: string;
  readonly head: string;
  readonly numbering: number;
  /** Where the words of the label end in `head`, UTF-16. */
  readonly end: number;
}

function labelAt(entry: LabelEntry, { line, head, numbering, end }: LabelPlace): Label | null {
  if (numbering > 0 && entry.kind !== "heading" && entry.kind !== "references") return null;
  const rest = head.slice(end);
  const closing = /^\s*(?:\((?:[^()]{1,40})\))?\s*(?:[.:]+\s*[-–—]?|—|[-–](?=\s))/u.exec(rest);
  const alone = line.slice(numbering + end).replace(/[\s.:;,–—*-]/gu, "") === "";
  if (alone) return { kind: entry.kind, language: entry.language, length: line.length, alone };
  if (/^[\p{L}\p{N}]/u.test(rest)) return null;
  if (OPEN_KINDS.has(entry.kind) && /^\s*[:.№]?\s*[0-9A-Z]/u.test(rest)) {
    return { kind: entry.kind, language: entry.language, length: numbering + end, alone };
  }
  if (closing === null || numbering > 0) return null;
  return {
    kind: entry.kind,
    language: entry.language,
    length: numbering + end + closing[0].trimEnd().length,
    alone,
  };
}

function captionLabel(line: string, found: string): Label {
  return { kind: "caption", language: null, length: found.length, alone: found.length + 1 >= line.length };
}

interface ReadableText {
  readonly text: string;
  /** The UTF-16 position in the printed text that follows the first `length` characters of `text`. */
  origin(length: number): number;
}

/** Lower case, one blank between words, spaced-out letters closed up. */
function readableStart(head: string): ReadableText {
  const origins: number[] = [];
  let text = "";
  const spaced = closeSpacedLetters(head) !== head.replace(/ {2,}/gu, " ");
  for (let at = 0; at < head.length; at++) {
    const character = head.charAt(at).toLowerCase();
    const isBlank = /\s/u.test(character);
    if (isBlank && (text === "" || text.endsWith(" "))) continue;
    if (isBlank && spaced && !/^\s\s/u.test(head.slice(at))) continue;
    text += isBlank ? " " : character.charAt(0);
    origins.push(at + 1);
  }
  return { text, origin: (length) => origins[length - 1] ?? head.length };
}

function firstWord(text: string): string {
  return /^\p{L}+/u.exec(text)?.[0] ?? "";
}
