"use client";

import { useTranslations } from "next-intl";
import { FILTERS, type Filter, filterAnnotations } from "./reader-state.ts";
import { useReader } from "./reader-context.ts";

interface FilterTabsProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Which annotations are painted and listed. */
export function FilterTabs({ filter, onFilter }: FilterTabsProps) {
  const words = useTranslations("reader");
  const { state } = useReader();
  return (
    <div className="flex items-end border-b border-line">
      <div role="group" aria-label={words("filter.label")} className="flex min-w-0 flex-1 flex-wrap gap-x-3">
        {FILTERS.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === filter}
            onClick={() => onFilter(name)}
            className="control -mb-px border-b-2 border-transparent pb-2 text-ink-2 hover:text-ink aria-pressed:border-accent aria-pressed:font-bold aria-pressed:text-ink"
          >
            {words(`filter.${name}`)}
            <span className="ml-1 text-[11px] font-normal text-ink-3">
              {filterAnnotations(state.annotations, name).length}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
