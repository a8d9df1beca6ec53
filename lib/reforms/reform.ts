import { z } from "zod";
import { LANGUAGES, type InLanguages, type Language } from "#lib/languages/language-tag.ts";
import { typedText } from "#lib/languages/typed-text.ts";
import { dateMeanings } from "./date-meaning.ts";
import { INSTITUTION_ROLES } from "./institution-role.ts";
import { parseReformDate, firstDay, lastDay, reformDate } from "./reform-date.ts";

/** What an entry of the register can be. "amendment" changes the Constitution; an amended law is a "law". */
export const REFORM_KINDS = [
  "constitution",
  "amendment",
  "law",
  "decree",
  "treaty",
  "referendum",
  "election",
  "institution",
  "programme",
  "address",
  "event",
] as const;
export type ReformKind = (typeof REFORM_KINDS)[number];

const shortText = typedText(300);
const longText = typedText(2_000);

/** The reform's name in addresses and exports: stable, readable, unique in its group. */
export const reformSlug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .refine((slug) => !slug.endsWith("-") && !slug.includes("--"));

/** The act by which a reform was made. What is not known is left out. */
export const legalAct = z.object({
  title: z.partialRecord(z.enum(LANGUAGES), longText).optional(),
  /** Who adopted it: "Парламент", "Президент", "республикалық референдум". */
  authority: z.partialRecord(z.enum(LANGUAGES), shortText).optional(),
  /** As printed: "№ 41-VII". */
  number: shortText.optional(),
  date: reformDate.optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
});
export type LegalAct = z.infer<typeof legalAct>;

/**
 * An act as it is written from now on: something of it is known, it was adopted at one time, and its link leads to a page that nobody can
 * change on the way. What was kept before is still read.
 */
export const writtenAct = legalAct
  .extend({
    date: reformDate.refine((date) => !date.includes("/")).optional(),
    url: z
      .url({ protocol: /^https$/ })
      .max(2_000)
      .optional(),
  })
  .refine((act) => Object.values(act).some((part) => part !== undefined));

export const reform = z.object({
  slug: reformSlug,
  kind: z.enum(REFORM_KINDS),
  labels: z
    .partialRecord(z.enum(LANGUAGES), shortText)
    .refine((labels) => LANGUAGES.some((language) => labels[language] !== undefined)),
  /** Other names that readers type or texts use: abbreviations, former titles. */
  aliases: z.partialRecord(z.enum(LANGUAGES), z.array(shortText).max(20)).default({}),
  descriptions: z.partialRecord(z.enum(LANGUAGES), longText).default({}),
  /** In order of time; empty where no source gives one. */
  dates: z.array(reformDate).max(10).default([]),
  dateMeanings: dateMeanings.default({}),
  /** The reform that this one is part of or carries out. */
  parent: reformSlug.nullable().default(null),
  acts: z.array(legalAct).max(50).default([]),
  /** Institutions of the register that it founds, changes or ends. */
  institutions: z
    .array(z.object({ slug: reformSlug, role: z.enum(INSTITUTION_ROLES) }))
    .max(50)
    .default([]),
});
export type Reform = z.infer<typeof reform>;

/** Where a wording is missing, the reader gets the next language that people of the region are likely to read. */
const FALLBACKS: Record<Language, readonly Language[]> = {
  kk: ["kk", "ru", "en"],
  ru: ["ru", "kk", "en"],
  en: ["en", "ru", "kk"],
};

/** The label and the language it is in, so that the screen can mark a fallback with `lang`. */
export function displayLabel(
  { slug, labels }: Pick<Reform, "slug"> & { readonly labels: InLanguages },
  interfaceLocale: Language,
): { readonly text: string; readonly language: Language | null } {
  return findWording(labels, interfaceLocale) ?? { text: slug, language: null };
}

/** A wording in the interface's language or in the nearest one that exists. */
export function findWording(
  wordings: InLanguages,
  interfaceLocale: Language,
): { readonly text: string; readonly language: Language } | null {
  for (const language of FALLBACKS[interfaceLocale]) {
    const text = wordings[language];
    if (text !== undefined) return { text, language };
  }
  return null;
}

/** `YYYY-MM-DD` of the earliest day that the reform's dates can mean; null without dates. */
export function firstDayOf({ dates }: { readonly dates: readonly string[] }): string | null {
  const days = dates.flatMap((date) => {
    const period = parseReformDate(date);
    return period === null ? [] : [firstDay(period.start)];
  });
  return days.sort()[0] ?? null;
}

/** `YYYY-MM-DD` of the last day that they can mean; null without dates, and where a period has not ended. */
export function lastDayOf({ dates }: { readonly dates: readonly string[] }): string | null {
  const days = dates.flatMap((date) => {
    const period = parseReformDate(date);
    if (period === null) return [];
    return [period.end === null ? null : lastDay(period.end)];
  });
  return days.includes(null) ? null : (days.sort().at(-1) ?? null);
}
