import { FIRST_LETTERS, type EndingPattern } from "./kazakh-endings.ts";
import { withoutMarks, isInHarmony, lastSound } from "./kazakh-letters.ts";

/** An ending as it is written, with what it asks of the word before it. */
export interface Surface {
  readonly letters: string;
  readonly pattern: EndingPattern;
  readonly opensWithVowel: boolean;
}

/** Endings by their letters; `longest` in UTF-16. */
export interface Surfaces {
  readonly of: ReadonlyMap<string, readonly Surface[]>;
  readonly longest: number;
  /** Whether the ending fits behind the rest. */
  readonly fits: (rest: string, surface: Surface) => boolean;
}

const HARMONIES = [
  { A: "а", I: "ы", foreign: /[гк]/u },
  { A: "е", I: "і", foreign: /[ғқ]/u },
] as const;
const VOWEL = /^[аәеыіоөұүиуюя]/u;

/** Without marks harmony cannot be asked: ы and и are all that is left of it, and both are written for both. */
export function surfacesOf(patterns: readonly EndingPattern[], isMarked: boolean): Surfaces {
  const of = new Map<string, Surface[]>();
  let longest = 0;
  for (const pattern of patterns) {
    for (const spelt of spellings(pattern.pattern)) {
      const letters = isMarked ? spelt : withoutMarks(spelt);
      const known = of.get(letters) ?? [];
      if (!known.some((one) => one.pattern === pattern))
        of.set(letters, [...known, { letters, pattern, opensWithVowel: VOWEL.test(letters) }]);
      longest = Math.max(longest, letters.length);
    }
  }
  return { of, longest, fits: (rest, surface) => fits(rest, surface, isMarked) };
}

function spellings(pattern: string): Set<string> {
  const first = FIRST_LETTERS[pattern.charAt(0)];
  const opens = first === undefined ? [pattern.charAt(0)] : [...new Set(Object.values(first).join(""))];
  const written = opens.flatMap((open) =>
    HARMONIES.map(({ A, I, foreign }) => {
      const spelt = `${open}${pattern.slice(1)}`.replaceAll("A", A).replaceAll("I", I);
      return foreign.test(spelt) ? [] : [spelt];
    }).flat(),
  );
  return new Set(written);
}

function fits(rest: string, { letters, pattern, opensWithVowel }: Surface, isMarked: boolean): boolean {
  const sound = lastSound(rest);
  if (sound === null) return true;
  const rule = FIRST_LETTERS[pattern.pattern.charAt(0)];
  if (rule !== undefined && !asTyped(rule[sound], isMarked).includes(letters.charAt(0))) return false;
  if (pattern.after === "vowel" && sound !== "vowel") return false;
  if (pattern.after === "consonant" && sound === "vowel") return false;
  if (opensWithVowel && sound === "vowel" && !letters.startsWith("я")) return false;
  return !isMarked || isFreeOfHarmony(letters) || isInHarmony(rest, letters);
}

function asTyped(letters: string, isMarked: boolean): string {
  return isMarked ? letters : withoutMarks(letters);
}

/** The instrumental and "-нікі" are written with front vowels after any word. */
function isFreeOfHarmony(letters: string): boolean {
  return /^(?:[мбп]ен(?:ен)?|[ндт]ікі)$/u.test(letters);
}
