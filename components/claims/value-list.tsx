"use client";

import { Check, Pencil, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { ClaimValue } from "#lib/claims/value.ts";
import type { ProposedValue } from "#lib/operations/claim-values.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";
import type { ClaimValueView, MentionView } from "#lib/operations/view.ts";
import { findWording } from "#lib/reforms/reform.ts";
import type { ClaimDesk } from "./use-claim.ts";
import { useValues } from "./use-values.ts";
import { ValueForm } from "./value-form.tsx";
import { useValueWords } from "./value-words.ts";

interface ValueListProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
}

/** What the form is open for: a stored value, one that was read, or a new one. */
type Open = { readonly stored: ClaimValueView } | { readonly proposed: ProposedValue } | "new";

/** Dates and figures that the claim asserts, and those that its words seem to: a person decides. */
export function ValueList({ groupId, desk, mayEdit }: ValueListProps) {
  const words = useTranslations("claimRecord.values");
  const values = useValues(groupId, desk, mayEdit);
  const [open, setOpen] = useState<Open | null>(null);
  const { claim } = desk;
  return (
    <div className="grid gap-4">
      {claim.values.length === 0 ? <p className="text-ink-3">{words("none")}</p> : null}
      <ul className="grid gap-2 empty:hidden">
        {claim.values.map((value) => (
          <ValueLine
            key={value.id}
            {...{ desk, value }}
            onEdit={mayEdit ? () => setOpen({ stored: value }) : null}
            onRemove={mayEdit ? () => void values.remove(value) : null}
          />
        ))}
      </ul>
      {values.proposals.length === 0 ? null : (
        <section
          data-screen-only // nobody has accepted them
          aria-label={words("proposed")}
          className="grid gap-2 border-l-2 border-line-2 pl-3"
        >
          <h3 className="text-label font-normal text-ink-2">{words("proposed")}</h3>
          <p className="text-label text-ink-3">{words("proposedLead")}</p>
          <ul className="grid gap-1">
            {values.proposals.map((proposal) => (
              <ProposalLine
                key={`${proposal.key} ${proposal.value.annotationId ?? ""}`}
                proposal={proposal}
                onAccept={() => void values.add(proposal.value)}
                onCorrect={() => setOpen({ proposed: proposal })}
                onIgnore={() => void values.ignore(proposal)}
              />
            ))}
          </ul>
        </section>
      )}
      {mayEdit ? (
        <Button
          icon={<Plus aria-hidden size={14} />}
          className="justify-self-start"
          onClick={() => setOpen("new")}
        >
          {words("add")}
        </Button>
      ) : null}
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
    </div>
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

interface ValueLineProps {
  readonly desk: ClaimDesk;
  readonly value: ClaimValueView;
  readonly onEdit: (() => void) | null;
  readonly onRemove: (() => void) | null;
}

function ValueLine({ desk, value, onEdit, onRemove }: ValueLineProps) {
  const words = useTranslations("claimRecord.values");
  const print = useValueWords();
  const interfaceLocale = useInterfaceLocale();
  const shown = print(value);
  const mention = desk.claim.mentions.find(({ annotationId }) => annotationId === value.annotationId);
  const reform = desk.claim.reforms.find(({ id }) => id === value.reformId);
  const about = [
    value.kind === "figure" && value.isFormer === true ? words("former") : "",
    value.measure,
    reform === undefined ? "" : (findWording(reform.labels, interfaceLocale)?.text ?? ""),
  ];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line pb-2 last:border-b-0">
      <div className="grid min-w-0 gap-0.5">
        <p>
          <b>{shown}</b>
          {about
            .filter((part) => part !== "")
            .map((part) => (
              <span key={part} className="text-ink-2">
                {" "}
                · {part}
              </span>
            ))}
        </p>
        <p className="text-label text-ink-3">
          {value.exact === "" ? (
            words("typed")
          ) : (
            <>
              <q lang={langOfMention(mention)} className="font-serif">
                {value.exact}
              </q>
              {mention === undefined ? ` · ${words("inWording")}` : ` · ${mention.documentTitle}`}
            </>
          )}
        </p>
      </div>
      <span className="-my-1 flex" data-screen-only>
        {onEdit === null ? null : (
          <IconButton
            label={words("edit", { value: shown })}
            icon={<Pencil aria-hidden size={14} />}
            onClick={onEdit}
          />
        )}
        {onRemove === null ? null : (
          <IconButton
            label={words("remove", { value: shown })}
            icon={<X aria-hidden size={16} />}
            onClick={onRemove}
          />
        )}
      </span>
    </li>
  );
}

interface ProposalLineProps {
  readonly proposal: ProposedValue;
  readonly onAccept: () => void;
  readonly onCorrect: () => void;
  readonly onIgnore: () => void;
  /** Where there is little room: on one line, without the name of the document. */
  readonly isNarrow?: boolean;
}

/** A value that was read, the words it was read from, and what a person says of it. */
export function ProposalLine({
  proposal,
  onAccept,
  onCorrect,
  onIgnore,
  isNarrow = false,
}: ProposalLineProps) {
  const words = useTranslations("claimRecord.values");
  const print = useValueWords();
  const value = print(proposal.value);
  const { exact } = proposal.value;
  return (
    <li className={classNames("flex items-center gap-x-3 gap-y-0.5", !isNarrow && "flex-wrap")}>
      <span
        className={classNames("min-w-0 flex-1", !isNarrow && "basis-48")}
        title={proposal.documentTitle ?? undefined}
      >
        {value}{" "}
        <span className="text-label text-ink-3">
          <q lang={proposal.language ?? undefined} className="font-serif">
            {exact}
          </q>
          {proposal.documentTitle === null || isNarrow ? null : ` · ${proposal.documentTitle}`}
          {proposal.isFormer ? ` · ${words("former")}` : null}
        </span>
      </span>
      <span className="-my-1 flex" data-screen-only>
        <IconButton
          label={words("acceptOf", { value })}
          icon={<Check aria-hidden size={16} />}
          onClick={onAccept}
        />
        <IconButton
          label={words("correctOf", { value })}
          icon={<Pencil aria-hidden size={14} />}
          onClick={onCorrect}
        />
        <IconButton
          label={words("ignoreOf", { value })}
          icon={<X aria-hidden size={16} />}
          onClick={onIgnore}
        />
      </span>
    </li>
  );
}

function langOfMention(mention: MentionView | undefined): string | undefined {
  return isLanguage(mention?.documentLanguage) ? mention.documentLanguage : undefined;
}
