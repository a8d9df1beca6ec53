"use client";

import { useTranslations } from "next-intl";
import { Select } from "#components/ui/text-field.tsx";
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
import { formInAddress, profileInAddress } from "./printing-address.ts";

interface RomanisationBarProps {
  readonly profile: RomanisationProfile;
  readonly onChange: (changed: Readonly<Record<string, string>>) => void;
}

const OWN = "own settings";

/** How the second list is written in Latin letters: as a journal asks for, or setting by setting. */
export function RomanisationBar({ profile, onChange }: RomanisationBarProps) {
  const words = useTranslations("romanisation");
  const builder = useTranslations("bibliography.builder");
  const chosen = ROMANISATION_PROFILE_IDS.find((id) => isSame(ROMANISATION_PROFILES[id], profile));
  const { translation, stored } = romanisationProfile.shape;
  return (
    <div className="mt-2 grid grid-cols-2 gap-x-4 gap-y-2 lg:grid-cols-3 xl:grid-cols-6">
      <Select
        label={words("profileLabel")}
        value={chosen ?? OWN}
        onChange={({ target: { value } }) => {
          if (isRomanisationProfileId(value)) onChange(profileInAddress(ROMANISATION_PROFILES[value]));
        }}
        options={[
          ...ROMANISATION_PROFILE_IDS.map((id) => ({ value: id as string, label: words(`profile.${id}`) })),
          ...(chosen === undefined ? [{ value: OWN, label: builder("ownProfile") }] : []),
        ]}
      />
      <Select
        label={words("kazakhLabel")}
        value={profile.kazakh}
        onChange={(event) => onChange({ kk: event.target.value })}
        options={KAZAKH_SCHEMES.map((value) => ({ value, label: words(`kazakh.${value}`) }))}
      />
      <Select
        label={words("russianLabel")}
        value={profile.russian}
        onChange={(event) => onChange({ ru: event.target.value })}
        options={RUSSIAN_SCHEMES.map((value) => ({ value, label: words(`russian.${value}`) }))}
      />
      <Select
        label={words("translationLabel")}
        value={profile.translation}
        onChange={(event) => onChange({ translation: event.target.value })}
        options={translation.options.map((value) => ({ value, label: words(`translation.${value}`) }))}
      />
      <Select
        label={builder("entryForm")}
        value={formInAddress(profile.style)}
        onChange={(event) => onChange({ form: event.target.value })}
        options={formsOf(profile).map((style) => ({
          value: formInAddress(style),
          label: formLabel(style, builder),
        }))}
      />
      <Select
        label={words("storedLabel")}
        value={profile.stored}
        onChange={(event) => onChange({ stored: event.target.value })}
        options={stored.options.map((value) => ({ value, label: words(`stored.${value}`) }))}
      />
      {profile.style === ROMANISED_STYLE ? (
        <label className="col-span-2 flex items-center gap-2 lg:col-span-3 xl:col-span-6">
          <input
            type="checkbox"
            checked={profile.languageNote}
            onChange={({ target }) => onChange({ note: target.checked ? "yes" : "no" })}
            className="size-4 accent-accent pointer-coarse:size-5"
          />
          {words("languageNoteLabel")}
        </label>
      ) : null}
    </div>
  );
}

/** Our own form with places for translations, the form of the original list, and a style that the profile names. */
function formsOf({ style }: RomanisationProfile): readonly (string | null)[] {
  return [...new Set([ROMANISED_STYLE, null, style])];
}

function formLabel(style: string | null, words: ReturnType<typeof useTranslations<"bibliography.builder">>) {
  if (style === null) return words("form.same");
  return style === ROMANISED_STYLE ? words("form.references") : style;
}

function isSame(one: RomanisationProfile, other: RomanisationProfile): boolean {
  return (Object.keys(one) as (keyof RomanisationProfile)[]).every((part) => one[part] === other[part]);
}
