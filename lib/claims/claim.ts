import { z } from "zod";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { typedText } from "#lib/languages/typed-text.ts";
import { REFORM_STANCES } from "./stance.ts";

/** What kind of proposition a claim is; it decides how it can be checked. */
export const CLAIM_KINDS = ["fact", "norm", "evaluation", "forecast"] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** How far a claim has come: worded, checked against its sources, or held to be wrong by somebody. */
export const CLAIM_STATES = ["draft", "checked", "disputed"] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** How one claim bears on another. */
export const CLAIM_LINK_KINDS = ["supports", "contradicts", "qualifies", "restates", "explains"] as const;
export type ClaimLinkKind = (typeof CLAIM_LINK_KINDS)[number];

/** Relations that say the same in both directions: two such links between two claims would be one too many. */
export const SYMMETRIC_LINKS: readonly ClaimLinkKind[] = ["contradicts", "restates"];

/** UTF-16 units. Longer than any single proposition; a longer text is several claims. */
const LONGEST_WORDING = 2_000;

export const wording = typedText(LONGEST_WORDING);
export const wordings = z.partialRecord(z.enum(LANGUAGES), wording);
export type Wordings = z.infer<typeof wordings>;

/** Reforms are a set: naming one twice says nothing more. */
export const reformIds = z
  .array(z.uuid())
  .max(50)
  .transform((ids) => [...new Set(ids)]);

/** What a person states. The wording in `language` is the claim's own; the others are translations of it. */
export const claimDraft = z
  .strictObject({
    kind: z.enum(CLAIM_KINDS),
    language: z.enum(LANGUAGES),
    wordings,
    reformIds: reformIds.default([]),
    /** What it says of each of its reforms, by their ids; of those left out nobody has said yet. */
    stances: z.record(z.uuid(), z.enum(REFORM_STANCES)).default({}),
  })
  .refine((draft) => draft.wordings[draft.language] !== undefined, { path: ["wordings"] })
  .refine((draft) => Object.keys(draft.stances).every((id) => draft.reformIds.includes(id)), {
    path: ["stances"],
  });
export type ClaimDraft = z.infer<typeof claimDraft>;

/** What may be changed; what is left out stays. A wording or a stance set to null is taken away; a reform that stays keeps its stance. */
export const claimEdit = z.strictObject({
  kind: z.enum(CLAIM_KINDS).optional(),
  state: z.enum(CLAIM_STATES).optional(),
  wordings: z.partialRecord(z.enum(LANGUAGES), wording.nullable()).optional(),
  reformIds: reformIds.optional(),
  stances: z.record(z.uuid(), z.enum(REFORM_STANCES).nullable()).optional(),
});
export type ClaimEdit = z.infer<typeof claimEdit>;

/**
 * The wordings after an edit, or null when the claim would lose the wording in its own language: translations without
 * their original cannot be checked.
 */
export function rewordClaim(
  claim: { readonly language: Language; readonly wordings: Wordings },
  edit: NonNullable<ClaimEdit["wordings"]>,
): Wordings | null {
  const kept: Wordings = {};
  for (const language of LANGUAGES) {
    const change = edit[language];
    const text = change === undefined ? claim.wordings[language] : (change ?? undefined);
    if (text !== undefined) kept[language] = text;
  }
  return kept[claim.language] === undefined ? null : kept;
}
