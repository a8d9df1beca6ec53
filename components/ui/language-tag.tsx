import { useTranslations } from "next-intl";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { classNames } from "./class-names.ts";

/** Each language names itself, whatever language the interface speaks. */
const SHORT: Record<Exclude<BlockLanguage, "mixed">, string> = { kk: "қаз", ru: "рус", en: "eng" };

export function LanguageTag({ language, className }: { language: BlockLanguage; className?: string }) {
  const words = useTranslations("ui.language");
  const short = language === "mixed" ? words("mixedShort") : SHORT[language];
  return (
    <abbr title={words(language)} className={classNames("text-label text-ink-3 no-underline", className)}>
      {short}
    </abbr>
  );
}
