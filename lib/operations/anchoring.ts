import { z } from "zod";
import { CANDIDATE_DOUBTS } from "#lib/annotations/candidates.ts";
import { mayAnnotate, maySeeAnnotations } from "#lib/permissions/annotations.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { annotationView } from "./view.ts";

const annotationParams = groupParams.extend({ annotationId: uuid });

const shownPassage = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });

const candidatesView = z.object({
  /** As it stood in the text in which it was last found, with about 60 code points around it. */
  passage: shownPassage.extend({ revisionNumber: z.number().int() }),
  /** Of the text in which the candidates stand. */
  revisionNumber: z.number().int(),
  /** The most alike first; none is a good answer. Spans in code points. */
  candidates: z.array(
    shownPassage.extend({
      start: z.number().int(),
      end: z.number().int(),
      similarity: z.number(),
      /** Why it was not taken by itself. */
      doubt: z.enum(CANDIDATE_DOUBTS),
    }),
  ),
});
export type CandidatesView = z.infer<typeof candidatesView>;

export const listCandidates = operation({
  id: "annotations.candidates",
  method: "GET",
  path: "/groups/{groupId}/annotations/{annotationId}/candidates",
  access: maySeeAnnotations,
  params: annotationParams,
  answer: candidatesView,
});

/** A person says that the passage is gone: the annotation is kept without a place, and asks no more. */
export const detachAnnotation = operation({
  id: "annotations.detach",
  method: "POST",
  path: "/groups/{groupId}/annotations/{annotationId}/detach",
  access: mayAnnotate,
  params: annotationParams,
  answer: annotationView,
  refusals: ["has_its_place"],
});

export const reattachAnnotation = operation({
  id: "annotations.reattach",
  method: "POST",
  path: "/groups/{groupId}/annotations/{annotationId}/reattach",
  access: mayAnnotate,
  params: annotationParams,
  answer: annotationView,
});

/** Takes the last placing back: the annotation stands, or waits, where it did before. Refused once anything about it has changed since. */
export const unplaceAnnotation = operation({
  id: "annotations.unplace",
  method: "POST",
  path: "/groups/{groupId}/annotations/{annotationId}/unplace",
  access: mayAnnotate,
  params: annotationParams,
  answer: annotationView,
  refusals: ["not_placed_by_hand"],
  ifMatch: true,
});
