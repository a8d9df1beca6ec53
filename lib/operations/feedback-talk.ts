import { z } from "zod";
import { typedText } from "#lib/languages/typed-text.ts";
import {
  maySeeFeedbackTalk,
  mayAnswerFeedback,
  mayAskAgain,
  mayModerate,
  maySeeModeration,
} from "#lib/permissions/reviews.ts";
import { SECOND_LOOK_STATES } from "#lib/reviews/second-look.ts";
import { FEEDBACK_ENTRY_KINDS } from "#lib/reviews/sheet.ts";
import { decidedMarks } from "./moderation.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { assignmentHeader, assignmentParams, inLanguages } from "./sheets.ts";
import { time } from "./view.ts";

const submissionParams = groupParams.extend({ submissionId: uuid });
/** UTF-16 units: a page. */
const words = typedText(5_000);
const criterionKey = z.string().regex(/^[a-z0-9-]{1,40}$/u);

/** In what part somebody speaks about an essay. */
export const TALK_PARTS = ["author", "reviewer", "lecturer"] as const;

const speaker = z.object({
  part: z.enum(TALK_PARTS),
  /** Null where the one who reads is not to learn it. */
  name: z.string().nullable(),
  isOwn: z.boolean(),
});

export const feedbackEntry = z.object({
  id: uuid,
  kind: z.enum(FEEDBACK_ENTRY_KINDS),
  /** The comment that is answered. */
  annotationId: uuid.nullable(),
  /** What is to be looked at again; null: the whole. */
  criterion: z.string().nullable(),
  text: z.string(),
  /** Of a decision: the request that it settles, and the total before it and after it. The same: the mark was kept. */
  requestId: uuid.nullable(),
  totalBefore: z.string().nullable(),
  totalAfter: z.string().nullable(),
  by: speaker,
  at: time,
});
export type FeedbackEntryView = z.infer<typeof feedbackEntry>;

export const feedbackTalk = z.object({
  /** The oldest first. */
  entries: z.array(feedbackEntry),
  secondLook: z.object({
    state: z.enum(SECOND_LOOK_STATES),
    /** Null: without an end, or never. */
    until: time.nullable(),
    /** The caller may ask now. */
    mayAsk: z.boolean(),
    /** The caller decides what is asked. */
    mayDecide: z.boolean(),
  }),
  mayAnswer: z.boolean(),
});
export type FeedbackTalk = z.infer<typeof feedbackTalk>;

/** What was said about feedback after its release. Before the release there is nothing to talk about: not found. */
export const showTalk = operation({
  id: "feedback_talk.show",
  method: "GET",
  path: "/groups/{groupId}/submissions/{submissionId}/feedback-entries",
  access: maySeeFeedbackTalk,
  params: submissionParams,
  answer: feedbackTalk,
});

/** Answers a comment that was released. Nothing is changed or taken back later. */
export const answerFeedback = operation({
  id: "feedback_talk.answer",
  method: "POST",
  path: "/groups/{groupId}/submissions/{submissionId}/feedback-entries",
  access: mayAnswerFeedback,
  params: submissionParams,
  body: z.strictObject({ annotationId: uuid, text: words }),
  answer: feedbackTalk,
  refusals: ["remark_not_found"],
  perMinute: 60,
});

/** Asks for a second look at the mark, of a criterion or the whole, with a reason. One at a time. */
export const askAgain = operation({
  id: "second_looks.ask",
  method: "POST",
  path: "/groups/{groupId}/submissions/{submissionId}/second-looks",
  access: mayAskAgain,
  params: submissionParams,
  body: z.strictObject({ criterion: criterionKey.nullable().default(null), text: words }),
  answer: feedbackTalk,
  refusals: ["second_look_never", "second_look_over", "second_look_asked", "criterion_not_found"],
  perMinute: 30,
});

/**
 * Settles a request with a reason that the student reads. Without marks the mark is kept; with marks it is corrected in the same step, as any
 * released mark is. `seen`: the version of the outcome that the caller had before their eyes.
 */
export const decideSecondLook = operation({
  id: "second_looks.decide",
  method: "POST",
  path: "/groups/{groupId}/second-looks/{secondLookId}/decision",
  access: mayModerate,
  params: groupParams.extend({ secondLookId: uuid }),
  body: z.strictObject({
    reason: typedText(2_000),
    corrected: z.strictObject({ marks: decidedMarks, seen: z.number().int().min(0) }).optional(),
  }),
  answer: feedbackTalk,
  refusals: [
    "second_look_decided",
    "marking_open",
    "marks_missing",
    "mark_out_of_range",
    "decision_reason_missing",
  ],
});

/** A request with what came of it: a line of the trail. */
export const secondLookLine = z.object({
  id: uuid,
  submissionId: uuid,
  number: z.number().int(),
  /** Title of the essay. */
  title: z.string(),
  /** Null where the caller is not to learn it. */
  authors: z.array(z.string()).nullable(),
  criterion: z.string().nullable(),
  text: z.string(),
  askedBy: speaker,
  askedAt: time,
  decision: z
    .object({
      text: z.string(),
      totalBefore: z.string(),
      totalAfter: z.string(),
      by: speaker,
      at: time,
    })
    .nullable(),
});
export type SecondLookLine = z.infer<typeof secondLookLine>;

/** All requests of an assignment, those that wait first, the oldest of them before the others. */
export const listSecondLooks = operation({
  id: "second_looks.list",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/second-looks",
  access: maySeeModeration,
  params: assignmentParams,
  answer: z.object({
    assignment: assignmentHeader,
    /** What requests may be about. */
    criteria: z.array(z.object({ key: z.string(), names: inLanguages })),
    lines: z.array(secondLookLine),
    open: z.number().int(),
  }),
});

/** The trail as CSV: who asked and decided what and when, in the order in which it happened. */
export const exportSecondLooks = operation({
  id: "second_looks.export",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/second-looks/export",
  access: maySeeModeration,
  params: assignmentParams,
});
