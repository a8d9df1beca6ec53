import { z } from "zod";
import { CLAIM_KINDS, CLAIM_STATES, reformIds, wordings } from "#lib/claims/claim.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { mayEditClaims, maySeeClaims } from "#lib/permissions/claims.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";

/** Claims that may say the same: offered, never decided. */

const reason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reform"), reformId: uuid }),
  z.object({ kind: z.literal("date"), date: z.string() }),
  z.object({ kind: z.literal("figure"), exact: z.string() }),
  z.object({ kind: z.literal("name"), name: z.string() }),
  z.object({ kind: z.literal("work"), referenceId: uuid }),
  z.object({ kind: z.literal("words"), language: z.enum(LANGUAGES), words: z.array(z.string()) }),
]);
export type ReasonView = z.infer<typeof reason>;

/** A claim where it is only offered. */
export const claimBrief = z.object({
  id: uuid,
  number: z.number().int(),
  kind: z.enum(CLAIM_KINDS),
  state: z.enum(CLAIM_STATES),
  language: z.enum(LANGUAGES),
  wordings,
  /** Passages that mention it, and the documents in which they stand. */
  mentionCount: z.number().int(),
  documentCount: z.number().int(),
  version,
});
export type ClaimBrief = z.infer<typeof claimBrief>;

export const claimSuggestion = z.object({
  claim: claimBrief,
  /** 0–1. */
  score: z.number(),
  because: z.array(reason),
});
export type ClaimSuggestion = z.infer<typeof claimSuggestion>;

/** Claims of the group that may say what is being worded, in whatever language, the likeliest first. */
export const suggestClaims = operation({
  id: "claims.suggest",
  method: "POST",
  path: "/groups/{groupId}/claim-suggestions",
  access: maySeeClaims,
  params: groupParams,
  body: z.strictObject({
    wordings,
    reformIds: reformIds.default([]),
    referenceIds: z.array(uuid).max(20).default([]),
    /** The claim that others are sought for: it is not offered itself. */
    claimId: uuid.nullable().default(null),
  }),
  answer: z.object({ suggestions: z.array(claimSuggestion) }),
  perMinute: 240,
});

/** Pairs of claims that may be one and that nobody has told apart. */
export const listClaimDuplicates = operation({
  id: "claims.duplicates",
  method: "GET",
  path: "/groups/{groupId}/claim-duplicates",
  access: maySeeClaims,
  params: groupParams,
  answer: z.object({
    pairs: z.array(
      z.object({ claims: z.tuple([claimBrief, claimBrief]), score: z.number(), because: z.array(reason) }),
    ),
  }),
  perMinute: 30,
});

const pair = z.strictObject({ claimIds: z.tuple([uuid, uuid]) });

/** "These are two claims": they are not offered as one again. */
export const distinguishClaims = operation({
  id: "claims.distinguish",
  method: "POST",
  path: "/groups/{groupId}/distinct-claims",
  access: mayEditClaims,
  params: groupParams,
  body: pair,
  refusals: ["merge_with_itself"],
});

export const forgetClaimDistinction = operation({
  id: "claims.forget_distinction",
  method: "POST",
  path: "/groups/{groupId}/distinct-claims/forget",
  access: mayEditClaims,
  params: groupParams,
  body: pair,
  refusals: ["merge_with_itself"],
});
