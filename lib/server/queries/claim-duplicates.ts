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
import { claimsTouchedSince } from "./touched-claims.ts";

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
interface Known {
  readonly number: number;
  readonly claims: ReadonlyMap<string, Paired>;
  readonly finder: PairFinder;
}
const known = new Map<string, Known>();
const MOST_KNOWN = 10;

/** Pairs of claims that may be one and that nobody has told apart or tied to each other, the likeliest first. */
export async function listClaimDuplicates(group: InGroup): Promise<Result<Pairs, "not_allowed">> {
  if (!maySeeClaims(group.actor)) return refuse("not_allowed");
  const key = `${group.actor.groupId} ${group.actor.userId}`;
  const number = await lastEventNumber(group);
  const before = kept.get(key);
  if (before?.number === number) return accept(before.found);
  const found = await findDuplicates(group, number);
  kept.delete(key);
  kept.set(key, { number, found });
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return accept(found);
}

async function findDuplicates(group: InGroup, number: number): Promise<Pairs> {
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
  const { finder, claims } = await knownClaims(group, number);
  const pairs = finder.find([...claims.values()], MOST_LOOKED_AT + told.size);
  const looked = pairs.filter((pair) => !told.has(keyOf(pair))).slice(0, MOST_LOOKED_AT);
  return { pairs: await judged(group, looked) };
}

/** What pairs the claims of a group, after an event of it: later only those are read to which something happened since. */
async function knownClaims(group: InGroup, number: number): Promise<Known> {
  const { groupId } = group.actor;
  const before = known.get(groupId);
  const now = { number, ...(await claimsNow(group, before, number)) };
  known.delete(groupId);
  known.set(groupId, now);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return now;
}

async function claimsNow(
  group: InGroup,
  before: Known | undefined,
  number: number,
): Promise<Omit<Known, "number">> {
  const finder = before?.finder ?? new PairFinder();
  // Another person may have asked later, and know of more already: what is read anew twice is the same.
  const touched =
    before === undefined || before.number > number
      ? null
      : await claimsTouchedSince(group, before.number, number);
  if (before === undefined || touched === null)
    return { finder, claims: byId(await readPaired(group, null)) };
  const claims = new Map(before.claims);
  const read = byId(touched.size === 0 ? [] : await readPaired(group, [...touched]));
  for (const id of touched) {
    const claim = read.get(id);
    if (claim === undefined) claims.delete(id);
    // One that is there stays in its place; a new one has the highest number.
    else claims.set(id, claim);
  }
  return { finder, claims };
}

function byId(claims: readonly Paired[]): ReadonlyMap<string, Paired> {
  return new Map(claims.map((claim) => [claim.id, claim]));
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

/** Claims of the group, all or those named, with what pairs them; a value tells two claims of one reform apart when it is a day or a figure. */
async function readPaired(
  { db, actor: { groupId } }: InGroup,
  ids: readonly string[] | null,
): Promise<Paired[]> {
  const all = ids === null;
  const rows = await db.$queryRaw<PairedRow[]>`
    SELECT id::text, wording_kk AS "wordingKk", wording_ru AS "wordingRu", wording_en AS "wordingEn"
    FROM claims WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL AND (${all} OR id = ANY (${ids ?? []}::uuid[])) ORDER BY number`;
  // Once for all: row-level security makes a look-up for each of ten thousand claims dear.
  const ofReforms = await db.$queryRaw<{ claimId: string; reformIds: string }[]>`
    SELECT claim_id::text AS "claimId", string_agg(reform_id::text, ' ' ORDER BY reform_id) AS "reformIds" FROM claim_reforms
    WHERE group_id = ${groupId}::uuid AND (${all} OR claim_id = ANY (${ids ?? []}::uuid[])) GROUP BY claim_id`;
  const values = await db.$queryRaw<{ claimId: string; value: string }[]>`
    SELECT claim_id::text AS "claimId", concat_ws('|', date, amount::float8, unit, measure) AS value FROM claim_values
    WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL AND (date IS NULL OR length(date) = ${DAY})
      AND (${all} OR claim_id = ANY (${ids ?? []}::uuid[]))`;
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
