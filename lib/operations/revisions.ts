import { z } from "zod";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { mayReview, maySeeReviews } from "#lib/permissions/reviews.ts";
import { maySeeOwnEssays, mayWriteEssays } from "#lib/permissions/submissions.ts";
import { rubric } from "#lib/reviews/rubric.ts";
import { DRAFT_ORIGINS, FOLLOW_UPS } from "#lib/reviews/sheet.ts";
import { toldSheet } from "#lib/reviews/told-sheet.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { assignmentParams, essayParams } from "./sheets.ts";
import { submissionParams } from "./submissions.ts";
import { person, time } from "./view.ts";

const count = z.number().int().min(0);

/** lib/reviews/compare-drafts.ts, `DraftComparison`. */
const comparison = z.object({
  rows: z.array(
    z.object({
      type: z.enum(BLOCK_TYPES),
      level: z.number().int().nullable(),
      language: z.enum([...LANGUAGES, "mixed"]),
      isGone: z.boolean(),
      pieces: z.array(
        z.object({
          is: z.enum(["kept", "inserted", "deleted", "moved", "moved_away"]),
          text: z.string(),
          move: z.number().int().nullable(),
        }),
      ),
    }),
  ),
  inserted: count,
  deleted: count,
  moves: z.array(z.object({ number: z.number().int(), isUp: z.boolean(), words: count })),
});

const state = z.object({
  number: z.number().int().min(1),
  at: time,
  /** Of a state of the own text: where it came from; null of a handing in that a reviewer sees. */
  origin: z.enum(DRAFT_ORIGINS).nullable(),
});
export type ComparedState = z.infer<typeof state>;

const changes = z.object({
  /** What can be compared, newest first. */
  states: z.array(state),
  from: z.number().int(),
  to: z.number().int(),
  /** The group's, by whose clock the states are named. */
  timeZone: z.string(),
  comparison,
});
export type ChangesView = z.infer<typeof changes>;

const number = z.coerce.number().int().min(1).max(1_000_000).optional();
const pair = z.strictObject({ from: number, to: number });
export type ComparedPair = z.infer<typeof pair>;

/**
 * What changed between two states of the own text, by words. Without numbers: the newest state against the last one that was handed in, else
 * against the one before it.
 */
export const compareOwnDrafts = operation({
  id: "revisions.own_changes",
  method: "GET",
  path: "/groups/{groupId}/submissions/{submissionId}/changes",
  access: maySeeOwnEssays,
  params: submissionParams,
  query: pair,
  answer: changes,
  perMinute: 60,
});

/** What changed between two handings in of an essay that the caller reviews; without numbers between the last two. */
export const compareHandedIn = operation({
  id: "revisions.changes",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/essays/{number}/changes",
  access: maySeeReviews,
  params: essayParams,
  query: pair,
  answer: changes,
  perMinute: 60,
});

const followUp = z.enum(FOLLOW_UPS).nullable();

/** A comment on an earlier handing in, as its reviewers follow it up. */
const earlierRemark = z.object({
  id: uuid,
  criterion: z.string().nullable(),
  exact: z.string(),
  text: z.string().nullable(),
  replacement: z.string().nullable(),
  author: person,
  at: time,
  /** On which revision it was written. */
  revisionNumber: z.number().int().min(1),
  /** The caller's, who may still say something of it. */
  isOwn: z.boolean(),
  /** Its passage was not found again in the text as it is now. */
  isLost: z.boolean(),
  writerFollowUp: followUp,
  reviewerFollowUp: followUp,
});
export type EarlierRemark = z.infer<typeof earlierRemark>;

/** Comments that were written before the handing in that is shown: those that the caller sees, in the order of the text. */
export const listEarlierRemarks = operation({
  id: "revisions.earlier_remarks",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/essays/{number}/earlier-remarks",
  access: maySeeReviews,
  params: essayParams,
  answer: z.object({ remarks: z.array(earlierRemark) }),
});

const earlierRound = z.object({
  revisionNumber: z.number().int().min(1),
  releasedAt: time,
  /** By which it was marked. */
  rubric,
  outOf: z.string(),
  /** What its student was told; null while the caller is not to see what others gave. */
  told: z
    .object({
      total: z.string(),
      /** Points in those of the criterion, a decimal or a fraction. */
      parts: z.array(z.object({ criterion: z.string(), points: z.string().nullable() })),
    })
    .nullable(),
  /** What each reviewer gave and wrote, as far as the caller sees it. */
  sheets: z.array(toldSheet.omit({ reviewerId: true }).extend({ reviewer: person, isOwn: z.boolean() })),
  /** Others marked it too, and what they gave is shown once the markers are done with this revision. */
  isPartHidden: z.boolean(),
});
export type EarlierRound = z.infer<typeof earlierRound>;

/**
 * What reviewers gave and wrote about the released revisions before the one that is marked, the newest first. Whoever still marks sees the own
 * part alone: marks are gone on from, and what another gave before says what that one may give now.
 */
export const showEarlierFeedback = operation({
  id: "revisions.earlier_feedback",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/essays/{number}/earlier-feedback",
  access: maySeeReviews,
  params: essayParams,
  answer: z.object({ rounds: z.array(earlierRound) }),
});

/** Says of an own comment, while the own sheet is open, what became of it in the new draft; null takes that back. */
export const followUpRemark = operation({
  id: "revisions.follow_up",
  method: "PUT",
  path: "/groups/{groupId}/annotations/{annotationId}/follow-up",
  access: mayReview,
  params: groupParams.extend({ annotationId: uuid }),
  body: z.strictObject({ followUp }),
  answer: z.object({ reviewerFollowUp: followUp }),
  refusals: ["sheet_done", "sheet_not_yours"],
});

const toldParams = assignmentParams.extend({ annotationId: uuid });

/** The same by the student, of a comment that was released. */
export const followUpOwn = operation({
  id: "revisions.follow_up_own",
  method: "PUT",
  path: "/groups/{groupId}/assignments/{assignmentId}/feedback/remarks/{annotationId}/follow-up",
  access: mayWriteEssays,
  params: toldParams,
  body: z.strictObject({ followUp }),
  answer: z.object({ writerFollowUp: followUp }),
});

/**
 * Takes a suggested correction over into the own newest text, where its passage still stands word for word. What stood there stays a state of
 * the history: `earlier` is its number, by which it is restored (drafts.restore).
 */
export const takeSuggestion = operation({
  id: "revisions.take_suggestion",
  method: "POST",
  path: "/groups/{groupId}/assignments/{assignmentId}/feedback/remarks/{annotationId}/take-over",
  access: mayWriteEssays,
  params: toldParams,
  answer: z.object({
    submissionId: uuid,
    version,
    number: z.number().int().min(1),
    earlier: z.number().int().min(1),
  }),
  refusals: ["no_suggestion", "suggestion_unfit"],
});
