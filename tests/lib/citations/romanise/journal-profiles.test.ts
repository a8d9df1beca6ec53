import { describe, expect, it } from "vitest";
import { loadMessages } from "#app/interface-locale/messages.ts";
import { TRANSLATABLE } from "#lib/citations/format/printed-list.ts";
import {
  isRomanisationProfileId,
  ROMANISATION_PROFILE_IDS,
  ROMANISATION_PROFILES,
} from "#lib/citations/romanise/journal-profiles.ts";
import { KAZAKH_SCHEMES, romanisationProfile, RUSSIAN_SCHEMES } from "#lib/citations/romanise/profile.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { findStyle } from "#lib/server/gateways/styles.ts";

describe("profiles of journals", () => {
  it.each(ROMANISATION_PROFILE_IDS)("%s is a profile whose style is there", (id) => {
    const profile = romanisationProfile.parse(ROMANISATION_PROFILES[id]);
    if (profile.style !== null) expect(findStyle(profile.style)?.id).toBe(profile.style);
    expect(isRomanisationProfileId(id)).toBe(true);
  });

  it("differ from each other, since the screen tells them by their settings", () => {
    const settings = ROMANISATION_PROFILE_IDS.map((id) =>
      JSON.stringify(romanisationProfile.parse(ROMANISATION_PROFILES[id])),
    );
    expect(new Set(settings).size).toBe(settings.length);
  });

  it("knows no other", () => {
    expect(["", "toString", "Default"].filter(isRomanisationProfileId)).toEqual([]);
  });

  it.each(LANGUAGES)("have words in %s, as have schemes and settings", async (language) => {
    const { romanisation } = (await loadMessages(language)) as {
      romanisation: Record<string, Record<string, string>>;
    };
    expect(Object.keys(romanisation["profile"] ?? {}).sort()).toEqual([...ROMANISATION_PROFILE_IDS].sort());
    expect(Object.keys(romanisation["russian"] ?? {}).sort()).toEqual([...RUSSIAN_SCHEMES].sort());
    expect(Object.keys(romanisation["kazakh"] ?? {}).sort()).toEqual([...KAZAKH_SCHEMES].sort());
    expect(Object.keys(romanisation["missing"] ?? {}).sort()).toEqual([...TRANSLATABLE].sort());
    const { translation, stored } = romanisationProfile.shape;
    expect(Object.keys(romanisation["translation"] ?? {}).sort()).toEqual([...translation.options].sort());
    expect(Object.keys(romanisation["stored"] ?? {}).sort()).toEqual([...stored.options].sort());
  });
});
