/** What the endings of Kazakh look at in the word before them: its last sound, and whether its last vowel is back or front. */
export type LastSound = "vowel" | "glide" | "liquid" | "nasal" | "buzz" | "hard";

const LAST_SOUNDS: readonly (readonly [string, LastSound])[] = [
  ["аәеэыіоөұүяё", "vowel"],
  // At the end of a word у, и and ю close with a consonant: сайлауы, биі, қоюы.
  ["рйуию", "glide"],
  ["л", "liquid"],
  ["мнң", "nasal"],
  ["зж", "buzz"],
  // Voiceless, and the voiced stops with which only borrowed words end: клубтар, округке.
  ["пфкқтсшщхцчһбвгғдь", "hard"],
];
const SOUND_OF = new Map(
  LAST_SOUNDS.flatMap(([letters, sound]) => [...letters].map((one) => [one, sound] as const)),
);

export function lastSound(stem: string): LastSound | null {
  return SOUND_OF.get(stem.charAt(stem.length - 1)) ?? null;
}

const BACK = "аоұыя";
const FRONT = "әеөүіэ";
/** Takes either: у, и, ю are written alike in both, and a soft sign makes a back word front (рольге). */
const EITHER = "уиюё";

/** Whether an ending with this vowel may follow. A stem without a vowel of its own (ҚР) and surnames in -ев (Тоқаевтың) take both. */
export function isInHarmony(stem: string, ending: string): boolean {
  const kind = harmonyOf(ending, false);
  if (kind === null || /(?:ь|ев)$/u.test(stem)) return true;
  const before = harmonyOf(stem, true);
  return before === null || before === kind;
}

/** Of the last vowel of a stem, of the first one of an ending. */
function harmonyOf(letters: string, fromEnd: boolean): "back" | "front" | null {
  for (let n = 0; n < letters.length; n++) {
    const letter = letters.charAt(fromEnd ? letters.length - 1 - n : n);
    if (BACK.includes(letter)) return "back";
    if (FRONT.includes(letter)) return "front";
    if (EITHER.includes(letter)) return null;
  }
  return null;
}

const VOICELESS = new Map([
  ["б", "п"],
  ["г", "к"],
  ["ғ", "қ"],
]);
const VOICED = new Map([...VOICELESS].map(([voiced, voiceless]) => [voiceless, voiced]));

/** кітаб(ы) → кітап, өкілдіг(і) → өкілдік; null where the last letter does not change. */
export function hardened(stem: string): string | null {
  return respelt(stem, VOICELESS);
}

/** шық → шығ(у). */
export function softened(stem: string): string | null {
  return respelt(stem, VOICED);
}

function respelt(stem: string, letters: ReadonlyMap<string, string>): string | null {
  const last = letters.get(stem.charAt(stem.length - 1));
  return last === undefined ? null : stem.slice(0, -1) + last;
}

/** A Kazakh word typed on a Russian keyboard: қ as к, ң as н, ұ and ү as у, і as и, ә as а, ө as о, ғ as г, һ as х. The length stays. */
export function withoutMarks(word: string): string {
  return word.replace(/[әғқңөұүһі]/gu, (letter) => BARE.get(letter) ?? letter);
}

const BARE = new Map(
  Object.entries({ ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" }),
);
