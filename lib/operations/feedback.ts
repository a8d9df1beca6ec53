import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { maySeeFeedback, maySeeReviews, mayReleaseFeedback } from "#lib/permissions/reviews.ts";
import { FOLLOW_UPS } from "#lib/reviews/sheet.ts";
import { rubric } from "#lib/reviews/rubric.ts";
import { operation, uuid } from "./operation.ts";
import { assignmentParams, essayParams, inLanguages } from "./sheets.ts";
import { time } from "./view.ts";

/** What was said of a passage: a comment, a question, or what might stand there instead. */
export const feedbackRemark = z.object({
  id: uuid,
  kind: z.enum(["comment", "question", "correction", "highlight"]),
  criterion: z.string().nullable(),
  /** Span in the text, in code points. */
  start: z.number().int(),
  end: z.number().int(),
  exact: z.string(),
  text: z.string().nullable(),
  replacement: z.string().nullable(),
  /** Null where students are not to learn who reviewed. */
  reviewer: z.string().nullable(),
  /** Written of a handing in before the one that is shown. */
  isEarlier: z.boolean(),
  /** What its student, and what its reviewer, says has become of it. */
  writerFollowUp: z.enum(FOLLOW_UPS).nullable(),
  reviewerFollowUp: z.enum(FOLLOW_UPS).nullable(),
});
export type FeedbackRemark = z.infer<typeof feedbackRemark>;

export const feedbackView = z.object({
  submissionId: uuid,
  assignment: z.object({ id: uuid, titles: inLanguages, outOf: z.string(), decimals: z.number().int() }),
  rubric,
  title: z.string(),
  language: z.string(),
  handedInAt: time,
  releasedAt: time.nullable(),
  total: z.string(),
  parts: z.array(
    z.object({
      criterion: z.string(),
      /** In points of the criterion, a decimal or a fraction; and as part of the total. */
      points: z.string().nullable(),
      part: z.string().nullable(),
      most: z.string(),
      /** Key of the level, where it is one's points. */
      level: z.string().nullable(),
    }),
  ),
  /** What reviewers say of the essay as a whole. */
  overall: z.array(z.object({ reviewer: z.string().nullable(), text: z.string() })),
  /** Marks that were told before and corrected since, the newest first; `reason` says why the one after it holds. */
  corrections: z.array(z.object({ total: z.string(), at: time, reason: z.string() })),
  /** Blocks of the text in order. */
  blocks: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      level: z.number().int().nullable(),
      language: z.enum([...LANGUAGES, "mixed"]),
      text: z.string(),
      start: z.number().int(),
    }),
  ),
  remarks: z.array(feedbackRemark),
  /** Comments on passages that stand only in an earlier handing in: place and words are those of then. */
  lost: z.array(feedbackRemark),
  /** Which handing in is shown; and when a newer one was handed in, of which nothing is released yet. */
  revisionNumber: z.number().int(),
  newDraftAt: time.nullable(),
  /** Revisions that the student was told of, the newest first. Who looks after the group sees the one that is not released (null) before them. */
  tellings: z.array(z.object({ revisionNumber: z.number().int(), releasedAt: time.nullable() })).default([]),
});
export type FeedbackView = z.infer<typeof feedbackView>;

/** Which handing in, by the number of its revision; without it the newest that was told of. */
export const toldQuery = z.strictObject({
  revision: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

/** What the caller was told about the own essay. Before the release there is nothing: the answer is that of an essay without any. */
export const showFeedback = operation({
  id: "feedback.show",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/feedback",
  access: maySeeFeedback,
  params: assignmentParams,
  query: toldQuery,
  answer: feedbackView,
});

/**
 * The same as its student reads it, or will, for those who look after the group; for its reviewers once it is released. Earlier revisions too,
 * though not while one marks the present one.
 */
export const previewFeedback = operation({
  id: "feedback.preview",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/essays/{number}/feedback",
  access: maySeeReviews,
  params: essayParams,
  query: toldQuery,
  answer: feedbackView,
  refusals: ["marking_open"],
});

/**
 * Releases the feedback of some essays, or of all that are ready. What is not ready is left out and counted; what was released before stays
 * so. There is no way back: what was read was read.
 */
export const releaseFeedback = operation({
  id: "feedback.release",
  method: "POST",
  path: "/groups/{groupId}/assignments/{assignmentId}/release",
  access: mayReleaseFeedback,
  params: assignmentParams,
  body: z.strictObject({ submissionIds: z.array(uuid).min(1).max(5_000).optional() }),
  answer: z.object({ released: z.number().int(), waiting: z.number().int() }),
  refusals: ["nothing_to_release"],
});
