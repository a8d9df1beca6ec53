import { z } from "zod";
import { mayModerate, maySeeModeration, maySeeReviews } from "#lib/permissions/reviews.ts";
import { CLASS_PROBLEMS } from "#lib/reviews/class-problems.ts";
import { OVERLAP_STAGES } from "#lib/reviews/overlap-run.ts";
import { essayPlace } from "./checks.ts";
import { operation, uuid } from "./operation.ts";
import { assignmentParams, essayParams } from "./sheets.ts";
import { person, time } from "./view.ts";

const count = z.number().int().min(0);
/** 0–1 */
const share = z.number().min(0).max(1);

/** How far the comparison of the class is. */
export const comparison = z.object({
  /** "none": nothing was compared yet; "failed": the last one came to no end. While one is made the one before it is still shown. */
  state: z.enum(["none", ...OVERLAP_STAGES, "done", "failed"]),
  /** Of so many texts of the stage so many are done; 0 of 0 where that cannot be foreseen. */
  done: count,
  of: count,
  comparedAt: time.nullable(),
  essays: count,
  documents: count,
  isComplete: z.boolean(),
  /** Essays that were handed in, anew or at all, or withdrawn since. */
  changedSince: count,
});
export type ComparisonView = z.infer<typeof comparison>;

const excerpt = z.object({ before: z.string(), text: z.string(), after: z.string() });
export type ExcerptView = z.infer<typeof excerpt>;

/**
 * The text on the other side. Another essay is named to those who may see it; to others it is "another essay of this assignment", without its
 * words.
 */
const otherText = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("hidden") }),
  z.object({
    kind: z.literal("essay"),
    number: z.number().int(),
    authors: z.array(person).nullable(),
    excerpt,
  }),
  z.object({
    kind: z.literal("document"),
    documentId: uuid,
    title: z.string(),
    blockKey: z.string().nullable(),
    excerpt,
  }),
]);
export type OtherTextView = z.infer<typeof otherText>;

const apart = z.enum(["quoted", "cited"]).nullable();

export const sharedPassage = z.object({
  words: count,
  /** Of the essay's words. */
  share,
  /** Quoted or cited in the essay, and in the other text where that may be seen. */
  apart,
  otherApart: apart,
  places: z.array(essayPlace),
  own: excerpt,
  other: otherText,
});
export type SharedPassageView = z.infer<typeof sharedPassage>;

/** Passages that an essay shares with other essays of its assignment and with documents of the group; the longest first. */
export const showOverlaps = operation({
  id: "overlaps.essay",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/essays/{number}/overlaps",
  access: maySeeReviews,
  params: essayParams,
  answer: z.object({
    comparison,
    mayCompare: z.boolean(),
    /** Of what is neither quoted nor cited. */
    share,
    passages: z.array(sharedPassage),
    /** Shorter ones that are left out. */
    more: count,
  }),
  perMinute: 120,
});
export type EssayOverlapsView = z.infer<typeof showOverlaps.answer>;

const pairedText = z.object({
  number: z.number().int().nullable(),
  authors: z.array(person).nullable(),
  document: z.object({ id: uuid, title: z.string() }).nullable(),
});

/** All pairs of texts of a class that share passages, those that share most first. */
export const listOverlaps = operation({
  id: "overlaps.class",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/overlaps",
  access: maySeeModeration,
  params: assignmentParams,
  answer: z.object({
    comparison,
    pairs: z.array(
      z.object({
        one: pairedText,
        other: pairedText,
        passages: count,
        words: count,
        /** Words of it that are quoted or cited on either side. */
        apartWords: count,
        longest: count,
        /** Of the first essay's text. */
        share,
      }),
    ),
    more: count,
  }),
});
export type ClassOverlapsView = z.infer<typeof listOverlaps.answer>;

/** What checks find most often in a class, the problem of most essays first, and in which essays. No verdict on any of them. */
export const listClassFindings = operation({
  id: "overlaps.findings",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/findings",
  access: maySeeModeration,
  params: assignmentParams,
  answer: z.object({
    comparison,
    /** Essays that were looked through as they stand now. */
    checked: count,
    problems: z.array(
      z.object({
        problem: z.enum(CLASS_PROBLEMS),
        essays: count,
        /** How often all of them have it. */
        places: count,
        numbers: z.array(z.number().int()),
      }),
    ),
  }),
});
export type ClassFindingsView = z.infer<typeof listClassFindings.answer>;

/** Compares the class anew in the background; one that waits already is enough. */
export const compareEssays = operation({
  id: "overlaps.compare",
  method: "POST",
  path: "/groups/{groupId}/assignments/{assignmentId}/overlaps",
  access: mayModerate,
  params: assignmentParams,
  answer: comparison,
  refusals: ["nothing_handed_in"],
  perMinute: 20,
});
