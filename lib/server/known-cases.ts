import type { ConflictClaim, ConflictReform } from "#lib/claims/assertion.ts";
import { ConflictFinder, type ConflictCase } from "#lib/claims/conflict.ts";
import { accept } from "#lib/result.ts";
import { conflictClaims, conflictReforms, loadConflictRows } from "./conflict-cases.ts";
import { inGroup, type InGroup } from "./database.ts";
import { stepsInTurns } from "./in-turns.ts";
import { lastEventNumber } from "./queries/events.ts";
import { claimsTouchedSince } from "./queries/touched-claims.ts";
import { report } from "./report.ts";

/** The cases of a group as a person sees them, with what they were found in. */
export interface KnownCases {
  /** The group's last event when they were found. */
  readonly number: number;
  /** Claims with values, by their ids. */
  readonly claims: ReadonlyMap<string, ConflictClaim>;
  readonly reforms: readonly ConflictReform[];
  /** Remembers what it compared: of what is the same nothing is compared anew. */
  readonly finder: ConflictFinder;
  readonly cases: readonly ConflictCase[];
}

/** How far a comparison is: claims read and reforms compared, of all. `of` is 0 while the rows are being read. */
export interface ComparisonProgress {
  readonly done: number;
  readonly of: number;
}

export interface CasesSoFar {
  /** As they are now, or as they were before so much changed that all is compared anew; null where this process has not compared yet. */
  readonly known: KnownCases | null;
  /** Null where they are as they are now. */
  readonly progress: ComparisonProgress | null;
}

/**
 * Comparing reads every value of the group, so what was found is kept in this process until something happens to the group, and after an event
 * only the claims that it touched are read. By group and person: mentions are shown by row-level security. At 10,000 claims one takes some
 * 10 MB. Several processes compare each for themselves; nothing is stored, so nothing can be out of date.
 */
const MOST_KEPT = 8;
const kept = new Map<string, KnownCases>();

interface Running extends ComparisonProgress {
  done: number;
  of: number;
  /** It has the connection that it needs: whoever holds another may wait for it. */
  isConnected: boolean;
  ended: Promise<void>;
}
const running = new Map<string, Running>();

/** Milliseconds that a page waits for a comparison before it is shown without: most groups are compared by then. */
const PATIENCE_MS = 200;

/** The cases as they are now, however long that takes. */
export async function knownCases(group: InGroup): Promise<KnownCases> {
  const quick = await quicklyKnown(group);
  if (quick !== null) return quick;
  const run = running.get(keyOf(group));
  if (run?.isConnected === true) {
    await run.ended;
    const found = await quicklyKnown(group);
    if (found !== null) return found;
  }
  return keep(
    keyOf(group),
    await compare(await readToCompare(group), kept.get(keyOf(group)), () => undefined),
  );
}

/** What is known at once. Where all has to be compared that goes on behind, and whoever asks again hears how far it is. */
export async function casesSoFar(group: InGroup): Promise<CasesSoFar> {
  const quick = await quicklyKnown(group);
  if (quick !== null) return { known: quick, progress: null };
  const key = keyOf(group);
  const run = running.get(key) ?? begin(key, group.actor);
  await Promise.race([run.ended, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const found = running.has(key) ? null : await quicklyKnown(group);
  if (found !== null) return { known: found, progress: null };
  return { known: kept.get(key) ?? null, progress: { done: run.done, of: run.of } };
}

function keyOf({ actor }: InGroup): string {
  return `${actor.groupId} ${actor.userId}`;
}

function keep(key: string, known: KnownCases): KnownCases {
  kept.delete(key);
  kept.set(key, known);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return known;
}

/** Null where nothing is kept, or more has happened since than to single claims. */
async function quicklyKnown(group: InGroup): Promise<KnownCases | null> {
  const before = kept.get(keyOf(group));
  if (before === undefined) return null;
  const number = await lastEventNumber(group);
  if (before.number === number) return before;
  const touched = await claimsTouchedSince(group, before.number, number);
  if (touched === null) return null;
  return keep(keyOf(group), { ...(await casesAfter(group, before, touched)), number });
}

/** `touched`: ids of the claims that have changed since. */
async function casesAfter(
  group: InGroup,
  before: KnownCases,
  touched: ReadonlySet<string>,
): Promise<KnownCases> {
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
  const { finder, reforms } = before;
  const cases = await stepsInTurns(finder.steps([...claims.values()], reforms), () => undefined);
  return { ...before, claims, cases };
}

async function valuedOf({ db, actor: { groupId } }: InGroup, claimIds: ReadonlySet<string>): Promise<number> {
  if (claimIds.size === 0) return 0;
  return db.claimValue.count({ where: { groupId, deletedAt: null, claimId: { in: [...claimIds] } } });
}

interface ToCompare {
  readonly number: number;
  readonly claims: readonly ConflictClaim[];
  readonly reforms: readonly ConflictReform[];
}

async function readToCompare(group: InGroup): Promise<ToCompare> {
  const number = await lastEventNumber(group);
  const rows = await loadConflictRows(group);
  return { number, claims: conflictClaims(rows), reforms: conflictReforms(rows) };
}

async function compare(
  { number, claims: read, reforms }: ToCompare,
  before: KnownCases | undefined,
  tell: (progress: ComparisonProgress) => void,
): Promise<KnownCases> {
  const finder = before?.finder ?? new ConflictFinder();
  // A claim of which nothing has changed stays the object that the finder has read.
  const claims = rowsById(read.map((claim) => sameAsBefore(claim, before?.claims.get(claim.id))));
  const cases = await stepsInTurns(finder.steps([...claims.values()], reforms), tell);
  return { number, claims, reforms, finder, cases };
}

function sameAsBefore(claim: ConflictClaim, before: ConflictClaim | undefined): ConflictClaim {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(claim) ? before : claim;
}

function rowsById(claims: readonly ConflictClaim[]): ReadonlyMap<string, ConflictClaim> {
  return new Map(claims.map((claim) => [claim.id, claim]));
}

/** Compares behind whoever asked, over a connection of its own that is given back before the comparing begins. */
function begin(key: string, { groupId, userId }: InGroup["actor"]): Running {
  const run: Running = { done: 0, of: 0, isConnected: false, ended: Promise.resolve() };
  running.set(key, run);
  const caller = { userId, readOnly: true, tokenGroupId: null };
  run.ended = inGroup(groupId, caller, async (group) => {
    run.isConnected = true;
    return accept(await readToCompare(group));
  })
    .then(async (read) => {
      if (read.ok)
        keep(key, await compare(read.value, kept.get(key), (progress) => Object.assign(run, progress)));
    })
    // Whoever asks next begins anew.
    .catch((failure: unknown) => report("conflicts.comparison", "failure", failure))
    .finally(() => running.delete(key));
  return run;
}
