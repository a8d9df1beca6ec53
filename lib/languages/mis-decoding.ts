import { commonWordShare, readability } from "./readability.ts";
import { fromBytes, fromUtf8, KAZAKH_IN_1251, toBytes, type SingleByteEncoding } from "./single-byte.ts";

/** Text whose bytes some program once read in a wrong encoding, and how it was read back. */
export interface Mending {
  /** The encoding that the bytes were taken for, and the one they are in. Old Kazakh fonts are KZ-1048 taken for windows-1251. */
  readonly shown: SingleByteEncoding;
  readonly actual: SingleByteEncoding | "utf-8";
  /** How many lines were mended. */
  readonly lines: number;
  /** The first of them, UTF-16 units of the mended text. */
  readonly startUtf16: number;
  readonly endUtf16: number;
}

export interface MendedDecoding {
  readonly text: string;
  readonly mendings: readonly Mending[];
}

/**
 * Reads back what was mis-decoded ("РџСЂРёРІРµС‚", "Ïðèâåò"), line by line, since often only a stretch of a text is damaged. A line is
 * changed only where the way back is exact (each character has a byte in the wrong encoding, the bytes are valid in the right
 * one) and turns what reads like no language into what reads like one. Anything less is left as it is.
 */
export function mendDecoding(text: string): MendedDecoding {
  if (!SUSPECT.test(text)) return { text, mendings: [] };
  const byFont = usesKazakhFont(text);
  const mendings = new Map<string, Mending>();
  const pieces: string[] = [];
  let length = 0;
  let last: Pair | null = null;
  for (const found of text.matchAll(/[^\n]*\n|[^\n]+$/gu)) {
    const mended: MendedLine | null = mendLine(found[0], last) ?? (byFont ? mendFont(found[0]) : null);
    const line = mended?.text ?? found[0];
    if (mended !== null) {
      count(mendings, mended.pair, [length, length + line.trimEnd().length]);
      last = mended.pair;
    }
    pieces.push(line);
    length += line.length;
  }
  return { text: pieces.join(""), mendings: [...mendings.values()] };
}

/** A letter that none of the three languages has, or a small letter before a capital one. */
const SUSPECT =
  /[\u0080-\u00a9\u00ac-\u00af\u00b1-\u00b6\u00b8-\u00ba\u00bc-\u00ff\u0402-\u040f\u0452-\u0455\u0457-\u045f\u0490\u0491\u2190-\u25ff]|\p{Ll}\p{Lu}/u;

interface Pair {
  readonly shown: Mending["shown"];
  readonly actual: Mending["actual"];
}

function count(
  mendings: Map<string, Mending>,
  pair: Pair,
  [startUtf16, endUtf16]: readonly [number, number],
): void {
  const key = `${pair.shown} ${pair.actual}`;
  const known = mendings.get(key);
  mendings.set(
    key,
    known === undefined ? { ...pair, lines: 1, startUtf16, endUtf16 } : { ...known, lines: known.lines + 1 },
  );
}

const PAIRS: readonly Pair[] = [
  ...(["windows-1251", "windows-1252", "koi8-r", "ibm866", "x-mac-cyrillic"] as const).map(
    (shown) => ({ shown, actual: "utf-8" }) as const,
  ),
  ...(["kz-1048", "windows-1251"] as const).flatMap((actual) =>
    (["windows-1252", "koi8-r", "ibm866"] as const).map((shown) => ({ shown, actual })),
  ),
  ...(["windows-1251", "windows-1252", "ibm866"] as const).map(
    (shown) => ({ shown, actual: "koi8-r" }) as const,
  ),
  ...(["windows-1251", "windows-1252", "koi8-r"] as const).map(
    (shown) => ({ shown, actual: "ibm866" }) as const,
  ),
];

/** Mis-decoded three times over is the most that was ever met. */
const DEPTH = 3;

interface MendedLine {
  readonly text: string;
  readonly pair: Pair;
}

function mendLine(line: string, last: Pair | null): MendedLine | null {
  if (!SUSPECT.test(line)) return null;
  let pair: Pair | null = null;
  let text = line;
  for (let depth = 0; depth < DEPTH; depth++) {
    const found = bestReading(text, last);
    if (found === null) break;
    pair ??= found.pair;
    text = found.text;
  }
  return pair === null ? null : { text, pair };
}

/** A reading back counts when the line was unreadable and becomes readable. */
const UNREADABLE = 0.55;
const READABLE = 0.85;
/** Fewer letters than this could turn into a word of some language by chance. */
const LEAST_LETTERS = 8;

function bestReading(line: string, last: Pair | null): MendedLine | null {
  const before = readability(line);
  if (before === null || before >= UNREADABLE) return null;
  let best: { text: string; pair: Pair; score: number } | null = null;
  for (const pair of PAIRS) {
    const text = readBack(line, pair);
    if (text === null) continue;
    const score = scoreReading(text, { pair, before, last });
    if (score !== null && score > (best?.score ?? 0)) best = { text, pair, score };
  }
  return best;
}

function scoreReading(
  text: string,
  { pair, before, last }: { pair: Pair; before: number; last: Pair | null },
): number | null {
  const after = readability(text) ?? 0;
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  // Valid UTF-8 of several letters is no chance; a text that was mis-decoded twice becomes readable only at the second step.
  const proven = pair.actual === "utf-8" && (text.match(/[^\u0000-\u007f]/gu)?.length ?? 0) >= 3;
  if (proven) return 2 + after;
  if (letters < LEAST_LETTERS || after < READABLE || after - before < 0.4) return null;
  const same = last !== null && last.shown === pair.shown && last.actual === pair.actual;
  return (
    after +
    commonWordShare(text) +
    (same ? 0.3 : 0) +
    (pair.actual === "kz-1048" && /[әғқңөұүһ]/u.test(text) ? 0.1 : 0)
  );
}

function readBack(line: string, { shown, actual }: Pair): string | null {
  const bytes = toBytes(line, shown);
  if (bytes === null) return null;
  return actual === "utf-8" ? fromUtf8(bytes) : fromBytes(bytes, actual);
}

/**
 * Whether the text uses letters of Serbian, Macedonian and Ukrainian the way old Kazakh fonts did: several of them, the one
 * for қ among them, beside ы, which those languages lack.
 */
function usesKazakhFont(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const used = new Set(sample.match(/[ќјґєїѕўћ]/gu) ?? []);
  return used.has("ќ") && used.size >= 3 && /ы/u.test(sample) && !/[љњђџ]/u.test(sample);
}

/** UTF-16 units looked at for the letters of old fonts. */
const SAMPLE = 60_000;

function mendFont(line: string): MendedLine | null {
  const text = line.replace(/[ЌќЋћЎўЈјҐґЄєЇїЅѕ]/gu, (letter) => KAZAKH_IN_1251.get(letter) ?? letter);
  return text === line ? null : { text, pair: { shown: "windows-1251", actual: "kz-1048" } };
}

/** A place that looks mis-decoded but cannot be read back surely. */
export interface SuspiciousPlace {
  readonly startUtf16: number;
  readonly endUtf16: number;
}

/** Words with a question mark or a symbol where a letter should be ("?аза?стан", "та»ы"), and runs of letters no language uses. */
export function findSuspicious(text: string): SuspiciousPlace[] {
  return [...text.matchAll(LOST_LETTER)]
    .slice(0, MOST_PLACES)
    .map((found) => ({ startUtf16: found.index, endUtf16: found.index + found[0].length }));
}

const LOST_LETTER =
  /(?<=\p{Ll})[?¤¦§©®¬¶µ±][\p{Ll}?]|(?<![^\s«"(])\?\p{Ll}{2}|[РС][\u0080-\u00bf\u0402-\u040f\u0452-\u045f][РС][\u0080-\u00bf\u0402-\u040f\u0452-\u045f]|[\u00c0-\u00ff]{5}|(?:\p{Ll}\p{Lu}){2}|[\u2500-\u259f]{3}(?=\p{L})/gu;
const MOST_PLACES = 1_000;
