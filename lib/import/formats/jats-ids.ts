import type { ImportedBlock } from "../article.ts";
import { xmlId } from "#lib/languages/xml-text.ts";

export function footnoteId({ id }: ImportedBlock): string {
  return `fn.${xmlId(id)}`;
}

/** BCP 47; "mul" is ISO 639-2 for several languages. */
export function languageTag(language: ImportedBlock["language"]): string {
  return language === "mixed" ? "mul" : language;
}
