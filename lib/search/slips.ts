/** What it costs to have typed one letter for another, to have left one out, to have exchanged two: 0–1.3. */
const ANY = 1;
const NEIGHBOUR = 0.6;
const ALIKE = 0.2;
const VOWEL = 0.6;
const DOUBLED = 0.4;
const EXCHANGED = 0.7;
/** The first letter is seldom wrong. */
const AT_HEAD = 0.3;

/** Letters that one keyboard has and the other lacks, that look alike, or that are one sound: each group is one letter to most. */
const ALIKE_GROUPS = "қкk гғg нңn уұүu иіыi аәaə оөoɵ хһh еэёe сc рp шщ ьъ йиiy жj вw фf лl тt мm дd бb зz";
const VOWELS = new Set("аәеёиоөуұүыіэюяaeiouy");
const KEYBOARDS = [
  "йцукенгшщзхъ",
  "фывапролджэ",
  "ячсмитьбю",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "әіңғүұқөһ",
];

const ALIKE_WITH = pairsOf(
  ALIKE_GROUPS.split(" ").flatMap((group) => [...group].flatMap((one) => [...group].map((two) => one + two))),
);
const NEAR = pairsOf(
  KEYBOARDS.flatMap((row) =>
    [...row].slice(1).flatMap((letter, n) => [row.charAt(n) + letter, letter + row.charAt(n)]),
  ),
);

function pairsOf(pairs: readonly string[]): ReadonlySet<string> {
  return new Set(pairs);
}

/**
 * The weighed distance of Damerau between two folded words (restricted: no letter is part of two exchanges); null where it is more than
 * `most`. Rows of the table are given up as soon as nothing in them can come back under it: O(length × most).
 */
export function likeness(typed: string, meant: string, most: number): number | null {
  if (Math.abs(typed.length - meant.length) > most / DOUBLED) return null;
  let before: number[] = [];
  let row = firstRow(meant);
  for (let t = 1; t <= typed.length; t++) {
    const next = [(row[0] ?? 0) + skip(typed, t)];
    let least = next[0] ?? 0;
    for (let m = 1; m <= meant.length; m++) {
      const best = Math.min(
        (row[m] ?? 0) + skip(typed, t),
        (next[m - 1] ?? 0) + skip(meant, m),
        (row[m - 1] ?? 0) + exchange(typed.charAt(t - 1), meant.charAt(m - 1), t === 1 && m === 1),
        isCrossed(typed, meant, t, m) ? (before[m - 2] ?? 0) + EXCHANGED : Infinity,
      );
      next.push(best);
      least = Math.min(least, best);
    }
    if (least > most) return null;
    before = row;
    row = next;
  }
  const distance = row[meant.length] ?? 0;
  return distance > most ? null : distance;
}

function firstRow(meant: string): number[] {
  const row = [0];
  for (let m = 1; m <= meant.length; m++) row.push((row[m - 1] ?? 0) + skip(meant, m));
  return row;
}

/** A letter that only one of the two has: light where it doubles its neighbour. */
function skip(word: string, place: number): number {
  const letter = word.charAt(place - 1);
  if (letter === word.charAt(place - 2) || letter === word.charAt(place)) return DOUBLED;
  return place === 1 ? ANY + AT_HEAD : ANY;
}

function exchange(one: string, other: string, isHead: boolean): number {
  if (one === other) return 0;
  const pair = one + other;
  if (ALIKE_WITH.has(pair)) return ALIKE;
  const cost = VOWELS.has(one) && VOWELS.has(other) ? VOWEL : NEAR.has(pair) ? NEIGHBOUR : ANY;
  return isHead ? cost + AT_HEAD : cost;
}

function isCrossed(typed: string, meant: string, t: number, m: number): boolean {
  if (t < 2 || m < 2) return false;
  return (
    typed.charAt(t - 1) === meant.charAt(m - 2) &&
    typed.charAt(t - 2) === meant.charAt(m - 1) &&
    typed.charAt(t - 1) !== typed.charAt(t - 2)
  );
}
