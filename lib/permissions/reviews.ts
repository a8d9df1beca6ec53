import type { Actor } from "#lib/groups/actor.ts";
import { mayRead, mayWrite } from "./may.ts";

/** Who may be given essays to review: owners, editors, reviewers. Which essays, the sheets say (row-level security shows no others). */
export const maySeeReviews = mayRead("owner", "editor", "reviewer");
export const mayReview = mayWrite("owner", "editor", "reviewer");

/** What all markers gave, and what follows from it, is for those who look after the group. */
export const maySeeModeration = mayRead("owner", "editor");
export const mayModerate = mayWrite("owner", "editor");
export const mayReleaseFeedback = mayWrite("owner", "editor");

/** How far the marking of an essay is, for one who asks what others gave it before. */
export interface Marking {
  /** The asker marks it and is not done. */
  readonly isBlind: boolean;
  /** So is everybody who marks it. */
  readonly isComplete: boolean;
}

/** What others gave an earlier revision says what they may give this one: markers see it once all are done with it. */
export function maySeeEarlierMarks(actor: Actor, { isBlind, isComplete }: Marking): boolean {
  return !isBlind && (isComplete || maySeeModeration(actor));
}

/** A student reads the own released feedback; who looks after the group reads it as the student will. */
export const maySeeFeedback = mayRead("owner", "editor", "student");

/** The talk about released feedback: its student, those who reviewed the essay, who looks after the group (row-level security says of which). */
export const maySeeFeedbackTalk = mayRead("owner", "editor", "reviewer", "student");
export const mayAnswerFeedback = mayWrite("owner", "editor", "reviewer", "student");
/** A second look is asked for by the student. */
export const mayAskAgain = mayWrite("student");

/** A sheet is its reviewer's alone. */
export function mayMarkSheet(actor: Actor, sheet: { readonly reviewerId: string }): boolean {
  return mayReview(actor) && sheet.reviewerId === actor.userId;
}

/** An own comment of the bank, or a shared one by those who look after the group. */
export function mayKeepBankComment(
  actor: Actor,
  comment: { readonly createdById: string; readonly isShared: boolean },
): boolean {
  if (!mayReview(actor)) return false;
  const looksAfterGroup = actor.role === "owner" || actor.role === "editor";
  return comment.createdById === actor.userId || (comment.isShared && looksAfterGroup);
}
