import type { z } from "zod";
import type { splitClaim as operation } from "#lib/operations/claim-merges.ts";
import { mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Claim } from "#prisma/client.ts";
import { lockClaims } from "../claim-merges.ts";
import { reformsOfClaim, setReforms } from "../claim-reforms.ts";
import type { InGroup } from "../database.ts";
import { knowsReforms } from "../queries/reforms.ts";
import { languageOf, wordingColumns, wordingsOf } from "../records/claim.ts";

interface Wanted extends z.infer<typeof operation.body> {
  readonly claimId: string;
  readonly expectedVersion: number;
}
type SplitRefusal =
  | ("not_found" | "not_allowed" | "version_conflict")
  | ("not_of_claim" | "reform_not_found" | "reform_not_of_claim");

/**
 * Makes a claim of its own of a part of one, and answers its id: the chosen mentions, sources and values go over to it, the old one keeps the
 * rest. All or nothing.
 */
export async function splitClaim(
  group: InGroup,
  { claimId, expectedVersion, ...part }: Wanted,
): Promise<Result<string, SplitRefusal>> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  await lockClaims(group, [claimId]);
  const where = { groupId_id: { groupId: actor.groupId, id: claimId }, deletedAt: null };
  const old = await db.claim.findUnique({ where });
  if (old === null) return refuse("not_found");
  if (old.version !== expectedVersion) return refuse("version_conflict", { current: old.version });
  if (!(await knowsReforms(group, part.claim.reformIds))) return refuse("reform_not_found");
  const reforms = await reformsOfClaim(group, claimId);
  if (part.leaving.some((id) => !reforms.has(id))) return refuse("reform_not_of_claim");
  const made = await stateBeside(group, part.claim);
  if (!(await move(group, { from: claimId, to: made.id }, part))) return refuse("not_of_claim");
  const after = new Map([...reforms].filter(([id]) => !part.leaving.includes(id)));
  await setReforms(group, claimId, { before: reforms, after });
  await db.claim.update({ where, data: { updatedAt: new Date(), version: { increment: 1 } } });
  if (part.link !== null) {
    const link = { fromClaimId: made.id, toClaimId: claimId, kind: part.link };
    await db.claimLink.create({ data: { groupId: actor.groupId, ...link, createdById: actor.userId } });
  }
  await tell(group, old, made);
  return accept(made.id);
}

/** A new claim with the next number of the group. */
async function stateBeside(
  { db, actor: { groupId, userId: createdById } }: InGroup,
  { kind, language, wordings, reformIds, stances }: Wanted["claim"],
): Promise<Claim> {
  const { lastClaimNumber: number } = await db.group.update({
    where: { id: groupId },
    data: { lastClaimNumber: { increment: 1 } },
    select: { lastClaimNumber: true },
  });
  const made = await db.claim.create({
    data: { groupId, number, kind, language, ...wordingColumns(wordings), createdById },
  });
  await db.claimReform.createMany({
    data: reformIds.map((reformId) => ({
      ...{ groupId, claimId: made.id, reformId },
      stance: stances[reformId] ?? null,
    })),
  });
  return made;
}

/** False: something that was chosen does not hang on the claim. A value that goes without its passage keeps its words and loses the passage. */
async function move(
  { db, actor: { groupId } }: InGroup,
  { from, to }: { from: string; to: string },
  { annotationIds, sourceIds, valueIds }: Pick<Wanted, "annotationIds" | "sourceIds" | "valueIds">,
): Promise<boolean> {
  const of = (ids: readonly string[]) => ({ groupId, claimId: from, deletedAt: null, id: { in: [...ids] } });
  const data = { claimId: to, version: { increment: 1 } };
  const moved = [
    [annotationIds, await db.annotation.updateMany({ where: of(annotationIds), data })],
    [sourceIds, await db.source.updateMany({ where: of(sourceIds), data })],
    [valueIds, await db.claimValue.updateMany({ where: of(valueIds), data })],
  ] as const;
  await db.$executeRaw`
    UPDATE claim_values v SET annotation_id = NULL FROM annotations a
    WHERE v.claim_id IN (${from}::uuid, ${to}::uuid) AND a.id = v.annotation_id AND a.claim_id <> v.claim_id`;
  await db.$executeRaw`
    UPDATE claim_values v SET reform_id = NULL WHERE v.claim_id = ${to}::uuid AND v.reform_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM claim_reforms r WHERE r.claim_id = v.claim_id AND r.reform_id = v.reform_id)`;
  return moved.every(([ids, { count }]) => count === new Set(ids).size);
}

async function tell(group: InGroup, old: Claim, made: Claim): Promise<void> {
  const wording = wordingsOf(made)[languageOf(made.language)] ?? "";
  const data = { number: old.number, toClaimId: made.id, madeNumber: made.number, wording };
  await group.record({ kind: "claim.split", nounId: old.id, data });
  await group.record({ kind: "claim.stated", nounId: made.id, data: { number: made.number, wording } });
}
