import { claimValue } from "#lib/claims/value.ts";
import { mayEditClaims } from "#lib/permissions/claims.ts";
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
