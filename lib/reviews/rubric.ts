import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { typedText } from "#lib/languages/typed-text.ts";
import { compare, parseDecimal, sum, ZERO } from "./fraction.ts";

const shortText = typedText(200);
const longText = typedText(2_000);
/** A text in at least one of the three languages. */
export const inThree = <T extends z.ZodType>(text: T) =>
  z
    .partialRecord(z.enum(LANGUAGES), text)
    .refine((texts) => LANGUAGES.some((language) => texts[language] !== undefined));
export const inThreeOrNone = <T extends z.ZodType>(text: T) =>
  z.partialRecord(z.enum(LANGUAGES), text).default({});

/** Points and weights are decimals as texts: they are added exactly (lib/reviews/fraction.ts). */
export const decimal = z
  .string()
  .trim()
  .refine((text) => parseDecimal(text) !== null)
  .transform((text) => text.replace(",", "."));
const notNegative = decimal.refine((text) => compare(parseDecimal(text) ?? ZERO, ZERO) >= 0);

/** Stable names inside one rubric, which marks and comments point to through every later version. */
const key = z.string().regex(/^[a-z0-9-]{1,40}$/u);

/** One step of a criterion: what an essay that deserves these points looks like. */
export const level = z.strictObject({
  key,
  points: notNegative,
  names: inThreeOrNone(shortText),
  descriptors: inThreeOrNone(longText),
});
export type Level = z.infer<typeof level>;

/**
 * What is marked by itself. With levels one of them is chosen (a rubric); without, any points up to the most are given by the description
 * alone (a marking guide).
 */
export const criterion = z.strictObject({
  key,
  names: inThree(shortText),
  descriptions: inThreeOrNone(longText),
  /** What it counts for beside the others; of a weight of zero it is told to the student and counts for nothing. */
  weight: notNegative,
  /** The most points; with levels those of the best one. */
  most: notNegative,
  levels: z.array(level).max(12).default([]),
});
export type Criterion = z.infer<typeof criterion>;

/** Why a rubric cannot be marked by; each with the criterion that it is about, where it is about one. */
export type RubricFault =
  | { readonly code: "rubric_without_weight" }
  | { readonly code: "criterion_twice"; readonly criterion: string }
  | { readonly code: "criterion_without_points"; readonly criterion: string }
  | { readonly code: "levels_not_rising"; readonly criterion: string }
  | { readonly code: "best_level_is_not_most"; readonly criterion: string };

export const rubric = z.strictObject({
  names: inThree(shortText),
  descriptions: inThreeOrNone(longText),
  criteria: z.array(criterion).min(1).max(40),
});
export type Rubric = z.infer<typeof rubric>;

/** Everything that keeps a rubric from being used; a draft may be kept with faults. */
export function rubricFaults({ criteria }: Pick<Rubric, "criteria">): RubricFault[] {
  const faults: RubricFault[] = [];
  const keys = new Set<string>();
  for (const one of criteria) {
    if (keys.has(one.key)) faults.push({ code: "criterion_twice", criterion: one.key });
    keys.add(one.key);
    faults.push(...criterionFaults(one));
  }
  const weight = sum(criteria.map((one) => parseDecimal(one.weight) ?? ZERO));
  if (compare(weight, ZERO) === 0) faults.push({ code: "rubric_without_weight" });
  return faults;
}

function criterionFaults({ key: name, most, levels }: Criterion): RubricFault[] {
  const best = parseDecimal(most) ?? ZERO;
  if (compare(best, ZERO) === 0) return [{ code: "criterion_without_points", criterion: name }];
  const points = levels.map((one) => parseDecimal(one.points) ?? ZERO);
  const isRising = points.every((one, at) => at === 0 || compare(points[at - 1] ?? ZERO, one) < 0);
  if (!isRising) return [{ code: "levels_not_rising", criterion: name }];
  const last = points.at(-1);
  if (last !== undefined && compare(last, best) !== 0)
    return [{ code: "best_level_is_not_most", criterion: name }];
  return [];
}

/** Whether two rubrics say the same, whatever the order of their texts by language. */
export function isSameRubric(one: Rubric, other: Rubric): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, sorted(part)]);
}
