import type { ConflictClaim, ConflictReform, ConflictValue } from "#lib/claims/assertion.ts";
import { type ConflictCase, findConflicts } from "#lib/claims/conflict.ts";
import { isUnit } from "#lib/claims/unit.ts";
import type { ClaimValue as ValueRow } from "#prisma/client.ts";
import type { InGroup } from "./database.ts";
import { reformFieldsOf } from "./records/reform.ts";
import { wordingsOf } from "./records/claim.ts";

/** Everything that the cases of a group are shown with, each kind of row read once. */
export type ConflictRows = Awaited<ReturnType<typeof loadConflictRows>>;

interface Named {
  readonly reformIds?: readonly string[];
  readonly claimIds?: readonly string[];
}

/** Claims without dates and figures are left out: nothing of them can be compared. All, those about reforms that are named, or those named. */
export async function loadConflictRows(
  { db, actor: { groupId } }: InGroup,
  { reformIds, claimIds }: Named = {},
) {
  const compared = {
    deletedAt: null,
    values: { some: { deletedAt: null } },
    ...(reformIds === undefined ? {} : { reforms: { some: { reformId: { in: [...reformIds] } } } }),
    ...(claimIds === undefined ? {} : { id: { in: [...claimIds] } }),
  };
  const claims = await db.claim.findMany({
    where: { groupId, ...compared },
    select: { id: true, number: true, language: true, wordingKk: true, wordingRu: true, wordingEn: true },
  });
  const values = await db.claimValue.findMany({
    where: { groupId, deletedAt: null, claim: compared },
  });
  const ofReforms = await db.claimReform.findMany({
    where: { groupId, claim: compared, reform: { deletedAt: null } },
    select: { claimId: true, reformId: true },
  });
  const mentions = await db.annotation.findMany({
    where: {
      groupId,
      deletedAt: null,
      kind: "claim_mention",
      claim: compared,
      document: { deletedAt: null },
    },
    select: { id: true, claimId: true, documentId: true, stance: true, exact: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const links = await db.claimLink.findMany({
    where: { groupId, kind: { in: ["restates", "contradicts"] } },
    select: { fromClaimId: true, toClaimId: true, kind: true },
  });
  const reforms = await db.reform.findMany({ where: { groupId, deletedAt: null } });
  return { claims, values, ofReforms, mentions, links, reforms };
}

/** The cases as they stand now, decided or not. */
export function casesOf(rows: ConflictRows): readonly ConflictCase[] {
  return findConflicts(conflictClaims(rows), conflictReforms(rows));
}

export function conflictReforms({ reforms }: ConflictRows): ConflictReform[] {
  return reforms.map((row) => ({ id: row.id, parentId: row.parentId, dates: reformFieldsOf(row).dates }));
}

export function conflictClaims({
  claims,
  values,
  ofReforms,
  mentions,
  links,
}: ConflictRows): ConflictClaim[] {
  const valuesOf = Map.groupBy(values, ({ claimId }) => claimId);
  const reformsOf = Map.groupBy(ofReforms, ({ claimId }) => claimId);
  const mentionsOf = Map.groupBy(mentions, ({ claimId }) => claimId ?? "");
  const linked = linkedClaims(links);
  return claims.map((claim) => ({
    id: claim.id,
    reformIds: (reformsOf.get(claim.id) ?? []).map(({ reformId }) => reformId),
    wordings: wordingsOf(claim),
    mentions: (mentionsOf.get(claim.id) ?? []).map(({ id, documentId, stance, exact }) => ({
      annotationId: id,
      documentId,
      stance: stance ?? "asserts",
      exact,
    })),
    values: (valuesOf.get(claim.id) ?? []).map(conflictValue),
    restates: linked.restates.get(claim.id) ?? [],
    contradicts: linked.contradicts.get(claim.id) ?? [],
  }));
}

/** Both kinds of link hold both ways. */
function linkedClaims(links: ConflictRows["links"]) {
  const linked = { restates: new Map<string, string[]>(), contradicts: new Map<string, string[]>() };
  for (const { fromClaimId, toClaimId, kind } of links) {
    const of = kind === "restates" ? linked.restates : linked.contradicts;
    of.set(fromClaimId, [...(of.get(fromClaimId) ?? []), toClaimId]);
    of.set(toClaimId, [...(of.get(toClaimId) ?? []), fromClaimId]);
  }
  return linked;
}

function conflictValue(row: ValueRow): ConflictValue {
  const { id, kind, exact, annotationId, date, relation, measure, isFormer, reformId, unit } = row;
  return {
    ...{ id, kind, exact, annotationId, date, relation, isFormer, reformId },
    // A unit of the text's own words says what is counted.
    measure: isUnit(unit) || unit === null ? measure : `${measure} ${unit}`,
    amount: row.amount === null ? null : Number(row.amount),
    upper: row.upper === null ? null : Number(row.upper),
    unit: isUnit(unit) ? unit : null,
  };
}
