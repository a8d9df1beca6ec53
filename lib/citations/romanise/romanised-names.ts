import type { CslName } from "#lib/citations/reference.ts";
import { isCyrillic, romaniseMixed, type RomanisedLanguage } from "./romanise.ts";
import type { RomanisationProfile } from "./profile.ts";

const KAZAKH_LETTER = /[әғқңөұүһі]/iu;
const SLAVIC_LETTER = /[єїґ]/iu;

/**
 * A name in Latin letters. One with a Kazakh letter in any part is Kazakh throughout ("Тоқаев Қ.-Ж.К." in a Russian list); a
 * Kazakh name in Russian spelling goes by the language of the work. `initials` shortens given names before they lose the
 * letter that shows how they begin: "Жанар" is "Zh.", which "Zhanar" no longer tells.
 */
export function romanisedName(name: CslName, { language, profile, initials }: NameWriting): CslName {
  const all = Object.values(name).join(" ");
  if (!isCyrillic(all)) return name;
  const own = KAZAKH_LETTER.test(all) && !SLAVIC_LETTER.test(all) ? "kk" : language;
  const given = initials && name.given !== undefined ? initialsOf(name.given) : name.given;
  return Object.fromEntries(
    Object.entries({ ...name, ...(given !== undefined && { given }) }).map(([part, text]) => [
      part,
      romaniseMixed(text, own, profile),
    ]),
  );
}

export interface NameWriting {
  readonly language: RomanisedLanguage;
  readonly profile: Pick<RomanisationProfile, "kazakh" | "russian">;
  readonly initials: boolean;
}

/** "Қасым-Жомарт Кемелұлы" → "Қ.-Ж. К."; what is an initial already stays ("Дж. Р."). */
function initialsOf(given: string): string {
  return given.replace(/\p{L}[\p{L}\p{M}]{2,}(?!\.)/gu, (word) => `${[...word][0]?.toUpperCase() ?? ""}.`);
}
