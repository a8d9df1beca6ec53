"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReformChips } from "#components/reforms/reform-chips.tsx";
import { ReformField } from "#components/reforms/reform-field.tsx";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { CLAIM_KINDS, CLAIM_STATES, type ClaimEdit } from "#lib/claims/claim.ts";
import type { ClaimReformView, ClaimView, ReformLabel } from "#lib/operations/view.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { StanceBadge } from "./stance-badge.tsx";
import { StanceField } from "./stance-field.tsx";
import type { ClaimRights } from "./claim-screen.tsx";
import type { ClaimDesk } from "./use-claim.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";

interface AboutClaimProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly may: ClaimRights;
}

/** Kind, state and reforms: saved as they are chosen, with a way back. */
export function AboutClaim({ groupId, desk, may }: AboutClaimProps) {
  const words = useTranslations("claims");
  const meanings = useTranslations("ui.meaning.name");
  const reformWords = useTranslations("reforms.field");
  const interfaceLocale = useInterfaceLocale();
  const { shown, change } = useQuickChanges(desk);
  const { claim } = desk;
  if (!may.edit) {
    return (
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        <dt className="text-ink-3">{words("filter.kind")}</dt>
        <dd>
          <MeaningBadge meaning={shown.kind} named />
        </dd>
        <dt className="text-ink-3">{words("filter.state")}</dt>
        <dd>
          {words(`state.${shown.state}`)}
          <StateBy claim={claim} />
        </dd>
        <dt className="text-ink-3">{reformWords("label")}</dt>
        <dd>
          <ReformChips groupId={groupId} reforms={shown.reforms} interfaceLocale={interfaceLocale} />
          <ul className="mt-2 grid gap-1 empty:hidden">
            {shown.reforms.map((reform) =>
              reform.stance === null ? null : (
                <li key={reform.id} className="flex items-baseline gap-2">
                  <StanceBadge stance={reform.stance} />
                  <span className="text-label text-ink-2">{displayLabel(reform, interfaceLocale).text}</span>
                </li>
              ),
            )}
          </ul>
        </dd>
      </dl>
    );
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1">
      <Select
        label={words("filter.kind")}
        value={shown.kind}
        options={CLAIM_KINDS.map((value) => ({ value, label: meanings(value) }))}
        onChange={(event) => {
          const kind = CLAIM_KINDS.find((each) => each === event.target.value);
          if (kind !== undefined) void change({ kind });
        }}
      />
      <Select
        label={words("filter.state")}
        hint={words(`page.stateHint.${shown.state}`)}
        value={shown.state}
        options={CLAIM_STATES.map((value) => ({ value, label: words(`state.${value}`) }))}
        onChange={(event) => {
          const state = CLAIM_STATES.find((each) => each === event.target.value);
          if (state !== undefined) void change({ state });
        }}
      />
      <StateBy claim={claim} />
      <div className="min-w-0 sm:col-span-2 lg:col-span-1">
        <ReformField
          groupId={groupId}
          reforms={shown.reforms}
          mayCreate={may.createReforms}
          linked
          onChange={(reforms) =>
            void change(
              { reformIds: reforms.map(({ id }) => id) },
              { reforms: withStances(reforms, shown.reforms) },
            )
          }
        />
      </div>
      <div className="min-w-0 sm:col-span-2 lg:col-span-1">
        <StanceField
          reforms={shown.reforms}
          onChange={(id, stance) =>
            void change(
              { stances: { [id]: stance } },
              { reforms: shown.reforms.map((reform) => (reform.id === id ? { ...reform, stance } : reform)) },
            )
          }
        />
      </div>
    </div>
  );
}

/** Who set the state, and when; nothing while it is as the claim was stated. */
function StateBy({ claim: { stateBy, stateAt } }: { claim: ClaimView }) {
  const words = useTranslations("claimRecord.state");
  const moment = useMoment();
  if (stateBy === null || stateAt === null) return null;
  return (
    <span className="block text-label text-ink-3">
      {words("by", { name: stateBy.name, when: moment(stateAt) })}
    </span>
  );
}

/** What was chosen is seen at once and goes back, with the reason, when the server refuses it. */
function useQuickChanges(desk: ClaimDesk) {
  const words = useTranslations("claims.page");
  const toast = useToast();
  const { claim } = desk;
  const [ahead, setAhead] = useState<Partial<ClaimView> | null>(null);

  async function change(edit: ClaimEdit, seenAs: Partial<ClaimView> = {}): Promise<void> {
    const { kind = claim.kind, state = claim.state } = edit;
    setAhead({ kind, state, ...seenAs });
    const saved = await desk.save(edit);
    setAhead(null);
    if (!saved.ok) {
      toast({ text: saved.stored === null ? saved.detail : words("overtaken"), tone: "error" });
      return;
    }
    const undo = async () => {
      const undone = await desk.save(before(edit, claim), saved.claim);
      if (!undone.ok) toast({ text: undone.detail, tone: "error" });
    };
    toast({ text: words("changed"), undo: () => void undo() });
  }

  return { shown: { ...claim, ...ahead }, change };
}

/** Reforms as the field gives them, with what the claim says of those that it had. */
function withStances(reforms: readonly ReformLabel[], before: readonly ClaimReformView[]): ClaimReformView[] {
  const known = new Map(before.map(({ id, stance }) => [id, stance]));
  return reforms.map((reform) => ({ ...reform, stance: known.get(reform.id) ?? null }));
}

/** The edit that takes an edit back. */
function before(edit: ClaimEdit, claim: ClaimView): ClaimEdit {
  return {
    ...(edit.kind === undefined ? {} : { kind: claim.kind }),
    ...(edit.state === undefined ? {} : { state: claim.state }),
    ...(edit.reformIds === undefined && edit.stances === undefined ? {} : reformsBefore(claim)),
  };
}

function reformsBefore({ reforms }: ClaimView): Pick<ClaimEdit, "reformIds" | "stances"> {
  return {
    reformIds: reforms.map(({ id }) => id),
    stances: Object.fromEntries(reforms.map(({ id, stance }) => [id, stance])),
  };
}
