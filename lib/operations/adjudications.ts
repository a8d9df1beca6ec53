import { z } from "zod";
import { DECISIONS, DIFFERENCE_KINDS } from "#lib/agreement/adjudication.ts";
import { typedText } from "#lib/languages/typed-text.ts";
import { mayAdjudicate, maySeeCodings } from "#lib/permissions/codings.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { person, time, written } from "./view.ts";

const documentParams = groupParams.extend({ codingId: uuid, documentId: uuid });
const point = z.number().int().min(0);
const span = z.tuple([point, point]).readonly();
const outcome = z.object({ span, tagIds: z.array(uuid) });

/** What a coder marked; spans count code points of the document's current revision. */
const codedPassage = z.object({
  annotationId: uuid,
  coderId: uuid,
  span,
  tagIds: z.array(uuid),
  exact: z.string(),
  /** Words that the coder left, where the passage is a comment or question. */
  text: z.string().nullable(),
});

export const decisionView = z.object({
  id: uuid,
  kind: z.enum(DECISIONS),
  /** outdated: the coders have something else by now; a person looks again. */
  state: z.enum(["current", "outdated"]),
  outcome: outcome.nullable(),
  note: z.string(),
  decidedBy: person,
  decidedAt: time,
});

export const differenceView = z.object({
  /** Stays as long as the same annotations belong to it. */
  key: z.string(),
  /** Differences of one region overlap and are shown together. */
  region: z.number().int(),
  kind: z.enum(DIFFERENCE_KINDS),
  span,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  passages: z.array(codedPassage),
  /** Coders of the document who marked nothing here. */
  absent: z.array(uuid),
  tags: z.array(z.object({ tagId: uuid, givenBy: z.array(uuid), lackedBy: z.array(uuid) })),
  proposals: z.array(
    z.object({ kind: z.enum(["agreed", "majority", "union", "intersection"]), outcome: outcome.nullable() }),
  ),
  decision: decisionView.nullable(),
});
export type DifferenceView = z.infer<typeof differenceView>;

export const differencesView = z.object({
  document: z.object({ id: uuid, title: z.string(), language: z.string() }),
  coders: z.array(person.extend({ isDone: z.boolean() })),
  differences: z.array(differenceView),
  /** Passages that lost their place when the text was corrected: they are compared once somebody has placed them. */
  lost: z.number().int(),
});
export type DifferencesView = z.infer<typeof differencesView>;

const NOT_YET = ["coding_open"] as const;

export const listDifferences = operation({
  id: "codings.differences",
  method: "GET",
  path: "/groups/{groupId}/codings/{codingId}/documents/{documentId}/differences",
  access: maySeeCodings,
  params: documentParams,
  answer: differencesView,
  refusals: NOT_YET,
});

/** UTF-16 units. */
const note = z.string().trim().max(2_000).default("");
const wanted = z.strictObject({ span, tagIds: z.array(uuid).max(50) });

const decision = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("agreed") }),
  z.strictObject({ kind: z.literal("side"), annotationId: uuid }),
  z.strictObject({ kind: z.literal("merged"), outcome: wanted }),
  z.strictObject({ kind: z.literal("own"), outcome: wanted }),
  z.strictObject({ kind: z.literal("rejected") }),
]);

/** Decides differences, all of them or none: what stands by it is written on the layer of what was adjudicated. A new decision replaces the old. */
export const decideDifferences = operation({
  id: "codings.decide",
  method: "POST",
  path: "/groups/{groupId}/codings/{codingId}/documents/{documentId}/decisions",
  access: mayAdjudicate,
  params: documentParams,
  body: z.strictObject({
    decisions: z
      .array(z.strictObject({ key: z.string().min(1).max(10_000), decision, note }))
      .min(1)
      .max(2_000),
    /** Name of the adjudicated layer, used when the first decision makes it. */
    layerName: typedText(250).optional(),
  }),
  answer: differencesView,
  refusals: [
    ...[...NOT_YET, "difference_changed", "tag_not_found", "tags_exclusive"],
    ...["decision_not_agreed", "decision_not_a_side", "decision_not_merged", "decision_empty"],
  ],
});

export const undoDecision = operation({
  id: "codings.undo_decision",
  method: "DELETE",
  path: "/groups/{groupId}/decisions/{decisionId}",
  access: mayAdjudicate,
  params: groupParams.extend({ decisionId: uuid }),
  answer: written,
});
