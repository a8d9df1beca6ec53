import { useTranslations } from "next-intl";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { ClaimValue } from "#lib/claims/value.ts";
import { isUnit } from "#lib/claims/unit.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";

type Shown =
  | Pick<Extract<ClaimValue, { kind: "date" }>, "kind" | "date">
  | Pick<Extract<ClaimValue, { kind: "figure" }>, "kind" | "relation" | "amount" | "upper" | "unit">;

/** "5 маусым 2022 ж.", "не менее 50 000 членов", "5–7 per cent": a value as the interface's language writes it. */
export function useValueWords(): (value: Shown) => string {
  const words = useTranslations("claimRecord.values");
  const units = useTranslations("claimRecord.units");
  const interfaceLocale = useInterfaceLocale();
  return (value) => {
    if (value.kind === "date") return printReformDate(value.date, interfaceLocale);
    const { relation, amount, upper, unit } = value;
    const figures = words(`print.${relation}`, {
      amount: printAmount(amount, interfaceLocale),
      upper: upper === null ? "" : printAmount(upper, interfaceLocale),
    });
    const counted = isUnit(unit) ? units(unit, { count: upper ?? amount }) : unit;
    return `${figures}\u00a0${counted}`;
  };
}

/** 50 000 and 88,41 in Kazakh and Russian, 50,000 and 88.41 in English; browsers differ in what they know of Kazakh. */
export function printAmount(amount: number, interfaceLocale: Language): string {
  const [whole = "", fraction] = String(Math.abs(amount)).split(".");
  const parted =
    whole.length < 5 && interfaceLocale !== "en"
      ? whole
      : whole.replace(/\B(?=(?:\d{3})+$)/gu, interfaceLocale === "en" ? "," : "\u00a0");
  const sign = amount < 0 ? "−" : "";
  return `${sign}${parted}${fraction === undefined ? "" : `${interfaceLocale === "en" ? "." : ","}${fraction}`}`;
}

/** A typed number: blanks part thousands, the last comma or point parts the fraction. Null: it is none. */
export function readAmount(typed: string): number | null {
  const bare = typed
    .trim()
    .replace(/[\s\u00a0\u202f']/gu, "")
    .replace("−", "-");
  const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(bare)
    ? bare.replaceAll(",", "")
    : bare.replace(",", ".");
  return /^-?\d{1,15}(?:\.\d{1,9})?$/u.test(grouped) ? Number(grouped) : null;
}
