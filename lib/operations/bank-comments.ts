import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { typedText } from "#lib/languages/typed-text.ts";
import { mayReview, maySeeReviews } from "#lib/permissions/reviews.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time, written } from "./view.ts";

const bankParams = groupParams.extend({ bankCommentId: uuid });
const words = typedText(2_000);
const texts = z
  .partialRecord(z.enum(LANGUAGES), words)
  .refine((given) => LANGUAGES.some((language) => given[language] !== undefined));
const topic = z.string().trim().normalize("NFC").max(100);

export const bankCommentView = z.object({
  id: uuid,
  /** By language; may hold placeholders (lib/reviews/bank-comment.ts). */
  texts: z.partialRecord(z.enum(LANGUAGES), z.string()),
  /** Word by which it is found: the name of a criterion, a topic. */
  topic: z.string(),
  /** Everybody who reviews in the group has it; else its author alone. */
  isShared: z.boolean(),
  /** How often it was used. */
  uses: z.number().int(),
  author: person,
  mayKeep: z.boolean(),
  updatedAt: time,
  version,
});
export type BankCommentView = z.infer<typeof bankCommentView>;

/** One's own and the shared ones, the most used first. */
export const listBankComments = operation({
  id: "bank_comments.list",
  method: "GET",
  path: "/groups/{groupId}/bank-comments",
  access: maySeeReviews,
  params: groupParams,
  answer: z.object({ comments: z.array(bankCommentView) }),
});

export const createBankComment = operation({
  id: "bank_comments.create",
  method: "POST",
  path: "/groups/{groupId}/bank-comments",
  access: mayReview,
  params: groupParams,
  body: z.strictObject({ texts, topic: topic.default(""), isShared: z.boolean().default(false) }),
  answer: bankCommentView,
  refusals: ["placeholder_unknown"],
});

export const editBankComment = operation({
  id: "bank_comments.edit",
  method: "PATCH",
  path: "/groups/{groupId}/bank-comments/{bankCommentId}",
  access: mayReview,
  params: bankParams,
  body: z.strictObject({
    texts: texts.optional(),
    topic: topic.optional(),
    isShared: z.boolean().optional(),
  }),
  answer: bankCommentView,
  refusals: ["placeholder_unknown"],
  ifMatch: true,
});

export const deleteBankComment = operation({
  id: "bank_comments.delete",
  method: "DELETE",
  path: "/groups/{groupId}/bank-comments/{bankCommentId}",
  access: mayReview,
  params: bankParams,
  answer: written,
});

export const restoreBankComment = operation({
  id: "bank_comments.restore",
  method: "POST",
  path: "/groups/{groupId}/bank-comments/{bankCommentId}/restore",
  access: mayReview,
  params: bankParams,
  answer: bankCommentView,
});

/** Counts one use. Said by the desk when a comment is sent that was taken from the bank. */
export const countBankUse = operation({
  id: "bank_comments.use",
  method: "POST",
  path: "/groups/{groupId}/bank-comments/{bankCommentId}/use",
  access: mayReview,
  params: bankParams,
  answer: z.object({ uses: z.number().int() }),
});
