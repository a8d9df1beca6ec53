import type { MentionStance, ReformStance } from "../stance.ts";

/**
 * What is told in a cell beside the number of claims, each with the number of claims that it holds for:
 * - supports, criticises, neutral: how a document or a claim stands to the reform; on rows of claims how a document stands to the claim;
 * - unsaid: nobody has said yet how the claim stands to the reform;
 * - agrees: of two documents, both say the same of the claim;
 * - contradicts: the claim is linked as contradicting another one, or of two documents one asserts it and the other disputes it;
 * - unchecked: nobody has opened the source;
 * - differs: the claim asserts a date or a figure that disagrees with another one.
 */
export const MATRIX_MARKS = [
  "supports",
  "criticises",
  "neutral",
  "unsaid",
  "agrees",
  "contradicts",
  "unchecked",
  "differs",
] as const;
export type MatrixMark = (typeof MATRIX_MARKS)[number];

/** A set of marks as bits, by their places in the list. */
export type MarkSet = number;

export const bitOf = (mark: MatrixMark): MarkSet => 1 << MATRIX_MARKS.indexOf(mark);

const OF_MENTION: Readonly<Record<MentionStance, MatrixMark>> = {
  asserts: "supports",
  disputes: "criticises",
  reports: "neutral",
};

/** How a document stands to a claim itself. */
export function markOfMention(stance: MentionStance): MatrixMark {
  return OF_MENTION[stance];
}

export function markOfReform(stance: ReformStance | null): MatrixMark {
  return stance ?? "unsaid";
}

/** How two documents that mention one claim stand to each other. Who only reports takes no side. */
export function markOfBoth(one: MentionStance, other: MentionStance): MatrixMark | null {
  if (one === "reports" || other === "reports") return null;
  return one === other ? "agrees" : "contradicts";
}
