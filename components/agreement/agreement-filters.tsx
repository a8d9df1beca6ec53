"use client";

import { useTranslations } from "next-intl";
import { Select } from "#components/ui/text-field.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import { COMPARED_UNITS } from "#lib/agreement/coded-text.ts";

export interface FilterChoice {
  readonly id: string;
  readonly label: string;
}

interface AgreementFiltersProps {
  readonly tagsets: readonly (FilterChoice & { readonly tags: readonly FilterChoice[] })[];
}

/** By what is compared, and of which tags; the choice lives in the address. */
export function AgreementFilters({ tagsets }: AgreementFiltersProps) {
  const words = useTranslations("agreement");
  const { get, set, isPending } = useAddress();
  const chosen = get("tagsetId");
  const tags = tagsets.filter(({ id }) => chosen === "" || id === chosen).flatMap((tagset) => tagset.tags);
  return (
    <div
      data-screen-only
      aria-busy={isPending}
      className="grid grid-cols-1 gap-4 pb-6 sm:grid-cols-2 lg:grid-cols-4"
    >
      <Select
        label={words("unit.label")}
        value={get("unit") || "word"}
        onChange={({ target }) => set({ unit: target.value })}
        options={COMPARED_UNITS.map((unit) => ({ value: unit, label: words(`unit.${unit}`) }))}
      />
      {tagsets.length > 1 ? (
        <Select
          label={words("tagset")}
          value={chosen}
          onChange={({ target }) => set({ tagsetId: target.value, tagId: "" })}
          options={[
            { value: "", label: words("allTagsets") },
            ...tagsets.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      ) : null}
      <Select
        label={words("tag")}
        value={get("tagId")}
        onChange={({ target }) => set({ tagId: target.value })}
        options={[
          { value: "", label: words("allTags") },
          ...tags.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      <Select
        label={words("unfinished")}
        value={get("unfinished")}
        onChange={({ target }) => set({ unfinished: target.value })}
        options={[
          { value: "", label: words("doneOnly") },
          { value: "count", label: words("begun") },
        ]}
      />
    </div>
  );
}
