"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { SearchField } from "#components/ui/search-field.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import { REFORM_KINDS } from "#lib/reforms/reform.ts";

export function RegisterFilters({ mayRestore }: { readonly mayRestore: boolean }) {
  const words = useTranslations("reforms");
  const { get, set } = useAddress();
  const search = useCallback((text: string) => set({ search: text }, { step: false }), [set]);
  const any = { value: "", label: words("filter.any") };
  return (
    <div
      data-screen-only
      role="search"
      aria-label={words("filter.label")}
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-[minmax(12rem,2fr)_1fr_1fr]"
    >
      <SearchField
        label={words("filter.search")}
        value={get("search")}
        onSearch={search}
        className="col-span-2 md:col-span-1"
      />
      <Select
        label={words("fields.kind")}
        value={get("kind")}
        options={[any, ...REFORM_KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))]}
        onChange={(event) => set({ kind: event.target.value })}
      />
      <Select
        label={words("columns.claims")}
        value={get("state") === "deleted" ? "deleted" : get("claims")}
        options={[
          any,
          { value: "some", label: words("filter.some") },
          { value: "none", label: words("filter.none") },
          ...(mayRestore ? [{ value: "deleted", label: words("filter.deleted") }] : []),
        ]}
        onChange={(event) => {
          const { value } = event.target;
          set(value === "deleted" ? { claims: "", state: value } : { claims: value, state: "" });
        }}
      />
    </div>
  );
}
