import { CONFLICT_KINDS } from "./conflict.ts";
import { EVIDENCE_KINDS } from "./evidence-check.ts";

/** What people say of values that cannot all be so, or of evidence that is doubtful. */
export const CONFLICT_DECISIONS = [
  "contradiction",
  "successive",
  "proposal_and_result",
  "different_measures",
  "misprint",
  "accepted",
] as const;
export type ConflictDecision = (typeof CONFLICT_DECISIONS)[number];

/** Of a finding about evidence only these are asked. */
export const EVIDENCE_DECISIONS = ["misprint", "accepted"] as const satisfies readonly ConflictDecision[];

/** All that can be decided. */
export const CASE_KINDS = [...CONFLICT_KINDS, ...EVIDENCE_KINDS] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** "reopened": it was decided, and then a value changed. */
export const CASE_STATES = ["open", "reopened", "decided"] as const;
export type CaseState = (typeof CASE_STATES)[number];

interface Decided {
  readonly fingerprint: string;
}

/** `decisions` of one case, the newest first. One about the same values holds, wherever it stands among them. */
export function stateOfCase<Decision extends Decided>(
  fingerprint: string,
  decisions: readonly Decision[],
): { readonly state: CaseState; readonly decision: Decision | null } {
  const holds = decisions.find((decision) => decision.fingerprint === fingerprint);
  if (holds !== undefined) return { state: "decided", decision: holds };
  const [last] = decisions;
  return last === undefined ? { state: "open", decision: null } : { state: "reopened", decision: last };
}
