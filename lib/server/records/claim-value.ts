import type { ClaimValue } from "#lib/claims/value.ts";
import type { ClaimValueView, PersonView } from "#lib/operations/view.ts";
import { type ClaimValue as ValueRow, Prisma } from "#prisma/client.ts";

/** Columns of a value ↔ what a person gave. What belongs to the other kind is emptied, so that a value may change its kind. */
export function valueColumns(value: ClaimValue) {
  const { kind, exact, annotationId, measure, reformId } = value;
  const about = { kind, exact, annotationId, measure, reformId };
  if (value.kind === "date")
    return {
      ...about,
      date: value.date,
      relation: "exactly" as const,
      amount: null,
      upper: null,
      unit: null,
      isFormer: false,
    };
  const { relation, amount, upper, unit, isFormer = false } = value;
  return {
    ...about,
    ...{ date: null, relation, unit, isFormer },
    amount: new Prisma.Decimal(amount),
    upper: upper === null ? null : new Prisma.Decimal(upper),
  };
}

export function valueView(row: ValueRow, author: PersonView): ClaimValueView {
  const { id, claimId, exact, annotationId, measure, reformId, version } = row;
  const about = { id, claimId, exact, annotationId, measure, reformId, author, version };
  const value = { ...about, createdAt: row.createdAt.toISOString() };
  if (row.kind === "date") return { ...value, kind: "date", date: row.date ?? "" };
  return {
    ...value,
    kind: "figure",
    relation: row.relation,
    amount: Number(row.amount),
    upper: row.upper === null ? null : Number(row.upper),
    unit: row.unit ?? "",
    isFormer: row.isFormer,
  };
}

/** What a person gave, as the row has it. */
export function claimValueOf(row: ValueRow): ClaimValue {
  const { exact, annotationId, measure, reformId } = row;
  const about = { exact, annotationId, measure, reformId };
  if (row.kind === "date") return { kind: "date", date: row.date ?? "", ...about };
  const [amount, upper] = [Number(row.amount), row.upper === null ? null : Number(row.upper)];
  const { relation, isFormer } = row;
  return { kind: "figure", relation, amount, upper, unit: row.unit ?? "", isFormer, ...about };
}
