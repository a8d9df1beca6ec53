import { z } from "zod";
import { SEVERITIES } from "#lib/citations/integrity/finding.ts";
import { maySeeReviews } from "#lib/permissions/reviews.ts";
import { maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { ESSAY_CHECKS, ESSAY_FINDING_CODES } from "#lib/reviews/essay-finding.ts";
import { operation, uuid } from "./operation.ts";
import { essayParams } from "./sheets.ts";
import { submissionParams } from "./submissions.ts";

const count = z.number().int().min(0);

/** A passage of an essay: position in code points of its text, and quote with what stands around it. */
export const essayPlace = z.object({
  blockKey: z.string(),
  /** Code points of the text before the block. */
  blockStart: count,
  start: count,
  end: count,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type EssayPlaceView = z.infer<typeof essayPlace>;

export const essayFinding = z.object({
  check: z.enum(ESSAY_CHECKS),
  code: z.enum(ESSAY_FINDING_CODES),
  severity: z.enum(SEVERITIES),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  places: z.array(essayPlace),
  /** Entries of the list that it is about. */
  entries: z.array(z.object({ id: z.string(), number: z.number().int().nullable(), text: z.string() })),
  /** What the essay says, and what the source or the style has instead. */
  altered: z.object({ here: z.string(), there: z.string() }).nullable(),
  /** Where the stored source says it, as far as the caller may read it there. */
  source: z
    .discriminatedUnion("kind", [
      z.object({
        kind: z.literal("document"),
        documentId: uuid,
        title: z.string(),
        blockKey: z.string().nullable(),
      }),
      /** For who reads no documents of the library, but this one, with the assignment. */
      z.object({
        kind: z.literal("material"),
        assignmentId: uuid,
        materialId: uuid,
        title: z.string(),
        blockKey: z.string().nullable(),
      }),
    ])
    .nullable(),
});
export type EssayFindingView = z.infer<typeof essayFinding>;

export const essayReport = z.object({
  counts: z.array(
    z.object({
      check: z.enum(ESSAY_CHECKS),
      /** Citations, statements, quotations, entries, words or blocks, as the check counts. */
      looked: count,
      fine: count,
      findings: count,
    }),
  ),
  /** By check, those of one check in the order of the text. */
  findings: z.array(essayFinding),
});
export type EssayReportView = z.infer<typeof essayReport>;

/** What an essay that was handed in shows by its own text and the sources that it names. It says where to look and gives no verdict. */
export const checkHandedIn = operation({
  id: "checks.essay",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/essays/{number}/checks",
  access: maySeeReviews,
  params: essayParams,
  answer: essayReport,
  perMinute: 60,
});

/** The same for the writer, of the text as it is saved, before it is handed in. Nothing of it tells of other essays. */
export const checkDraft = operation({
  id: "checks.draft",
  method: "GET",
  path: "/groups/{groupId}/submissions/{submissionId}/checks",
  access: maySeeOwnEssays,
  params: submissionParams,
  answer: essayReport,
  perMinute: 30,
});
