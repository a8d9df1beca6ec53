"use client";

import { Check, Pencil, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import type { ProposedValue } from "#lib/operations/claim-values.ts";
import { useValueWords } from "./value-words.ts";

interface ProposalLineProps {
  readonly proposal: ProposedValue;
  readonly onAccept: () => void;
  readonly onCorrect: () => void;
  readonly onIgnore: () => void;
}

/** A value that was read, the words it was read from, and what a person says of it. Its document is named where one points at it. */
export function ProposalLine({ proposal, onAccept, onCorrect, onIgnore }: ProposalLineProps) {
  const words = useTranslations("claimRecord.values");
  const print = useValueWords();
  const value = print(proposal.value);
  const { exact } = proposal.value;
  return (
    <div className="flex items-center gap-x-3">
      <span className="min-w-0 flex-1" title={proposal.documentTitle ?? undefined}>
        {value}{" "}
        <span className="text-label text-ink-3">
          <q lang={proposal.language ?? undefined} className="font-serif">
            {exact}
          </q>{" "}
          {proposal.language === null ? null : <LanguageTag language={proposal.language} />}
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
    </div>
  );
}
