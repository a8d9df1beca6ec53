import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { maySeeFeedback, maySeeModeration } from "#lib/permissions/reviews.ts";
import { operation } from "./operation.ts";
import { assignmentParams, essayParams } from "./sheets.ts";

/** Word with comments and tracked changes; pages with the comments in the margin. */
export const FEEDBACK_FORMATS = ["docx", "pdf"] as const;
export type FeedbackFormat = (typeof FEEDBACK_FORMATS)[number];

/** `locale`: the language of everything but the essay and what reviewers wrote. */
const feedbackQuery = z.strictObject({
  format: z.enum(FEEDBACK_FORMATS).default("docx"),
  locale: z.enum(LANGUAGES).default("kk"),
});

/** The caller's own released feedback as a file: what `feedback.show` tells, and when it tells it. */
export const downloadFeedback = operation({
  id: "feedback.download",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/feedback/file",
  access: maySeeFeedback,
  params: assignmentParams,
  query: feedbackQuery,
  perMinute: 30,
});

/** The file that the student of an essay gets, or will get, for those who look after the group. */
export const downloadEssayFeedback = operation({
  id: "feedback.download_one",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/essays/{number}/feedback/file",
  access: maySeeModeration,
  params: essayParams,
  query: feedbackQuery,
  refusals: ["marking_open"],
  perMinute: 120,
});
