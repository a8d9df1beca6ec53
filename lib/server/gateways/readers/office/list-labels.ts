/**
 * Numbers as lists print them. Format names are those of ECMA-376, part 1, 17.18.59 (ST_NumberFormat); OpenDocument's are mapped to them
 * by its reader. Numbers beyond what a format can print come in digits.
 */
export function listNumber(value: number, format: string): string {
  const print = NUMBER_FORMATS[format];
  return print === undefined || value < 1 || value > LARGEST ? String(value) : print(value);
}

/** Beyond it, letters would repeat and Roman numerals grow without end. */
const LARGEST = 3_999;

const LATIN = "abcdefghijklmnopqrstuvwxyz";
/** The 29 letters that Word counts with: no ё, й, ъ, ь. */
const RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";

const NUMBER_FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  lowerLetter: (value) => repeatedLetter(value, LATIN),
  upperLetter: (value) => repeatedLetter(value, LATIN).toUpperCase(),
  russianLower: (value) => repeatedLetter(value, RUSSIAN),
  russianUpper: (value) => repeatedLetter(value, RUSSIAN).toUpperCase(),
  lowerRoman: (value) => roman(value),
  upperRoman: (value) => roman(value).toUpperCase(),
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  numberInDash: (value) => `- ${value} -`,
  none: () => "",
};

/** z, aa, bb …; past the third round in digits. */
function repeatedLetter(value: number, letters: string): string {
  const round = Math.ceil(value / letters.length);
  return round > 3 ? String(value) : (letters[(value - 1) % letters.length] ?? "").repeat(round);
}

const ROMAN: readonly (readonly [value: number, digits: string])[] = [
  [1_000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  let rest = value;
  let printed = "";
  for (const [worth, digits] of ROMAN) {
    for (; rest >= worth; rest -= worth) printed += digits;
  }
  return printed;
}

/** Dashes and bullets that text may keep; the many others, mostly of symbol fonts, become "•". */
const KEPT_BULLETS = /^[-–—−*·•◦▪▫■□●○‣⁃➢✓]$/u;

export function listBullet(printed: string): string {
  return KEPT_BULLETS.test(printed.trim()) ? printed.trim() : "•";
}
