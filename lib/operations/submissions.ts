import { z } from "zod";
import { mayWriteEssays, maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { PHASES } from "#lib/reviews/assignment-phase.ts";
import { ESSAY_REMARK_CODES } from "#lib/reviews/essay-remarks.ts";
import { assignmentParams } from "./assignments.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time } from "./view.ts";

export const submissionParams = groupParams.extend({ submissionId: uuid });

/** Something that a writer may want to mend before or after handing in; it never keeps anybody from it. */
export const essayRemark = z.object({
  code: z.enum(ESSAY_REMARK_CODES),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** One's own submission to an assignment: what a student sees of it before anything is released. */
export const submissionView = z.object({
  id: uuid,
  assignmentId: uuid,
  /** By which reviewers know it where students are hidden. */
  number: z.number().int(),
  teamName: z.string().nullable(),
  authors: z.array(person),
  /** Raised whenever the text is saved; sent as If-Match by whoever saves or hands in. */
  version,
  words: z.number().int(),
  savedAt: time.nullable(),
  phase: z.enum(PHASES),
  /** The student's own, with more time that was given. */
  dueAt: time.nullable(),
  isExtended: z.boolean(),
  lateUntil: time.nullable(),
  handedInAt: time.nullable(),
  /** How often it was handed in, withdrawn ones among them. */
  timesHandedIn: z.number().int().min(0),
  lateReason: z.string().nullable(),
  /** SHA-256 of the text that was handed in, hexadecimal. */
  receipt: z.string().nullable(),
  documentId: uuid.nullable(),
  /** Feedback is there to be read: of this handing in, or of one before it. */
  isReleased: z.boolean(),
  mayHandIn: z.boolean(),
  mayWithdraw: z.boolean(),
  /** The server's clock, by which it is decided; and the group's zone, by which due times are told (decision 37). */
  now: time,
  timeZone: z.string(),
});
export type SubmissionView = z.infer<typeof submissionView>;

/** Finds one's own submission, and makes it when the assignment is opened for the first time. */
export const openSubmission = operation({
  id: "submissions.open",
  method: "POST",
  path: "/groups/{groupId}/assignments/{assignmentId}/submission",
  access: mayWriteEssays,
  params: assignmentParams,
  answer: submissionView,
  refusals: ["assignment_not_open"],
});

export const showSubmission = operation({
  id: "submissions.show",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/submission",
  access: maySeeOwnEssays,
  params: assignmentParams,
  answer: submissionView,
});

const handedIn = z.object({ submission: submissionView, remarks: z.array(essayRemark) });

/**
 * Hands in the text of the version in If-Match. It becomes the essay's document, a revision for each time; remarks keep nobody from it. The
 * server's clock decides what is late.
 */
export const handIn = operation({
  id: "submissions.hand_in",
  method: "POST",
  path: "/groups/{groupId}/submissions/{submissionId}/hand-in",
  access: mayWriteEssays,
  params: submissionParams,
  body: z.strictObject({
    /** Asked for where it is late. */
    lateReason: z.string().trim().normalize("NFC").max(1_000).default(""),
  }),
  answer: handedIn,
  refusals: [
    "assignment_not_open",
    "assignment_closed",
    "late_reason_missing",
    "essay_empty",
    "already_handed_in",
    "feedback_released",
  ],
  ifMatch: true,
  perMinute: 30,
});

/** What would be remarked if the text were handed in now. */
export const checkEssay = operation({
  id: "submissions.check",
  method: "GET",
  path: "/groups/{groupId}/submissions/{submissionId}/remarks",
  access: maySeeOwnEssays,
  params: submissionParams,
  answer: z.object({ remarks: z.array(essayRemark) }),
});

/** Takes back what was handed in, as long as it is not due. The text stays with its writers; reviewers no longer see it. */
export const withdrawEssay = operation({
  id: "submissions.withdraw",
  method: "POST",
  path: "/groups/{groupId}/submissions/{submissionId}/withdraw",
  access: mayWriteEssays,
  params: submissionParams,
  answer: submissionView,
  refusals: ["not_handed_in", "withdrawing_over", "feedback_released"],
});
