import type { Language } from "#lib/languages/language-tag.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import type { ConflictValue } from "./assertion.ts";
import type { Unit } from "./unit.ts";

type Printed = Pick<ConflictValue, "date" | "relation" | "amount" | "upper" | "isFormer"> & {
  readonly unit: string | null;
};

const UNIT_WORDS: Readonly<Partial<Record<Unit, Readonly<Record<Language, string>>>>> = {
  percent: { kk: "%", ru: "%", en: "%" },
  person: { kk: "адам", ru: "чел.", en: "people" },
  member: { kk: "мүше", ru: "членов", en: "members" },
  voter: { kk: "сайлаушы", ru: "избирателей", en: "voters" },
  deputy: { kk: "депутат", ru: "депутатов", en: "deputies" },
  seat: { kk: "орын", ru: "мест", en: "seats" },
  vote: { kk: "дауыс", ru: "голосов", en: "votes" },
  year: { kk: "жыл", ru: "лет", en: "years" },
  month: { kk: "ай", ru: "мес.", en: "months" },
  week: { kk: "апта", ru: "нед.", en: "weeks" },
  day: { kk: "күн", ru: "дн.", en: "days" },
  tenge: { kk: "теңге", ru: "тенге", en: "tenge" },
  dollar: { kk: "доллар", ru: "долл.", en: "dollars" },
  party: { kk: "партия", ru: "партий", en: "parties" },
  organisation: { kk: "ұйым", ru: "организаций", en: "organisations" },
  law: { kk: "заң", ru: "законов", en: "laws" },
  act: { kk: "акт", ru: "актов", en: "acts" },
  article: { kk: "бап", ru: "статей", en: "articles" },
  amendment: { kk: "өзгеріс", ru: "изменений", en: "changes" },
  event: { kk: "отырыс", ru: "заседаний", en: "meetings" },
  time: { kk: "рет", ru: "раз", en: "times" },
};

const RELATIONS: Readonly<Record<"about" | "at_least" | "at_most", Readonly<Record<Language, string>>>> = {
  about: { kk: "шамамен", ru: "около", en: "about" },
  at_least: { kk: "кемінде", ru: "не менее", en: "at least" },
  at_most: { kk: "көп дегенде", ru: "не более", en: "at most" },
};

/** "2007 ж. 21 мамыр", "кемінде 50 000 мүше", "5–7 %": figures are set in groups of three and tied to their unit. */
export function printValue({ date, relation, amount, upper, unit }: Printed, locale: Language): string {
  if (date !== null) return printReformDate(date, locale);
  const number = [amount, upper].filter((one) => one !== null).map((one) => printAmount(one, locale));
  const word = relation === "exactly" || relation === "between" ? "" : `${RELATIONS[relation][locale]} `;
  const counted = unit === null ? "" : `\u00a0${unitWord(unit, locale)}`;
  return `${word}${number.join("–")}${counted}`;
}

function unitWord(unit: string, locale: Language): string {
  const words: Readonly<Record<string, Readonly<Record<Language, string>> | undefined>> = UNIT_WORDS;
  return words[unit]?.[locale] ?? unit;
}

/** Written out because browsers differ in what they know of Kazakh. */
function printAmount(amount: number, locale: Language): string {
  const [whole = "", fraction] = String(Math.abs(amount)).split(".");
  const groups =
    whole.length > 4 || locale === "en" ? inThrees(whole, locale === "en" ? "," : "\u00a0") : whole;
  const sign = amount < 0 ? "−" : "";
  return fraction === undefined
    ? `${sign}${groups}`
    : `${sign}${groups}${locale === "en" ? "." : ","}${fraction}`;
}

function inThrees(whole: string, joint: string): string {
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return groups.join(joint);
}
