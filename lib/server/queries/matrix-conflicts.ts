import type { DifferingValue } from "#lib/claims/matrix/axis.ts";
import { differingOf } from "#lib/claims/matrix/differing.ts";
import { loadDecisions } from "../conflict-decisions.ts";
import type { InGroup } from "../database.ts";
import type { KnownCases } from "../known-cases.ts";

interface Ids {
  readonly claim: readonly string[];
  readonly reform: readonly string[];
  readonly document: readonly string[];
}

/** Values of the cases that nobody has decided yet. */
export async function differingValues(
  group: InGroup,
  { cases }: KnownCases,
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
