import type { z } from "zod";
import type { listNamingDocuments, NamedPlace } from "#lib/operations/reform-names.ts";

export type NamingDocument = z.infer<typeof listNamingDocuments.answer>["documents"][number];

/** One place of one text, to be looked at. */
export interface Step {
  readonly key: string;
  readonly document: Omit<NamingDocument, "places">;
  readonly place: NamedPlace;
}

export type Deed = "tagged" | "skipped" | "declined";

/** A way through the places of many texts: what was done at each, the last of them at the end. */
export interface Walk {
  readonly steps: readonly Step[];
  readonly deeds: ReadonlyMap<string, Deed>;
}

export const NEW_WALK: Walk = { steps: [], deeds: new Map() };

/** The walk with the places of further texts at its end. */
export function withTexts({ steps, deeds }: Walk, documents: readonly NamingDocument[]): Walk {
  const further = documents.flatMap(({ places, ...document }) =>
    places.map((place): Step => ({ key: `${document.id} ${place.start}`, document, place })),
  );
  return { steps: [...steps, ...further], deeds };
}

export function withDeed({ steps, deeds }: Walk, { key }: Step, deed: Deed): Walk {
  return { steps, deeds: new Map([...deeds, [key, deed]]) };
}

/** The walk as if nothing had been done at the place. */
export function withoutDeed({ steps, deeds }: Walk, { key }: Step): Walk {
  return { steps, deeds: new Map([...deeds].filter(([other]) => other !== key)) };
}

/** The place where something was done last, and what; null at the beginning. */
export function lastOf({ steps, deeds }: Walk): { readonly step: Step; readonly deed: Deed } | null {
  const [key, deed] = [...deeds].at(-1) ?? [];
  const step = steps.find((one) => one.key === key);
  return step === undefined || deed === undefined ? null : { step, deed };
}

/** The places that are still to be looked at. What was declined in a text is declined for the same words further on in it. */
export function waitingIn({ steps, deeds }: Walk): Step[] {
  const wordsOf = ({ document, place }: Step) => `${document.id} ${place.words}`;
  const declined = new Set(steps.filter(({ key }) => deeds.get(key) === "declined").map(wordsOf));
  return steps.filter((step) => !deeds.has(step.key) && !declined.has(wordsOf(step)));
}

export function countOf({ deeds }: Walk, deed: Deed): number {
  return [...deeds.values()].filter((one) => one === deed).length;
}
