import { reformDate } from "#lib/reforms/reform-date.ts";
import { VALUE_RELATIONS, type ClaimValue, type ValueRelation } from "./value.ts";

/** A value as the history keeps it, in numbers and signs alone, so that each reader gets it in the interface's language. */

type Recorded =
  | Pick<Extract<ClaimValue, { kind: "date" }>, "kind" | "date">
  | Pick<Extract<ClaimValue, { kind: "figure" }>, "kind" | "relation" | "amount" | "upper" | "unit">;

const SIGNS: Readonly<Partial<Record<ValueRelation, string>>> = { at_least: "≥", at_most: "≤", about: "≈" };

/** "2007-05-21", "≥ 50000 person", "5–7 percent". */
export function recordValue(value: {
  readonly kind: ClaimValue["kind"];
  readonly date?: string | null;
  readonly relation?: string;
  readonly amount?: unknown;
  readonly upper?: unknown;
  readonly unit?: string | null;
}): string {
  const { kind, date, relation = "exactly", amount, upper, unit } = value;
  if (kind === "date") return date ?? "";
  const figures =
    upper === null || upper === undefined ? String(amount) : `${String(amount)}–${String(upper)}`;
  const sign = VALUE_RELATIONS.find((each) => each === relation);
  return [sign === undefined ? undefined : SIGNS[sign], figures, unit]
    .filter((part) => part !== undefined && part !== null)
    .join(" ");
}

/** The value again; null: the words are none that were recorded so. */
export function readRecorded(recorded: string): Recorded | null {
  const parts = recorded.split(" ");
  if (parts.length === 1)
    return reformDate.safeParse(recorded).success ? { kind: "date", date: recorded } : null;
  const signed = VALUE_RELATIONS.find((relation) => SIGNS[relation] === parts[0]);
  const [figures = "", ...unit] = signed === undefined ? parts : parts.slice(1);
  const [amount = Number.NaN, upper = null] = figures.split("–").map(Number);
  if (!Number.isFinite(amount) || Number.isNaN(upper ?? 0) || unit.length === 0) return null;
  const relation = signed ?? (upper === null ? "exactly" : "between");
  return { kind: "figure", relation, amount, upper, unit: unit.join(" ") };
}
