"use client";

import { useTranslations } from "next-intl";
import { Select } from "#components/ui/text-field.tsx";
import { ENTRY_GROUPINGS } from "#lib/citations/format/grouping.ts";
import { CITATION_LOCALES } from "#lib/citations/format/item-language.ts";
import { ENTRY_NUMBERINGS } from "#lib/citations/format/numbering.ts";
import { ENTRY_ORDERS } from "#lib/citations/format/order.ts";
import { LIST_SCRIPTS } from "#lib/citations/format/printed-list.ts";
import type { BuilderView } from "./bibliography-view.ts";
import { RomanisationBar } from "./romanisation-bar.tsx";
import { StyleSelect } from "./style-select.tsx";

interface PrintingBarProps {
  readonly view: BuilderView;
  readonly onChange: (changed: Readonly<Record<string, string>>) => void;
}

/** Style, language of the terms, scripts, order; how to romanise only where there is something romanised. */
export function PrintingBar({ view, onChange }: PrintingBarProps) {
  const words = useTranslations("bibliography");
  const { printing } = view;
  return (
    <div data-screen-only className="border-b border-line px-4 py-3 md:px-6">
      <div className="grid grid-cols-2 gap-x-4 gap-y-2 lg:grid-cols-3 xl:grid-cols-6">
        <StyleSelect
          groupId={view.groupId}
          className="col-span-2 lg:col-span-1"
          label={words("builder.style")}
          value={printing.style}
          title={view.styleTitle}
          onChange={(style) => onChange({ style })}
        />
        <Select
          label={words("builder.terms")}
          value={printing.citationLocale}
          onChange={(event) => onChange({ terms: event.target.value })}
          options={CITATION_LOCALES.map((value) => ({ value, label: words(`citationLocale.${value}`) }))}
        />
        <Select
          label={words("builder.script")}
          value={printing.script}
          onChange={(event) => onChange({ script: event.target.value })}
          options={LIST_SCRIPTS.map((value) => ({ value, label: words(`script.${value}`) }))}
        />
        <Select
          label={words("builder.order")}
          value={printing.order}
          onChange={(event) => onChange({ order: event.target.value })}
          options={ENTRY_ORDERS.map((value) => ({ value, label: words(`order.${value}`) }))}
        />
        <Select
          label={words("builder.grouping")}
          value={printing.grouping}
          onChange={(event) => onChange({ grouping: event.target.value })}
          options={ENTRY_GROUPINGS.map((value) => ({ value, label: words(`grouping.${value}`) }))}
        />
        <Select
          label={words("builder.numbering")}
          value={printing.numbering}
          onChange={(event) => onChange({ numbering: event.target.value })}
          options={ENTRY_NUMBERINGS.map((value) => ({ value, label: words(`numbering.${value}`) }))}
        />
      </div>
      {printing.script === "original" ? null : (
        <RomanisationBar profile={printing.profile} onChange={onChange} />
      )}
    </div>
  );
}
