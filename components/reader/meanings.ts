import { CLAIM_KINDS } from "#lib/claims/claim.ts";
import { type FilterGround, facetValues } from "./filter.ts";
import type { ReaderAnnotation } from "./reader-view.ts";

/** One of the four colours; `neutral` for passages that have none. Each has its paint, line and underline style. */
export type Slot = 1 | 2 | 3 | 4 | "neutral";

/** As many as the design has: more could not be told apart, least of all by the colour-blind. */
const SLOTS = [1, 2, 3, 4] as const;

/** What a colour can stand for in every group; beside these, the tags of one set. */
export const COLOUR_MEANINGS = ["kind", "reform", "author", "layer"] as const;
const TAGSET = "tagset-";
export type ColourBy = (typeof COLOUR_MEANINGS)[number] | `${typeof TAGSET}${string}`;

/** The choice as it stands in an address or in the browser's memory; null for anything else. */
export function colourByOf(text: string | null): ColourBy | null {
  if (text === null) return null;
  const known = COLOUR_MEANINGS.find((meaning) => meaning === text);
  return known ?? (/^tagset-[\w-]{1,64}$/u.test(text) ? `${TAGSET}${text.slice(TAGSET.length)}` : null);
}

export function tagsetOfColour(colourBy: ColourBy): string | null {
  return colourBy.startsWith(TAGSET) ? colourBy.slice(TAGSET.length) : null;
}

/** What one colour stands for here, and how many annotations have it. */
export interface Meaning {
  /** A kind of claim, or the id of a reform, an author, a layer or a tag. */
  readonly value: string;
  readonly slot: Slot;
  readonly count: number;
}

export interface Colours {
  readonly by: ColourBy;
  readonly meanings: readonly Meaning[];
  /** Annotations that have a value, but none of those with a colour. */
  readonly others: number;
  readonly slotOfValue: ReadonlyMap<string, Slot>;
}

interface ColourGround extends FilterGround {
  /** The tags of the chosen set. */
  readonly tagIds: ReadonlySet<string>;
}

/**
 * Which value has which colour: the four kinds of claim always the same, of everything else the four most frequent values of the
 * document. They are counted over all its annotations, not the filtered ones, so that a filter never changes a colour.
 */
export function coloursOf(
  by: ColourBy,
  annotations: readonly ReaderAnnotation[],
  ground: ColourGround,
): Colours {
  const counts = new Map<string, number>();
  const valuesOf = valuesBy(by, ground);
  const all = annotations.map(valuesOf);
  for (const value of all.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([value]) => value);
  const coloured = by === "kind" ? CLAIM_KINDS : ranked.slice(0, SLOTS.length);
  const meanings = coloured.map((value, n) => ({
    value,
    slot: SLOTS[n] ?? ("neutral" as const),
    count: counts.get(value) ?? 0,
  }));
  const slotOfValue = new Map<string, Slot>(meanings.map(({ value, slot }) => [value, slot]));
  const others = all.filter((values) => values.length > 0 && !values.some((value) => slotOfValue.has(value)));
  return { by, meanings, others: others.length, slotOfValue };
}

/** Of several values the one with the first colour counts. Null: colours have nothing to say about this annotation. */
export function slotOfAnnotation(
  annotation: ReaderAnnotation,
  { by, slotOfValue }: Colours,
  ground: ColourGround,
): Slot | null {
  const slots = valuesBy(by, ground)(annotation).map((value) => slotOfValue.get(value) ?? "neutral");
  const first = SLOTS.find((slot) => slots.includes(slot));
  if (first !== undefined) return first;
  return slots.length > 0 || annotation.kind === "claim_mention" ? "neutral" : null;
}

function valuesBy(by: ColourBy, ground: ColourGround): (annotation: ReaderAnnotation) => readonly string[] {
  return (annotation) => {
    const values = facetValues(annotation, ground);
    if (by === "kind") return values.claim;
    if (by === "reform" || by === "author" || by === "layer") return values[by];
    return annotation.tagIds.filter((id) => ground.tagIds.has(id));
  };
}

/** The name of the CSS highlight that paints an annotation: m1 to m4, plain, note. */
export function paintOf(annotation: ReaderAnnotation, slot: Slot | null): string {
  if (slot !== null && slot !== "neutral") return `m${slot}`;
  return annotation.kind === "comment" || annotation.kind === "question" ? "note" : "plain";
}
