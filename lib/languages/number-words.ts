import type { Language } from "./language-tag.ts";

/**
 * Numerals written as words in Kazakh, Russian and English, in all their word forms: "елу мың", "пятидесяти тысяч", "fifty
 * thousand", "жиырма бірінші", "двадцать первого", "twenty-first". One word is looked up here; `addNumeral` puts words together.
 */
export interface NumeralWord {
  readonly value: number;
  /** What it does with what stands before it: a digit or a ten is added, a hundred or a thousand multiplies. */
  readonly role: "unit" | "ten" | "hundred" | "hundreds" | "thousands";
  /** "first", "бірінші": it names a place in an order and not an amount. */
  readonly isOrdinal: boolean;
  readonly nounCase: KazakhCase | null;
}

/** The two Kazakh cases that tell where a change began and where it ended: "77-ден 107-ге". */
export type KazakhCase = "ablative" | "dative";

const KAZAKH: Readonly<Record<string, number>> = {
  бір: 1,
  екі: 2,
  үш: 3,
  төрт: 4,
  бес: 5,
  алты: 6,
  жеті: 7,
  сегіз: 8,
  тоғыз: 9,
  он: 10,
  жиырма: 20,
  отыз: 30,
  қырық: 40,
  елу: 50,
  алпыс: 60,
  жетпіс: 70,
  сексен: 80,
  тоқсан: 90,
  жүз: 100,
  мың: 1_000,
  миллион: 1_000_000,
  млн: 1_000_000,
  миллиард: 1_000_000_000,
  млрд: 1_000_000_000,
};

const KAZAKH_TAIL =
  /^(?:н?[ыі]ншы|н?[ыі]нші|ншы|нші)?(?:с?[ыі]|ның|нің|д[ыі]ң|т[ыі]ң|н[ыі]|д[ыі]|т[ыі]|ға|ге|қа|ке|на|не|[дтн]ан|[дтн]ен|нда|нде|[дт]а|[дт]е|дай|дей|тай|тей|лаған|деген|даған|[дтл][ыі][қк]|[ыі]мен|мен|бен|пен)?$/u;
const ABLATIVE = /[дтн][ае]н$/u;
const DATIVE = /(?:ға|ге|қа|ке|на|не)$/u;
const KAZAKH_ORDINAL = /[нш]ш[ыі]/u;

/** The case that a Kazakh ending shows; the ending may be of a numeral, of what is counted or of a figure: "77-ден". */
export function kazakhCase(word: string): KazakhCase | null {
  if (ABLATIVE.test(word)) return "ablative";
  return DATIVE.test(word) ? "dative" : null;
}

function kazakhNumeral(word: string): NumeralWord | null {
  for (const [stem, value] of KAZAKH_STEMS) {
    if (!word.startsWith(stem)) continue;
    const tail = word.slice(stem.length);
    if (!KAZAKH_TAIL.test(tail)) continue;
    return { value, role: roleOf(value), isOrdinal: KAZAKH_ORDINAL.test(tail), nounCase: kazakhCase(tail) };
  }
  return null;
}

/** Longer stems first: "миллиард" before "мил…", "жетпіс" before "жеті". */
const KAZAKH_STEMS = [
  ...Object.entries(KAZAKH),
  ["жиырмас", 20] as const,
  ["екінш", 2] as const,
  ["қырқ", 40] as const,
].sort(([a], [b]) => b.length - a.length);

function roleOf(value: number): NumeralWord["role"] {
  if (value >= 1_000) return "thousands";
  if (value === 100) return "hundred";
  if (value > 100) return "hundreds";
  return value >= 20 ? "ten" : "unit";
}

const RUSSIAN = new Map<string, NumeralWord>();

function teachRussian(value: number, forms: string, isOrdinal = false): void {
  for (const form of forms.split(" ")) {
    const role = value === 100 ? "hundreds" : roleOf(value);
    RUSSIAN.set(form, { value, role, isOrdinal, nounCase: null });
  }
}

function teachRussianWithEndings(value: number, stem: string, endings: string, isOrdinal = false): void {
  teachRussian(
    value,
    endings
      .split(" ")
      .map((ending) => stem + ending.replace("_", ""))
      .join(" "),
    isOrdinal,
  );
}

const HARD = "ый ого ому ым ом ая ой ую ое ые ых ыми";
const STRESSED = "ой ого ому ым ом ая ую ое ые ых ыми";
const SOFT = "ь и ью";

teachRussian(1, "один одного одному одним одном одна одной одну одно");
teachRussian(2, "два две двух двум двумя");
teachRussian(3, "три трех трёх трем трём тремя");
teachRussian(4, "четыре четырех четырёх четырем четырём четырьмя");
teachRussian(8, "восемь восьми восемью");
["пят", "шест", "сем"].forEach((stem, n) => teachRussianWithEndings(n + 5, stem, SOFT));
teachRussianWithEndings(9, "девят", SOFT);
teachRussianWithEndings(10, "десят", SOFT);
["один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят"].forEach((stem, n) => {
  teachRussianWithEndings(n + 11, `${stem}надцат`, SOFT);
  teachRussianWithEndings(n + 11, `${stem}надцат`, HARD, true);
});
["двадцат", "тридцат"].forEach((stem, n) => {
  teachRussianWithEndings((n + 2) * 10, stem, SOFT);
  teachRussianWithEndings((n + 2) * 10, stem, HARD, true);
});
teachRussian(40, "сорок сорока");
["пят", "шест", "сем"].forEach((stem, n) => {
  teachRussian((n + 5) * 10, `${stem}ьдесят ${stem}идесяти ${stem}ьюдесятью`);
  teachRussianWithEndings((n + 5) * 10, `${stem}идесят`, HARD, true);
});
teachRussian(80, "восемьдесят восьмидесяти");
teachRussian(90, "девяносто девяноста");
teachRussian(100, "сто ста сот сотни");
teachRussian(200, "двести двухсот двумстам");
teachRussian(300, "триста трехсот трёхсот");
teachRussian(400, "четыреста четырехсот четырёхсот");
["пят", "шест", "сем"].forEach((stem, n) => teachRussian((n + 5) * 100, `${stem}ьсот ${stem}исот`));
teachRussian(800, "восемьсот восьмисот");
teachRussian(900, "девятьсот девятисот");
teachRussian(1_000, "тысяча тысячи тысяче тысячу тысячей тысяч тысячам тысячами тысячах тыс");
teachRussianWithEndings(1_000_000, "миллион", "_ а у ом е ы ов ам ами ах");
teachRussianWithEndings(1_000_000_000, "миллиард", "_ а у ом е ы ов ам ами ах");
teachRussian(1_000_000, "млн");
teachRussian(1_000_000_000, "млрд");
teachRussian(1.5, "полтора полторы полутора");
["перв", "четверт", "пят", "девят", "десят"].forEach((stem, n) =>
  teachRussianWithEndings([1, 4, 5, 9, 10][n] ?? 0, stem, HARD, true),
);
["втор", "шест", "седьм", "восьм"].forEach((stem, n) =>
  teachRussianWithEndings([2, 6, 7, 8][n] ?? 0, stem, STRESSED, true),
);
teachRussian(3, "третий третьего третьему третьим третьем третья третьей третью третье третьи третьих", true);
teachRussianWithEndings(40, "сороков", STRESSED, true);

const ENGLISH = new Map<string, NumeralWord>();

function teachEnglish(value: number, amount: string, ordinal: string): void {
  const role = roleOf(value);
  ENGLISH.set(amount, { value, role, isOrdinal: false, nounCase: null });
  ENGLISH.set(ordinal, { value, role, isOrdinal: true, nounCase: null });
}

(
  "one first,two second,three third,four fourth,five fifth,six sixth,seven seventh,eight eighth,nine ninth,ten tenth," +
  "eleven eleventh,twelve twelfth,thirteen thirteenth,fourteen fourteenth,fifteen fifteenth,sixteen sixteenth," +
  "seventeen seventeenth,eighteen eighteenth,nineteen nineteenth"
)
  .split(",")
  .forEach((pair, n) => {
    const [amount = "", ordinal = ""] = pair.split(" ");
    teachEnglish(n + 1, amount, ordinal);
  });
["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"].forEach((stem, n) =>
  teachEnglish((n + 2) * 10, `${stem}y`, `${stem}ieth`),
);
teachEnglish(100, "hundred", "hundredth");
teachEnglish(1_000, "thousand", "thousandth");
teachEnglish(1_000_000, "million", "millionth");
teachEnglish(1_000_000_000, "billion", "billionth");

/** `word` in lower case and composed letters; null for a word that is no numeral in that language. */
export function numeralWord(word: string, language: Language): NumeralWord | null {
  if (language === "kk") return kazakhNumeral(word);
  return (language === "ru" ? RUSSIAN : ENGLISH).get(word) ?? null;
}

/** A numeral that is being put together; `group` is what stands after the last thousand. */
export interface NumeralSum {
  readonly total: number;
  readonly group: number;
  /** The smallest step taken so far: after a ten may come a unit, after a unit nothing but what multiplies it. */
  readonly lastStep: number;
}

export const NO_NUMERAL: NumeralSum = { total: 0, group: 0, lastStep: Number.POSITIVE_INFINITY };

/** Null where the word does not continue the numeral: "отыз қырық", "five seven". */
export function addNumeral(sum: NumeralSum, word: NumeralWord): NumeralSum | null {
  const { total, group, lastStep } = sum;
  const isBegun = lastStep !== Number.POSITIVE_INFINITY;
  if (word.role === "thousands") {
    if (isBegun && group === 0) return null;
    if (total !== 0 && total % (word.value * 1_000) !== 0) return null;
    return { total: total + (isBegun ? group : 1) * word.value, group: 0, lastStep: word.value };
  }
  if (word.role === "hundred") {
    if (group === 0) return { total, group: 100, lastStep: 100 };
    return group < 10 && lastStep < 10 ? { total, group: group * 100, lastStep: 100 } : null;
  }
  const step = stepOf(word);
  if (step >= lastStep || (word.value >= 10 && word.value < 20 && lastStep === 10)) return null;
  return { total, group: group + word.value, lastStep: step };
}

/** Ten itself takes a unit after it in Kazakh ("он бес"); English and Russian have words of their own up to nineteen. */
function stepOf(word: NumeralWord): number {
  if (word.role === "hundreds") return 100;
  if (word.value >= 20 || word.value === 10) return 10;
  return 1;
}

export function numeralTotal(sum: NumeralSum): number {
  return sum.total + sum.group;
}
