import { useTranslations } from "next-intl";
import { printValue } from "#lib/claims/print-value.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ConflictView } from "#lib/operations/conflicts.ts";

/** What of a case its values are printed from. */
export interface ValuesOfCase {
  readonly sides: readonly Pick<ConflictView["sides"][number], "value">[];
}

/** "2007 ж. 16 мамыр ≠ 2007 ж. 21 мамыр" */
export function valuesInWords({ sides }: ValuesOfCase, interfaceLocale: Language): string {
  return sides.map(({ value }) => printValue(value, interfaceLocale)).join(" ≠ ");
}

/** What is dated or measured. */
export function useAbout(): (conflict: Pick<ConflictView, "about" | "kind">) => string {
  const words = useTranslations("conflicts.about");
  return ({ about, kind }) => {
    const code = about === "any" ? kind : about;
    return words.has(code) ? words(code) : words(kind);
  };
}
