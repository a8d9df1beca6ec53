import { doubledSources, linksAfterMerge } from "#lib/claims/merge.ts";
import type { InGroup } from "./database.ts";
import { claimValueOf } from "./records/claim-value.ts";
import type { MovedToClaim } from "./records/claim-merge.ts";

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Hands over to another claim all that hangs on one, what was taken off included, so that it comes back at the right place. What both have
 * is put by, and nothing of it is lost: `moved` says what.
 */
export async function moveToClaim(group: InGroup, move: Move): Promise<MovedToClaim> {
  const doubled = await putDoubledBy(group, move);
  const { links, fallenLinks } = await moveLinks(group, move);
  const { db } = group;
  const { from, to } = move;
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  return {
    mentions: ids(
      await db.$queryRaw<{ id: string }[]>`
        UPDATE annotations SET claim_id = ${to}::uuid, version = version + 1 WHERE claim_id = ${from}::uuid RETURNING id::text`,
    ),
    sources: ids(
      await db.$queryRaw<{ id: string }[]>`
        UPDATE sources SET claim_id = ${to}::uuid WHERE claim_id = ${from}::uuid RETURNING id::text`,
    ),
    values: ids(
      await db.$queryRaw<{ id: string }[]>`
        UPDATE claim_values SET claim_id = ${to}::uuid WHERE claim_id = ${from}::uuid RETURNING id::text`,
    ),
    comments: ids(
      await db.$queryRaw<{ id: string }[]>`
        UPDATE comments SET claim_id = ${to}::uuid WHERE claim_id = ${from}::uuid RETURNING id::text`,
    ),
    ...{ links, fallenLinks, ...doubled },
    reformOfValue: await loosenValues(group, to),
  };
}

/** Sources and values that both claims have stand once afterwards. */
async function putDoubledBy(
  { db, actor: { groupId } }: InGroup,
  { from, to }: Move,
): Promise<Pick<MovedToClaim, "doubledSources" | "doubledValues">> {
  const of = (claimId: string) => ({ where: { groupId, claimId, deletedAt: null } });
  const sources = doubledSources(await db.source.findMany(of(to)), await db.source.findMany(of(from)));
  const key = (row: Parameters<typeof claimValueOf>[0]) =>
    JSON.stringify({ ...claimValueOf(row), exact: "" });
  const own = new Set((await db.claimValue.findMany(of(to))).map(key));
  const values = (await db.claimValue.findMany(of(from)))
    .filter((row) => own.has(key(row)))
    .map(({ id }) => id);
  const data = { deletedAt: new Date(), version: { increment: 1 } };
  await db.source.updateMany({ where: { groupId, id: { in: sources } }, data });
  await db.claimValue.updateMany({ where: { groupId, id: { in: values } }, data });
  return { doubledSources: sources, doubledValues: values };
}

async function moveLinks(
  { db, actor: { groupId } }: InGroup,
  { from, to }: Move,
): Promise<Pick<MovedToClaim, "links" | "fallenLinks">> {
  const ends = [from, to];
  const rows = await db.claimLink.findMany({
    where: { groupId, OR: [{ fromClaimId: { in: ends } }, { toClaimId: { in: ends } }] },
    select: { id: true, fromClaimId: true, toClaimId: true, kind: true, createdById: true },
  });
  const { moved, fallen } = linksAfterMerge({ kept: to, merged: from }, rows);
  await db.claimLink.deleteMany({ where: { groupId, id: { in: [...fallen] } } });
  for (const { id, fromClaimId, toClaimId } of moved)
    await db.claimLink.update({
      where: { groupId_id: { groupId, id } },
      data: { fromClaimId, toClaimId },
    });
  const went = new Set(moved.map(({ id }) => id));
  return {
    links: rows.filter(({ id }) => went.has(id)),
    fallenLinks: rows.filter(({ id }) => fallen.includes(id)),
  };
}

/** Values about a reform that their claim does not speak of are about all that it speaks of; which it was is remembered. */
async function loosenValues({ db }: InGroup, claimId: string): Promise<Record<string, string>> {
  const loose = await db.$queryRaw<{ id: string; reformId: string }[]>`
    SELECT v.id::text, v.reform_id::text AS "reformId" FROM claim_values v
    WHERE v.claim_id = ${claimId}::uuid AND v.reform_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM claim_reforms r WHERE r.claim_id = v.claim_id AND r.reform_id = v.reform_id)`;
  await db.$executeRaw`
    UPDATE claim_values SET reform_id = NULL WHERE id = ANY(${loose.map(({ id }) => id)}::uuid[])`;
  return Object.fromEntries(loose.map(({ id, reformId }) => [id, reformId]));
}

/** Gives back to a claim what went over from it, as far as it still hangs where it went. The reforms of both must be back already. */
export async function moveBackToClaim(
  group: InGroup,
  moved: MovedToClaim,
  { from, to }: Move,
): Promise<void> {
  const { db, actor } = group;
  const { groupId } = actor;
  const still = (ids: readonly string[]) => ({ groupId, claimId: from, id: { in: [...ids] } });
  await db.annotation.updateMany({
    where: still(moved.mentions),
    data: { claimId: to, version: { increment: 1 } },
  });
  await db.source.updateMany({ where: still(moved.sources), data: { claimId: to } });
  await db.claimValue.updateMany({ where: still(moved.values), data: { claimId: to } });
  await db.comment.updateMany({ where: still(moved.comments), data: { claimId: to } });
  const back = { deletedAt: null, version: { increment: 1 } };
  await db.source.updateMany({ where: { groupId, id: { in: moved.doubledSources } }, data: back });
  await db.claimValue.updateMany({ where: { groupId, id: { in: moved.doubledValues } }, data: back });
  for (const [id, reformId] of Object.entries(moved.reformOfValue))
    await db.$executeRaw`
      UPDATE claim_values v SET reform_id = ${reformId}::uuid WHERE v.id = ${id}::uuid AND v.reform_id IS NULL
        AND EXISTS (SELECT 1 FROM claim_reforms r WHERE r.claim_id = v.claim_id AND r.reform_id = ${reformId}::uuid)`;
  await linksBack(group, moved);
}

/** Links get their old ends; those that fell away are there again, unless somebody said the same meanwhile or a claim is gone. */
async function linksBack({ db, actor: { groupId } }: InGroup, moved: MovedToClaim): Promise<void> {
  for (const { id, fromClaimId, toClaimId, kind } of moved.links)
    await db.$executeRaw`
      UPDATE claim_links SET from_claim_id = ${fromClaimId}::uuid, to_claim_id = ${toClaimId}::uuid
      WHERE id = ${id}::uuid AND NOT EXISTS (SELECT 1 FROM claim_links o WHERE o.from_claim_id = ${fromClaimId}::uuid
        AND o.to_claim_id = ${toClaimId}::uuid AND o.kind = ${kind}::"ClaimLinkKind")`;
  await db.claimLink.createMany({
    data: moved.fallenLinks.map((link) => ({ groupId, ...link })),
    skipDuplicates: true,
  });
}
