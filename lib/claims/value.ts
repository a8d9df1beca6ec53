import { z } from "zod";
import { typedText } from "#lib/languages/typed-text.ts";
import { reformDate } from "#lib/reforms/reform-date.ts";

/** What a claim can assert that can be compared: when something was, or how much of it there is. */
export const CLAIM_VALUE_KINDS = ["date", "figure"] as const;
export type ClaimValueKind = (typeof CLAIM_VALUE_KINDS)[number];

/** How a value stands to the one that is named: "about 50", "at least 5", "from 5 to 7". */
export const VALUE_RELATIONS = ["exactly", "about", "at_least", "at_most", "between"] as const;
export type ValueRelation = (typeof VALUE_RELATIONS)[number];

/** Beyond it a number of JSON no longer tells neighbours apart. */
const LARGEST_AMOUNT = 1e15;

const amount = z.number().min(-LARGEST_AMOUNT).max(LARGEST_AMOUNT);
/** A code of lib/claims/unit.ts, or the words of the text where the list has none. */
const unit = typedText(60);

const about = {
  /** Words that it was read from; empty where a person typed it. */
  exact: z.string().trim().normalize("NFC").max(500).default(""),
  /** The mention in which those words stand; null: a wording of the claim, or typed. */
  annotationId: z.uuid().nullable().default(null),
  /** What is dated or measured, in a few words. */
  measure: z.string().trim().normalize("NFC").max(200).default(""),
  /** The one of the claim's reforms that it is about; null: all of them. */
  reformId: z.uuid().nullable().default(null),
};

export const dateValue = z.strictObject({ kind: z.literal("date"), date: reformDate, ...about });
export const figureValue = z
  .strictObject({
    kind: z.literal("figure"),
    relation: z.enum(VALUE_RELATIONS).default("exactly"),
    amount,
    /** The upper end of what is "between"; null of any other relation. */
    upper: amount.nullable().default(null),
    unit,
    /** It held before the change that the claim tells of: the 50 of "lowered from 50 to 25 thousand". */
    isFormer: z.boolean().optional(),
    ...about,
  })
  .refine(({ relation, upper }) => (upper !== null) === (relation === "between"), { path: ["upper"] })
  .refine(({ amount: lower, upper }) => upper === null || upper > lower, { path: ["upper"] });

/** A date or a figure as a person gives it. */
export const claimValue = z.union([dateValue, figureValue]);
export type ClaimValue = z.infer<typeof claimValue>;

/**
 * What tells a value of a claim from its others, wherever it was read and whatever it measures: a proposal that was once ignored stays so.
 * "date:2007-05-21", "figure:exactly:50000::person".
 */
export function valueKey(
  value:
    | { readonly kind: "date"; readonly date: string }
    | Pick<Extract<ClaimValue, { kind: "figure" }>, "kind" | "relation" | "amount" | "upper" | "unit">,
): string {
  if (value.kind === "date") return `date:${value.date}`;
  const { relation, amount: lower, upper, unit: of } = value;
  return `figure:${relation}:${lower}:${upper ?? ""}:${of}`;
}
