import { isKindOfPeriodical } from "#lib/citations/format/gost-fields.ts";
import type { Translatable } from "#lib/citations/format/printed-list.ts";
import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import { type CslItem, NAME_VARIABLES } from "#lib/citations/reference.ts";
import { ROMANISED_STYLE, type RomanisationProfile } from "./profile.ts";
import { isCyrillic } from "./romanise.ts";
import { englishDescription } from "./english-description.ts";
import { PLACE_FIELDS, romanisedFields, TEXT_FIELDS } from "./romanised-fields.ts";
import { findWorkLanguage, type WorkLanguage } from "./work-language.ts";

/** Variables that our own style of romanised lists prints beside those of CSL. */
export interface RomanisedItem extends CslItem {
  readonly "translated-title"?: string;
  readonly "translated-container-title"?: string;
  /** "In Kazakh". */
  readonly "language-note"?: string;
}

export interface RomanisedWork {
  readonly csl: RomanisedItem;
  /** Titles that the profile wants translated and that have no English form yet. */
  readonly missing: readonly Translatable[];
}

/**
 * A work as it stands in the romanised list: Latin letters, English places, and its language as "kk-Latn". English and other
 * works in Latin script come back as they are. Print it with English terms (`termLanguage` answers "en" for it).
 */
export function romanisedWork(
  { csl: whole, romanised, translated }: ReferenceForms,
  profile: RomanisationProfile,
): RomanisedWork {
  const csl = withoutKindOfPeriodical(whole);
  const language = findWorkLanguage(csl);
  const initials = profile.style === ROMANISED_STYLE;
  if (language === null && !hasCyrillicField(csl)) return { csl, missing: [] };
  const writing = { language: language?.scheme ?? "ru", profile, initials } as const;
  const latin: CslItem = {
    ...csl,
    ...romanisedFields(csl, writing),
    ...(romanised !== null && profile.stored === "prefer" && storedFields(csl, romanised)),
    ...(profile.translation !== "none" && englishDescription(csl)),
  };
  if (language === null) return { csl: latin, missing: [] };
  return withTranslation({ ...latin, language: `${language.tag}-Latn` }, translated.en ?? {}, {
    language,
    profile,
  });
}

/** "республикалық газеті" beside the name of a newspaper: romanised lists leave it out, in the words of any style. */
function withoutKindOfPeriodical(csl: CslItem): CslItem {
  const { genre: _, ...rest } = csl;
  return isKindOfPeriodical(csl) && isCyrillic(csl.genre ?? "") ? rest : csl;
}

function hasCyrillicField(csl: CslItem): boolean {
  const names = NAME_VARIABLES.flatMap((field) => csl[field] ?? []).flatMap((name) => Object.values(name));
  const texts = [...TEXT_FIELDS, ...PLACE_FIELDS].map((field) => csl[field] ?? "");
  return [...names, ...texts].some(isCyrillic);
}

/** What the library holds in Latin letters of the fields that the work has; a twin that kept a Cyrillic word is not taken. */
function storedFields(csl: CslItem, romanised: CslItem): Partial<CslItem> {
  const stored: Record<string, unknown> = {};
  for (const field of [...TEXT_FIELDS, ...PLACE_FIELDS]) {
    const text = romanised[field];
    if (text !== undefined && text.trim() !== "" && !isCyrillic(text) && csl[field] !== undefined)
      stored[field] = text;
  }
  for (const field of NAME_VARIABLES) {
    const names = romanised[field];
    if (names === undefined || names.length !== csl[field]?.length) continue;
    if (!names.some((name) => isCyrillic(Object.values(name).join(" ")))) stored[field] = names;
  }
  return stored;
}

interface Manner {
  readonly language: WorkLanguage;
  readonly profile: RomanisationProfile;
}

function withTranslation(
  latin: CslItem,
  english: { readonly title?: string | undefined; readonly "container-title"?: string | undefined },
  { language, profile }: Manner,
): RomanisedWork {
  const wanted = profile.translation !== "none";
  const missing = (["title", "container-title"] as const).filter(
    (field) => wanted && latin[field] !== undefined && (english[field] ?? "") === "",
  );
  const given = wanted ? english : {};
  const note = profile.languageNote && language.name !== null ? `In ${language.name}` : undefined;
  if (profile.style !== ROMANISED_STYLE) return { csl: inText(latin, given, { note, profile }), missing };
  const instead = profile.translation === "instead";
  const csl: RomanisedItem = {
    ...latin,
    ...(instead && replaced(latin, given)),
    ...(!instead && derived(given)),
    ...(note !== undefined && { "language-note": note }),
  };
  return { csl, missing };
}

type EnglishTitles = Parameters<typeof withTranslation>[1];

/** A title that is absent in the work is not brought in by its translation. */
function replaced(latin: CslItem, english: EnglishTitles): Partial<CslItem> {
  return {
    ...(latin.title !== undefined && english.title !== undefined && { title: english.title }),
    ...(latin["container-title"] !== undefined &&
      english["container-title"] !== undefined && { "container-title": english["container-title"] }),
  };
}

function derived(english: EnglishTitles): Partial<RomanisedItem> {
  return {
    ...(english.title !== undefined && { "translated-title": english.title }),
    ...(english["container-title"] !== undefined && {
      "translated-container-title": english["container-title"],
    }),
  };
}

/** Other styles know no translated title: it goes into the title itself, the language after it. */
function inText(
  latin: CslItem,
  english: EnglishTitles,
  { note, profile }: { readonly note: string | undefined; readonly profile: RomanisationProfile },
): CslItem {
  if (profile.translation === "instead") {
    const translated = { ...latin, ...replaced(latin, english) };
    return { ...translated, ...titleParts(translated, "title", undefined, note) };
  }
  return {
    ...latin,
    ...titleParts(latin, "title", english.title, note),
    ...titleParts(latin, "container-title", english["container-title"], undefined),
  };
}

function titleParts(
  item: CslItem,
  field: Translatable,
  translation: string | undefined,
  note: string | undefined,
): Partial<CslItem> {
  const title = item[field];
  if (title === undefined) return {};
  const parts = [
    title,
    translation === undefined ? "" : `[${translation}]`,
    note === undefined ? "" : `(${note})`,
  ];
  return { [field]: parts.filter((part) => part !== "").join(" ") };
}
