import { ConflictFinder, type ConflictCase } from "#lib/claims/conflict.ts";
import type { ConflictClaim, ConflictReform } from "#lib/claims/assertion.ts";
import type { DifferingValue } from "#lib/claims/matrix/axis.ts";
import { differingOf } from "#lib/claims/matrix/differing.ts";
import { conflictClaims, conflictReforms, loadConflictRows } from "../conflict-cases.ts";
import { loadDecisions } from "../conflict-decisions.ts";
import type { InGroup } from "../database.ts";

/** The cases of a group as a person sees them, with what they were found in. */
export interface KeptCases {
  /** Claims with values, by their ids. */
  readonly claims: ReadonlyMap<string, ConflictClaim>;
  readonly reforms: readonly ConflictReform[];
  /** Remembers what it compared: of what is the same nothing is compared anew. */
  readonly finder: ConflictFinder;
  readonly cases: readonly ConflictCase[];
}

export async function casesOfGroup(group: InGroup): Promise<KeptCases> {
  const rows = await loadConflictRows(group);
  return found(new ConflictFinder(), rowsById(conflictClaims(rows)), conflictReforms(rows));
}

/** `touched`: ids of the claims that have changed since. */
export async function casesAfter(
  group: InGroup,
  before: KeptCases,
  touched: ReadonlySet<string>,
): Promise<KeptCases> {
  // Most claims assert no value: nothing else is read of them.
  const withValues = await valuedOf(group, touched);
  if (withValues === 0 && ![...touched].some((id) => before.claims.has(id))) return before;
  const read = conflictClaims(await loadConflictRows(group, { claimIds: [...touched] }));
  const [claims, now] = [new Map(before.claims), rowsById(read)];
  for (const id of touched) {
    const claim = now.get(id);
    if (claim === undefined) claims.delete(id);
    else claims.set(id, claim);
  }
  return found(before.finder, claims, before.reforms);
}

function valuedOf({ db, actor: { groupId } }: InGroup, claimIds: ReadonlySet<string>): Promise<number> {
  return db.claimValue.count({ where: { groupId, deletedAt: null, claimId: { in: [...claimIds] } } });
}

function found(
  finder: ConflictFinder,
  claims: ReadonlyMap<string, ConflictClaim>,
  reforms: readonly ConflictReform[],
): KeptCases {
  return { finder, claims, reforms, cases: finder.find([...claims.values()], reforms) };
}

function rowsById(claims: readonly ConflictClaim[]): ReadonlyMap<string, ConflictClaim> {
  return new Map(claims.map((claim) => [claim.id, claim]));
}

interface Ids {
  readonly claim: readonly string[];
  readonly reform: readonly string[];
  readonly document: readonly string[];
}

/** Values of the cases that nobody has decided yet. */
export async function differingValues(
  group: InGroup,
  { cases }: KeptCases,
  ids: Ids,
): Promise<readonly DifferingValue[]> {
  if (cases.length === 0) return [];
  const decisions = await loadDecisions(group);
  const open = cases.filter(
    ({ kind, key, fingerprint }) => decisions.stateOf(kind, key, fingerprint).state !== "decided",
  );
  const places = (list: readonly string[]) => new Map(list.map((id, place) => [id, place]));
  return differingOf(open, {
    ...{ claims: places(ids.claim), reforms: places(ids.reform), documents: places(ids.document) },
  });
}
