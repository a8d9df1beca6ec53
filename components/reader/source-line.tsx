"use client";

import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { QuotationCheck } from "#components/claims/quotation-check.tsx";
import type { CheckedQuotation } from "#lib/operations/claim-quotations.ts";
import { useReader } from "./reader-context.ts";
import { groupIdOf, type ReaderSource } from "./reader-view.ts";
import { useDay } from "./use-day.ts";

interface SourceLineProps {
  readonly source: ReaderSource;
  /** What its work's attached text says of the quotation; null until that is known. */
  readonly checked: CheckedQuotation | null;
  readonly onDetach: (() => void) | null;
}

/** A source of a claim: the work, the place in it, the words that carry the claim, and who has looked. */
export function SourceLine({ source, checked, onDetach }: SourceLineProps) {
  const words = useTranslations("reader.source");
  const { view } = useReader();
  const { reference, locator, quote } = source;
  return (
    <li className="group border-t border-line py-2">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 break-words">
          <TextLink
            href={`${view.groupPath}/references/${reference.id}`}
            lang={reference.language ?? undefined}
            title={reference.title}
          >
            {reference.short}
          </TextLink>
          {locator === null ? null : `, ${locator}`}
        </p>
        {onDetach === null ? null : (
          <IconButton
            label={words("detach", { name: reference.short })}
            icon={<X aria-hidden size={14} />}
            onClick={onDetach}
            className="-my-1.5 -mr-2 text-ink-3! opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
          />
        )}
      </div>
      {quote === null ? null : (
        <q className="block font-serif text-ui italic text-ink-2" lang={reference.language ?? undefined}>
          {quote}
        </q>
      )}
      {checked === null ? null : (
        <QuotationCheck
          groupId={groupIdOf(view)}
          referenceId={reference.id}
          lang={reference.language ?? undefined}
          checked={checked}
        />
      )}
      <CheckLine source={source} />
    </li>
  );
}

function CheckLine({ source }: { source: ReaderSource }) {
  const words = useTranslations("reader.source.check");
  const { view } = useReader();
  const day = useDay();
  if (source.check === "unchecked") return <p className="text-label text-ink-3">{words("unchecked")}</p>;
  const who = view.members.find(({ id }) => id === source.checkedById)?.name;
  const when = source.checkedAt === null ? undefined : day(source.checkedAt);
  return (
    <p className="flex items-center gap-1 text-label text-ok">
      <Check aria-hidden size={14} />
      {[words(source.check), [who, when].filter((part) => part !== undefined).join(", ")]
        .filter((part) => part !== "")
        .join(": ")}
    </p>
  );
}
