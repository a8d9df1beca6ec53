import { useTranslations } from "next-intl";
import { useFieldName } from "#components/references/use-field-name.ts";
import type { FindingView } from "#lib/operations/integrity.ts";
import { sentenceValues } from "./finding-words.ts";

/** The sentence of a finding in the reader's language. */
export function useFindingSentence(): (finding: Pick<FindingView, "code" | "values">) => string {
  const words = useTranslations("integrity");
  const nameOf = useFieldName();
  const field = (name: string): string => (name === "issued.day" ? words("field.day") : nameOf(name));
  return ({ code, values }) =>
    words(
      `finding.${code}`,
      sentenceValues(values, { field, entry: (number) => words("entryOf", { number }) }),
    );
}
