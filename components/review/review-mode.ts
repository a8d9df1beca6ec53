import type { ReactNode } from "react";

/** A criterion as the reader names it: its number on the rubric, and its name in the reader's language. */
export interface NamedCriterion {
  readonly key: string;
  readonly number: number;
  readonly name: string;
}

/** What the reader does otherwise while an essay is reviewed. */
export interface ReviewMode {
  /** Where comments stand. */
  readonly place: { readonly layerId: string | null; readonly isPrivate: boolean };
  readonly criteria: readonly NamedCriterion[];
  /** Of which the next comment is, unless another is chosen. */
  readonly criterion: string | null;
  chooseCriterion(key: string | null): void;
  /** Under the field while a comment is typed: comments of the bank that fit. */
  bank(typed: string, take: (text: string) => void, passage: string): ReactNode;
  /** A comment was sent: what was taken from the bank for it counts as used. */
  onSent(): void;
}
