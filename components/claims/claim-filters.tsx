"use client";

import { useTranslations } from "next-intl";
import { FilterBar } from "#components/filters/filter-bar.tsx";
import type { Brought, Filter, FilterOption } from "#components/filters/filter.ts";
import { useAddress } from "#components/ui/use-address.ts";
import { CLAIM_KINDS, CLAIM_STATES } from "#lib/claims/claim.ts";
import { EVIDENCE_STATES } from "#lib/claims/coverage.ts";
import { REFORM_STANCES } from "#lib/claims/stance.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";

interface ClaimFiltersProps {
  readonly reforms: readonly FilterOption[];
  readonly documents: readonly FilterOption[];
  readonly authors: readonly FilterOption[];
  /** The work that one came from: there are too many to list. */
  readonly reference: FilterOption | null;
  readonly mayRestore: boolean;
}

export function ClaimFilters({ reforms, documents, authors, reference, mayRestore }: ClaimFiltersProps) {
  const words = useTranslations("claims.filter");
  const kinds = useTranslations("ui.meaning.name");
  const languages = useTranslations("ui.language");
  const states = useTranslations("claims.state");
  const record = useTranslations("claimRecord.list");
  const stances = useTranslations("claimRecord.stance.name");
  const filters: Filter[] = [
    {
      name: "kind",
      label: words("kind"),
      stands: true,
      options: CLAIM_KINDS.map((value) => ({ value, label: kinds(value) })),
    },
    {
      name: "state",
      label: words("state"),
      stands: true,
      options: [
        ...CLAIM_STATES.map((value) => ({ value, label: states(value) })),
        ...(mayRestore ? [{ value: "deleted", label: words("deleted") }] : []),
      ],
    },
    { name: "reformId", label: words("reform"), stands: true, options: reforms },
    {
      name: "stance",
      label: record("stance"),
      options: [...REFORM_STANCES, "unsaid" as const].map((value) => ({ value, label: stances(value) })),
    },
    {
      name: "sources",
      label: words("sources"),
      options: [
        { value: "some", label: words("some") },
        { value: "none", label: words("none") },
        { value: "unchecked", label: record("unchecked") },
      ],
    },
    {
      name: "mentions",
      label: record("mentions"),
      options: [
        { value: "some", label: words("some") },
        { value: "none", label: words("none") },
      ],
    },
    {
      name: "values",
      label: record("values"),
      options: [
        { value: "date", label: record("date") },
        { value: "figure", label: record("figure") },
        { value: "none", label: words("none") },
      ],
    },
    { name: "documentId", label: words("document"), options: documents },
    {
      name: "language",
      label: words("language"),
      options: LANGUAGES.map((value) => ({ value, label: languages(value) })),
    },
    { name: "authorId", label: record("author"), options: authors },
  ];
  return (
    <FilterBar
      label={words("label")}
      search={words("search")}
      filters={filters}
      brought={useBrought(reference)}
      resets={["after"]}
    />
  );
}

/** What a picture of the coverage or a work led here with: there is no field for it. */
function useBrought(reference: FilterOption | null): Brought[] {
  const words = useTranslations("claims.filter");
  const coverage = useTranslations("coverage");
  const languages = useTranslations("ui.language");
  const { get } = useAddress();
  const evidence = EVIDENCE_STATES.find((state) => state === get("evidence"));
  const language = LANGUAGES.find((one) => one === get("oneLanguage"));
  return [
    ...(reference === null
      ? []
      : [{ name: "referenceId", label: `${words("reference")} ${reference.label}`, lang: reference.lang }]),
    ...(get("year") === "" ? [] : [{ name: "year", label: `${coverage("year")}: ${get("year")}` }]),
    ...(evidence === undefined ? [] : [{ name: "evidence", label: coverage(`evidence.${evidence}`) }]),
    ...(language === undefined
      ? []
      : [{ name: "oneLanguage", label: `${coverage("oneLanguage")}: ${languages(language)}` }]),
  ];
}
