import type { z } from "zod";
import type { countConflicts as operation } from "#lib/operations/conflicts.ts";
import { maySeeConflicts } from "#lib/permissions/conflicts.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { loadDecisions } from "../conflict-decisions.ts";
import type { InGroup } from "../database.ts";
import { knownCases } from "../known-cases.ts";
import { lastEventNumber } from "./events.ts";
import { listEvidence } from "./evidence.ts";

type Counts = z.infer<typeof operation.answer>;

interface Kept {
  readonly count: number;
  /** The group's last event when it was counted. */
  readonly number: number;
  readonly at: number;
}

/**
 * Counting reads the whole group, so that it is kept until something happens there; evidence, for which attached texts are read, at least
 * for some minutes: a number beside a link may be a little old. By group and person, as mentions are shown by row-level security.
 */
const OLDEST_EVIDENCE_MS = 5 * 60_000;
const MOST_KEPT = 200;
const conflictCounts = new Map<string, Kept>();
const evidenceCounts = new Map<string, Kept>();

/** How many cases, and how many findings about evidence, wait for a decision. */
export async function countConflicts(group: InGroup, now: Date): Promise<Result<Counts, "not_allowed">> {
  if (!maySeeConflicts(group.actor)) return refuse("not_allowed");
  const number = await lastEventNumber(group);
  const key = `${group.actor.groupId} ${group.actor.userId}`;
  const at = now.getTime();
  const conflicts = await keptOr(
    conflictCounts,
    { key, isFresh: (kept) => kept.number === number },
    async () => ({ count: await openConflicts(group), number, at }),
  );
  const evidence = await keptOr(
    evidenceCounts,
    { key, isFresh: (kept) => kept.number === number || at - kept.at < OLDEST_EVIDENCE_MS },
    async () => ({ count: await openEvidence(group), number, at }),
  );
  return accept({ conflicts, evidence });
}

async function openConflicts(group: InGroup): Promise<number> {
  const decisions = await loadDecisions(group);
  const { cases } = await knownCases(group);
  return cases.filter(
    ({ kind, key, fingerprint }) => decisions.stateOf(kind, key, fingerprint).state !== "decided",
  ).length;
}

async function openEvidence(group: InGroup): Promise<number> {
  const listed = await listEvidence(group, { state: "open" });
  return listed.ok ? Object.values(listed.value.counts).reduce((all, count) => all + count, 0) : 0;
}

async function keptOr(
  all: Map<string, Kept>,
  { key, isFresh }: { readonly key: string; readonly isFresh: (kept: Kept) => boolean },
  count: () => Promise<Kept>,
): Promise<number> {
  const kept = all.get(key);
  if (kept !== undefined && isFresh(kept)) return kept.count;
  const counted = await count();
  all.delete(key);
  all.set(key, counted);
  const [oldest] = all.keys();
  if (all.size > MOST_KEPT && oldest !== undefined) all.delete(oldest);
  return counted.count;
}
