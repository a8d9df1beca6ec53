"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProposalLine } from "#components/claims/proposal-line.tsx";
import { useValues } from "#components/claims/use-values.ts";
import { ValueForm } from "#components/claims/value-form.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { ProposedValue } from "#lib/operations/claim-values.ts";
import { useReader, useReaderState } from "./reader-context.ts";
import { groupIdOf, type ReaderClaim } from "./reader-view.ts";

/** On the card of a claim: dates and figures of its words that nobody has looked at yet, behind one line until they are asked for. */
export function CardValues({ claim }: { claim: ReaderClaim }) {
  const words = useTranslations("claimRecord.values");
  const { view, deeds } = useReader();
  const state = useReaderState();
  const [isOpen, setOpen] = useState(false);
  const [corrected, setCorrected] = useState<ProposedValue | null>(null);
  const desk = {
    claim: { id: claim.id, version: claim.version, mentions: { length: claim.mentionCount } },
    amend: () => void deeds.readClaim(claim.id),
  };
  const { proposals, add, ignore } = useValues(groupIdOf(view), desk, view.viewer.mayStateClaims);
  if (proposals.length === 0) return null;
  return (
    <div className="mb-2 grid gap-1">
      <LinkButton
        aria-expanded={isOpen}
        className="control justify-self-start text-label"
        onClick={() => setOpen(!isOpen)}
      >
        {words("readCount", { count: proposals.length })}
      </LinkButton>
      {isOpen ? (
        <ul className="grid gap-1 border-l-2 border-line-2 pl-3">
          {proposals.map((proposal) => (
            <li key={`${proposal.key} ${proposal.value.annotationId ?? ""}`}>
              <ProposalLine
                proposal={proposal}
                onAccept={() => void add(proposal.value)}
                onCorrect={() => setCorrected(proposal)}
                onIgnore={() => void ignore(proposal)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {corrected === null ? null : (
        <ValueForm
          value={corrected.value}
          reforms={claim.reformIds.map((id) => ({ id, labels: state.reforms.get(id)?.labels ?? {} }))}
          onSave={async (value) => {
            const refused = await add(value);
            if (refused === null) setCorrected(null);
            return refused;
          }}
          onClose={() => setCorrected(null)}
        />
      )}
    </div>
  );
}
