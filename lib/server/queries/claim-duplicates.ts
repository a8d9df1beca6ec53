import { likelyPairs } from "#lib/claims/likely-pairs.ts";
import { LEAST_SAME, likeness } from "#lib/claims/suggest.ts";
import type { z } from "zod";
import type { listClaimDuplicates as operation } from "#lib/operations/claim-likeness.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
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
  const worded = await db.$queryRaw<
    { id: string; kk: string | null; ru: string | null; en: string | null; reformIds: string[] }[]
  >`
    SELECT c.id::text, c.wording_kk AS kk, c.wording_ru AS ru, c.wording_en AS en, coalesce((
      SELECT array_agg(r.reform_id::text) FROM claim_reforms r WHERE r.claim_id = c.id), '{}') AS "reformIds"
    FROM claims c WHERE c.group_id = ${groupId}::uuid AND c.deleted_at IS NULL ORDER BY c.number`;
  const claims = worded.map(({ id, kk, ru, en, reformIds }) => ({
    ...{ id, reformIds },
    wordings: {
      ...(kk === null ? {} : { kk }),
      ...(ru === null ? {} : { ru }),
      ...(en === null ? {} : { en }),
    },
  }));
  const told = new Set(
    (await db.claimDistinction.findMany({ where: { groupId } })).map(
      ({ oneId, otherId }) => `${oneId} ${otherId}`,
    ),
  );
  const pairs = new Map(
    [...likelyPairs(claims, MOST_LOOKED_AT), ...(await pairsByValue(group))]
      .map((pair) => pair.sort())
      .map((pair) => [pair.join(" "), pair] as const),
  );
  const looked = [...pairs].filter(([key]) => !told.has(key)).map(([, pair]) => pair);
  return accept({ pairs: await judged(group, looked) });
}

/** Claims about one reform that name the same day or the same figure of one measure, across languages. */
async function pairsByValue({ db, actor: { groupId } }: InGroup): Promise<string[][]> {
  const rows = await db.$queryRaw<{ one: string; other: string }[]>`
    SELECT DISTINCT a.claim_id::text AS one, b.claim_id::text AS other FROM claim_values a
      JOIN claim_values b ON b.group_id = a.group_id AND b.claim_id > a.claim_id AND b.kind = a.kind AND b.deleted_at IS NULL
        AND (a.date = b.date OR (a.amount = b.amount AND a.unit = b.unit)) AND a.measure = b.measure
      JOIN claims ca ON ca.id = a.claim_id AND ca.deleted_at IS NULL JOIN claims cb ON cb.id = b.claim_id AND cb.deleted_at IS NULL
      JOIN claim_reforms ra ON ra.claim_id = a.claim_id JOIN claim_reforms rb ON rb.claim_id = b.claim_id AND rb.reform_id = ra.reform_id
    WHERE a.group_id = ${groupId}::uuid AND a.deleted_at IS NULL LIMIT ${MOST_LOOKED_AT}`;
  return rows.map(({ one, other }) => [one, other]);
}

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
