import { z } from "zod";
import { ANNOTATION_KINDS, CORRECTION_DECISIONS, LOST_REASONS } from "#lib/annotations/body.ts";
import { REACTION_KINDS } from "#lib/annotations/reaction.ts";
import { CLAIM_KINDS, CLAIM_LINK_KINDS, CLAIM_STATES, wordings } from "#lib/claims/claim.ts";
import { SOURCE_CHECKS } from "#lib/claims/source.ts";
import { MENTION_STANCES, REFORM_STANCES } from "#lib/claims/stance.ts";
import { VALUE_RELATIONS } from "#lib/claims/value.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { reform } from "#lib/reforms/reform.ts";
import { uuid, version } from "./operation.ts";

/** What leaves the server of each noun. Fields not named here stay inside. Times are ISO 8601 in UTC. */
export const time = z.iso.datetime();
export const person = z.object({ id: uuid, name: z.string() });
export type PersonView = z.infer<typeof person>;

/** Who said so without a word, in the order in which they did. */
export const reactionView = z.object({ kind: z.enum(REACTION_KINDS), people: z.array(person) });
export type ReactionView = z.infer<typeof reactionView>;

export const commentView = z.object({
  id: uuid,
  text: z.string(),
  /** Who wrote it, where it came in a file; `author` is then who imported it. */
  attributedTo: z.string().nullable(),
  author: person,
  createdAt: time,
  updatedAt: time,
  /** When its words were changed last; null when they never were. */
  editedAt: time.nullable(),
  reactions: z.array(reactionView),
  version,
});
export type CommentView = z.infer<typeof commentView>;

export const annotationView = z.object({
  id: uuid,
  documentId: uuid,
  kind: z.enum(ANNOTATION_KINDS),
  /** Null: the common layer of the group. */
  layerId: uuid.nullable(),
  /** Its author's alone, on no layer. */
  isPrivate: z.boolean(),
  /** Tags of the codebook and reforms of the register, in the order in which they were given. */
  tagIds: z.array(uuid),
  /**
   * Why its passage was not found again when the text was corrected; null when it stands in the current revision. Place and quote are
   * then those of the text before.
   */
  lostBecause: z.enum(LOST_REASONS).nullable(),
  /** Span in the revision's text, in code points. */
  start: z.number().int(),
  end: z.number().int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  anchoredBy: z.enum(["position", "exact", "nearest"]),
  /** Since when it is kept without a place: a person has said that its passage is gone. */
  detachedAt: time.nullable(),
  text: z.string().nullable(),
  /** Of a suggested correction: what ought to stand there. */
  replacement: z.string().nullable(),
  /** On an essay: the criterion of its rubric that it is about. */
  criterion: z.string().nullable(),
  claimId: uuid.nullable(),
  /** Of the mention of a claim: what the document says of it. Null of every other kind. */
  stance: z.enum(MENTION_STANCES).nullable(),
  resolvedAt: time.nullable(),
  /** Who resolved it; null where it is open, or nobody was noted. */
  resolvedBy: person.nullable(),
  /** Of a resolved correction: what became of it, and why it was declined. */
  decision: z.enum(CORRECTION_DECISIONS).nullable(),
  decisionNote: z.string().nullable(),
  /** Who wrote it, where it came in a file; `author` is then who imported it. */
  attributedTo: z.string().nullable(),
  author: person,
  createdAt: time,
  updatedAt: time,
  /** When its words were changed last; null when they never were. */
  editedAt: time.nullable(),
  reactions: z.array(reactionView),
  version,
  comments: z.array(commentView),
});
export type AnnotationView = z.infer<typeof annotationView>;

/** A reform where it is only named: in a chip, in a list of suggestions. */
export const reformLabel = z.object({
  id: uuid,
  slug: z.string(),
  kind: reform.shape.kind,
  labels: z.partialRecord(z.enum(LANGUAGES), z.string()),
});
export type ReformLabel = z.infer<typeof reformLabel>;

export const sourceView = z.object({
  id: uuid,
  claimId: uuid,
  referenceId: uuid,
  entryId: uuid.nullable(),
  /** Short name of the work for cards: "Нұрғалиева 2012". */
  title: z.string(),
  authors: z.string(),
  year: z.number().int().nullable(),
  /** BCP 47 tag of the work. */
  language: z.string().nullable(),
  locator: z.string().nullable(),
  quote: z.string().nullable(),
  check: z.enum(SOURCE_CHECKS),
  checkedBy: person.nullable(),
  checkedAt: time.nullable(),
  note: z.string().nullable(),
  version,
});
export type SourceView = z.infer<typeof sourceView>;

export const mentionView = z.object({
  annotationId: uuid,
  documentId: uuid,
  documentTitle: z.string(),
  documentLanguage: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  exact: z.string(),
  /** What the document says of the claim. */
  stance: z.enum(MENTION_STANCES),
  /** Of the annotation: for If-Match when its stance is changed. */
  version,
});
export type MentionView = z.infer<typeof mentionView>;

export const claimLinkView = z.object({
  id: uuid,
  kind: z.enum(CLAIM_LINK_KINDS),
  /** "from": this claim supports the other; "to": the other supports this one. */
  direction: z.enum(["from", "to"]),
  claimId: uuid,
  number: z.number().int(),
  language: z.enum(LANGUAGES),
  wordings,
});

/** A reform of a claim, with what the claim says of it; null: nobody has said yet. */
export const claimReformView = reformLabel.extend({ stance: z.enum(REFORM_STANCES).nullable() });
export type ClaimReformView = z.infer<typeof claimReformView>;

const ofValue = {
  id: uuid,
  claimId: uuid,
  exact: z.string(),
  annotationId: uuid.nullable(),
  measure: z.string(),
  reformId: uuid.nullable(),
  author: person,
  createdAt: time,
  version,
};

/** A date or a figure that a claim asserts, as a person accepted or typed it. */
export const claimValueView = z.discriminatedUnion("kind", [
  z.object({
    ...ofValue,
    kind: z.literal("date"),
    /** As far as it is known: "2007", "2007-05", "2007-05-21", or a period "2007-05-21/2011". */
    date: z.string(),
  }),
  z.object({
    ...ofValue,
    kind: z.literal("figure"),
    relation: z.enum(VALUE_RELATIONS),
    amount: z.number(),
    upper: z.number().nullable(),
    unit: z.string(),
    /** It held before the change that the claim tells of. */
    isFormer: z.boolean().optional(),
  }),
]);
export type ClaimValueView = z.infer<typeof claimValueView>;

export const claimView = z.object({
  id: uuid,
  number: z.number().int(),
  kind: z.enum(CLAIM_KINDS),
  state: z.enum(CLAIM_STATES),
  /** Who set the state last, and when; null while it is as the claim was stated. */
  stateBy: person.nullable(),
  stateAt: time.nullable(),
  language: z.enum(LANGUAGES),
  wordings,
  reforms: z.array(claimReformView),
  values: z.array(claimValueView),
  sources: z.array(sourceView),
  mentions: z.array(mentionView),
  links: z.array(claimLinkView),
  comments: z.array(commentView),
  author: person,
  createdAt: time,
  updatedAt: time,
  /** Set while the claim is deleted: it is then shown only to be restored. */
  deletedAt: time.nullable(),
  version,
});
export type ClaimView = z.infer<typeof claimView>;

/** Answer of a write that only needs to say which row it made or changed, and how it stands now. */
export const written = z.object({ id: uuid, version });
export type Written = z.infer<typeof written>;
