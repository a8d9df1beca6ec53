"use client";

import { ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { FilterMenu } from "./filter-menu.tsx";
import { FACETS, type Filter, KIND_TABS, NO_FILTER, tabOfFilter, toggleValue } from "./filter.ts";
import { useReaderState } from "./reader-context.ts";
import { useFacetWords } from "./use-facet-words.ts";

interface FilterBarProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** How many annotations are left. */
  readonly shown: number;
}

/** Which annotations are painted, listed and gone through: kinds as tabs, everything else in a menu, what is chosen as chips. */
export function FilterBar({ filter, onFilter, shown }: FilterBarProps) {
  const words = useTranslations("reader.filter");
  const state = useReaderState();
  const tab = tabOfFilter(filter);
  const countOf = (name: (typeof KIND_TABS)[number]) =>
    state.annotations.filter(({ kind }) => name === "all" || kind === name).length;
  return (
    <div className="grid gap-2">
      <div className="flex items-end border-b border-line">
        <div role="group" aria-label={words("label")} className="flex min-w-0 flex-1 flex-wrap gap-x-3">
          {KIND_TABS.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === tab}
              onClick={() => onFilter({ ...filter, kind: name === "all" ? [] : [name] })}
              className="control -mb-px border-b-2 border-transparent pb-2 text-ink-2 hover:text-ink aria-pressed:border-accent aria-pressed:font-bold aria-pressed:text-ink"
            >
              {words(name)}
              <span className="ml-1 text-[11px] font-normal text-ink-3">{countOf(name)}</span>
            </button>
          ))}
        </div>
        <FilterMenu
          filter={filter}
          onFilter={onFilter}
          trigger={
            <button
              type="button"
              data-filter-menu
              title={words("more")}
              aria-label={words("more")}
              className="control mb-1 grid min-w-8 flex-none place-items-center rounded text-ink-2 hover:bg-sunk hover:text-ink pointer-coarse:min-w-11"
            >
              <ListFilter aria-hidden size={16} />
            </button>
          }
        />
      </div>
      <ChosenValues {...{ filter, onFilter, shown }} />
    </div>
  );
}

/** The tab says a single kind; chips say the rest. */
function ChosenValues({ filter, onFilter, shown }: FilterBarProps) {
  const words = useTranslations("reader.filter");
  const nameOf = useFacetWords();
  const state = useReaderState();
  const chips = FACETS.flatMap((facet) =>
    facet === "kind" && tabOfFilter(filter) !== null ? [] : filter[facet].map((value) => ({ facet, value })),
  );
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5 pb-1">
      {chips.map(({ facet, value }) => {
        const { text, language } = nameOf(facet, value);
        return (
          <Chip
            key={`${facet} ${value}`}
            {...(language === undefined ? {} : { lang: language })}
            onRemove={() => onFilter(toggleValue(filter, facet, value))}
            removeLabel={words("takeOff", { name: text })}
          >
            {text}
          </Chip>
        );
      })}
      <span role="status" className="text-label text-ink-3">
        {words("shown", { shown, all: state.annotations.length })}
      </span>
      {chips.length > 1 ? (
        <LinkButton className="text-label" onClick={() => onFilter({ ...NO_FILTER, kind: filter.kind })}>
          {words("clear")}
        </LinkButton>
      ) : null}
    </div>
  );
}

/** Nothing is left of a filter: why, and the way back. */
export function EmptyFilter({ onFilter }: Pick<FilterBarProps, "onFilter">) {
  const words = useTranslations("reader.filter");
  return (
    <div className="grid justify-items-start gap-2 pt-4">
      <p className="text-ink-2">{words("none")}</p>
      <LinkButton onClick={() => onFilter(NO_FILTER)}>{words("clear")}</LinkButton>
    </div>
  );
}
