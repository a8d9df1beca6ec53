"use client";

import { useTranslations } from "next-intl";
import {
  isRomanisationProfileId,
  ROMANISATION_PROFILE_IDS,
  ROMANISATION_PROFILES,
} from "#lib/citations/romanise/journal-profiles.ts";
import {
  KAZAKH_SCHEMES,
  type RomanisationProfile,
  romanisationProfile,
  ROMANISED_STYLE,
  RUSSIAN_SCHEMES,
} from "#lib/citations/romanise/profile.ts";
import { Pick } from "./pick.tsx";
import { formInAddress, profileInAddress } from "./printing-address.ts";

interface RomanisationPicksProps {
  readonly profile: RomanisationProfile;
  readonly onChange: (changed: Readonly<Record<string, string>>) => void;
}

const OWN = "own settings";

/** How the second list is written in Latin letters: as a journal asks for, or setting by setting. */
export function RomanisationPicks({ profile, onChange }: RomanisationPicksProps) {
  const words = useTranslations("romanisation");
  const builder = useTranslations("bibliography.builder");
  const chosen = ROMANISATION_PROFILE_IDS.find((id) => isSame(ROMANISATION_PROFILES[id], profile));
  const { translation, stored } = romanisationProfile.shape;
  return (
    <>
      <Pick
        label={words("profileLabel")}
        value={chosen ?? OWN}
        onPick={(id) => {
          if (isRomanisationProfileId(id)) onChange(profileInAddress(ROMANISATION_PROFILES[id]));
        }}
        options={[
          ...ROMANISATION_PROFILE_IDS.map((id) => ({ value: id as string, label: words(`profile.${id}`) })),
          ...(chosen === undefined ? [{ value: OWN, label: builder("ownProfile") }] : []),
        ]}
      />
      <Pick
        label={words("kazakhLabel")}
        value={profile.kazakh}
        onPick={(kk) => onChange({ kk })}
        options={KAZAKH_SCHEMES.map((value) => ({ value, label: words(`kazakh.${value}`) }))}
      />
      <Pick
        label={words("russianLabel")}
        value={profile.russian}
        onPick={(ru) => onChange({ ru })}
        options={RUSSIAN_SCHEMES.map((value) => ({ value, label: words(`russian.${value}`) }))}
      />
      <Pick
        label={words("translationLabel")}
        value={profile.translation}
        onPick={(choice) => onChange({ translation: choice })}
        options={translation.options.map((value) => ({ value, label: words(`translation.${value}`) }))}
      />
      <Pick
        label={builder("entryForm")}
        value={formValue(profile)}
        onPick={(value) => {
          const form = formsOf(profile).find((known) => formValue(known) === value);
          if (form !== undefined)
            onChange({ form: formInAddress(form.style), note: form.languageNote ? "yes" : "no" });
        }}
        options={formsOf(profile).map((form) => ({
          value: formValue(form),
          label: formLabel(form, builder),
        }))}
      />
      <Pick
        label={words("storedLabel")}
        value={profile.stored}
        onPick={(choice) => onChange({ stored: choice })}
        options={stored.options.map((value) => ({ value, label: words(`stored.${value}`) }))}
      />
    </>
  );
}

type EntryForm = { readonly [Part in "style" | "languageNote"]: RomanisationProfile[Part] };

/** Our own form with and without the language at the end, the form of the original list, and a style that the profile names. */
function formsOf({ style, languageNote }: RomanisationProfile): readonly EntryForm[] {
  const known = [
    { style: ROMANISED_STYLE, languageNote: true },
    { style: ROMANISED_STYLE, languageNote: false },
    { style: null, languageNote: false },
  ];
  const isKnown = known.some((form) => formValue(form) === formValue({ style, languageNote }));
  return isKnown ? known : [...known, { style, languageNote }];
}

/** Only our own style has a place for the language. */
function formValue({ style, languageNote }: EntryForm): string {
  return style === ROMANISED_STYLE && languageNote ? `${style} note` : formInAddress(style);
}

function formLabel(
  { style, languageNote }: EntryForm,
  words: ReturnType<typeof useTranslations<"bibliography.builder">>,
): string {
  if (style === null) return words("form.same");
  if (style !== ROMANISED_STYLE) return style;
  return words(languageNote ? "form.withLanguage" : "form.references");
}

function isSame(one: RomanisationProfile, other: RomanisationProfile): boolean {
  return (Object.keys(one) as (keyof RomanisationProfile)[]).every((part) => one[part] === other[part]);
}
