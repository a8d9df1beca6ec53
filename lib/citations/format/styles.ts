import { GOST_STANDARDS } from "#lib/citations/styles/gost-standards.ts";
import { gostStyle } from "#lib/citations/styles/gost.ts";
import { ROMANISED_REFERENCES } from "#lib/citations/styles/romanised-references.ts";
import { adaptStandardStyle } from "./adapt-standard-style.ts";
import type { CslNode } from "./csl-tree.ts";
import { mayPrint } from "./prints-variable.ts";
import type { StyleSource } from "./processor.ts";

export type StyleKind = "numeric" | "author-date" | "note";

/** A style on offer. Its name on the screen is the message `bibliography.style.<id>`. */
export interface OfferedStyle {
  readonly id: string;
  readonly kind: StyleKind;
  /** "own": written for Silteme; "standard": taken from the CSL project under this name. */
  readonly origin: "own" | "standard";
}

/** In the order of the menu. Only styles whose output is checked in tests stand here. */
export const OFFERED_STYLES = [
  { id: "gost-r-7-0-100-2018", kind: "numeric", origin: "own" },
  { id: "gost-7-1-2003", kind: "numeric", origin: "own" },
  { id: "gost-r-7-0-5-2008-numeric", kind: "numeric", origin: "own" },
  { id: "gost-r-7-0-5-2008", kind: "author-date", origin: "own" },
  { id: "gost-r-7-0-5-2008-notes", kind: "note", origin: "own" },
  { id: "gost-r-7-0-108-2022", kind: "numeric", origin: "own" },
  { id: "romanised-references", kind: "numeric", origin: "own" },
  { id: "apa", kind: "author-date", origin: "standard" },
  { id: "chicago-author-date", kind: "author-date", origin: "standard" },
  { id: "chicago-note-bibliography", kind: "note", origin: "standard" },
  { id: "ieee", kind: "numeric", origin: "standard" },
  { id: "modern-language-association", kind: "author-date", origin: "standard" },
  { id: "vancouver", kind: "numeric", origin: "standard" },
  { id: "harvard-cite-them-right", kind: "author-date", origin: "standard" },
] as const satisfies readonly OfferedStyle[];

export type StyleId = (typeof OFFERED_STYLES)[number]["id"];

export function isStyleId(id: string): id is StyleId {
  return OFFERED_STYLES.some((style) => style.id === id);
}

const OWN_STYLES: ReadonlyMap<string, StyleSource> = new Map(
  [...GOST_STANDARDS.map(gostStyle), ROMANISED_REFERENCES].map((style) => [style.id, style]),
);

export function findOwnStyle(id: string): StyleSource | null {
  return OWN_STYLES.get(id) ?? null;
}

export function standardStyle(id: string, tree: CslNode): StyleSource {
  return {
    id,
    tradition: "csl",
    kindInTitle: !mayPrint(tree, "report", "genre"),
    forLanguage: (language) => adaptStandardStyle(tree, language),
  };
}
