"use client";

import { useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { checkQuotations, type CheckedQuotation } from "#lib/operations/claim-quotations.ts";

interface Quoting {
  readonly id: string;
  readonly quote: string | null;
  readonly version: number;
}

/**
 * What the attached texts say of the quotations of a claim, by source. Asked anew when a source changes and when one comes back to the
 * window: the text may have been corrected meanwhile. Nobody waits for it, and a failure says nothing.
 */
export function useQuotations(
  groupId: string,
  claimId: string,
  sources: readonly Quoting[],
): ReadonlyMap<string, CheckedQuotation> {
  const [checked, setChecked] = useState<readonly CheckedQuotation[]>([]);
  const quoting = sources.filter(({ quote }) => quote !== null);
  const stamp = quoting.map(({ id, version }) => `${id} ${version}`).join();
  useEffect(() => {
    if (stamp === "") return undefined;
    const stop = new AbortController();
    const ask = () =>
      void call(checkQuotations, { params: { groupId, claimId }, signal: stop.signal }).then((called) => {
        if (called.ok) setChecked(called.value.quotations);
      });
    ask();
    addEventListener("focus", ask);
    return () => {
      stop.abort();
      removeEventListener("focus", ask);
    };
  }, [groupId, claimId, stamp]);
  // While an edited quotation is on its way, what was said of the one before is not said of it.
  const now = new Map(quoting.map(({ id, quote }) => [id, quote]));
  return new Map(
    checked.flatMap((each) => (now.get(each.sourceId) === each.quote ? [[each.sourceId, each]] : [])),
  );
}
