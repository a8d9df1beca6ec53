"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ClaimValue } from "#lib/claims/value.ts";
import * as operations from "#lib/operations/claim-values.ts";
import type { ProposedValue } from "#lib/operations/claim-values.ts";
import type { ClaimValueView } from "#lib/operations/view.ts";

/** A claim whose values are looked at: the page has it whole, the card of the reader in part. */
export interface ValueDesk {
  readonly claim: {
    readonly id: string;
    readonly version: number;
    readonly mentions: { readonly length: number };
  };
  amend(change: (now: { readonly values: ClaimValueView[] }) => { values: ClaimValueView[] }): void;
}

/** Deeds answer null, or in words why nothing was done. */
export function useValues(groupId: string, desk: ValueDesk, mayEdit: boolean) {
  const words = useTranslations("claimRecord.values");
  const ask = useCall();
  const toast = useToast();
  const { claim, amend } = desk;
  const { proposals, forget, again } = useProposals(groupId, claim.id, mayEdit, desk.claim);

  const put = (value: ClaimValueView) =>
    amend(({ values }) => ({
      values: values.some(({ id }) => id === value.id)
        ? values.map((other) => (other.id === value.id ? value : other))
        : [...values, value],
    }));
  const fail = (detail: string) => {
    toast({ text: detail, tone: "error" });
    return detail;
  };

  async function add(value: ClaimValue): Promise<string | null> {
    const called = await ask(operations.addValue, { params: { groupId, claimId: claim.id }, body: value });
    if (!called.ok) return fail(called.refusal.detail);
    put(called.value);
    again();
    toast({ text: words("added"), undo: () => void remove(called.value) });
    return null;
  }

  async function edit(before: ClaimValueView, value: ClaimValue): Promise<string | null> {
    const { id: valueId, version } = before;
    const called = await ask(operations.editValue, { params: { groupId, valueId }, body: value, version });
    if (!called.ok) return called.refusal.detail;
    put(called.value);
    toast({ text: words("added") });
    return null;
  }

  async function remove(value: ClaimValueView): Promise<void> {
    const params = { groupId, valueId: value.id };
    const called = await ask(operations.removeValue, { params });
    if (!called.ok) return void fail(called.refusal.detail);
    amend(({ values }) => ({ values: values.filter(({ id }) => id !== value.id) }));
    again();
    const undo = async () => {
      const restored = await ask(operations.restoreValue, { params });
      if (!restored.ok) return void fail(restored.refusal.detail);
      put(restored.value);
      again();
    };
    toast({ text: words("removed"), undo: () => void undo() });
  }

  async function ignore({ key }: ProposedValue): Promise<void> {
    const params = { groupId, claimId: claim.id };
    forget(key);
    const called = await ask(operations.declineValue, { params, body: { key } });
    if (!called.ok) {
      again();
      return void fail(called.refusal.detail);
    }
    const undo = async () => {
      const back = await ask(operations.reconsiderValue, { params, body: { key } });
      if (back.ok) again();
      else fail(back.refusal.detail);
    };
    toast({ text: words("ignored"), undo: () => void undo() });
  }

  return { proposals, add, edit, remove, ignore };
}

/** Read anew whenever the words of the claim change; nobody waits for them, and a failure leaves the list empty. */
function useProposals(
  groupId: string,
  claimId: string,
  isAsked: boolean,
  { version, mentions }: Pick<ValueDesk["claim"], "version" | "mentions">,
) {
  const [proposals, setProposals] = useState<readonly ProposedValue[]>([]);
  const [turn, setTurn] = useState(0);
  const passages = mentions.length;
  useEffect(() => {
    if (!isAsked) return undefined;
    const stop = new AbortController();
    void call(operations.proposeValues, { params: { groupId, claimId }, signal: stop.signal }).then(
      (called) => {
        if (called.ok) setProposals(called.value.proposals);
      },
    );
    return () => stop.abort();
  }, [groupId, claimId, isAsked, version, passages, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const forget = useCallback(
    (key: string) => setProposals((before) => before.filter((each) => each.key !== key)),
    [],
  );
  return { proposals, forget, again };
}
