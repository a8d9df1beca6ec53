import type { ClaimKind, ClaimState } from "../claim.ts";
import type { SourceCheck } from "../source.ts";
import type { MentionStance, ReformStance } from "../stance.ts";

/** What can stand in the rows and columns of a matrix. Each claim belongs to members of every axis: to its reforms, its documents, its kind. */
export const MATRIX_AXES = ["reform", "claim", "kind", "document", "source"] as const;
export type MatrixAxis = (typeof MATRIX_AXES)[number];

/** Columns of claims would be thousands of sentences side by side. */
export const COLUMN_AXES = ["document", "source", "kind", "reform"] as const satisfies readonly MatrixAxis[];
export type ColumnAxis = (typeof COLUMN_AXES)[number];

/** Two axes make a matrix when they differ; documents are also set against documents: what both mention. */
export function isMatrix(rows: MatrixAxis, columns: MatrixAxis): boolean {
  return rows !== columns || rows === "document";
}

/** A claim, a member of an axis, and what is said where the two meet. Both are named by their places in the lists of `MatrixFacts`. */
export type Tie<Says> = readonly [claim: number, member: number, says: Says];

/** A value of a claim that disagrees with others: about which reform (null: whichever), in which document (null: in the claim's own words). */
export interface DifferingValue {
  /** Number of the conflict that it belongs to. */
  readonly conflict: number;
  readonly claim: number;
  readonly reform: number | null;
  readonly document: number | null;
}

/** Everything that a matrix is made of. Members stand in the order in which an axis shows them: reforms by date, documents by year. */
export interface MatrixFacts {
  readonly claims: readonly { readonly kind: ClaimKind; readonly state: ClaimState }[];
  readonly documents: readonly { readonly language: string; readonly year: number | null }[];
  readonly reformCount: number;
  readonly sourceCount: number;
  readonly aboutReforms: readonly Tie<ReformStance | null>[];
  readonly mentions: readonly Tie<MentionStance>[];
  readonly sources: readonly Tie<SourceCheck>[];
  /** Pairs of claims of which somebody said that they contradict each other. */
  readonly contradictions: readonly (readonly [claim: number, other: number])[];
  readonly differing: readonly DifferingValue[];
}
