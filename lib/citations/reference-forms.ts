import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { cslItem } from "./reference.ts";

/** Titles of a work in other languages, as romanised lists print them in brackets. */
export const translatedForms = z.partialRecord(
  z.enum(LANGUAGES),
  z.strictObject({
    title: z.string().trim().normalize("NFC").max(5_000).optional(),
    "container-title": z.string().trim().normalize("NFC").max(5_000).optional(),
  }),
);
export type TranslatedForms = z.infer<typeof translatedForms>;

/** One work in its three forms: in its own script, romanised, and with titles translated. */
export const referenceForms = z.object({
  csl: cslItem,
  romanised: cslItem.nullable().default(null),
  translated: translatedForms.default({}),
});
export type ReferenceForms = z.infer<typeof referenceForms>;
