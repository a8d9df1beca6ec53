import { useTranslations } from "next-intl";
import type { FindingView } from "#lib/operations/integrity.ts";
import { sentenceValues } from "./finding-words.ts";

/** The sentence of a finding in the reader's language. */
export function useFindingSentence(): (finding: Pick<FindingView, "code" | "values">) => string {
  const words = useTranslations("integrity");
  const fieldWords = useTranslations("references.field");
  const field = (name: string): string => {
    if (name === "issued.day") return words("field.day");
    return fieldWords.has(name) ? fieldWords(name) : name;
  };
  return ({ code, values }) =>
    words(
      `finding.${code}`,
      sentenceValues(values, { field, entry: (number) => words("entryOf", { number }) }),
    );
}
