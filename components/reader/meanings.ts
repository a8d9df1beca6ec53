import type { ReaderAnnotation, ReaderClaim } from "./reader-view.ts";

/** A colour stands for a kind of claim or for a reform: the reader chooses which. */
export type ColourBy = "kind" | "reform";

/** One of the four colours; `neutral` for passages that have none. Each has its paint, line and underline style. */
export type Slot = 1 | 2 | 3 | 4 | "neutral";

const KIND_SLOTS = { fact: 1, norm: 2, evaluation: 3, forecast: 4 } as const satisfies Record<
  ReaderClaim["kind"],
  Slot
>;

/** The four reforms that most claims of the document are about, most frequent first. */
export function frequentReforms(claims: readonly ReaderClaim[]): string[] {
  const counts = new Map<string, number>();
  for (const id of claims.flatMap(({ reformIds }) => reformIds)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, 4)
    .map(([id]) => id);
}

/** A claim about several of the frequent reforms takes the colour of the most frequent one. */
export function slotOfClaim(claim: ReaderClaim, colourBy: ColourBy, frequent: readonly string[]): Slot {
  if (colourBy === "kind") return KIND_SLOTS[claim.kind];
  const at = frequent.findIndex((id) => claim.reformIds.includes(id));
  return at === -1 ? "neutral" : (([1, 2, 3, 4] as const)[at] ?? "neutral");
}

/** The name of the CSS highlight that paints an annotation: m1 to m4, plain, note. */
export function paintOf(annotation: ReaderAnnotation, slot: Slot | null): string {
  if (annotation.kind === "comment" || annotation.kind === "question") return "note";
  return slot === null || slot === "neutral" ? "plain" : `m${slot}`;
}
