import { useTranslations } from "next-intl";

/** Names of the languages of works; a tag without a name ("uk", "zh-Hant") stands for itself. */
export function useLanguageName(): (tag: string) => string {
  const words = useTranslations("references.languages");
  return (tag) => {
    const key = tag.replace("-", "_") as Parameters<typeof words>[0]; // Any tag may be stored; `has` asks whether it is named.
    return words.has(key) ? words(key) : tag;
  };
}
