import { z } from "zod";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { groupParams, operation, uuid } from "./operation.ts";

/** What the attached text of a work says of a quotation; "no_text": none is attached; "unread": too long to be read at once. */
export const QUOTATION_STATES = ["found", "changed", "not_found", "no_text", "unread"] as const;

export const checkedQuotation = z.object({
  sourceId: uuid,
  /** That was looked for. */
  quote: z.string(),
  state: z.enum(QUOTATION_STATES),
  /** Of a changed one: what stands in the text instead. */
  there: z.string().nullable(),
  /** Where it was found; without a block the text in which it was looked for. */
  place: z.object({ documentId: uuid, title: z.string(), blockKey: z.string().nullable() }).nullable(),
});
export type CheckedQuotation = z.infer<typeof checkedQuotation>;

/** The quotations of a claim's sources beside the attached texts of their works, as both stand now. Nothing of it is stored. */
export const checkQuotations = operation({
  id: "sources.compare",
  method: "GET",
  path: "/groups/{groupId}/claims/{claimId}/quotations",
  access: maySeeClaims,
  params: groupParams.extend({ claimId: uuid }),
  answer: z.object({ quotations: z.array(checkedQuotation) }),
  perMinute: 240,
});
