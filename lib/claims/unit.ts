import type { Language } from "#lib/languages/language-tag.ts";

/**
 * What figures are counted in. Units of one class are compared: by their factor, or as they stand where people are counted
 * under different names ("50 мың адам", "50 тысяч членов").
 */
export const UNITS = [
  "percent",
  "person",
  "member",
  "voter",
  "deputy",
  "seat",
  "vote",
  "year",
  "month",
  "week",
  "day",
  "tenge",
  "dollar",
  "party",
  "organisation",
  "law",
  "act",
  "article",
  "amendment",
  "event",
  "time",
] as const;
export type Unit = (typeof UNITS)[number];

export type UnitClass =
  "share" | "people" | "seats" | "votes" | "time" | "money" | "parties" | "laws" | "other";

interface UnitEntry {
  readonly unitClass: UnitClass;
  /** How many of the smallest unit of its class; 1 where the class has nothing to convert. */
  readonly factor: number;
  /** Beginnings of words, in lower case; one that ends in "$" is the whole word. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

/** Days are the smallest unit of time; a month is taken as 30.4 and a year as 365 of them, which no comparison of terms feels. */
const TABLE: Readonly<Record<Unit, UnitEntry>> = {
  percent: entry("share", "пайыз процент", "процент", "percent per$ percentage pct$"),
  person: entry(
    "people",
    "адам азамат қазақстандық әйел",
    "человек$ человека$ людей$ люди$ гражд казахстанц женщин",
    "person people$ citizen kazakhstani women$",
  ),
  member: entry(
    "people",
    "мүше",
    "член$ члена$ члену$ членом$ члены$ членов$ членам$ членами$ членах$ участник",
    "member",
  ),
  voter: entry("people", "сайлаушы", "избирател", "voter elector$ electors$"),
  deputy: entry(
    "seats",
    "депутат депутт",
    "депутат парламентари сенатор",
    "deputy$ deputies$ mp$ mps$ senator lawmaker",
  ),
  seat: entry(
    "seats",
    "мандат орын$ орынға$ орыннан$ орынды$ орны$ орнын",
    "мандат мест$ место$ места$ местам$ местами$ местах$",
    "seat mandate",
  ),
  vote: entry("votes", "дауыс", "голос", "vote$ votes$ ballot"),
  year: {
    ...entry(
      "time",
      "жыл$ жылға$ жылдық жылдығ жылды$ жылдан$ жылдың$ жылы$ жылда$ жылын$ жасқа$ жастан$ жастағы$",
      "год$ года$ году$ годом$ годы$ лет$ годах$ летн летний$ летие летия",
      "year",
    ),
    factor: 365,
  },
  month: {
    ...entry("time", "ай$ айға$ айдан$ айдың$ айлық$ айда$ айы$", "месяц месячн", "month"),
    factor: 30.4,
  },
  week: { ...entry("time", "апта", "недел", "week"), factor: 7 },
  day: entry(
    "time",
    "күн$ күнге$ күннен$ күндік$ күннің$ күнде$ тәулік",
    "день$ дня$ дней$ дням$ днями$ днях$ дневн сутки$ суток$",
    "day$ days$",
  ),
  tenge: entry("money", "теңге$ теңгеге$ теңгеден$ теңгені$ теңгенің$ теңгелік$", "тенге", "tenge kzt$"),
  dollar: { ...entry("money", "доллар", "доллар", "dollar usd$"), factor: 1 },
  party: entry(
    "parties",
    "партия$ партияның$ партияға$ партиядан$ партияны$ партиялар$ партиясы$",
    "партия$ партии$ партий$ партиям$ партиями$ партиях$",
    "party$ parties$",
  ),
  organisation: entry(
    "other",
    "ұйым бірлестік қоғамдық$",
    "организац объединен нко$",
    "organisation organization association ngo$ ngos$",
  ),
  law: entry(
    "laws",
    "заң$ заңға$ заңды$ заңнан$ заңы$ заңның$",
    "закон$ закона$ законов$ законы$ законам$ законах$",
    "law$ laws$",
  ),
  act: entry(
    "laws",
    "акт жарлы қаулы",
    "акт$ акта$ акты$ актов$ актам$ указ постановлен",
    "act$ acts$ decree resolution",
  ),
  article: entry("laws", "бап$ бабы$ баптар бапқа$ баптан$ бабын бабына$", "стат", "article$ articles$"),
  amendment: entry(
    "laws",
    "өзгеріс түзету толықтыру",
    "поправ изменен дополнен",
    "amendment change$ changes$",
  ),
  event: entry(
    "other",
    "мәжілісі$ отырыс сайлау$ талқылау",
    "заседани выбор",
    "meeting sitting session election",
  ),
  time: entry("other", "рет$ мәрте$", "раз$ раза$", "times$"),
};

function entry(unitClass: UnitClass, kk: string, ru: string, en: string): UnitEntry {
  return { unitClass, factor: 1, words: { kk: kk.split(" "), ru: ru.split(" "), en: en.split(" ") } };
}

export function unitClassOf(unit: Unit): UnitClass {
  return TABLE[unit].unitClass;
}

export function isUnit(code: unknown): code is Unit {
  return (UNITS as readonly unknown[]).includes(code);
}

interface UnitWord {
  readonly unit: Unit;
  readonly start: string;
  readonly isWhole: boolean;
}

const WORDS: Readonly<Record<Language, readonly UnitWord[]>> = {
  kk: unitWords("kk"),
  ru: unitWords("ru"),
  en: unitWords("en"),
};

/** Longest beginnings first, so that "жылдық" is met before "жыл". */
function unitWords(language: Language): readonly UnitWord[] {
  return UNITS.flatMap((unit) =>
    TABLE[unit].words[language].map((word) => ({
      unit,
      start: word.replace("$", ""),
      isWhole: word.endsWith("$"),
    })),
  ).sort((a, b) => b.start.length - a.start.length);
}

/** `word` in lower case; null for a word that names no unit. */
export function findUnit(word: string, languages: readonly Language[]): Unit | null {
  for (const language of languages) {
    for (const { unit, start, isWhole } of WORDS[language]) {
      if (isWhole ? word === start : word.startsWith(start)) return unit;
    }
  }
  return null;
}

/** In the smallest unit of the class: 2 years and 24 months are nearly one amount. */
export function inSmallestUnit(amount: number, unit: Unit): number {
  return amount * TABLE[unit].factor;
}

/** Amounts in these two can be laid side by side; what has no unit can be compared with what has none. */
export function areComparable(a: Unit | null, b: Unit | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const unitClass = TABLE[a].unitClass;
  return unitClass === TABLE[b].unitClass && ["time", "people", "seats"].includes(unitClass);
}
