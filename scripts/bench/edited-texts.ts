// Texts, passages in them, and edits of which is known where each letter went: what finds passages again is measured by these.
import type { Span } from "#lib/documents/block.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import {
  bodiesIn,
  drawFrom,
  oneOf,
  otherBody,
  paragraph,
  sentence,
  sharesEnd,
  type Draw,
} from "./sentences.ts";

/** A character of a text, and where it stood before the edit (code points); null for one that is new. */
interface Letter {
  readonly sign: string;
  readonly from: number | null;
}
type Paragraph = readonly Letter[];

/** A passage of the old text and where its letters are in the new one; null when fewer than two thirds of them are left. Code points. */
export interface TracedPassage {
  readonly span: Span;
  readonly truth: Span | null;
  /** A person would say that it is the same passage: nearly the same letters, the very numbers and names. */
  readonly isRefindable: boolean;
}

export interface EditedText {
  readonly oldText: string;
  readonly newText: string;
  readonly passages: readonly TracedPassage[];
}

interface Edit {
  readonly draw: Draw;
  readonly language: Language;
}

type Editing = (paragraphs: readonly Paragraph[], edit: Edit) => Paragraph[];

/** Each changes about one paragraph in three. */
export const EDITS = {
  "nothing changed": (paragraphs) => [...paragraphs],
  misprints: (paragraphs, { draw }) => some(paragraphs, draw, (one) => misprint(one, draw)),
  "look-alike letters": (paragraphs, { draw, language }) =>
    some(paragraphs, draw, (one) => lookAlike(one, draw, language)),
  "accents on letters": (paragraphs, { draw }) => some(paragraphs, draw, (one) => accent(one, draw)),
  "emoji and signs put in": (paragraphs, { draw }) => some(paragraphs, draw, (one) => putSigns(one, draw)),
  "words broken at line ends": (paragraphs, { draw }) =>
    some(paragraphs, draw, (one) => breakWords(one, draw)),
  "sentences put in": (paragraphs, edit) => some(paragraphs, edit.draw, (one) => putSentence(one, edit)),
  "sentences deleted": (paragraphs, { draw }) => some(paragraphs, draw, (one) => dropSentence(one, draw)),
  "paragraphs put in": (paragraphs, { draw, language }) =>
    paragraphs.flatMap((one) => (draw(3) === 0 ? [fresh(paragraph(draw, language, "new")), one] : [one])),
  "paragraphs deleted": (paragraphs, { draw }) => paragraphs.filter(() => draw(3) > 0),
  "paragraphs moved": (paragraphs, { draw }) => moved(paragraphs, draw),
  "paragraphs split": (paragraphs, { draw }) => paragraphs.flatMap((one) => splitAt(one, draw)),
  "paragraphs merged": (paragraphs, { draw }) => merged(paragraphs, draw),
  "paragraphs rewritten": (paragraphs, { draw, language }) =>
    some(paragraphs, draw, () => fresh(paragraph(draw, language, "new"))),
  "repeated phrases": (paragraphs, { draw }) => paragraphs.filter(() => draw(4) > 0),
  "numbers changed": (paragraphs, { draw }) => some(paragraphs, draw, (one) => changeNumbers(one, draw)),
  "names changed": (paragraphs, edit) => some(paragraphs, edit.draw, (one) => changeNames(one, edit)),
  "capitals changed": (paragraphs, { draw }) => some(paragraphs, draw, (one) => changeCase(one, draw)),
  "near-copies put in": (paragraphs, edit) => nearCopies(paragraphs, edit),
  "numbers and names changed": (paragraphs, edit) =>
    some(paragraphs, edit.draw, (one) => changeNumbers(changeNames(one, edit), edit.draw)),
  "several at once": (paragraphs, { draw }) => several(paragraphs, draw),
  "several, copies, deletions": (paragraphs, edit) => severalAndCopies(paragraphs, edit),
} as const satisfies Record<string, Editing>;

export type EditName = keyof typeof EDITS;
export const EDIT_NAMES = Object.keys(EDITS) as EditName[]; // Object.keys forgets the type of its keys

interface Wanted {
  readonly edit: EditName;
  readonly language: Language;
  readonly seed: number;
  readonly paragraphs: number;
  readonly passages: number;
}

export function editedText({ edit, language, seed, ...counts }: Wanted): EditedText {
  const draw = drawFrom(seed);
  const old = textsOf(draw, { language, count: counts.paragraphs, repeats: edit === "repeated phrases" });
  const oldText = old.join("\n");
  let from = 0;
  const traced = old.map((text) => {
    const letters = [...text].map((sign): Letter => ({ sign, from: from++ }));
    from += 1; // the line feed behind it
    return letters;
  });
  const now = EDITS[edit](traced, { draw, language });
  const newText = now.map(textOf).join("\n");
  const places = placesOf(now);
  const passages = Array.from({ length: counts.passages }, () => drawPassage(draw, oldText)).map((span) =>
    trace(span, places, { old: [...oldText], now: [...newText] }),
  );
  return { oldText, newText, passages };
}

function textsOf(
  draw: Draw,
  { language, count, repeats }: { language: Language; count: number; repeats: boolean },
): string[] {
  const phrases = Array.from({ length: 5 }, () => sentence(draw, language, "old"));
  const texts: string[] = [];
  while (texts.length < count) {
    const text = paragraph(draw, language, "old");
    const said = repeats ? insertPhrases(text, draw, phrases) : text;
    const last =
      texts
        .at(-1)
        ?.split(/(?<=\.) /u)
        .at(-1) ?? "";
    if (![last, ...texts.slice(-4)].some((before) => sharesEnd(before, said))) texts.push(said);
  }
  return texts;
}

/** A phrase that stands in other paragraphs too is put between the sentences of one. */
function insertPhrases(text: string, draw: Draw, phrases: readonly string[]): string {
  return text
    .split(". ")
    .flatMap((one) => (draw(2) === 0 ? [one, oneOf(draw, phrases).replace(/\.$/u, "")] : [one]))
    .join(". ")
    .replace(/(?<!\.)$/u, ".");
}

/** A word, a few, a sentence or more; never from within a grapheme. */
function drawPassage(draw: Draw, text: string): Span {
  const words = [...text.matchAll(/\S+/gu)];
  const first = draw(words.length);
  const count = oneOf(draw, [1, 1, 2, 3, 5, 8, 13, 21, 34]);
  const last = Math.min(first + count, words.length) - 1;
  const start = words[first]?.index ?? 0;
  const ending = words[last];
  const end = (ending?.index ?? 0) + (ending?.[0].length ?? 0);
  return [codePointLength(text.slice(0, start)), codePointLength(text.slice(0, end))];
}

function placesOf(paragraphs: readonly Paragraph[]): Map<number, number> {
  const places = new Map<number, number>();
  let at = 0;
  for (const letters of paragraphs) {
    for (const { from } of letters) {
      if (from !== null) places.set(from, at);
      at += 1;
    }
    at += 1;
  }
  return places;
}

interface Signs {
  readonly old: readonly string[];
  readonly now: readonly string[];
}

/** Where most of its letters stand together now. */
function trace(span: Span, places: ReadonlyMap<number, number>, { old, now }: Signs): TracedPassage {
  const kept = Array.from({ length: span[1] - span[0] }, (_, n) => places.get(span[0] + n)).filter(
    (place) => place !== undefined,
  );
  if (kept.length * 3 < (span[1] - span[0]) * 2) return { span, truth: null, isRefindable: false };
  const truth: Span = [Math.min(...kept), Math.max(...kept) + 1];
  const [said, says] = [old.slice(...span).join(""), now.slice(...truth).join("")];
  return { span, truth, isRefindable: readsTheSame(said, says) };
}

/** The product's rule in other words than the program's: nine tenths of the letters, and every number and name. */
export function readsTheSame(said: string, says: string): boolean {
  if (said === says) return true;
  const [one, other] = [flat(said), flat(says)];
  const facts = (text: string) => [...text.matchAll(/\p{Nd}+|\p{Lu}[\p{L}\p{M}]*/gu)].join("|");
  if (facts(one) !== facts(other)) return false;
  return distance(one, other) <= one.length / 10 + 1e-9;
}

/** Line ends are spaces, and what looks alike is alike. */
function flat(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[aceopxyACEOPXTHKMB]/gu, (letter) => CYRILLIC[letter] ?? letter);
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", y: "у", A: "А", C: "С", E: "Е", O: "О", P: "Р" },
  ...{ X: "Х", T: "Т", H: "Н", K: "К", M: "М", B: "В" },
};
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CYRILLIC).map(([latin, cyrillic]) => [cyrillic, latin]),
);

function textOf(letters: Paragraph): string {
  return letters.map(({ sign }) => sign).join("");
}

/** Misprints, other numbers and dropped sentences; then paragraphs are moved and joined. */
function several(paragraphs: readonly Paragraph[], draw: Draw): Paragraph[] {
  const words = some(paragraphs, draw, (one) => misprint(one, draw));
  const facts = some(words, draw, (one) =>
    draw(2) === 0 ? changeNumbers(one, draw) : dropSentence(one, draw),
  );
  return merged(moved(facts, draw), draw);
}

/**
 * Paragraphs are deleted, misprinted, get a near-copy beside them or other numbers or lose a sentence, and are moved and joined. A
 * paragraph that gets a near-copy keeps its own facts, and the copy has its misprints: so it can be told which of both is which.
 */
function severalAndCopies(paragraphs: readonly Paragraph[], edit: Edit): Paragraph[] {
  const { draw } = edit;
  const left = paragraphs.filter(() => draw(6) > 0);
  const words = some(left, draw, (one) => misprint(one, draw));
  const facts = words.flatMap((one) => {
    if (draw(3) > 0) return nearCopies([one], edit);
    return [draw(2) === 0 ? changeNumbers(one, draw) : dropSentence(one, draw)];
  });
  return merged(moved(facts, draw), draw);
}

function fresh(text: string): Letter[] {
  return [...text].map((sign) => ({ sign, from: null }));
}

function some(
  paragraphs: readonly Paragraph[],
  draw: Draw,
  edit: (one: Paragraph) => Paragraph,
): Paragraph[] {
  return paragraphs.map((one) => (draw(3) === 0 ? edit(one) : one));
}

/** One or two small letters are changed, lost, doubled or exchanged. */
function misprint(letters: Paragraph, draw: Draw): Paragraph {
  const changed = [...letters];
  for (let count = 1 + draw(2); count > 0; count--) {
    const at = placeWhere(changed, draw, (sign) => /^\p{Ll}$/u.test(sign));
    const letter = changed[at];
    if (letter === undefined) continue;
    const next = changed[at + 1];
    const kind = draw(4);
    if (kind === 0) changed[at] = { ...letter, sign: letter.sign === "е" || letter.sign === "e" ? "э" : "е" };
    else if (kind === 1) changed.splice(at, 1);
    else if (kind === 2) changed.splice(at, 0, { sign: letter.sign, from: null });
    else if (next !== undefined && /^\p{Ll}$/u.test(next.sign)) changed.splice(at, 2, next, letter);
  }
  return changed;
}

function lookAlike(letters: Paragraph, draw: Draw, language: Language): Paragraph {
  const twins = language === "en" ? CYRILLIC : LATIN;
  return letters.map((letter) => {
    const twin = twins[letter.sign];
    return twin === undefined || draw(12) > 0 ? letter : { ...letter, sign: twin };
  });
}

/** U+0331 joins with no vowel into one letter, so NFC leaves it alone. */
function accent(letters: Paragraph, draw: Draw): Paragraph {
  return letters.flatMap((letter) =>
    /^[аеиоуыaeiou]$/u.test(letter.sign) && draw(30) === 0
      ? [letter, { sign: "\u0331", from: null }]
      : [letter],
  );
}

const SIGNS = ["👨‍👩‍👧‍👦", "📚", "🇰🇿", "§", "†", "👍🏽"];

function putSigns(letters: Paragraph, draw: Draw): Paragraph {
  return letters.flatMap((letter) =>
    letter.sign === " " && draw(14) === 0 ? [letter, ...fresh(`${oneOf(draw, SIGNS)} `)] : [letter],
  );
}

/** As a PDF's lines would: the hyphen and the line end come between two letters. */
function breakWords(letters: Paragraph, draw: Draw): Paragraph {
  return letters.flatMap((letter, at) => {
    const isWithin = [-1, 0, 1, 2].every((step) => /^\p{Ll}$/u.test(letters[at + step]?.sign ?? ""));
    return isWithin && draw(60) === 0 ? [letter, ...fresh("- ")] : [letter];
  });
}

/** Where sentences begin; the first at 0. */
function sentenceStarts(letters: Paragraph): number[] {
  const starts = [0];
  letters.forEach(({ sign }, at) => {
    if (sign === " " && letters[at - 1]?.sign === ".") starts.push(at + 1);
  });
  return starts;
}

function putSentence(letters: Paragraph, { draw, language }: Edit): Paragraph {
  const at = oneOf(draw, sentenceStarts(letters));
  return [...letters.slice(0, at), ...fresh(`${sentence(draw, language, "new")} `), ...letters.slice(at)];
}

function dropSentence(letters: Paragraph, draw: Draw): Paragraph {
  const starts = sentenceStarts(letters);
  if (starts.length < 2) return letters;
  const n = draw(starts.length);
  const [start = 0, end = letters.length] = [starts[n], starts[n + 1]];
  const left = [...letters.slice(0, start), ...letters.slice(end)];
  while (left.at(-1)?.sign === " ") left.pop();
  return left;
}

function moved(paragraphs: readonly Paragraph[], draw: Draw): Paragraph[] {
  const order = [...paragraphs];
  for (let count = Math.ceil(paragraphs.length / 8); count > 0; count--) {
    const [one] = order.splice(draw(order.length), 1);
    if (one !== undefined) order.splice(draw(order.length + 1), 0, one);
  }
  return order;
}

function splitAt(letters: Paragraph, draw: Draw): Paragraph[] {
  if (draw(3) > 0) return [letters];
  // At the end of a sentence, as an editor would; sometimes within, as a page's end does.
  const at =
    draw(3) > 0
      ? oneOf(draw, sentenceStarts(letters))
      : placeWhere(letters, draw, (sign) => sign === " ") + 1;
  return at <= 1 ? [letters] : [letters.slice(0, at - 1), letters.slice(at)];
}

function merged(paragraphs: readonly Paragraph[], draw: Draw): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const one of paragraphs) {
    const last = joined.at(-1);
    if (last !== undefined && draw(3) === 0) joined[joined.length - 1] = [...last, ...fresh(" "), ...one];
    else joined.push(one);
  }
  return joined;
}

/** Every third number is another one. Its letters are kept: it is the same place that says something else. */
function changeNumbers(letters: Paragraph, draw: Draw): Paragraph {
  return letters.map((letter, at) => {
    const isFirst = /^\d$/u.test(letter.sign) && !/^\d$/u.test(letters[at - 1]?.sign ?? "");
    if (!isFirst || draw(2) === 0) return letter;
    return { ...letter, sign: String(1 + ((Number(letter.sign) + draw(8)) % 9)) };
  });
}

function changeNames(letters: Paragraph, { draw, language }: Edit): Paragraph {
  const text = textOf(letters);
  const [name] = bodiesIn(language).filter((body) => text.includes(body));
  if (name === undefined) return letters;
  const at = [...text.slice(0, text.indexOf(name))].length;
  return [
    ...letters.slice(0, at),
    ...fresh(otherBody(draw, language, name)),
    ...letters.slice(at + [...name].length),
  ];
}

function changeCase(letters: Paragraph, draw: Draw): Paragraph {
  const changed = [...letters];
  for (let count = 2; count > 0; count--) {
    const at = placeWhere(changed, draw, (sign, before) => /^\p{L}$/u.test(sign) && !/^\p{L}$/u.test(before));
    const letter = changed[at];
    if (letter === undefined) continue;
    const { sign } = letter;
    changed[at] = { ...letter, sign: sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase() };
  }
  return changed;
}

/** "Президент 2022" beside "Парламент 2017": a paragraph that reads alike and says something else, before or behind its model. */
function nearCopies(paragraphs: readonly Paragraph[], edit: Edit): Paragraph[] {
  return paragraphs.flatMap((one) => {
    const which = edit.draw(6);
    if (which > 1) return [one];
    const copy = fresh(textOf(changeNumbers(changeNames(one, edit), edit.draw)));
    if (textOf(copy) === textOf(one)) return [one];
    return which === 0 ? [copy, one] : [one, copy];
  });
}

function placeWhere(
  letters: Paragraph,
  draw: Draw,
  holds: (sign: string, before: string) => boolean,
): number {
  const places = letters.flatMap(({ sign }, at) => (holds(sign, letters[at - 1]?.sign ?? "") ? [at] : []));
  return places.length === 0 ? -1 : oneOf(draw, places);
}
