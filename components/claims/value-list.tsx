"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LongList } from "#components/ui/long-list.tsx";
import type { ClaimValue } from "#lib/claims/value.ts";
import type { ProposedValue } from "#lib/operations/claim-values.ts";
import type { ClaimValueView } from "#lib/operations/view.ts";
import { Part } from "./part.tsx";
import { ProposalLine } from "./proposal-line.tsx";
import type { ClaimDesk } from "./use-claim.ts";
import { useValues } from "./use-values.ts";
import { ValueForm } from "./value-form.tsx";
import { ValueItem } from "./value-item.tsx";
import { valuesAlike } from "./values-alike.ts";

interface ValueListProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
}

/** What the form is open for: a stored value, one that was read, or a new one. */
type Open = { readonly stored: ClaimValueView } | { readonly proposed: ProposedValue } | "new";

/** More than this wait behind a button. */
const MOST = { stored: 8, proposed: 3 };

/** Dates and figures that the claim asserts, and those that its words seem to: a person decides. */
export function ValueList({ groupId, desk, mayEdit }: ValueListProps) {
  const words = useTranslations("claimRecord.values");
  const page = useTranslations("claims.page");
  const values = useValues(groupId, desk, mayEdit);
  const [open, setOpen] = useState<Open | null>(null);
  const { claim } = desk;
  const stored = valuesAlike(claim.values);
  return (
    <Part
      id="values"
      look="margin"
      title={words("title")}
      count={stored.length}
      none={words("none")}
      add={mayEdit ? { label: words("add"), onOpen: () => setOpen("new") } : null}
    >
      <LongList
        items={stored}
        keyOf={([{ id }]) => id}
        most={MOST.stored}
        more={(count) => page("more", { count })}
        className="grid gap-3"
      >
        {(alike) => (
          <ValueItem
            {...{ desk, alike }}
            onEdit={mayEdit ? (value) => setOpen({ stored: value }) : null}
            onRemove={(value) => void values.remove(value)}
          />
        )}
      </LongList>
      {values.proposals.length === 0 ? null : (
        <section
          data-screen-only // nobody has accepted them
          aria-label={words("proposed")}
          className="mt-1 grid gap-1 border-l-2 border-line-2 pl-3"
        >
          <h3 className="text-label font-normal text-ink-3" title={words("proposedLead")}>
            {words("proposed")}
          </h3>
          <LongList
            items={values.proposals}
            keyOf={({ key, value }) => `${key} ${value.annotationId ?? ""}`}
            most={MOST.proposed}
            more={(count) => page("more", { count })}
            className="grid gap-1"
          >
            {(proposal) => (
              <ProposalLine
                proposal={proposal}
                onAccept={() => void values.add(proposal.value)}
                onCorrect={() => setOpen({ proposed: proposal })}
                onIgnore={() => void values.ignore(proposal)}
              />
            )}
          </LongList>
        </section>
      )}
      {open === null ? null : (
        <ValueForm
          value={open === "new" ? null : "stored" in open ? givenOf(open.stored) : open.proposed.value}
          reforms={claim.reforms}
          onSave={async (value) => {
            const refused =
              open !== "new" && "stored" in open
                ? await values.edit(open.stored, value)
                : await values.add(value);
            if (refused === null) setOpen(null);
            return refused;
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </Part>
  );
}

/** As a person would give it. */
export function givenOf(value: ClaimValueView): ClaimValue {
  const { exact, annotationId, measure, reformId } = value;
  const about = { exact, annotationId, measure, reformId };
  if (value.kind === "date") return { kind: "date", date: value.date, ...about };
  const { relation, amount, upper, unit, isFormer } = value;
  return { kind: "figure", relation, amount, upper, unit, isFormer, ...about };
}
