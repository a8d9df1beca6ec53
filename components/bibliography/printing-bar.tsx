"use client";

import { useTranslations } from "next-intl";
import { Select } from "#components/ui/text-field.tsx";
import { CITATION_LOCALES } from "#lib/citations/format/item-language.ts";
import { ENTRY_ORDERS } from "#lib/citations/format/order.ts";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import type { Printing } from "./bibliography-view.ts";

interface PrintingBarProps {
  readonly printing: Printing;
  readonly onChange: (changed: Readonly<Record<string, string>>) => void;
}

/** Style, language of the terms, order. */
export function PrintingBar({ printing, onChange }: PrintingBarProps) {
  const words = useTranslations("bibliography");
  return (
    <div
      data-screen-only
      className="grid gap-x-6 gap-y-3 border-b border-line px-4 py-3 sm:grid-cols-3 md:px-6"
    >
      <Select
        label={words("builder.style")}
        value={printing.style}
        onChange={(event) => onChange({ style: event.target.value })}
        options={OFFERED_STYLES.map(({ id }) => ({ value: id, label: words(`style.${id}`) }))}
      />
      <Select
        label={words("builder.terms")}
        value={printing.citationLocale}
        onChange={(event) => onChange({ terms: event.target.value })}
        options={CITATION_LOCALES.map((value) => ({ value, label: words(`citationLocale.${value}`) }))}
      />
      <Select
        label={words("builder.order")}
        value={printing.order}
        onChange={(event) => onChange({ order: event.target.value })}
        options={ENTRY_ORDERS.map((value) => ({ value, label: words(`order.${value}`) }))}
      />
    </div>
  );
}
