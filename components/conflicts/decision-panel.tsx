"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { CONFLICT_DECISIONS, type ConflictDecision } from "#lib/claims/conflict-decision.ts";
import type { ConflictView } from "#lib/operations/conflicts.ts";
import type { Decisions } from "./use-decisions.ts";
import { useCaseKeys } from "./use-case-keys.ts";

interface DecisionPanelProps {
  readonly conflict: ConflictView;
  readonly decisions: Decisions;
  readonly onDecided: () => void;
}

/** What the group says of a case: chosen by a button or its number, with a note; a decision is taken back in the same place. */
export function DecisionPanel({ conflict, decisions, onDecided }: DecisionPanelProps) {
  const words = useTranslations("conflicts");
  const [note, setNote] = useState("");
  const decide = async (decision: ConflictDecision) => {
    if (decisions.isBusy) return;
    const isDecided = await decisions.decide(conflict, decision, note.trim());
    if (!isDecided) return;
    setNote("");
    onDecided();
  };
  const isOpen = conflict.state !== "decided";
  useCaseKeys((key) => {
    const decision = CONFLICT_DECISIONS[Number(key) - 1];
    if (isOpen && decision !== undefined) void decide(decision);
  });
  return (
    <section aria-label={words("decision")} className="grid gap-3" data-screen-only>
      <DecidedNotice {...{ conflict, decisions }} />
      {isOpen ? (
        <>
          <TextArea
            label={words("note")}
            rows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            maxLength={2_000}
          />
          <div role="group" aria-label={words("decision")} className="flex flex-wrap gap-2">
            {CONFLICT_DECISIONS.map((decision, n) => (
              <Button key={decision} busy={decisions.isBusy} onClick={() => void decide(decision)}>
                {words(`choice.${decision}`)}
                <Kbd className="max-md:hidden pointer-coarse:hidden">{n + 1}</Kbd>
              </Button>
            ))}
          </div>
        </>
      ) : null}
    </section>
  );
}

function DecidedNotice({ conflict, decisions }: Pick<DecisionPanelProps, "conflict" | "decisions">) {
  const words = useTranslations("conflicts");
  const moment = useMoment();
  const { decision, state, unlinked } = conflict;
  if (decision === null) return null;
  const isReal = decision.decision === "contradiction" && state === "decided";
  return (
    <Notice
      tone={state === "reopened" ? "warn" : "ok"}
      title={state === "reopened" ? words("reopened") : words(`choice.${decision.decision}`)}
      actions={
        <>
          <LinkButton disabled={decisions.isBusy} onClick={() => void decisions.undo(decision.id)}>
            {words("undo")}
          </LinkButton>
          {isReal && unlinked.length > 0 ? (
            <LinkButton disabled={decisions.isBusy} onClick={() => void decisions.link(unlinked)}>
              {words("link", { count: unlinked.length })}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {state === "reopened" ? `${words(`choice.${decision.decision}`)}. ` : null}
      {words("by", { name: decision.by.name, when: moment(decision.at) })}
      {decision.note === "" ? null : <p className="font-serif text-quote text-ink">{decision.note}</p>}
    </Notice>
  );
}
