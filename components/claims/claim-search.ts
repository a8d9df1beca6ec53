"use client";

import { call } from "#components/api/call.ts";
import type { Suggestion } from "#components/ui/combobox.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { listClaims } from "#lib/operations/claims.ts";
import { useClaimNumber } from "./claim-number.ts";
import { shownWording } from "./claim-wording.ts";

/** Claims by words of a wording in any language, or by number. */
export function useClaimSearch(groupId: string) {
  const interfaceLocale = useInterfaceLocale();
  const numberOf = useClaimNumber();
  return async (query: string, signal: AbortSignal): Promise<readonly Suggestion[]> => {
    const asked = query === "" ? { limit: 10 } : { search: query, limit: 10 };
    const called = await call(listClaims, { params: { groupId }, query: asked, signal });
    if (!called.ok) throw new Error(called.refusal.code);
    return called.value.claims.map((claim) => {
      const { text, language } = shownWording(claim, interfaceLocale);
      return { id: claim.id, label: text, detail: numberOf(claim.number), lang: language };
    });
  };
}
