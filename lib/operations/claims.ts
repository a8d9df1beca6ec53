import { z } from "zod";
import { remark } from "#lib/annotations/body.ts";
import { passageSelectors, revisionNumber } from "#lib/annotations/selector.ts";
import { CLAIM_KINDS, CLAIM_LINK_KINDS, CLAIM_STATES, claimDraft, claimEdit } from "#lib/claims/claim.ts";
import { claimValue } from "#lib/claims/value.ts";
import { EVIDENCE_STATES } from "#lib/claims/coverage.ts";
import { type SourceCheck, sourceDraft, sourceEdit } from "#lib/claims/source.ts";
import { MENTION_STANCES, REFORM_STANCES } from "#lib/claims/stance.ts";
import { type Language, LANGUAGES } from "#lib/languages/language-tag.ts";
import { mayComment } from "#lib/permissions/annotations.ts";
import { mayEditClaims, maySeeClaims, mayStateClaims } from "#lib/permissions/claims.ts";
import { PASSAGE_REFUSALS } from "./annotations.ts";
import { VALUE_REFUSALS } from "./claim-values.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { type ClaimReformView, claimView, commentView, sourceView, written } from "./view.ts";

const claimParams = groupParams.extend({ claimId: uuid });
const sourceParams = groupParams.extend({ sourceId: uuid });

/** A passage in which a document asserts, disputes or reports it. */
const mention = z.strictObject({
  documentId: uuid,
  selectors: passageSelectors,
  revisionNumber,
  stance: z.enum(MENTION_STANCES).default("asserts"),
});

export const CLAIM_SORTS = ["number", "wording", "mentions", "sources", "state"] as const;

/** What narrows a list of claims. */
export const claimFilter = z.strictObject({
  /** Words of a wording in any language, or the claim's number. */
  search: z.string().max(200).optional(),
  kind: z.enum(CLAIM_KINDS).optional(),
  /** "deleted": what was deleted and can be restored, instead of what is there. */
  state: z.enum([...CLAIM_STATES, "deleted"]).optional(),
  /** Language of a document that states it. */
  language: z.enum(LANGUAGES).optional(),
  reformId: uuid.optional(),
  /** What it says of one of its reforms, of the one asked for where one is; "unsaid": of a reform nobody has said it. */
  stance: z.enum([...REFORM_STANCES, "unsaid"]).optional(),
  documentId: uuid.optional(),
  referenceId: uuid.optional(),
  authorId: uuid.optional(),
  /** "none": claims that nothing carries yet; "unchecked": one of their sources was never looked at. */
  sources: z.enum(["none", "some", "unchecked"]).optional(),
  /** Dates or figures that it asserts. */
  values: z.enum(["none", "date", "figure"]).optional(),
  /** "none": no document mentions it. */
  mentions: z.enum(["none", "some"]).optional(),
  /** Year of a document that states it. */
  year: z.coerce.number().int().min(0).max(9_999).optional(),
  /** The best that any of its sources was checked. */
  evidence: z.enum(EVIDENCE_STATES).optional(),
  /** Claims that are worded and stated in this language alone. */
  oneLanguage: z.enum(LANGUAGES).optional(),
});
export type ClaimFilter = z.infer<typeof claimFilter>;

export const claimsQuery = claimFilter.extend({
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
  /** `next` of the page before. */
  after: uuid.optional(),
  sort: z.enum(CLAIM_SORTS).optional(),
  order: z.enum(["asc", "desc"]).optional(),
  /** Wordings are ordered as this language orders them. */
  locale: z.enum(LANGUAGES).optional(),
});

export const listClaims = operation({
  id: "claims.list",
  method: "GET",
  path: "/groups/{groupId}/claims",
  access: maySeeClaims,
  params: groupParams,
  query: claimsQuery,
  answer: z.object({
    claims: z.array(claimView),
    /** All that the filter finds, on whatever page. */
    count: z.number().int(),
    /** `after` of the next page; null on the last. */
    next: uuid.nullable(),
    /** What was searched for in place of what was typed, which nothing has; null where the typed words were. */
    mended: z.string().nullable(),
  }),
});

/** A claim as a line of a list: what is seen of it and what is needed to change it with others. Never the words of its passages. */
export interface ListedClaim {
  readonly id: string;
  readonly number: number;
  readonly kind: (typeof CLAIM_KINDS)[number];
  readonly state: (typeof CLAIM_STATES)[number];
  readonly version: number;
  /** In the language of the screen, else in the claim's own: `language` says which. */
  readonly wording: string;
  readonly language: Language;
  /** Those that it is worded in. */
  readonly languages: readonly Language[];
  readonly reforms: readonly ClaimReformView[];
  readonly mentions: number;
  /** That mention it. */
  readonly documents: number;
  /** How far each of its sources was checked. */
  readonly sources: readonly SourceCheck[];
}

export const exportClaims = operation({
  id: "claims.export",
  method: "GET",
  path: "/groups/{groupId}/claims/export",
  access: maySeeClaims,
  params: groupParams,
  query: claimFilter.extend({
    format: z.enum(["csv", "json"]).default("csv"),
    /** Of the names of reforms. */
    locale: z.enum(LANGUAGES).default("kk"),
  }),
  perMinute: 30,
});

/** More at once than a person selects. */
export const MOST_EDITED = 500;

/** Many claims in one step, each as it was seen: what somebody else has changed meanwhile stays as it is and is named. */
export const editClaims = operation({
  id: "claims.edit_many",
  method: "POST",
  path: "/groups/{groupId}/claims/many",
  access: mayEditClaims,
  params: groupParams,
  body: z.strictObject({
    edits: z
      .array(
        z.strictObject({
          id: uuid,
          version,
          edit: claimEdit.pick({ kind: true, state: true, reformIds: true, stances: true }),
        }),
      )
      .min(1)
      .max(MOST_EDITED)
      .refine((edits) => new Set(edits.map(({ id }) => id)).size === edits.length),
  }),
  answer: z.object({ changed: z.array(z.object({ id: uuid, version })), overtaken: z.array(uuid) }),
  refusals: ["reform_not_found", "reform_not_of_claim"],
  perMinute: 60,
});

export const stateClaim = operation({
  id: "claims.state",
  method: "POST",
  path: "/groups/{groupId}/claims",
  access: mayStateClaims,
  params: groupParams,
  body: z.strictObject({
    claim: claimDraft,
    mention: mention.nullable().default(null),
    sources: z.array(sourceDraft).max(20).default([]),
    /** What its words assert, looked at by a person; `annotationId` stays null: words that stand in the passage are the mention's. */
    values: z.array(claimValue).max(20).default([]),
  }),
  answer: claimView,
  refusals: [...PASSAGE_REFUSALS, "reform_not_found", "entry_without_parts", ...VALUE_REFUSALS],
});

export const showClaim = operation({
  id: "claims.show",
  method: "GET",
  path: "/groups/{groupId}/claims/{claimId}",
  access: maySeeClaims,
  params: claimParams,
  answer: claimView,
});

export const editClaim = operation({
  id: "claims.edit",
  method: "PATCH",
  path: "/groups/{groupId}/claims/{claimId}",
  access: mayEditClaims,
  params: claimParams,
  body: claimEdit,
  answer: claimView,
  refusals: ["own_wording_missing", "reform_not_found", "reform_not_of_claim"],
  ifMatch: true,
});

export const deleteClaim = operation({
  id: "claims.delete",
  method: "DELETE",
  path: "/groups/{groupId}/claims/{claimId}",
  access: mayStateClaims,
  params: claimParams,
  answer: written,
});

export const restoreClaim = operation({
  id: "claims.restore",
  method: "POST",
  path: "/groups/{groupId}/claims/{claimId}/restore",
  access: mayStateClaims,
  params: claimParams,
  answer: claimView,
  refusals: ["claim_merged_already"],
});

export const mentionClaim = operation({
  id: "claims.mention",
  method: "POST",
  path: "/groups/{groupId}/claims/{claimId}/mentions",
  access: mayStateClaims,
  params: claimParams,
  body: mention,
  answer: claimView,
  refusals: PASSAGE_REFUSALS,
});

export const discussClaim = operation({
  id: "claims.discuss",
  method: "POST",
  path: "/groups/{groupId}/claims/{claimId}/comments",
  access: mayComment,
  params: claimParams,
  body: z.strictObject({ text: remark }),
  answer: commentView,
});

export const linkClaims = operation({
  id: "claims.link",
  method: "POST",
  path: "/groups/{groupId}/claims/{claimId}/links",
  access: mayEditClaims,
  params: claimParams,
  body: z.strictObject({ toClaimId: uuid, kind: z.enum(CLAIM_LINK_KINDS) }),
  answer: claimView,
  refusals: ["link_to_itself", "link_exists"],
});

/** Says it in another way: another kind of link, or the other way round. */
export const changeLink = operation({
  id: "claims.change_link",
  method: "PATCH",
  path: "/groups/{groupId}/claims/{claimId}/links/{linkId}",
  access: mayEditClaims,
  params: claimParams.extend({ linkId: uuid }),
  /** `reversed`: the other claim now bears on the one that it was said of. */
  body: z.strictObject({ kind: z.enum(CLAIM_LINK_KINDS), reversed: z.boolean().default(false) }),
  answer: claimView,
  refusals: ["link_exists"],
});

export const unlinkClaims = operation({
  id: "claims.unlink",
  method: "DELETE",
  path: "/groups/{groupId}/claims/{claimId}/links/{linkId}",
  access: mayEditClaims,
  params: claimParams.extend({ linkId: uuid }),
  answer: claimView,
});

export const attachSource = operation({
  id: "sources.attach",
  method: "POST",
  path: "/groups/{groupId}/claims/{claimId}/sources",
  access: mayEditClaims,
  params: claimParams,
  body: sourceDraft,
  answer: sourceView,
  refusals: ["entry_without_parts"],
});

export const editSource = operation({
  id: "sources.edit",
  method: "PATCH",
  path: "/groups/{groupId}/sources/{sourceId}",
  access: mayEditClaims,
  params: sourceParams,
  body: sourceEdit,
  answer: sourceView,
  ifMatch: true,
});

export const detachSource = operation({
  id: "sources.detach",
  method: "DELETE",
  path: "/groups/{groupId}/sources/{sourceId}",
  access: mayEditClaims,
  params: sourceParams,
  answer: written,
});

export const restoreSource = operation({
  id: "sources.restore",
  method: "POST",
  path: "/groups/{groupId}/sources/{sourceId}/restore",
  access: mayEditClaims,
  params: sourceParams,
  answer: sourceView,
});
