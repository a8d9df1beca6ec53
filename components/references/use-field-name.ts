import { useTranslations } from "next-intl";
import { FORM_FIELDS } from "#lib/citations/form-fields.ts";

const NAMED = ["type", "language", ...FORM_FIELDS] as const;

/** Names of the fields of a description; a variable of CSL that no form shows stands for itself. */
export function useFieldName(): (variable: string) => string {
  const words = useTranslations("references.field");
  return (variable) => {
    const field = NAMED.find((known) => known === variable);
    return field === undefined ? variable : words(field);
  };
}
