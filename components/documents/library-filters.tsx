"use client";

import { useTranslations } from "next-intl";
import { FilterBar } from "#components/filters/filter-bar.tsx";
import type { Filter } from "#components/filters/filter.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";

export interface FilterReform {
  readonly id: string;
  readonly label: string;
  readonly lang: string | null;
}

interface LibraryFiltersProps {
  readonly years: readonly number[];
  readonly reforms: readonly FilterReform[];
  /** Who may bring documents back also sees what was deleted. */
  readonly mayRestore: boolean;
}

export function LibraryFilters({ years, reforms, mayRestore }: LibraryFiltersProps) {
  const words = useTranslations("documents.filters");
  const languages = useTranslations("ui.language");
  const states = ["with_claims", "without_claims", ...(mayRestore ? (["deleted"] as const) : [])] as const;
  const filters: Filter[] = [
    {
      name: "language",
      label: words("language"),
      stands: true,
      options: BLOCK_LANGUAGES.map((value) => ({ value, label: languages(value) })),
    },
    {
      name: "year",
      label: words("year"),
      stands: true,
      options: years.map((year) => ({ value: String(year), label: String(year) })),
    },
    {
      name: "reformId",
      label: words("reform"),
      stands: true,
      options: reforms.map(({ id, label, lang }) => ({
        value: id,
        label,
        ...(lang === null ? {} : { lang }),
      })),
    },
    {
      name: "state",
      label: words("state"),
      stands: true,
      options: states.map((value) => ({ value, label: words(`states.${value}`) })),
    },
  ];
  return <FilterBar label={words("label")} search={words("search")} filters={filters} />;
}
