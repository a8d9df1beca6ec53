"use client";

import { useTranslations } from "next-intl";
import { FilterBar } from "#components/filters/filter-bar.tsx";
import type { Filter } from "#components/filters/filter.ts";
import { REFORM_KINDS } from "#lib/reforms/reform.ts";

export function RegisterFilters({ mayRestore }: { readonly mayRestore: boolean }) {
  const words = useTranslations("reforms");
  const filters: Filter[] = [
    {
      name: "kind",
      label: words("fields.kind"),
      stands: true,
      options: REFORM_KINDS.map((value) => ({ value, label: words(`kind.${value}`) })),
    },
    {
      name: "claims",
      label: words("columns.claims"),
      stands: true,
      options: [
        { value: "some", label: words("filter.some") },
        { value: "none", label: words("filter.none") },
        ...(mayRestore ? [{ value: "deleted", label: words("filter.deleted") }] : []),
      ],
      // What was deleted is asked for by another parameter than what is there.
      read: (get) => (get("state") === "deleted" ? "deleted" : get("claims")),
      write: (value) => (value === "deleted" ? { claims: "", state: value } : { claims: value, state: "" }),
    },
  ];
  return <FilterBar label={words("filter.label")} search={words("filter.search")} filters={filters} />;
}
