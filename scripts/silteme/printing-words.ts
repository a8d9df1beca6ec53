import { type CitationLocale, LOCALE_TAGS } from "#lib/citations/format/item-language.ts";
import {
  isRomanisationProfileId,
  ROMANISATION_PROFILE_IDS,
  ROMANISATION_PROFILES,
} from "#lib/citations/romanise/journal-profiles.ts";
import {
  KAZAKH_SCHEMES,
  type RomanisationProfile,
  romanisationProfile,
  RUSSIAN_SCHEMES,
} from "#lib/citations/romanise/profile.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { CallerError, oneOf } from "./caller-error.ts";

/** "item", or a language by its tag ("kk-KZ") or the first part of it. */
export function localeOf(given = "item"): CitationLocale {
  const language = LANGUAGES.find((candidate) => candidate === given || LOCALE_TAGS[candidate] === given);
  if (language !== undefined) return language;
  if (given === "item") return "item";
  const choices = [...Object.values(LOCALE_TAGS), ...LANGUAGES, "item"].join(", ");
  throw new CallerError(`--locale ${given}: choose one of ${choices}`);
}

export const PROFILE_OPTIONS = ["profile", "russian", "kazakh", "translation", "romanised-style"] as const;
type ProfileWords = Readonly<Partial<Record<(typeof PROFILE_OPTIONS)[number], string>>>;

const TRANSLATIONS = romanisationProfile.shape.translation.options;

export const PROFILE_USAGE = `  --profile ID     romanised list of a journal: ${ROMANISATION_PROFILE_IDS.join(", ")}
  --russian SCHEME     ${RUSSIAN_SCHEMES.join(", ")}
  --kazakh SCHEME      ${KAZAKH_SCHEMES.join(", ")}
  --translation WHERE  ${TRANSLATIONS.join(", ")}
  --romanised-style ID style of the romanised list, "same" for that of the original one`;

/** The profile of a journal with whatever the caller wants otherwise. */
export function profileOf(words: ProfileWords): RomanisationProfile {
  const id = words.profile ?? "default";
  if (!isRomanisationProfileId(id))
    throw new CallerError(`--profile ${id}: choose one of ${ROMANISATION_PROFILE_IDS.join(", ")}`);
  const profile = ROMANISATION_PROFILES[id];
  const { russian, kazakh, translation, "romanised-style": style } = words;
  return {
    ...profile,
    ...(russian !== undefined && { russian: oneOf("--russian", russian, RUSSIAN_SCHEMES) }),
    ...(kazakh !== undefined && { kazakh: oneOf("--kazakh", kazakh, KAZAKH_SCHEMES) }),
    ...(translation !== undefined && { translation: oneOf("--translation", translation, TRANSLATIONS) }),
    ...(style !== undefined && { style: style === "same" ? null : style }),
  };
}
