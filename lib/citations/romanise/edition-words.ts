/** Words of a statement of edition, by their beginnings, and what English lists say. */
// prettier-ignore
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^перераб|^өңд|^қайта$/u, "rev."], [/^доп|^толықт/u, "enl."], [/^испр|^түзет/u, "corr."], [/^стер|^стереотип/u, "ster."],
  [/^изд|^басыл|^бас$/u, "ed."], [/^и$|^және$/u, "and"],
];
const ORDINAL = /^(\d{1,3})(?:-?(?:е|ое|ші|шы|бас\p{L}*))?$/u;

/**
 * "3-е изд., перераб. и доп." → "3rd ed., rev. and enl.", "2-бас., толықт." → "2nd ed., enl.". Null when a word is left over that the
 * table does not know.
 */
export function findEdition(printed: string): string | null {
  // "Изд. 2-е" counts as "2-е изд.".
  const counted = printed.toLowerCase().replace(/^изд\.?\s(\d[^\s,]*)/u, "$1 изд.");
  const pieces = counted.split(",").map((piece) => piece.trim());
  const english = pieces.map((piece) => piece.split(" ").map(wordInEnglish));
  if (english.flat().some((word) => word === null)) return null;
  const said = english.map((words) => words.join(" ")).join(", ");
  return said === "" ? null : said;
}

function wordInEnglish(printed: string): string | null {
  const word = printed.replace(/[.;:]$/u, "");
  const number = ORDINAL.exec(word);
  if (number?.[1] !== undefined) return `${ordinal(Number(number[1]))}${/бас/u.test(word) ? " ed." : ""}`;
  return WORDS.find(([start]) => start.test(word))?.[1] ?? null;
}

function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  const ending = isTeen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${ending}`;
}
