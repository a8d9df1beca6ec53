import type { RomanisationProfile } from "#lib/citations/romanise/profile.ts";
import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import type { CitationLocale } from "./item-language.ts";
import type { EntryGrouping } from "./grouping.ts";
import type { EntryOrder } from "./order.ts";
import type { FormattedEntry } from "./processor.ts";

/** Which lists are printed: in the works' own script, romanised, or both side by side. */
export const LIST_SCRIPTS = ["original", "romanised", "both"] as const;
export type ListScript = (typeof LIST_SCRIPTS)[number];

/** A work to be printed. */
export type ListedWork = ReferenceForms & { readonly id: string };

/** Everything that decides how a list looks; the same for the screen, a file and the command line. */
export interface ListRequest {
  readonly works: readonly ListedWork[];
  /** CSL id of the style, ours or one of the CSL project. */
  readonly style: string;
  readonly citationLocale: CitationLocale;
  readonly order: EntryOrder;
  readonly grouping: EntryGrouping;
  readonly script: ListScript;
  readonly profile: RomanisationProfile;
}

/** A title that the romanised list should translate and nobody has translated yet. */
export const TRANSLATABLE = ["title", "container-title"] as const;
export type Translatable = (typeof TRANSLATABLE)[number];

export interface RomanisedEntry extends FormattedEntry {
  readonly missing: readonly Translatable[];
}

/** A work in the list, with one number in both scripts. */
export interface ListedEntry {
  readonly id: string;
  /** Heading under which it stands: a key of `groupOf`; null in a list without groups. */
  readonly group: string | null;
  /** Null where only the romanised list was asked for. */
  readonly original: FormattedEntry | null;
  /** Null where only the original list was asked for. */
  readonly romanised: RomanisedEntry | null;
}

/** Entries in the order of the list; those of a group stand together, and numbers run through all of it. */
export type PrintedList = readonly ListedEntry[];
