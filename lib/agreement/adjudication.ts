import type { Span } from "#lib/documents/block.ts";
import { type Result, accept, refuse } from "#lib/result.ts";
import { type CodedPassage, tagKey } from "./coded-passage.ts";
import { correspond } from "./correspond.ts";

/** Who gave a tag to what a difference is about, of all who coded the document; a coder without a passage here lacks every tag. */
export interface TagDifference {
  readonly tagId: string;
  readonly givenBy: readonly string[];
  readonly lackedBy: readonly string[];
}

/**
 * One thing that coders marked, or did not. `key` stays the same as long as the same annotations belong to it. `span` is all that any of
 * them marked. `region` counts from 0 the stretches of text whose passages overlap, directly or through others: what is shown together.
 */
export interface Difference {
  readonly key: string;
  readonly region: number;
  readonly span: Span;
  readonly passages: readonly CodedPassage[];
  /** Coders of the document who marked nothing here. */
  readonly absent: readonly string[];
  readonly hasSameBorders: boolean;
  readonly hasSameTags: boolean;
  readonly tags: readonly TagDifference[];
  readonly kind: DifferenceKind;
}

/**
 * agreed: all coders, the same borders, the same tags. tags: the borders agree, the tags do not. borders: the other way round. both:
 * neither. one_coder: a single coder marked it. some_coders: several did, and not all.
 */
export const DIFFERENCE_KINDS = ["agreed", "tags", "borders", "both", "one_coder", "some_coders"] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/**
 * What a document's coders have, thing by thing, in the order of the text; every passage is in exactly one of them. `coders` are all who
 * coded the document, also those who marked nothing in it. A passage of anybody else is a mistake of the caller and is thrown.
 */
export function differencesOf(passages: readonly CodedPassage[], coders: readonly string[]): Difference[] {
  const known = [...new Set(coders)].sort();
  for (const { coderId } of passages) {
    if (!known.includes(coderId)) throw new Error(`${coderId} is not among the coders of the document`);
  }
  let region = -1;
  let reached = 0;
  return correspond(passages).map((group) => {
    const span = unionOf(group);
    if (region === -1 || span[0] >= reached) region++;
    reached = Math.max(reached, span[1]);
    return differenceOf(group, { known, region, span });
  });
}

function differenceOf(
  group: readonly CodedPassage[],
  where: { readonly known: readonly string[]; readonly region: number; readonly span: Span },
): Difference {
  const { known, region, span } = where;
  const passages = known.flatMap((coder) => group.filter(({ coderId }) => coderId === coder));
  const absent = known.filter((coder) => !passages.some(({ coderId }) => coderId === coder));
  const hasSameBorders = passages.every((passage) => isSameSpan(passage.span, span));
  const hasSameTags = new Set(passages.map(({ tagIds }) => tagKey(tagIds))).size === 1;
  const marked = { passages, absent, hasSameBorders, hasSameTags };
  const key = passages
    .map(({ annotationId }) => annotationId)
    .sort()
    .join("+");
  return { key, region, span, ...marked, tags: tagDifferences(passages, known), kind: kindOf(marked) };
}

function kindOf(
  marked: Pick<Difference, "passages" | "absent" | "hasSameBorders" | "hasSameTags">,
): DifferenceKind {
  if (marked.passages.length === 1) return "one_coder";
  if (marked.absent.length > 0) return "some_coders";
  if (marked.hasSameBorders) return marked.hasSameTags ? "agreed" : "tags";
  return marked.hasSameTags ? "borders" : "both";
}

function tagDifferences(passages: readonly CodedPassage[], known: readonly string[]): TagDifference[] {
  const tagIds = [...new Set(passages.flatMap((passage) => passage.tagIds))].sort();
  return tagIds.map((tagId) => {
    const givenBy = passages
      .filter((passage) => passage.tagIds.includes(tagId))
      .map(({ coderId }) => coderId);
    return { tagId, givenBy, lackedBy: known.filter((coder) => !givenBy.includes(coder)) };
  });
}

/** What is to stand in the adjudicated layer: one passage with its tags. */
export interface Outcome {
  readonly span: Span;
  readonly tagIds: readonly string[];
}

/**
 * agreed: what all have. majority: what more than half of all coders have; null when more than half have nothing here. union: the widest
 * borders and every tag. intersection: what all passages share, with the tags all of them carry.
 */
export interface Proposal {
  readonly kind: "agreed" | "majority" | "union" | "intersection";
  readonly outcome: Outcome | null;
}

/** What may be offered to whoever decides, the safest first; proposals that come to the same are offered once. */
export function proposalsFor(difference: Difference): Proposal[] {
  const { passages, kind } = difference;
  const whole: Outcome = { span: difference.span, tagIds: difference.tags.map(({ tagId }) => tagId) };
  if (kind === "agreed") return [{ kind: "agreed", outcome: whole }];
  const proposals: Proposal[] = [];
  const majority = majorityOf(difference);
  if (majority !== undefined) proposals.push({ kind: "majority", outcome: majority });
  if (passages.length > 1) {
    proposals.push({ kind: "union", outcome: whole });
    const shared = intersectionOf(passages);
    if (shared !== null) proposals.push({ kind: "intersection", outcome: shared });
  }
  const seen = new Set<string>();
  return proposals.filter(({ outcome }) => {
    const key = outcome === null ? "" : `${outcome.span.join("-")} ${tagKey(outcome.tagIds)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Undefined where no more than half are of one mind. Borders no majority shares are the medians of those that were drawn. */
function majorityOf(difference: Difference): Outcome | null | undefined {
  const { passages, absent, tags } = difference;
  const half = (passages.length + absent.length) / 2;
  if (absent.length > half) return null;
  if (passages.length <= half || passages.length < 2) return undefined;
  const spans = passages.map(({ span }) => span);
  const common = spans.find((span) => spans.filter((other) => isSameSpan(span, other)).length > half);
  const tagIds = tags.filter(({ givenBy }) => givenBy.length > half).map(({ tagId }) => tagId);
  if (tagIds.length === 0 && tags.length > 0) return undefined;
  if (common === undefined && spans.length < 3) return undefined;
  const span =
    common ?? ([median(spans.map(([start]) => start)), median(spans.map(([, end]) => end))] as const);
  return span[0] < span[1] ? { span, tagIds } : undefined;
}

function intersectionOf(passages: readonly CodedPassage[]): Outcome | null {
  const start = Math.max(...passages.map(({ span }) => span[0]));
  const end = Math.min(...passages.map(({ span }) => span[1]));
  if (start >= end) return null;
  const [first, ...rest] = passages;
  const tagIds = (first?.tagIds ?? []).filter((tag) => rest.every((passage) => passage.tagIds.includes(tag)));
  return { span: [start, end], tagIds: [...new Set(tagIds)].sort() };
}

/** agreed: as all have it. side: as one coder has it. merged: out of what they have. own: as nobody has it. rejected: nothing stands. */
export const DECISIONS = ["agreed", "side", "merged", "own", "rejected"] as const;
export type DecisionKind = (typeof DECISIONS)[number];

export type Decision =
  | { readonly kind: "agreed" }
  | { readonly kind: "side"; readonly annotationId: string }
  | { readonly kind: "merged"; readonly outcome: Outcome }
  | { readonly kind: "own"; readonly outcome: Outcome }
  | { readonly kind: "rejected" };

/**
 * decision_not_agreed: the coders do not agree here. decision_not_a_side: that annotation is not among them. decision_not_merged: a border
 * or a tag is nobody's, so it is an own decision. decision_empty: the span holds nothing.
 */
export type DecisionRefusal =
  "decision_not_agreed" | "decision_not_a_side" | "decision_not_merged" | "decision_empty";

/** What stands by a decision: null when nothing does. */
export function outcomeOf(
  difference: Difference,
  decision: Decision,
): Result<Outcome | null, DecisionRefusal> {
  switch (decision.kind) {
    case "agreed": {
      const passage = difference.passages[0];
      if (difference.kind !== "agreed" || passage === undefined) return refuse("decision_not_agreed");
      return accept({ span: passage.span, tagIds: passage.tagIds });
    }
    case "side": {
      const side = difference.passages.find(({ annotationId }) => annotationId === decision.annotationId);
      return side === undefined
        ? refuse("decision_not_a_side")
        : accept({ span: side.span, tagIds: side.tagIds });
    }
    case "merged":
      if (!isMerged(difference, decision.outcome)) return refuse("decision_not_merged");
      return checkSpan(decision.outcome);
    case "own":
      return checkSpan(decision.outcome);
    case "rejected":
      return accept(null);
  }
}

/** Inside of what was marked, and with tags that somebody gave. */
function isMerged({ span, tags }: Difference, outcome: Outcome): boolean {
  return (
    outcome.span[0] >= span[0] &&
    outcome.span[1] <= span[1] &&
    outcome.tagIds.every((tag) => tags.some(({ tagId }) => tagId === tag))
  );
}

function checkSpan(outcome: Outcome): Result<Outcome, DecisionRefusal> {
  return outcome.span[0] < outcome.span[1] ? accept(outcome) : refuse("decision_empty");
}

/** A decision that was kept, with what the coders had when it was made (the column adjudications.sources). */
export interface KeptDecision {
  readonly id: string;
  readonly sources: readonly CodedPassage[];
}

/**
 * Which differences are decided. current: the coders still have what they had. outdated: they changed it since, or it falls apart in another
 * way now, so that a person looks again. The last decision of several wins; `kept` is in the order in which they were made.
 */
export function decidedBy(
  differences: readonly Difference[],
  kept: readonly KeptDecision[],
): Map<string, { readonly id: string; readonly state: "current" | "outdated" }> {
  const byAnnotation = new Map<string, KeptDecision>();
  for (const decision of kept) {
    for (const { annotationId } of decision.sources) byAnnotation.set(annotationId, decision);
  }
  const found = new Map<string, { readonly id: string; readonly state: "current" | "outdated" }>();
  for (const { key, passages } of differences) {
    const decisions = passages.flatMap(({ annotationId }) => byAnnotation.get(annotationId) ?? []);
    const last = decisions.reduce<KeptDecision | undefined>(
      (latest, one) => (latest === undefined || kept.indexOf(one) > kept.indexOf(latest) ? one : latest),
      undefined,
    );
    if (last === undefined) continue;
    found.set(key, { id: last.id, state: sameSources(passages, last.sources) ? "current" : "outdated" });
  }
  return found;
}

function sameSources(passages: readonly CodedPassage[], sources: readonly CodedPassage[]): boolean {
  const written = (all: readonly CodedPassage[]) =>
    all
      .map(({ annotationId, span, tagIds }) => `${annotationId} ${span.join("-")} ${tagKey(tagIds)}`)
      .sort()
      .join("\n");
  return written(passages) === written(sources);
}

function unionOf(group: readonly CodedPassage[]): Span {
  return [Math.min(...group.map(({ span }) => span[0])), Math.max(...group.map(({ span }) => span[1]))];
}

function isSameSpan(one: Span, other: Span): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/** Of an even number the lower of the two in the middle: a border somebody drew. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
