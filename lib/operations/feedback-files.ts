import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { CLASS_COLUMNS, type ClassColumn } from "#lib/reviews/class-results.ts";
import { maySeeFeedback, maySeeModeration } from "#lib/permissions/reviews.ts";
import { toldQuery } from "./feedback.ts";
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
  query: feedbackQuery.extend(toldQuery.shape),
  perMinute: 30,
});

/** The file that the student of an essay gets, or will get, for those who look after the group. */
export const downloadEssayFeedback = operation({
  id: "feedback.download_one",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/essays/{number}/feedback/file",
  access: maySeeModeration,
  params: essayParams,
  query: feedbackQuery.extend(toldQuery.shape),
  refusals: ["marking_open"],
  perMinute: 120,
});

/** Whose marks a file tells: those that students know, or all that there are. */
const which = z.enum(["released", "marked"]).default("released");
const locale = z.enum(LANGUAGES).default("kk");

/** The feedback of a whole class as one ZIP file, an essay after the other as they are written. */
export const downloadClassFeedback = operation({
  id: "feedback.download_all",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/feedback-files",
  access: maySeeModeration,
  params: assignmentParams,
  query: feedbackQuery.extend({ which }),
  refusals: ["nothing_to_write"],
  perMinute: 6,
});

/** Files of the class's marks; `moodle` and `canvas` are CSV as those platforms take it in. */
export const RESULT_FORMATS = ["xlsx", "csv", "moodle", "canvas"] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];

/** All but what students are told of the whole, which makes rows high. */
export const USUAL_COLUMNS: readonly ClassColumn[] = CLASS_COLUMNS.filter((column) => column !== "overall");

/** Names of columns with commas between them. */
const columns = z
  .string()
  .max(200)
  .refine((text) => columnsOf(text).length === text.split(",").length)
  .default(USUAL_COLUMNS.join(","));

export function columnsOf(text: string): ClassColumn[] {
  return text.split(",").flatMap((name) => CLASS_COLUMNS.find((column) => column === name) ?? []);
}

/** The class as a table: the students, how far each is, and the marks by criterion. Whoever has none stands in it with a state. */
export const exportResults = operation({
  id: "results.export",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/results/export",
  access: maySeeModeration,
  params: assignmentParams,
  query: z.strictObject({ format: z.enum(RESULT_FORMATS).default("xlsx"), which, locale, columns }),
  perMinute: 30,
});

/** Puts the marks into the file that Moodle or Canvas gave out for it; nothing is kept of it. */
export const fillResults = operation({
  id: "results.fill",
  method: "POST",
  path: "/groups/{groupId}/assignments/{assignmentId}/results/fill",
  access: maySeeModeration,
  params: assignmentParams,
  body: z.strictObject({ text: z.string().max(2_000_000), which }),
  answer: z.object({
    text: z.string(),
    platform: z.enum(["moodle", "canvas"]),
    filled: z.number().int(),
    missing: z.array(z.string()),
  }),
  refusals: ["gradebook_unknown"],
  largestJson: 4_000_000,
  perMinute: 30,
});
