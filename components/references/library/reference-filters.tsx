"use client";

import { useTranslations } from "next-intl";
import { FilterBar } from "#components/filters/filter-bar.tsx";
import type { Filter } from "#components/filters/filter.ts";
import { FORM_TYPES } from "#lib/citations/form-kinds.ts";
import { useLanguageName } from "../use-language-name.ts";

interface ReferenceFiltersProps {
  readonly languages: readonly string[];
  readonly documents: readonly { readonly id: string; readonly title: string; readonly language: string }[];
}

export function ReferenceFilters({ languages, documents }: ReferenceFiltersProps) {
  const words = useTranslations("references");
  const languageName = useLanguageName();
  const filters: Filter[] = [
    {
      name: "type",
      label: words("field.type"),
      stands: true,
      options: FORM_TYPES.map((value) => ({ value, label: words(`type.${value}`) })),
    },
    {
      name: "language",
      label: words("field.language"),
      stands: true,
      options: languages.map((value) => ({ value, label: languageName(value) })),
    },
    {
      name: "documentId",
      label: words("filter.document"),
      stands: true,
      options: documents.map(({ id, title, language }) => ({ value: id, label: title, lang: language })),
    },
    {
      name: "claims",
      label: words("filter.claims"),
      stands: true,
      options: [
        { value: "some", label: words("filter.some") },
        { value: "none", label: words("filter.none") },
      ],
    },
  ];
  return (
    <FilterBar
      label={words("filter.label")}
      search={words("filter.search")}
      filters={filters}
      resets={["page"]}
    />
  );
}
