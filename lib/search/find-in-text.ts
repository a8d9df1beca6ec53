import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { soundKey } from "#lib/languages/sound-key.ts";
import { stemmedWords } from "#lib/languages/stemmed-words.ts";
import { wordTokens } from "#lib/languages/word-tokens.ts";
import { askedWord, type AskedWord } from "./asked-word.ts";

/** A block of the text that is open; `start` in UTF-16 units of the whole text. */
export interface OpenBlock {
  readonly text: string;
  readonly language: BlockLanguage | null;
  readonly start: number;
}

interface OpenWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly stems: readonly string[];
  /** Its block: words of two blocks are no row. */
  readonly block: number;
}

/** "forms": the words in a row, in any form; "sound": in another spelling or script; "apart": each of the words by itself. */
export type FoundBy = "forms" | "sound" | "apart";

export interface FoundInText {
  /** In UTF-16 units of the whole text, in its order. */
  readonly spans: readonly Row[];
  readonly by: FoundBy;
}

const NOTHING: FoundInText = { spans: [], by: "forms" };
type Row = readonly [start: number, end: number];
/** Words of fewer letters are not looked for by themselves. */
const SHORTEST_APART = 3;

/** The words of the open text, read once. */
export function openWords(blocks: readonly OpenBlock[]): OpenWord[] {
  return blocks.flatMap(({ text, language, start }, block) =>
    stemmedWords(text, language).map((word) => ({
      ...{ form: word.form, stems: word.stems, block },
      ...{ start: start + word.start, end: start + word.end },
    })),
  );
}

/**
 * Finds words in the open text in any of their forms; the last one may be unfinished, in quotation marks the forms themselves are meant. Only
 * where that finds nothing are other spellings and scripts tried, then the words one by one: what is found first is what was typed.
 * `near`: a stretch that one was led to since the words stand there; a way of searching that leaves it empty is not the one by which they do.
 */
export function findInText(words: readonly OpenWord[], typed: string, near: Row | null = null): FoundInText {
  const query = typed.trim();
  const quoted = /^["«“„](.*?)["»”“]?$/su.exec(query)?.[1];
  const tokens = wordTokens(quoted ?? query);
  const last = tokens.at(-1);
  if (last === undefined) return NOTHING;
  const asked = tokens.map((token) =>
    askedWord(token, { isExact: quoted !== undefined, isBegun: quoted === undefined && token === last }),
  );
  if (quoted !== undefined) return { spans: rowsOf(words, asked, isForm), by: "forms" };
  let first: FoundInText | null = null;
  for (const [by, find] of WAYS) {
    const spans = find(words, asked);
    if (spans.length === 0) continue;
    if (near === null || spans.some(([start, end]) => start >= near[0] && end <= near[1]))
      return { spans, by };
    first ??= { spans, by };
  }
  return first ?? NOTHING;
}

type Way = (words: readonly OpenWord[], asked: readonly AskedWord[]) => readonly Row[];

/** In the order in which they are tried. */
const WAYS: readonly (readonly [FoundBy, Way])[] = [
  ["forms", (words, asked) => rowsOf(words, asked, isForm)],
  ["sound", (words, asked) => rowsOf(words, asked, (word, one) => isForm(word, one) || isSound(word, one))],
  ["apart", apart],
];

function apart(words: readonly OpenWord[], asked: readonly AskedWord[]): Row[] {
  if (asked.length < 2) return [];
  const long = asked.filter(({ form }) => form.length >= SHORTEST_APART);
  const inForms = long.filter((one) => words.some((word) => isForm(word, one)));
  // A word that stands there in its own script is not looked for in another one as well.
  const inSound = long.filter((one) => !inForms.includes(one));
  return words
    .filter((word) => inForms.some((one) => isForm(word, one)) || inSound.some((one) => isSound(word, one)))
    .map(({ start, end }) => [start, end] as const);
}

function rowsOf(
  words: readonly OpenWord[],
  asked: readonly AskedWord[],
  fits: (word: OpenWord, asked: AskedWord) => boolean,
): Row[] {
  const spans: Row[] = [];
  for (let at = 0; at + asked.length <= words.length; at++) {
    const [first, last] = [words[at], words[at + asked.length - 1]];
    if (first === undefined || last === undefined || first.block !== last.block) continue;
    if (!asked.every((one, n) => isThere(words[at + n], one, fits))) continue;
    spans.push([first.start, last.end]);
    at += asked.length - 1;
  }
  return spans;
}

function isThere(
  word: OpenWord | undefined,
  asked: AskedWord,
  fits: (word: OpenWord, asked: AskedWord) => boolean,
): boolean {
  return word !== undefined && fits(word, asked);
}

function isForm({ form, stems }: OpenWord, asked: AskedWord): boolean {
  if (form === asked.form) return true;
  if (asked.isExact) return false;
  if (asked.isBegun && form.startsWith(asked.form)) return true;
  return stems.some((stem) => asked.stems.includes(stem));
}

function isSound({ form, stems }: OpenWord, asked: AskedWord): boolean {
  const sound = asked.isBegun ? soundOf(asked.form) : "";
  if (sound.length >= SHORTEST_APART && soundOf(form).startsWith(sound)) return true;
  return stems.some((stem) => asked.keys.includes(soundOf(stem)));
}

const SOUNDS = new Map<string, string>();
/** Sounds kept at hand: a long text has fewer words. */
const KEPT_SOUNDS = 100_000;

function soundOf(word: string): string {
  const known = SOUNDS.get(word);
  if (known !== undefined) return known;
  if (SOUNDS.size >= KEPT_SOUNDS) SOUNDS.clear();
  const sound = soundKey(word);
  SOUNDS.set(word, sound);
  return sound;
}
