"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";
import { FilterBar } from "#components/filters/filter-bar.tsx";
import type { Filter } from "#components/filters/filter.ts";
import { CONFLICT_KINDS } from "#lib/claims/conflict.ts";
import { type Language, LANGUAGES } from "#lib/languages/language-tag.ts";
import type { listConflicts } from "#lib/operations/conflicts.ts";
import { displayLabel } from "#lib/reforms/reform.ts";

interface ConflictFiltersProps {
  readonly reforms: z.infer<typeof listConflicts.answer>["reforms"];
  readonly interfaceLocale: Language;
}

/** The case that is open is left with the list that it stood in. */
export function ConflictFilters({ reforms, interfaceLocale }: ConflictFiltersProps) {
  const words = useTranslations("conflicts");
  const languages = useTranslations("ui.language");
  const filters: Filter[] = [
    {
      name: "state",
      label: words("filter.state"),
      stands: true,
      none: words("filter.open"),
      options: [
        { value: "decided", label: words("filter.decided") },
        { value: "all", label: words("filter.all") },
      ],
    },
    {
      name: "kind",
      label: words("filter.kind"),
      stands: true,
      options: CONFLICT_KINDS.map((value) => ({ value, label: words(`kind.${value}`) })),
    },
    {
      name: "reformId",
      label: words("filter.reformId"),
      stands: true,
      options: reforms.map((reform) => ({
        value: reform.id,
        label: `${displayLabel(reform, interfaceLocale).text} · ${reform.counts.open}`,
      })),
    },
    {
      name: "language",
      label: words("filter.language"),
      stands: true,
      options: LANGUAGES.map((value) => ({ value, label: languages(value) })),
    },
  ];
  return <FilterBar label={words("filter.label")} filters={filters} resets={["case"]} />;
}
