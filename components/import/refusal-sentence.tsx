import { useTranslations } from "next-intl";
import type { ImportView } from "#lib/operations/imports.ts";

/** Why a file was not read: the sentence of the code that stands in the import. */
export function RefusalSentence({ refusal }: { refusal: NonNullable<ImportView["refusal"]> }) {
  const words = useTranslations("refusals");
  return words(refusal.code, refusal.values);
}
