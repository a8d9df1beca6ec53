import { accept, refuse, type Result } from "#lib/result.ts";

/** Code points. ASVS 5.0, 6.2.1 asks for at least 8 and recommends 15; 12 with the rules below is what people still accept. */
export const SHORTEST_PASSWORD = 12;
/** Code points. Longer ones are no stronger, but cost the server time (ASVS 6.2.9 asks for at least 64). */
export const LONGEST_PASSWORD = 256;

export type PasswordRefusal = "password_short" | "password_long" | "password_guessable";

/**
 * What a guesser tries first, judged without a list from outside: few different characters, walks along the keyboard or the
 * alphabet, a common word dressed up with digits, the person's own name or address. No rule asks for kinds of characters
 * (ASVS 6.2.5): they make passwords that people forget and programs guess.
 */
export function judgePassword(
  password: string,
  person: { name: string; email: string },
): Result<null, PasswordRefusal> {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return refuse("password_short", { least: SHORTEST_PASSWORD });
  if (length > LONGEST_PASSWORD) return refuse("password_long", { most: LONGEST_PASSWORD });
  return isGuessable(password.normalize("NFKC").toLowerCase(), person)
    ? refuse("password_guessable")
    : accept(null);
}

/** Rows of the Latin, Russian and Kazakh keyboards, the digits and the alphabets, forwards; backwards is tried as well. */
const WALKS = [
  "1234567890",
  "0123456789",
  "qwertyuiop[]",
  "asdfghjkl",
  "zxcvbnm",
  "йцукенгшщзхъ",
  "фывапролджэ",
  "ячсмитьбю",
  "әіңғүұқөһ",
  "abcdefghijklmnopqrstuvwxyz",
  "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];

/** Words that stand at the head of leaked lists, with those that people here would think of. */
const COMMON = [
  "password",
  "passw0rd",
  "parol",
  "пароль",
  "құпиясөз",
  "qwerty",
  "йцукен",
  "admin",
  "administrator",
  "welcome",
  "letmein",
  "iloveyou",
  "changeme",
  "secret",
  "monkey",
  "dragon",
  "football",
  "superman",
  "princess",
  "sunshine",
  "university",
  "универ",
  "университет",
  "student",
  "студент",
  "teacher",
  "мұғалім",
  "kazakhstan",
  "qazaqstan",
  "казахстан",
  "қазақстан",
  "almaty",
  "алматы",
  "astana",
  "астана",
  "silteme",
  "сілтеме",
  "salem",
  "сәлем",
  "привет",
];

/** Fewer letters of one's own than this, beside the guessable part, protect nothing. */
const OWN_PART = 4;

function isGuessable(password: string, person: { name: string; email: string }): boolean {
  if (new Set(password).size < 5) return true;
  const known = [...COMMON, ...partsOf(person.name), ...partsOf(person.email)];
  return lettersLeft(password, known) < OWN_PART;
}

/** Words of a name or an address that are long enough to mean something. */
function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 4);
}

/** Different letters that remain when known words, walks of four or more, and all digits and signs are taken out. */
function lettersLeft(password: string, known: readonly string[]): number {
  let rest = password;
  for (const word of [...known].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, " ");
  return new Set(withoutWalks(rest).replace(/[^\p{L}]/gu, "")).size;
}

function withoutWalks(text: string): string {
  const lines = WALKS.flatMap((walk) => [walk, [...walk].reverse().join("")]);
  let rest = "";
  for (let at = 0; at < text.length;) {
    const steps = Math.max(...lines.map((line) => walkLength(text, at, line)));
    if (steps < 4) rest += text.charAt(at);
    at += steps < 4 ? 1 : steps;
  }
  return rest;
}

/** How far the text, from `at`, follows the line. */
function walkLength(text: string, at: number, line: string): number {
  const start = line.indexOf(text.charAt(at));
  if (start === -1) return 0;
  let steps = 0;
  while (start + steps < line.length && line.charAt(start + steps) === text.charAt(at + steps)) steps += 1;
  return steps;
}
