import { useTranslations } from "next-intl";

/** Names of the romanisation schemes: the area "romanisation" speaks of them, each under its language. */
export function useSchemeName(): (language: "kazakh" | "russian", scheme: string) => string {
  const words = useTranslations("romanisation");
  return (language, scheme) => {
    const key = `${language}.${scheme}` as Parameters<typeof words>[0]; // Schemes are a closed list; their names are tested there.
    return words.has(key) ? words(key) : scheme;
  };
}
