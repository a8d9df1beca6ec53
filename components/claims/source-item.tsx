"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { CitedWork } from "#components/references/cited-work.tsx";
import { MenuChoice } from "#components/ui/menu.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { useInPlace } from "#components/ui/use-in-place.ts";
import { ValueMenu } from "#components/ui/value-menu.tsx";
import { shortName } from "#lib/citations/catalogue-line.ts";
import { SOURCE_CHECKS, type SourceCheck } from "#lib/claims/source.ts";
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
  readonly onCheck: (check: SourceCheck) => void;
}

export function SourceItem({
  groupId,
  claimId,
  source,
  checked,
  mayEdit,
  onSaved,
  onDetach,
  onCheck,
}: SourceItemProps) {
  const words = useTranslations("claims.sources");
  const { isOpen, open, close, opener } = useInPlace();
  const name = shortName(source);
  return (
    <CitedWork
      groupId={groupId}
      work={source}
      deeds={
        mayEdit
          ? {
              ...{ edit: words("edit", { name }), onEdit: open, opener },
              ...{ detach: words("detach", { name }), onDetach },
            }
          : null
      }
      form={
        isOpen ? (
          <EditSource
            {...{ groupId, claimId, source }}
            onClose={close}
            onSaved={(saved) => {
              onSaved(saved);
              close();
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
      <CheckLine source={source} onCheck={mayEdit ? onCheck : null} />
    </CitedWork>
  );
}

interface CheckLineProps {
  readonly source: SourceView;
  /** Null for who only reads. */
  readonly onCheck: ((check: SourceCheck) => void) | null;
}

/** How far it was checked, by whom and when: in colour only where somebody has looked at the work. */
function CheckLine({ source: { check, checkedBy, checkedAt }, onCheck }: CheckLineProps) {
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
    <ValueMenu
      label={words("check")}
      className={`justify-self-start text-label ${hasLooked ? "text-ok" : "text-ink-3"}`}
      value={
        <span className="inline-flex min-w-0 items-center gap-1">
          {hasLooked ? <Check aria-hidden size={14} className="flex-none" /> : null}
          {told}
        </span>
      }
    >
      {onCheck === null ? null : (
        <MenuChoice
          closes
          label={words("check")}
          value={check}
          options={SOURCE_CHECKS.map((value) => ({ value, label: words(`checks.${value}`) }))}
          onChange={(chosen) => {
            const next = SOURCE_CHECKS.find((each) => each === chosen);
            if (next !== undefined && next !== check) onCheck(next);
          }}
        />
      )}
    </ValueMenu>
  );
}
