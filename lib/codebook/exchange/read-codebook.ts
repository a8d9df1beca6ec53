import type { InLanguages, Language } from "#lib/languages/language-tag.ts";
import type { TagColour } from "../colour.ts";

/** Files that a codebook is written to and read from. */
export const CODEBOOK_FORMATS = ["turtle", "rdf_xml", "qdc"] as const;
export type CodebookFormat = (typeof CODEBOOK_FORMATS)[number];

/** A tag as a file has it. What the format does not carry is undefined, so that an import leaves it as it is. */
export interface ReadTag {
  /** Its name in the file: a guid, an IRI. */
  readonly key: string;
  readonly parentKey: string | null;
  readonly code?: string | undefined;
  readonly labels: InLanguages;
  readonly aliases?: Partial<Record<Language, string[]>> | undefined;
  readonly definitions: InLanguages;
  readonly examples?: Partial<Record<Language, string[]>> | undefined;
  readonly colour?: TagColour | null | undefined;
  readonly shortcut?: string | null | undefined;
  readonly isRetired?: boolean | undefined;
}

export interface ReadTagset {
  readonly key: string;
  readonly labels: InLanguages;
  readonly definitions: InLanguages;
  readonly isExclusive: boolean;
  /** Each parent before its children. */
  readonly tags: readonly ReadTag[];
}

/** Something of a file that is not read, and why; reading goes on. */
export interface ReadFault {
  readonly code:
    "not_well_formed" | "no_codebook" | "no_label" | "unknown_parent" | "too_deep" | "colour_unknown";
  /** What it is called in the file, or the line. */
  readonly where: string;
}

export interface CodebookReading {
  readonly tagsets: readonly ReadTagset[];
  readonly faults: readonly ReadFault[];
}

const URN = "urn:uuid:";

/** A row's id as an IRI, and back; null for an IRI of another's making. */
export function iriOf(id: string): string {
  return `${URN}${id}`;
}
export function idOfKey(key: string): string | null {
  const id = (key.startsWith(URN) ? key.slice(URN.length) : key).toLowerCase();
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null;
}
