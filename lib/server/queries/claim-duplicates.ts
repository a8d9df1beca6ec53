import { likelyPairs } from "#lib/claims/likely-pairs.ts";
import { LEAST_SAME, likeness } from "#lib/claims/suggest.ts";
import type { z } from "zod";
import type { listClaimDuplicates as operation } from "#lib/operations/claim-likeness.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { wordingsOf } from "../records/claim.ts";
import { readFeatured } from "./similar-claims.ts";

type Pairs = z.infer<typeof operation.answer>;

const MOST_PAIRS = 50;
/** Pairs that are looked at closely: those that share most words, and those that share a value and a reform. */
const MOST_LOOKED_AT = 300;

/** Pairs of claims that may be one and that nobody has told apart, the likeliest first. */
export async function listClaimDuplicates(group: InGroup): Promise<Result<Pairs, "not_allowed">> {
  if (!maySeeClaims(group.actor)) return refuse("not_allowed");
  const { db, actor } = group;
  const { groupId } = actor;
  const rows = await db.claim.findMany({
    where: { groupId, deletedAt: null },
    select: {
      id: true,
      wordingKk: true,
      wordingRu: true,
      wordingEn: true,
      reforms: { select: { reformId: true } },
    },
    orderBy: { number: "asc" },
  });
  const claims = rows.map((row) => ({
    id: row.id,
    reformIds: row.reforms.map(({ reformId }) => reformId),
    wordings: wordingsOf(row),
  }));
  const told = new Set(
    (await db.claimDistinction.findMany({ where: { groupId } })).map(
      ({ oneId, otherId }) => `${oneId} ${otherId}`,
    ),
  );
  const pairs = new Map(
    [
      ...likelyPairs(claims, MOST_LOOKED_AT),
      ...(await pairsByValue(group, new Map(claims.map(({ id, reformIds }) => [id, reformIds])))),
    ]
      .map((pair) => pair.sort())
      .map((pair) => [pair.join(" "), pair] as const),
  );
  const looked = [...pairs].filter(([key]) => !told.has(key)).map(([, pair]) => pair);
  return accept({ pairs: await judged(group, looked) });
}

/** A value that more claims assert than this tells no two of them apart. */
const MOST_CLAIMS_OF_A_VALUE = 20;

/**
 * Claims about one reform that name the same day or the same figure of one measure, across languages. Paired here and not in the database,
 * whose planner, where it knows nothing of the tables yet, compares every value with every other.
 */
async function pairsByValue(
  group: InGroup,
  reformsOf: ReadonlyMap<string, readonly string[]>,
): Promise<string[][]> {
  const { db, actor } = group;
  const values = await db.claimValue.findMany({
    where: { groupId: actor.groupId, deletedAt: null },
    select: { claimId: true, date: true, amount: true, unit: true, measure: true },
  });
  const byKey = new Map<string, Set<string>>();
  for (const { claimId, date, amount, unit, measure } of values) {
    if (date !== null && date.length !== DAY) continue;
    for (const reformId of reformsOf.get(claimId) ?? []) {
      const key = JSON.stringify([reformId, date, amount === null ? null : Number(amount), unit, measure]);
      byKey.set(key, (byKey.get(key) ?? new Set()).add(claimId));
    }
  }
  const told = [...byKey.values()].filter(({ size }) => size > 1 && size <= MOST_CLAIMS_OF_A_VALUE);
  return told
    .flatMap((ids) => [...ids].flatMap((one, at) => [...ids].slice(at + 1).map((other) => [one, other])))
    .slice(0, MOST_LOOKED_AT);
}

/** Length of "2007-05-21". */
const DAY = 10;

async function judged(group: InGroup, pairs: readonly (readonly string[])[]): Promise<Pairs["pairs"]> {
  const featured = new Map(
    (await readFeatured(group, [...new Set(pairs.flat())])).map((claim) => [claim.brief.id, claim]),
  );
  return pairs
    .flatMap(([oneId = "", otherId = ""]): Pairs["pairs"] => {
      const [one, other] = [featured.get(oneId), featured.get(otherId)];
      if (one === undefined || other === undefined) return [];
      const { score, because } = likeness(one.features, other.features);
      const told = because.map((each) =>
        each.kind === "words" ? { ...each, words: [...each.words] } : each,
      );
      return score < LEAST_SAME ? [] : [{ claims: [one.brief, other.brief], score, because: told }];
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_PAIRS);
}
