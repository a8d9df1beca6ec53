import type { z } from "zod";
import type { ReferenceForms, TranslatedForms } from "#lib/citations/reference-forms.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import type { createReferences, FoundWork, Reading, WorkName } from "#lib/operations/references.ts";
import { DOUBT } from "../doubt.ts";

/** A work on its way into the library: read from paste, from a file or found under an identifier, looked at before it is kept. */
export interface Candidate extends ReferenceForms {
  readonly key: string;
  /** As it was pasted; null where it came from elsewhere. */
  readonly printed: string | null;
  /** 0–1 by CSL variable, where it was read from print. */
  readonly confidence: Readonly<Record<string, number>>;
  readonly alternatives: readonly CslItem[];
  readonly tags: readonly string[];
  readonly notes: readonly string[];
  /** Names of the collections it stood in. */
  readonly collections: readonly string[];
  /** Works of the library that it may be. */
  readonly known: readonly WorkName[];
  readonly isRead: boolean;
  readonly isKept: boolean;
}

/** Pasted entries. One that could not be read is left out until somebody writes its parts. */
export function candidatesOfReadings(readings: readonly Reading[]): Candidate[] {
  return readings.map((reading, at) => {
    const csl = reading.csl ?? { type: "document" as const, title: reading.printed };
    return {
      ...{ key: `paste-${at}`, printed: reading.printed, csl, romanised: null },
      translated: translatedBy(reading.translation, csl),
      ...{ confidence: reading.confidence, alternatives: reading.alternatives, known: reading.known },
      ...{ tags: [], notes: [], collections: [] },
      isRead: reading.csl !== null,
      isKept: reading.csl !== null && reading.known.length === 0,
    };
  });
}

/** A translation in square brackets is English where lists of Kazakhstan and Russia print one. */
function translatedBy(translation: string | null, csl: CslItem): TranslatedForms {
  return translation === null || csl.language === "en" ? {} : { en: { title: translation } };
}

export function candidatesOfWorks(works: readonly FoundWork[], prefix: string): Candidate[] {
  return works.map((work, at) => ({
    ...work,
    ...{ key: `${prefix}-${at}`, printed: null, confidence: {}, alternatives: [], isRead: true },
    isKept: work.known.length === 0,
  }));
}

/** Variables that were read with doubt, the most doubtful first. */
export function doubtsOf({ confidence }: Pick<Candidate, "confidence">): readonly string[] {
  return Object.entries(confidence)
    .filter(([, sure]) => sure < DOUBT)
    .sort(([, one], [, other]) => one - other)
    .map(([variable]) => variable);
}

/** The same candidate read as its n-th alternative; the reading it had becomes an alternative in its place. */
export function readOtherwise(candidate: Candidate, at: number): Candidate {
  const csl = candidate.alternatives[at];
  if (csl === undefined) return candidate;
  const alternatives = candidate.alternatives.map((other, place) => (place === at ? candidate.csl : other));
  return { ...candidate, csl, alternatives };
}

type NewWork = z.infer<typeof createReferences.body>["works"][number];

/** What is sent of a candidate. */
export function newWorkOf(
  { csl, romanised, translated, tags, notes }: Candidate,
  more: readonly string[],
): NewWork {
  return {
    ...{ csl, romanised, translated },
    tags: [...new Set([...tags, ...more])].slice(0, 100),
    notes: notes.slice(0, 50).map((note) => note.slice(0, 10_000)),
  };
}

/** Names of the collections that the kept candidates stood in, with the place of each candidate among the kept. */
export function collectionsOf(kept: readonly Candidate[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  kept.forEach(({ collections }, at) => {
    for (const name of collections) places.set(name, [...(places.get(name) ?? []), at]);
  });
  return places;
}

/** DOIs and ISBNs as people type them: one a line, or several with commas, semicolons or (for DOIs) blanks between. */
export function identifiersIn(text: string): string[] {
  const parts = text
    .split(/[\n;,]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const several = parts.flatMap((part) => {
    const words = part.split(/\s+/u);
    return words.every((word) => /^(?:10\.|https?:|97[89][\dX-]{10,}$)/iu.test(word)) ? words : [part];
  });
  return [...new Set(several)];
}
