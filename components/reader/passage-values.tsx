"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type SyntheticEvent, useEffect, useState } from "react";
import { ValueForm } from "#components/claims/value-form.tsx";
import { useValueWords } from "#components/claims/value-words.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { Proposal } from "#lib/claims/propose-values.ts";
import type { ClaimValue } from "#lib/claims/value.ts";
import type { Span } from "#lib/documents/block.ts";
import { useReaderState } from "./reader-context.ts";
import type { ClaimDraftForm } from "./use-claim-draft.ts";
import { usePassageLanguage } from "./use-passage.ts";

/** Beside a form there is room for few. */
const MOST_SHOWN = 3;

interface PassageValuesProps {
  readonly span: Span;
  readonly passage: string;
  readonly form: ClaimDraftForm;
}

/** Dates and figures that were read from the passage: what is ticked goes with the new claim, the rest waits on its card. */
export function PassageValues({ span, passage, form }: PassageValuesProps) {
  const words = useTranslations("claimRecord.values");
  const state = useReaderState();
  const proposals = useReadValues(span, passage);
  const [corrected, setCorrected] = useState<Readonly<Record<string, ClaimValue>>>({});
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<Proposal | null>(null);
  const [isWhole, setWhole] = useState(false);
  if (proposals.length === 0) return null;
  const valueOf = ({ key, value }: Proposal) => corrected[key] ?? value;
  const keep = (keys: readonly string[], values: Readonly<Record<string, ClaimValue>>) => {
    setTicked(keys);
    setCorrected(values);
    form.setValues(proposals.flatMap(({ key, value }) => (keys.includes(key) ? [values[key] ?? value] : [])));
  };
  const tick = (key: string, isOn: boolean) =>
    keep(isOn ? [...ticked, key] : ticked.filter((each) => each !== key), corrected);
  const shown = isWhole ? proposals : proposals.slice(0, MOST_SHOWN);
  return (
    <fieldset className="grid gap-0.5 border-l-2 border-line-2 pl-3">
      <legend className="float-left text-label text-ink-2">{words("readFromPassage")}</legend>
      <ul className="clear-both">
        {shown.map((proposal) => (
          <ReadLine
            key={proposal.key}
            value={valueOf(proposal)}
            isFormer={proposal.isFormer}
            isTicked={ticked.includes(proposal.key)}
            onTick={(isOn) => tick(proposal.key, isOn)}
            onCorrect={() => setOpen(proposal)}
          />
        ))}
      </ul>
      {shown.length === proposals.length ? null : (
        <LinkButton className="control justify-self-start" onClick={() => setWhole(true)}>
          {words("readMore", { count: proposals.length - shown.length })}
        </LinkButton>
      )}
      {open === null ? null : (
        // Its own form and keys are no business of the form that it stands in.
        <div onSubmit={stop} onKeyDown={stop}>
          <ValueForm
            value={valueOf(open)}
            reforms={form.reformIds.map((id) => ({ id, labels: state.reforms.get(id)?.labels ?? {} }))}
            onSave={async (value) => {
              keep([...ticked.filter((each) => each !== open.key), open.key], {
                ...corrected,
                [open.key]: value,
              });
              setOpen(null);
              return Promise.resolve(null);
            }}
            onClose={() => setOpen(null)}
          />
        </div>
      )}
    </fieldset>
  );
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation();
}

interface ReadLineProps {
  readonly value: ClaimValue;
  readonly isFormer: boolean;
  readonly isTicked: boolean;
  readonly onTick: (isOn: boolean) => void;
  readonly onCorrect: () => void;
}

function ReadLine({ value, isFormer, isTicked, onTick, onCorrect }: ReadLineProps) {
  const words = useTranslations("claimRecord.values");
  const print = useValueWords();
  const printed = print(value);
  return (
    <li className="flex items-center gap-2">
      <label className="flex min-h-6 min-w-0 flex-1 items-baseline gap-2">
        <input
          type="checkbox"
          className="self-center"
          checked={isTicked}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span className="min-w-0 break-words">
          {printed}
          {value.measure === "" ? null : <span className="text-ink-2"> · {value.measure}</span>}
          {isFormer ? <span className="text-ink-3"> · {words("former")}</span> : null}
        </span>
      </label>
      <IconButton
        label={words("correctOf", { value: printed })}
        icon={<Pencil aria-hidden size={14} />}
        onClick={onCorrect}
        className="-my-1"
      />
    </li>
  );
}

/** The reader of values comes with the first claim that is stated, not with the page. */
function useReadValues(span: Span, passage: string): readonly Proposal[] {
  const language = usePassageLanguage(span);
  const [proposals, setProposals] = useState<readonly Proposal[]>([]);
  useEffect(() => {
    let isWanted = true;
    void import("#lib/claims/propose-values.ts").then(({ proposeValues }) => {
      if (isWanted)
        setProposals(
          proposeValues([{ text: passage, language, annotationId: null }], {
            accepted: [],
            declined: new Set(),
          }),
        );
    });
    return () => {
      isWanted = false;
    };
  }, [passage, language]);
  return proposals;
}
