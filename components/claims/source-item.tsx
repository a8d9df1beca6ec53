"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CitedWork } from "#components/references/cited-work.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { shortName } from "#lib/citations/catalogue-line.ts";
import type { CheckedQuotation } from "#lib/operations/claim-quotations.ts";
import type { SourceView } from "#lib/operations/view.ts";
import { EditSource } from "./edit-source.tsx";
import { QuotationCheck } from "./quotation-check.tsx";

interface SourceItemProps {
  readonly groupId: string;
  readonly claimId: string;
  readonly source: SourceView;
  /** What its work's attached text says of the quotation; null until that is known. */
  readonly checked: CheckedQuotation | null;
  readonly mayEdit: boolean;
  readonly onSaved: (source: SourceView) => void;
  readonly onDetach: () => void;
}

export function SourceItem({
  groupId,
  claimId,
  source,
  checked,
  mayEdit,
  onSaved,
  onDetach,
}: SourceItemProps) {
  const words = useTranslations("claims.sources");
  const [isEditing, setEditing] = useState(false);
  const name = shortName(source);
  return (
    <CitedWork
      groupId={groupId}
      work={source}
      deeds={
        mayEdit
          ? {
              ...{ edit: words("edit", { name }), onEdit: () => setEditing(true) },
              ...{ detach: words("detach", { name }), onDetach },
            }
          : null
      }
      form={
        isEditing ? (
          <EditSource
            {...{ groupId, claimId, source }}
            onClose={() => setEditing(false)}
            onSaved={(saved) => {
              onSaved(saved);
              setEditing(false);
            }}
          />
        ) : null
      }
    >
      {checked === null ? null : (
        <QuotationCheck
          {...{ groupId, checked }}
          referenceId={source.referenceId}
          lang={source.language ?? undefined}
        />
      )}
      <CheckLine source={source} />
    </CitedWork>
  );
}

/** How far it was checked, by whom and when: in colour only where somebody has looked at the work. */
function CheckLine({ source: { check, checkedBy, checkedAt } }: { source: SourceView }) {
  const words = useTranslations("claims.sources");
  const moment = useMoment();
  const hasLooked = check === "work_opened" || check === "quote_found";
  const told =
    checkedBy === null || checkedAt === null
      ? words(`checks.${check}`)
      : words("checkedBy", {
          check: words(`checks.${check}`),
          name: checkedBy.name,
          when: moment(checkedAt),
        });
  return (
    <p className={`flex items-center gap-1 text-label ${hasLooked ? "text-ok" : "text-ink-3"}`}>
      {hasLooked ? <Check aria-hidden size={14} className="flex-none" /> : null}
      {told}
    </p>
  );
}
