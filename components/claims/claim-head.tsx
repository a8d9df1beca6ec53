"use client";

import { Check, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { MenuChoice } from "#components/ui/menu.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { ValueMenu } from "#components/ui/value-menu.tsx";
import { CLAIM_KINDS, CLAIM_STATES, type ClaimState } from "#lib/claims/claim.ts";
import { useClaimNumber } from "./claim-number.ts";
import type { ClaimDesk } from "./use-claim.ts";
import { useQuickChanges } from "./use-quick-changes.ts";
import { Wordings } from "./wordings.tsx";

interface ClaimHeadProps {
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
  /** The menu of what may be done with the whole claim. */
  readonly actions: ReactNode;
}

/** What is claimed, what kind of claim it is, how far it has come, and whose it is. */
export function ClaimHead({ desk, mayEdit, actions }: ClaimHeadProps) {
  const numberOf = useClaimNumber();
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-2 pb-6">
      <div className="flex items-center gap-x-4 text-ink-2">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4">
          <Kind desk={desk} mayEdit={mayEdit} />
          <span className="text-ink-3">{numberOf(desk.claim.number)}</span>
          <State desk={desk} mayEdit={mayEdit} />
        </div>
        {actions}
      </div>
      <Wordings desk={desk} mayEdit={mayEdit} />
      <By desk={desk} />
    </header>
  );
}

interface FactProps {
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
}

function Kind({ desk, mayEdit }: FactProps) {
  const words = useTranslations("claims.filter");
  const meanings = useTranslations("ui.meaning.name");
  const { shown, change } = useQuickChanges(desk);
  return (
    <ValueMenu label={words("kind")} value={<MeaningBadge meaning={shown.kind} named />}>
      {mayEdit ? (
        <MenuChoice
          closes
          label={words("kind")}
          value={shown.kind}
          options={CLAIM_KINDS.map((value) => ({ value, label: meanings(value) }))}
          onChange={(chosen) => {
            const kind = CLAIM_KINDS.find((each) => each === chosen);
            if (kind !== undefined && kind !== shown.kind) void change({ kind });
          }}
        />
      ) : null}
    </ValueMenu>
  );
}

const SIGNS: Record<ClaimState, ReactNode> = {
  draft: null,
  checked: <Check aria-hidden size={14} className="flex-none" />,
  disputed: <TriangleAlert aria-hidden size={14} className="flex-none" />,
};
const TONES: Record<ClaimState, string> = { draft: "", checked: "text-ok", disputed: "text-warn" };

function State({ desk, mayEdit }: FactProps) {
  const words = useTranslations("claims");
  const { shown, change } = useQuickChanges(desk);
  const { state } = shown;
  return (
    <ValueMenu
      label={words("filter.state")}
      value={
        <span
          title={words(`page.stateHint.${state}`)}
          className={`inline-flex items-center gap-1 ${TONES[state]}`}
        >
          {SIGNS[state]}
          {words(`state.${state}`)}
        </span>
      }
    >
      {mayEdit ? (
        <MenuChoice
          closes
          label={words("filter.state")}
          value={state}
          options={CLAIM_STATES.map((value) => ({
            value,
            label: words(`state.${value}`),
            hint: words(`page.stateHint.${value}`),
          }))}
          onChange={(chosen) => {
            const next = CLAIM_STATES.find((each) => each === chosen);
            if (next !== undefined && next !== state) void change({ state: next });
          }}
        />
      ) : null}
    </ValueMenu>
  );
}

/** Who stated it and who set its state, and when; nothing of the state while it is as the claim was stated. */
function By({ desk: { claim } }: { desk: ClaimDesk }) {
  const words = useTranslations("claims");
  const record = useTranslations("claimRecord.state");
  const moment = useMoment();
  const { author, createdAt, state, stateBy, stateAt } = claim;
  return (
    <p className="flex flex-wrap gap-x-4 text-label text-ink-3">
      <span>{words("page.by", { name: author.name, when: moment(createdAt) })}</span>
      {stateBy === null || stateAt === null ? null : (
        <span>
          {record("by", { state: words(`state.${state}`), name: stateBy.name, when: moment(stateAt) })}
        </span>
      )}
    </p>
  );
}
