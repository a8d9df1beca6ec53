"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWide } from "#components/ui/use-wide.ts";
import { ENTRY_GROUPINGS } from "#lib/citations/format/grouping.ts";
import { CITATION_LOCALES } from "#lib/citations/format/item-language.ts";
import { ENTRY_NUMBERINGS } from "#lib/citations/format/numbering.ts";
import { ENTRY_ORDERS } from "#lib/citations/format/order.ts";
import { LIST_SCRIPTS } from "#lib/citations/format/printed-list.ts";
import type { BuilderView } from "./bibliography-view.ts";
import { Pick } from "./pick.tsx";
import { RomanisationPicks } from "./romanisation-picks.tsx";
import { StylePick } from "./style-pick.tsx";

interface PrintingBarProps {
  readonly view: BuilderView;
  readonly onChange: (changed: Readonly<Record<string, string>>) => void;
}

/** How the list is printed. Folded on a phone, where the list itself matters more. */
export function PrintingBar({ view, onChange }: PrintingBarProps) {
  const words = useTranslations("bibliography.builder");
  const isWide = useWide();
  const picks = <Picks view={view} onChange={onChange} />;
  return (
    <div data-screen-only className="border-b border-line px-2 py-2 md:px-4">
      {isWide ? (
        picks
      ) : (
        <details>
          <summary className="control flex cursor-pointer items-center gap-2 px-2">
            <SlidersHorizontal aria-hidden size={16} />
            {words("howPrinted")}
          </summary>
          {picks}
        </details>
      )}
    </div>
  );
}

/** Style, language of the terms, scripts, order; how to romanise only where there is something romanised. */
function Picks({ view, onChange }: PrintingBarProps) {
  const words = useTranslations("bibliography");
  const { printing } = view;
  return (
    <div className="grid grid-cols-2 gap-x-2 gap-y-1 sm:grid-cols-3 lg:grid-cols-6">
      <StylePick
        groupId={view.groupId}
        label={words("builder.style")}
        value={printing.style}
        title={view.styleTitle}
        onPick={(style) => onChange({ style })}
      />
      <Pick
        label={words("builder.terms")}
        value={printing.citationLocale}
        onPick={(terms) => onChange({ terms })}
        options={CITATION_LOCALES.map((value) => ({ value, label: words(`citationLocale.${value}`) }))}
      />
      <Pick
        label={words("builder.order")}
        value={printing.order}
        onPick={(order) => onChange({ order })}
        options={ENTRY_ORDERS.map((value) => ({ value, label: words(`order.${value}`) }))}
      />
      <Pick
        label={words("builder.grouping")}
        value={printing.grouping}
        onPick={(grouping) => onChange({ grouping })}
        options={ENTRY_GROUPINGS.map((value) => ({ value, label: words(`grouping.${value}`) }))}
      />
      <Pick
        label={words("builder.numbering")}
        value={printing.numbering}
        onPick={(numbering) => onChange({ numbering })}
        options={ENTRY_NUMBERINGS.map((value) => ({ value, label: words(`numbering.${value}`) }))}
      />
      <Pick
        label={words("builder.script")}
        value={printing.script}
        onPick={(script) => onChange({ script })}
        options={LIST_SCRIPTS.map((value) => ({ value, label: words(`script.${value}`) }))}
      />
      {printing.script === "original" ? null : (
        <RomanisationPicks profile={printing.profile} onChange={onChange} />
      )}
    </div>
  );
}
