import { DEFAULT_PROFILE, ROMANISED_STYLE, type RomanisationProfile } from "./profile.ts";

/** Kazakh by the official alphabet, Russian by BSI: what Kazakh university journals prescribe since 2021. */
const OFFICIAL_AND_BSI: RomanisationProfile = { ...DEFAULT_PROFILE, russian: "bsi", kazakh: "kk-2021" };

/**
 * What journals ask of the list under REFERENCES, by their own instructions to authors as read for
 * docs/decisions/0014-romanisation.md. The name of each is the message `romanisation.profile.<id>`.
 */
export const ROMANISATION_PROFILES = {
  default: DEFAULT_PROFILE,
  // Series of Abai KazNPU (acs.kaznpu.kz), philological series of Ablai Khan University.
  "abai-kaznpu": OFFICIAL_AND_BSI,
  // Central Asia’s Affairs of the Kazakhstan Institute for Strategic Studies: BSI, "//" removed, no language.
  kisi: { ...OFFICIAL_AND_BSI, languageNote: false },
  // Journals that keep the GOST form and romanise it by BGN/PCGN (naukaizhizn.kz for Russian).
  "bgn-gost": { ...DEFAULT_PROFILE, kazakh: "bgn-pcgn-1979", style: null, languageNote: false },
  // Journals printed abroad: library romanisation in the author-date form of Chicago.
  "ala-lc-chicago": {
    ...DEFAULT_PROFILE,
    russian: "ala-lc",
    kazakh: "ala-lc",
    style: "chicago-author-date",
    languageNote: false,
  },
  // One letter for one letter, so that the original can be restored; nothing translated.
  "gost-7-79": {
    ...DEFAULT_PROFILE,
    russian: "gost-7-79-2000-a",
    kazakh: "iso-9-1995",
    translation: "none",
    style: null,
    languageNote: false,
  },
  // Romanised by hand as passports are; the commonest list where a journal prescribes nothing.
  plain: { ...DEFAULT_PROFILE, russian: "gost-r-52535-2006", kazakh: "russified", style: ROMANISED_STYLE },
} as const satisfies Readonly<Record<string, RomanisationProfile>>;

export type RomanisationProfileId = keyof typeof ROMANISATION_PROFILES;

export const ROMANISATION_PROFILE_IDS = Object.keys(
  ROMANISATION_PROFILES,
) as readonly RomanisationProfileId[];

export function isRomanisationProfileId(id: string): id is RomanisationProfileId {
  return Object.hasOwn(ROMANISATION_PROFILES, id);
}
