"use client";

import { useTranslations } from "next-intl";
import { Select } from "#components/ui/text-field.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import { CONFLICT_KINDS } from "#lib/claims/conflict.ts";
import { type Language, LANGUAGES } from "#lib/languages/language-tag.ts";
import type { listConflicts } from "#lib/operations/conflicts.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import type { z } from "zod";

interface ConflictFiltersProps {
  readonly reforms: z.infer<typeof listConflicts.answer>["reforms"];
  readonly interfaceLocale: Language;
}

/** The case that is open is left with the list that it stood in. */
export function ConflictFilters({ reforms, interfaceLocale }: ConflictFiltersProps) {
  const words = useTranslations("conflicts");
  const ui = useTranslations("ui");
  const { get, set } = useAddress();
  const select = (name: string, options: readonly { value: string; label: string }[]) => (
    <Select
      label={words(`filter.${name}`)}
      value={get(name)}
      onChange={(event) => set({ [name]: event.target.value, case: "" })}
      options={[...options]}
    />
  );
  const any = { value: "", label: words("filter.any") };
  return (
    <div
      data-screen-only
      role="search"
      aria-label={words("filter.label")}
      className="grid grid-cols-2 gap-3 md:grid-cols-4"
    >
      {select("state", [
        { value: "", label: words("filter.open") },
        { value: "decided", label: words("filter.decided") },
        { value: "all", label: words("filter.all") },
      ])}
      {select("kind", [any, ...CONFLICT_KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))])}
      {select("reformId", [
        any,
        ...reforms.map((reform) => ({
          value: reform.id,
          label: `${displayLabel(reform, interfaceLocale).text} · ${reform.counts.open}`,
        })),
      ])}
      {select("language", [any, ...LANGUAGES.map((value) => ({ value, label: ui(`language.${value}`) }))])}
    </div>
  );
}
