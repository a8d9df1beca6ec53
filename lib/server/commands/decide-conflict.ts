import type { z } from "zod";
import { EVIDENCE_DECISIONS } from "#lib/claims/conflict-decision.ts";
import { CONFLICT_KINDS } from "#lib/claims/conflict.ts";
import type { decideConflict as operation, DecisionView } from "#lib/operations/conflicts.ts";
import { mayDecideConflicts } from "#lib/permissions/conflicts.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { decisionView } from "../conflict-decisions.ts";
import type { InGroup } from "../database.ts";
import { knownCases } from "../known-cases.ts";
import { evidenceFindings } from "../evidence-findings.ts";
import { peopleById } from "../queries/people.ts";

type Decided = z.infer<typeof operation.body>;

const isAboutValues = (kind: string) => (CONFLICT_KINDS as readonly string[]).includes(kind);

/** Says what a case is. It must still be there as it was shown: somebody may have changed a value meanwhile. */
export async function decideConflict(
  group: InGroup,
  { kind, key, fingerprint, decision, note }: Decided,
): Promise<
  Result<DecisionView, "not_found" | "not_allowed" | "case_changed" | "case_decided" | "decision_unfit">
> {
  const { db, actor } = group;
  if (!mayDecideConflicts(actor)) return refuse("not_allowed");
  if (!isAboutValues(kind) && !EVIDENCE_DECISIONS.some((code) => code === decision))
    return refuse("decision_unfit");
  const found = isAboutValues(kind)
    ? (await knownCases(group)).cases
    : (await evidenceFindings(group)).findings;
  const now = found.find((each) => each.kind === kind && each.key === key);
  if (now === undefined) return refuse("not_found");
  if (now.fingerprint !== fingerprint) return refuse("case_changed");
  const sameCase = { groupId: actor.groupId, kind, key, fingerprint, undoneAt: null };
  // Of two who decide at once the second comes here again, since a unique key stands in its way, and is told.
  if ((await db.conflictDecision.count({ where: sameCase })) > 0) return refuse("case_decided");
  const row = await db.conflictDecision.create({
    data: { groupId: actor.groupId, kind, key, fingerprint, decision, note, decidedById: actor.userId },
  });
  await group.record({ kind: "conflict.decided", nounId: row.id, data: { case: kind, decision } });
  return accept(decisionView(row, await peopleById(db, [actor.userId])));
}

/** Takes a decision back; the row stays for the history. */
export async function undoDecision(
  group: InGroup,
  decisionId: string,
): Promise<Result<{ id: string }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayDecideConflicts(actor)) return refuse("not_allowed");
  const { count } = await db.conflictDecision.updateMany({
    where: { groupId: actor.groupId, id: decisionId, undoneAt: null },
    data: { undoneAt: new Date() },
  });
  const row = await db.conflictDecision.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: decisionId } },
  });
  if (row === null) return refuse("not_found");
  if (count > 0) {
    await group.record({
      kind: "conflict.reopened",
      nounId: decisionId,
      data: { case: row.kind, decision: row.decision },
    });
  }
  return accept({ id: decisionId });
}
