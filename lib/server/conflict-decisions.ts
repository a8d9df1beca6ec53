import { CONFLICT_DECISIONS, stateOfCase } from "#lib/claims/conflict-decision.ts";
import type { DecisionView } from "#lib/operations/conflicts.ts";
import { z } from "zod";
import type { ConflictDecision } from "#prisma/client.ts";
import type { InGroup } from "./database.ts";
import { peopleById, personOf } from "./queries/people.ts";

export interface DecidedCases {
  /** How a case stands, by its kind, key and the fingerprint of what is there now. */
  stateOf(kind: string, key: string, fingerprint: string): ReturnType<typeof stateOfCase<Decided>>;
}

interface Decided {
  readonly fingerprint: string;
  readonly view: DecisionView;
}

/** Every decision of the group that was not taken back. */
export async function loadDecisions({ db, actor: { groupId } }: InGroup): Promise<DecidedCases> {
  const rows = await db.conflictDecision.findMany({
    where: { groupId, undoneAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const people = await peopleById(
    db,
    rows.map((row) => row.decidedById),
  );
  const byCase = Map.groupBy(
    rows.map((row) => ({ row, fingerprint: row.fingerprint, view: decisionView(row, people) })),
    ({ row }) => `${row.kind} ${row.key}`,
  );
  return {
    stateOf: (kind, key, fingerprint) => stateOfCase(fingerprint, byCase.get(`${kind} ${key}`) ?? []),
  };
}

export function decisionView(
  row: ConflictDecision,
  people: Awaited<ReturnType<typeof peopleById>>,
): DecisionView {
  const { id, note } = row;
  const decision = z.enum(CONFLICT_DECISIONS).parse(row.decision);
  return { id, decision, note, by: personOf(people, row.decidedById), at: row.createdAt.toISOString() };
}
