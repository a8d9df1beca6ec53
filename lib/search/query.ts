import { wordTokens, type WordToken } from "#lib/languages/word-tokens.ts";
import { askedWord, type AskedWord } from "./asked-word.ts";
import { isNumber, numberTree } from "./asked-number.ts";
import type { EntryWeight } from "./entry.ts";
import { fieldValue, findField, isTitleField, yearsOf, type QueryField } from "./query-fields.ts";
import { queryMarks, type QueryMark } from "./query-marks.ts";

/** What is looked for. A phrase has its words in a row, in any form; `within`: only in texts of this weight. */
export type QueryTree =
  | { readonly kind: "word"; readonly word: AskedWord; readonly within?: EntryWeight }
  | { readonly kind: "phrase"; readonly words: readonly AskedWord[]; readonly within?: EntryWeight }
  | { readonly kind: "all" | "any"; readonly parts: readonly QueryTree[] }
  | { readonly kind: "not"; readonly part: QueryTree };

/** "year:2007", "-language:ru": narrows without looking into the words. Of a year `from` and `to` (either may be open) are told. */
export interface QueryFilter {
  readonly field: QueryField;
  readonly value: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly isExcluded: boolean;
}

/** What was not taken as it may have been meant, and the words that it is about. */
export interface QueryNote {
  readonly code: "unknown_field" | "unclear_value" | "quote_not_closed" | "only_excluded" | "too_many_words";
  readonly words: string;
}

export interface Query {
  /** Null where nothing is looked for by words. */
  readonly tree: QueryTree | null;
  readonly filters: readonly QueryFilter[];
  readonly notes: readonly QueryNote[];
}

/** More words than this are a pasted paragraph: the first are looked for. */
const MOST_WORDS = 32;
/** Brackets within brackets beyond this are left out. */
const DEEPEST = 6;

interface Reading {
  readonly marks: readonly QueryMark[];
  /** End of what was typed, where the last word may be unfinished; −1 where it is finished. */
  readonly begunAt: number;
  at: number;
  words: number;
  readonly filters: QueryFilter[];
  readonly notes: QueryNote[];
}

/**
 * Reads what was typed: words (all have to occur), "a phrase", -without, =exactly, field:value, OR, brackets, begin*. A field has its names
 * in three languages. Nothing that is typed is wrong: what is not understood is taken for words, and a note says so.
 * With `isTyping` the last word is taken for a beginning.
 */
export function readQuery(typed: string, { isTyping = false }: { readonly isTyping?: boolean } = {}): Query {
  const begunAt = isTyping && /[\p{L}\p{N}\p{M}]$/u.test(typed) ? typed.length : -1;
  const reading: Reading = { marks: queryMarks(typed), begunAt, at: 0, words: 0, filters: [], notes: [] };
  const parts: QueryTree[] = [];
  while (reading.at < reading.marks.length) {
    const tree = readAny(reading, 0);
    if (tree !== null) parts.push(tree);
    // A bracket that closes nothing.
    reading.at += 1;
  }
  const tree = joined("all", parts);
  const isFound = tree === null || findsSomething(tree);
  if (!isFound) reading.notes.push({ code: "only_excluded", words: typed.trim() });
  return { tree: isFound ? tree : null, filters: reading.filters, notes: reading.notes };
}

/** a b OR c: OR binds weaker than standing side by side. */
function readAny(reading: Reading, depth: number): QueryTree | null {
  const choices: QueryTree[] = [];
  let parts: QueryTree[] = [];
  const close = (): void => {
    const all = joined("all", parts);
    if (all !== null) choices.push(all);
    parts = [];
  };
  for (; reading.at < reading.marks.length; reading.at++) {
    const mark = reading.marks[reading.at];
    if (mark === undefined || mark.kind === "close") break;
    if (mark.kind === "or") close();
    else {
      const tree = mark.kind === "open" ? readBracket(mark, reading, depth) : readMark(mark, reading);
      if (tree !== null) parts.push(tree);
    }
  }
  close();
  return joined("any", choices);
}

function readBracket({ isExcluded }: QueryMark, reading: Reading, depth: number): QueryTree | null {
  if (depth >= DEEPEST) return null;
  reading.at += 1;
  const from = reading.filters.length;
  const tree = readAny(reading, depth + 1);
  if (!isExcluded) return tree;
  // Filters hold for the whole query: what a barred bracket narrows to is barred.
  const inside = reading.filters.splice(from);
  reading.filters.push(...inside.map((filter) => ({ ...filter, isExcluded: !filter.isExcluded })));
  return tree === null ? null : { kind: "not", part: tree };
}

function joined(kind: "all" | "any", parts: readonly QueryTree[]): QueryTree | null {
  return parts.length < 2 ? (parts[0] ?? null) : { kind, parts };
}

function readMark(mark: QueryMark, reading: Reading): QueryTree | null {
  if (mark.isOpen && mark.field === "" && mark.text.trim() !== "")
    reading.notes.push({ code: "quote_not_closed", words: mark.text });
  if (isTitleField(mark.field)) {
    const titled = inTitles(wordsTree(mark, reading));
    return titled !== null && mark.isExcluded ? { kind: "not", part: titled } : titled;
  }
  if (mark.field !== "") {
    const field = findField(mark.field);
    if (field !== null && narrows(field, mark, reading)) return null;
    if (field === null) reading.notes.push({ code: "unknown_field", words: mark.field });
  }
  const named =
    mark.field === ""
      ? null
      : wordsTree({ ...mark, kind: "words", text: mark.field, start: fieldStart(mark) }, reading);
  const tree = joined(
    "all",
    [named, wordsTree(mark, reading)].filter((part) => part !== null),
  );
  return tree !== null && mark.isExcluded ? { kind: "not", part: tree } : tree;
}

function inTitles(tree: QueryTree | null): QueryTree | null {
  if (tree === null || tree.kind === "not") return tree;
  if (tree.kind === "word" || tree.kind === "phrase") return { ...tree, within: "A" };
  return { ...tree, parts: tree.parts.flatMap((part) => inTitles(part) ?? []) };
}

/** A colon stands behind the name, and before a phrase its quotation mark. */
function fieldStart({ kind, field, start }: QueryMark): number {
  return start - field.length - (kind === "phrase" ? 2 : 1);
}

/** Whether the piece could be taken as a filter. */
function narrows(field: QueryField, { text, isExcluded }: QueryMark, { filters, notes }: Reading): boolean {
  const years = field === "year" ? yearsOf(text) : null;
  const value = field === "year" && years === null ? null : fieldValue(field, text);
  if (value === null || value === "") {
    notes.push({ code: "unclear_value", words: text });
    return false;
  }
  filters.push({ field, value, from: years?.from ?? null, to: years?.to ?? null, isExcluded });
  return true;
}

/** Words that one piece holds ("7,5", "Қасым-Жомарт") stand in a row. A quoted word alone is meant exactly. */
function wordsTree(mark: QueryMark, reading: Reading): QueryTree | null {
  const tokens = wordTokens(mark.text);
  const room = MOST_WORDS - reading.words;
  if (tokens.length > room && !reading.notes.some(({ code }) => code === "too_many_words"))
    reading.notes.push({ code: "too_many_words", words: String(MOST_WORDS) });
  const kept = tokens.slice(0, Math.max(room, 0));
  reading.words += kept.length;
  const [only] = kept;
  if (only === undefined) return null;
  const isExact = mark.isExact || (mark.kind === "phrase" && kept.length === 1 && !mark.isOpen);
  if (kept.length === 1 && isNumber(only.text))
    return numberTree(shifted(only, mark.start), isBegun(only, mark, reading));
  const words = kept.map((token) =>
    askedWord(shifted(token, mark.start), { isExact, isBegun: isBegun(token, mark, reading) }),
  );
  const [word] = words;
  return words.length === 1 && word !== undefined ? { kind: "word", word } : { kind: "phrase", words };
}

function shifted(token: WordToken, by: number): WordToken {
  return { text: token.text, start: token.start + by, end: token.end + by };
}

function isBegun(
  token: WordToken,
  { text, start, isExcluded, isExact }: QueryMark,
  { begunAt }: Reading,
): boolean {
  if (isExcluded || isExact) return false;
  return text.charAt(token.end) === "*" || start + token.end === begunAt;
}

function findsSomething(tree: QueryTree): boolean {
  if (tree.kind === "not") return false;
  if (tree.kind === "all") return tree.parts.some(findsSomething);
  return tree.kind === "any" ? tree.parts.every(findsSomething) : true;
}

/** The words that a hit is to have, in order: for marks in a snippet, for spelling. */
export function wordsOfQuery(tree: QueryTree | null): AskedWord[] {
  if (tree === null || tree.kind === "not") return [];
  if (tree.kind === "word") return [tree.word];
  return tree.kind === "phrase" ? [...tree.words] : tree.parts.flatMap(wordsOfQuery);
}

/** Those of them that may stand in any text: for the names of the register. */
export function freeWordsOfQuery(tree: QueryTree | null): AskedWord[] {
  if (tree === null || tree.kind === "not") return [];
  if (tree.kind === "word" || tree.kind === "phrase")
    return tree.within === undefined ? wordsOfQuery(tree) : [];
  return tree.parts.flatMap(freeWordsOfQuery);
}
