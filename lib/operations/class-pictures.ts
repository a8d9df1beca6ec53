import { z } from "zod";
import { maySeeModeration } from "#lib/permissions/reviews.ts";
import { CLASS_STATES } from "#lib/reviews/class-results.ts";
import { rubric } from "#lib/reviews/rubric.ts";
import { operation } from "./operation.ts";
import { assignmentHeader, assignmentParams, inLanguages } from "./sheets.ts";

const count = z.number().int().min(0);

export const classPicturesView = z.object({
  assignment: assignmentHeader,
  rubric,
  /** Students by the furthest step that they reached. */
  progress: z.array(z.object({ state: z.enum(CLASS_STATES), students: count })),
  /** Essays by tenths of what they are told out of; null while none is marked. */
  total: z
    .object({ outOf: z.string(), essays: z.array(count), mean: z.string(), median: z.string() })
    .nullable(),
  /** Essays by fifths of the points of each criterion. */
  criteria: z.array(z.object({ criterion: z.string(), essays: z.array(count) })),
  /** Comments of markers who are done, by criterion; null: of none. The most first. */
  comments: z.array(z.object({ criterion: z.string().nullable(), comments: count, essays: count })),
  /** Essays with at least one of them. */
  commentedEssays: count,
  /** Comments of the bank that the caller sees, by their use in the whole group. */
  bank: z.array(z.object({ texts: inLanguages, topic: z.string(), uses: count })),
});
export type ClassPictures = z.infer<typeof classPicturesView>;

/** How far a class is, how its marks are spread and what is commented on most. */
export const showClassPictures = operation({
  id: "class_pictures.show",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/pictures",
  access: maySeeModeration,
  params: assignmentParams,
  answer: classPicturesView,
});
