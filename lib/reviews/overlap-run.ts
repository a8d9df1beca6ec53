import { z } from "zod";

/** Where a comparison of a class stands while it is made. */
export const OVERLAP_STAGES = ["waiting", "reading", "comparing", "checking"] as const;
export type OverlapStage = (typeof OVERLAP_STAGES)[number];

const side = z.object({
  id: z.uuid(),
  start: z.number().int(),
  end: z.number().int(),
  apart: z.enum(["quoted", "cited"]).nullable(),
});

const text = z.object({ id: z.uuid(), revision: z.number().int() });

/** Code of a finding (essay-finding.ts) → how many of it an essay has. */
const findings = z.record(z.string(), z.number().int());
export type CountedFindings = z.infer<typeof findings>;

/**
 * The column `found` of a comparison: what was compared, in which revision, and what was found. Sides are submissions and documents. The
 * findings of each essay come after the passages; an essay without them was not looked through yet.
 */
export const overlapRun = z.object({
  essays: z.array(
    text.extend({ words: z.number().int(), letters: z.number().int(), findings: findings.optional() }),
  ),
  documents: z.array(text),
  stretches: z.array(z.object({ one: side, other: side, words: z.number().int() })),
  /** False where passages were too many, or documents too long, to take all. */
  isComplete: z.boolean(),
});
export type OverlapRun = z.infer<typeof overlapRun>;
export type OverlapStretch = OverlapRun["stretches"][number];

/** A stretch as one text has it: `own` is its side. */
export interface OwnStretch {
  readonly own: OverlapStretch["one"];
  readonly other: OverlapStretch["one"];
  readonly words: number;
}

/** What of a comparison still holds: passages of texts that stand in the revision that was compared. */
export function currentStretches(run: OverlapRun, revisions: ReadonlyMap<string, number>): OverlapStretch[] {
  const compared = new Map([...run.essays, ...run.documents].map(({ id, revision }) => [id, revision]));
  const holds = (id: string) => compared.has(id) && compared.get(id) === revisions.get(id);
  return run.stretches.filter(({ one, other }) => holds(one.id) && holds(other.id));
}

/**
 * What was found in these essays (submission → its revision) as they stand: while they are looked through anew, what was found before. The
 * newest run comes first.
 */
export function currentFindings(
  runs: readonly OverlapRun[],
  essays: ReadonlyMap<string, number>,
): ReadonlyMap<string, CountedFindings> {
  const found = new Map<string, CountedFindings>();
  for (const { id, revision, findings: counted } of runs.flatMap((run) => run.essays))
    if (counted !== undefined && revision === essays.get(id) && !found.has(id)) found.set(id, counted);
  return found;
}

/** How many of these essays were handed in, anew or for the first time, or withdrawn since they were compared. */
export function changedSince(run: OverlapRun, essays: ReadonlyMap<string, number>): number {
  const compared = new Map(run.essays.map(({ id, revision }) => [id, revision]));
  const anew = [...essays].filter(([id, revision]) => compared.get(id) !== revision).length;
  return anew + [...compared.keys()].filter((id) => !essays.has(id)).length;
}

/** The passages of one text from its own side, the longest first. */
export function stretchesOf(stretches: readonly OverlapStretch[], id: string): OwnStretch[] {
  return stretches
    .flatMap(({ one, other, words }): OwnStretch[] => [
      ...(one.id === id ? [{ own: one, other, words }] : []),
      ...(other.id === id ? [{ own: other, other: one, words }] : []),
    ])
    .sort((a, b) => b.words - a.words || a.own.start - b.own.start);
}

/** Neither quoted nor cited in the text whose side it is. */
export function isOpen({ own }: OwnStretch): boolean {
  return own.apart === null;
}

/** Share of a text that such passages cover, 0–1: what two passages cover both counts once. */
export function coveredShare(stretches: readonly OwnStretch[], letters: number): number {
  let [covered, reached] = [0, 0];
  for (const { own } of [...stretches].sort((a, b) => a.own.start - b.own.start)) {
    const from = Math.max(own.start, reached);
    if (own.end > from) covered += own.end - from;
    reached = Math.max(reached, own.end);
  }
  return letters === 0 ? 0 : Math.min(1, covered / letters);
}
