"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import type { Filters } from "./use-filters.ts";

export interface FilterReform {
  readonly id: string;
  readonly label: string;
  readonly lang: string | null;
}

interface LibraryFiltersProps {
  readonly filters: Filters;
  readonly years: readonly number[];
  readonly reforms: readonly FilterReform[];
  /** Who may bring documents back also sees what was deleted. */
  readonly mayRestore: boolean;
}

export function LibraryFilters({ filters, years, reforms, mayRestore }: LibraryFiltersProps) {
  const words = useTranslations("documents.filters");
  const languages = useTranslations("ui.language");
  // On a phone the list comes first: the selects wait behind a button.
  const [open, setOpen] = useState(filters.isFiltered);
  const { set } = filters;
  const search = useCallback((text: string) => set({ search: text }, { step: false }), [set]);
  const any = { value: "", label: words("any") };
  const states = ["with_claims", "without_claims", ...(mayRestore ? (["deleted"] as const) : [])] as const;
  const pick = (name: "language" | "year" | "reformId" | "state") => ({
    value: filters.values[name] ?? "",
    onChange: (event: { target: { value: string } }) => filters.set({ [name]: event.target.value }),
  });
  return (
    <form
      role="search"
      aria-label={words("label")}
      onSubmit={(event) => event.preventDefault()}
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-[minmax(12rem,2fr)_repeat(4,minmax(7rem,1fr))]"
    >
      <SearchField
        label={words("search")}
        value={filters.values.search ?? ""}
        onSearch={search}
        className="col-span-2 md:col-span-1"
      />
      <Button
        className="col-span-2 md:hidden"
        aria-expanded={open}
        icon={<SlidersHorizontal aria-hidden size={16} />}
        onClick={() => setOpen(!open)}
      >
        {words("label")}
      </Button>
      <div className={open ? "contents" : "hidden md:contents"}>
        <Select
          label={words("language")}
          options={[any, ...BLOCK_LANGUAGES.map((value) => ({ value, label: languages(value) }))]}
          {...pick("language")}
        />
        <Select
          label={words("year")}
          options={[any, ...years.map((year) => ({ value: String(year), label: String(year) }))]}
          {...pick("year")}
        />
        <Select
          label={words("reform")}
          options={[
            any,
            ...reforms.map(({ id, label, lang }) => ({
              value: id,
              label,
              ...(lang === null ? {} : { lang }),
            })),
          ]}
          {...pick("reformId")}
        />
        <Select
          label={words("state")}
          options={[any, ...states.map((value) => ({ value, label: words(`states.${value}`) }))]}
          {...pick("state")}
        />
      </div>
    </form>
  );
}
