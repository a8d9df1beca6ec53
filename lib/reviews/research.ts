/** An essay as it may leave for research: nobody is named in it. */
export interface ResearchEssay {
  /** Drawn anew for each export, from 1. */
  readonly number: number;
  readonly language: string;
  /** Day in the zone of the group, YYYY-MM-DD. */
  readonly handedInOn: string;
  readonly words: number;
  readonly title: string;
  readonly text: string;
  readonly total: string | null;
  readonly outOf: string;
  readonly marks: readonly { readonly criterion: string; readonly points: string }[];
}

/** What stands where a name stood. */
export const NAME_GONE = "[…]";

/**
 * Takes the names of people out of a text, whole and each of their words of four letters or more, whatever their case and with any ending
 * ("Оспанқызының"), but not out of the middle of another word ("Италия" is no Алия). What is shorter than four letters has no ending either.
 */
export function withoutNames(text: string, names: readonly string[]): string {
  const words = names.flatMap((name) => [name, ...name.split(/\s+/u).filter((word) => word.length >= 4)]);
  const sought = [...new Set(words.map((word) => word.trim().normalize("NFC")).filter((word) => word !== ""))]
    // The longest first: a whole name goes before its parts.
    .sort((one, other) => other.length - one.length);
  return sought.reduce(replaced, text.normalize("NFC"));
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function replaced(text: string, word: string): string {
  const [lowText, lowWord] = [text.toLowerCase(), word.toLowerCase()];
  // Few letters change their length in lower case; where one does, positions would no longer fit.
  if (lowText.length !== text.length) return text.split(word).join(NAME_GONE);
  let [shown, from] = ["", 0];
  for (let at = lowText.indexOf(lowWord); at !== -1; at = lowText.indexOf(lowWord, at + lowWord.length)) {
    const end = at + lowWord.length;
    const isWithin = LETTER.test(text[at - 1] ?? "") || (word.length < 4 && LETTER.test(text[end] ?? ""));
    if (isWithin) continue;
    shown += text.slice(from, at) + NAME_GONE;
    from = end;
  }
  return shown + text.slice(from);
}

/** Fisher–Yates: which essay gets which number says nothing of the numbers in the group. `random`: 0 up to 1. */
export function shuffled<One>(all: readonly One[], random: () => number): One[] {
  const drawn = [...all];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1));
    const [one, other] = [drawn[last], drawn[at]];
    if (one !== undefined && other !== undefined) [drawn[last], drawn[at]] = [other, one];
  }
  return drawn;
}
