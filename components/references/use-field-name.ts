import { useTranslations } from "next-intl";

/** Names of the variables of a description; what is none stands for itself. */
export function useFieldName(): (variable: string) => string {
  const words = useTranslations("references.field");
  return (variable) => (words.has(variable) ? words(variable) : variable);
}
