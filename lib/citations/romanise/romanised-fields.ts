import { type CslItem, NAME_VARIABLES } from "#lib/citations/reference.ts";
import { placesInEnglish } from "./english-places.ts";
import type { RomanisationProfile } from "./profile.ts";
import { isCyrillic, romaniseMixed, type RomanisedLanguage } from "./romanise.ts";
import { romanisedName } from "./romanised-names.ts";

export const PLACE_FIELDS = ["publisher-place", "event-place", "archive-place"] as const;
/** Fields with words of the work's own language. */
export const TEXT_FIELDS = [
  "title",
  "title-short",
  "container-title",
  "container-title-short",
  "collection-title",
  "publisher",
  "event-title",
  "authority",
  "genre",
  "archive",
  "archive_location",
  "volume-title",
  "part-title",
  "reviewed-title",
  "reviewed-genre",
  "scale",
  "dimensions",
] as const;
/** Fields that are mostly figures, with a word at times: "вып. 3", "2-е изд., испр.", "20-ФЗ". */
const NUMBER_FIELDS = [
  "collection-number",
  "edition",
  "volume",
  "number-of-volumes",
  "part-number",
  "chapter-number",
  "supplement-number",
  "issue",
  "number",
  "page",
  "page-first",
  "number-of-pages",
  "section",
  "medium",
  "status",
  "version",
  "note",
] as const;

export interface FieldWriting {
  readonly language: RomanisedLanguage;
  readonly profile: RomanisationProfile;
  /** Given names are cut to initials. */
  readonly initials: boolean;
}

/** Every printed field of a work in Latin letters; fields in Latin letters stay as they are. */
export function romanisedFields(csl: CslItem, writing: FieldWriting): Partial<CslItem> {
  const { language, profile } = writing;
  const write = (text: string): string => romaniseMixed(tidied(text, profile), language, profile);
  const changed: Record<string, unknown> = {};
  for (const field of [...TEXT_FIELDS, ...NUMBER_FIELDS]) {
    const value = csl[field];
    if (typeof value === "string" && needsWriting(value)) changed[field] = write(value);
  }
  for (const field of PLACE_FIELDS) {
    const place = csl[field];
    if (place !== undefined && isCyrillic(place)) changed[field] = placesInEnglish(place, write);
  }
  for (const field of NAME_VARIABLES) {
    const names = csl[field];
    if (names !== undefined) changed[field] = names.map((name) => romanisedName(name, writing));
  }
  return changed;
}

function needsWriting(text: string): boolean {
  return isCyrillic(text) || /[«»№]/u.test(text);
}

/** Marks that English print writes otherwise; a list that keeps the style of the original keeps its colons. */
function tidied(text: string, { style }: RomanisationProfile): string {
  const colons = style === null ? text : text.replaceAll(" : ", ": ");
  return colons.replace(/«/gu, "“").replace(/»/gu, "”").replace(/№\s?/gu, "no. ");
}
