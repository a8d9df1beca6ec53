import { PairFinder, type Paired } from "#lib/claims/likely-pairs.ts";
import { LEAST_SAME, likeness, mayBeSame } from "#lib/claims/suggest.ts";
import type { z } from "zod";
import type { listClaimDuplicates as operation } from "#lib/operations/claim-likeness.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { wordingsOf } from "../records/claim.ts";
import { lastEventNumber } from "./events.ts";
import { readFeatured } from "./similar-claims.ts";

type Pairs = z.infer<typeof operation.answer>;

const MOST_PAIRS = 50;
/** Pairs that are looked at closely, word by word and value by value: those that share most. */
const MOST_LOOKED_AT = 100;
/** Of two kinds, a fact and a forecast, much more must speak for one claim. */
const MORE_FOR_TWO_KINDS = 0.15;

/** What was found for a person, until something happens in the group: mentions that are counted are shown by row-level security. */
const kept = new Map<string, { readonly number: number; readonly found: Pairs }>();
const MOST_KEPT = 50;
/** What was read of the claims' words, for the groups that asked last. Wordings are seen by every member alike. */
const finders = new Map<string, PairFinder>();
const MOST_FINDERS = 10;

/** Pairs of claims that may be one and that nobody has told apart or tied to each other, the likeliest first. */
export async function listClaimDuplicates(group: InGroup): Promise<Result<Pairs, "not_allowed">> {
  if (!maySeeClaims(group.actor)) return refuse("not_allowed");
  const key = `${group.actor.groupId} ${group.actor.userId}`;
  const number = await lastEventNumber(group);
  const before = kept.get(key);
  if (before?.number === number) return accept(before.found);
  const found = await findDuplicates(group);
  kept.delete(key);
  kept.set(key, { number, found });
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return accept(found);
}

async function findDuplicates(group: InGroup): Promise<Pairs> {
  const { db, actor } = group;
  const { groupId } = actor;
  const told = new Set(
    [
      ...(await db.claimDistinction.findMany({ where: { groupId } })).map(({ oneId, otherId }) => [
        oneId,
        otherId,
      ]),
      ...(await db.claimLink.findMany({ where: { groupId } })).map((link) => [
        link.fromClaimId,
        link.toClaimId,
      ]),
    ].map(keyOf),
  );
  const pairs = finderOf(groupId).find(await readPaired(group), MOST_LOOKED_AT + told.size);
  const looked = pairs.filter((pair) => !told.has(keyOf(pair))).slice(0, MOST_LOOKED_AT);
  return { pairs: await judged(group, looked) };
}

function finderOf(groupId: string): PairFinder {
  const finder = finders.get(groupId) ?? new PairFinder();
  finders.delete(groupId);
  finders.set(groupId, finder);
  const [oldest] = finders.keys();
  if (finders.size > MOST_FINDERS && oldest !== undefined) finders.delete(oldest);
  return finder;
}

function keyOf(pair: readonly string[]): string {
  return [...pair].sort().join(" ");
}

interface PairedRow {
  readonly id: string;
  readonly wordingKk: string | null;
  readonly wordingRu: string | null;
  readonly wordingEn: string | null;
}

/** All claims of the group with what pairs them; a value tells two claims of one reform apart when it is a day or a figure. */
async function readPaired({ db, actor: { groupId } }: InGroup): Promise<Paired[]> {
  const rows = await db.$queryRaw<PairedRow[]>`
    SELECT id::text, wording_kk AS "wordingKk", wording_ru AS "wordingRu", wording_en AS "wordingEn"
    FROM claims WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL ORDER BY number`;
  // Once for all: row-level security makes a look-up for each of ten thousand claims dear.
  const ofReforms = await db.$queryRaw<{ claimId: string; reformIds: string }[]>`
    SELECT claim_id::text AS "claimId", string_agg(reform_id::text, ' ' ORDER BY reform_id) AS "reformIds" FROM claim_reforms
    WHERE group_id = ${groupId}::uuid GROUP BY claim_id`;
  const values = await db.$queryRaw<{ claimId: string; value: string }[]>`
    SELECT claim_id::text AS "claimId", concat_ws('|', date, amount::float8, unit, measure) AS value FROM claim_values
    WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL AND (date IS NULL OR length(date) = ${DAY})`;
  const byClaim = Map.groupBy(values, ({ claimId }) => claimId);
  const reformsOf = new Map(ofReforms.map(({ claimId, reformIds }) => [claimId, reformIds.split(" ")]));
  return rows.map((row) => {
    const reformIds = reformsOf.get(row.id) ?? [];
    const own = byClaim.get(row.id) ?? [];
    return {
      id: row.id,
      wordings: wordingsOf(row),
      reformIds,
      values: reformIds.flatMap((reformId) => own.map(({ value }) => `${reformId} ${value}`)),
    };
  });
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
      if (!mayBeSame(one.features, other.features)) return [];
      const { score, because } = likeness(one.features, other.features);
      const least = LEAST_SAME + (one.brief.kind === other.brief.kind ? 0 : MORE_FOR_TWO_KINDS);
      const told = because.map((each) =>
        each.kind === "words" ? { ...each, words: [...each.words] } : each,
      );
      return score < least ? [] : [{ claims: [one.brief, other.brief], score, because: told }];
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_PAIRS);
}
