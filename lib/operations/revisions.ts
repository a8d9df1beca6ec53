import { z } from "zod";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { maySeeReviews } from "#lib/permissions/reviews.ts";
import { maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { DRAFT_ORIGINS } from "#lib/reviews/sheet.ts";
import { operation } from "./operation.ts";
import { essayParams } from "./sheets.ts";
import { submissionParams } from "./submissions.ts";
import { time } from "./view.ts";

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
