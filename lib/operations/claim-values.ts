import { z } from "zod";
import { claimValue } from "#lib/claims/value.ts";
import { mayEditClaims, maySeeClaims } from "#lib/permissions/claims.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { claimValueView, written } from "./view.ts";

/** Dates and figures that a claim asserts. Only what a person gave or accepted is kept. */

const valueParams = groupParams.extend({ valueId: uuid });

/** Why a value is not kept: its passage or its reform is none of the claim's, or the claim has just this one. */
export const VALUE_REFUSALS = ["mention_not_of_claim", "reform_not_of_claim", "value_exists"] as const;

export const addValue = operation({
  id: "values.add",
  method: "POST",
  path: "/groups/{groupId}/claims/{claimId}/values",
  access: mayEditClaims,
  params: groupParams.extend({ claimId: uuid }),
  body: claimValue,
  answer: claimValueView,
  refusals: VALUE_REFUSALS,
});

/** The whole value anew: a date may turn out to be a figure. */
export const editValue = operation({
  id: "values.edit",
  method: "PUT",
  path: "/groups/{groupId}/values/{valueId}",
  access: mayEditClaims,
  params: valueParams,
  body: claimValue,
  answer: claimValueView,
  refusals: VALUE_REFUSALS,
  ifMatch: true,
});

export const removeValue = operation({
  id: "values.remove",
  method: "DELETE",
  path: "/groups/{groupId}/values/{valueId}",
  access: mayEditClaims,
  params: valueParams,
  answer: written,
});

export const restoreValue = operation({
  id: "values.restore",
  method: "POST",
  path: "/groups/{groupId}/values/{valueId}/restore",
  access: mayEditClaims,
  params: valueParams,
  answer: claimValueView,
  refusals: ["value_exists"],
});

/** A date or a figure that stands in the words of a claim or of a passage and that nobody has accepted or put aside. */
export const proposedValue = z.object({
  /** Names it where it is put aside. */
  key: z.string(),
  value: claimValue,
  /** Language of the words it was read from; null where the passage is in several. */
  language: z.enum(LANGUAGES).nullable(),
  /** The document of the passage; null where it was read from a wording of the claim. */
  documentTitle: z.string().nullable(),
  /** It held before a change that the words tell of. */
  isFormer: z.boolean(),
});
export type ProposedValue = z.infer<typeof proposedValue>;

const ofClaim = groupParams.extend({ claimId: uuid });

/** Read anew from the words each time: nothing of it is stored until a person accepts it. */
export const proposeValues = operation({
  id: "values.propose",
  method: "GET",
  path: "/groups/{groupId}/claims/{claimId}/proposed-values",
  access: maySeeClaims,
  params: ofClaim,
  answer: z.object({ proposals: z.array(proposedValue) }),
});

const declined = z.strictObject({ key: z.string().min(1).max(200) });

/** "That is no value of this claim": it is not proposed again, from whatever words. */
export const declineValue = operation({
  id: "values.decline",
  method: "POST",
  path: "/groups/{groupId}/claims/{claimId}/declined-values",
  access: mayEditClaims,
  params: ofClaim,
  body: declined,
});

export const reconsiderValue = operation({
  id: "values.reconsider",
  method: "POST",
  path: "/groups/{groupId}/claims/{claimId}/declined-values/forget",
  access: mayEditClaims,
  params: ofClaim,
  body: declined,
});
