import type { ConflictClaim, ConflictReform, ConflictValue } from "#lib/claims/assertion.ts";
import { type ConflictCase, findConflicts } from "#lib/claims/conflict.ts";
import { isUnit } from "#lib/claims/unit.ts";
import type { Annotation, Claim, ClaimValue as ValueRow } from "#prisma/client.ts";
import type { InGroup } from "./database.ts";
import { reformFieldsOf } from "./records/reform.ts";
import { wordingsOf } from "./records/claim.ts";

/** Everything that the cases of a group are shown with, each kind of row read once. */
export type ConflictRows = Awaited<ReturnType<typeof loadConflictRows>>;

interface Named {
  readonly reformIds?: readonly string[];
  readonly claimIds?: readonly string[];
}

/**
 * Claims without dates and figures are left out: nothing of them can be compared. All, those about reforms that are named, or those named. What
 * hangs on them is asked for by their ids: joined to their documents by the database, the mentions of 4,000 claims took ten seconds on tables
 * that had just been filled, for it laid every document beside every claim.
 */
export async function loadConflictRows(group: InGroup, named: Named = {}) {
  const { db, actor } = group;
  const { groupId } = actor;
  const asked = await namedClaims(group, named);
  const values = await db.claimValue.findMany({
    where: { groupId, deletedAt: null, ...(asked === null ? {} : { claimId: { in: asked } }) },
  });
  const ids = [...new Set(values.map(({ claimId }) => claimId))];
  const claims = await claimLines(group, ids);
  const reforms = await db.reform.findMany({ where: { groupId, deletedAt: null } });
  const there = new Set(claims.map(({ id }) => id));
  return {
    ...{ claims, reforms },
    values: values.filter(({ claimId }) => there.has(claimId)),
    ofReforms: await tiesOf(group, ids, new Set(reforms.map(({ id }) => id))),
    mentions: await mentionsOf(group, ids),
    links: await db.claimLink.findMany({
      where: { groupId, kind: { in: ["restates", "contradicts"] } },
      select: { fromClaimId: true, toClaimId: true, kind: true },
    }),
  };
}

type ClaimRow = Pick<Claim, "id" | "number" | "language" | "wordingKk" | "wordingRu" | "wordingEn">;
type MentionRow = Pick<Annotation, "id" | "claimId" | "documentId" | "stance" | "exact">;

/** Numbers and wordings of claims that are not deleted. */
export function claimLines({ db, actor: { groupId } }: InGroup, ids: readonly string[]): Promise<ClaimRow[]> {
  return db.$queryRaw<ClaimRow[]>`
    SELECT id::text, number, language, wording_kk AS "wordingKk", wording_ru AS "wordingRu", wording_en AS "wordingEn" FROM claims
    WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL AND id = ANY (${ids}::uuid[])`;
}

/** Ids of the claims that are asked about, whatever they say; null: all of the group. */
async function namedClaims(
  { db, actor: { groupId } }: InGroup,
  { reformIds, claimIds }: Named,
): Promise<string[] | null> {
  if (reformIds === undefined) return claimIds === undefined ? null : [...claimIds];
  const about = await db.claimReform.findMany({
    where: { groupId, reformId: { in: [...reformIds] } },
    select: { claimId: true },
  });
  const ids = new Set(about.map(({ claimId }) => claimId));
  return claimIds === undefined ? [...ids] : claimIds.filter((id) => ids.has(id));
}

async function tiesOf(
  { db, actor: { groupId } }: InGroup,
  claimIds: readonly string[],
  reformIds: ReadonlySet<string>,
): Promise<{ claimId: string; reformId: string }[]> {
  const ties = await db.$queryRaw<{ claimId: string; reformId: string }[]>`
    SELECT claim_id::text AS "claimId", reform_id::text AS "reformId" FROM claim_reforms
    WHERE group_id = ${groupId}::uuid AND claim_id = ANY (${claimIds}::uuid[])`;
  return ties.filter(({ reformId }) => reformIds.has(reformId));
}

/** In the order in which they were made; those in deleted documents are left out. */
async function mentionsOf(
  { db, actor: { groupId } }: InGroup,
  claimIds: readonly string[],
): Promise<MentionRow[]> {
  const mentions = await db.$queryRaw<MentionRow[]>`
    SELECT id::text, claim_id::text AS "claimId", document_id::text AS "documentId", stance::text, exact FROM annotations
    WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL AND kind = 'claim_mention' AND claim_id = ANY (${claimIds}::uuid[])
    ORDER BY created_at, id`;
  const documents = await db.document.findMany({ where: { groupId, deletedAt: null }, select: { id: true } });
  const there = new Set(documents.map(({ id }) => id));
  return mentions.filter(({ documentId }) => there.has(documentId));
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
