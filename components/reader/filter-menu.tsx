"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { Menu, MenuCheck, MenuGroup, MenuItem, MenuRule } from "#components/ui/menu.tsx";
import {
  FACETS,
  type Facet,
  type FacetCount,
  type Filter,
  NO_FILTER,
  facetCounts,
  isEmptyFilter,
  toggleValue,
} from "./filter.ts";
import { useReader, useReaderState } from "./reader-context.ts";
import { useFacetWords } from "./use-facet-words.ts";

interface FilterMenuProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly trigger: ReactNode;
}

/** Everything that annotations of this document can be narrowed by, with how many each choice would show. */
export function FilterMenu({ filter, onFilter, trigger }: FilterMenuProps) {
  const words = useTranslations("reader.filter");
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu trigger={trigger} open={isOpen} onOpenChange={setOpen}>
      {isOpen ? <Facets filter={filter} onFilter={onFilter} /> : null}
      {isEmptyFilter(filter) ? null : (
        <>
          <MenuRule />
          <MenuItem onSelect={() => onFilter(NO_FILTER)}>{words("clear")}</MenuItem>
        </>
      )}
    </Menu>
  );
}

/** Counted only while the menu is open. */
function Facets({ filter, onFilter }: Omit<FilterMenuProps, "trigger">) {
  const state = useReaderState();
  const { view } = useReader();
  const { annotations, lost, claims, reforms } = state;
  const counts = useMemo(
    () => facetCounts([...annotations, ...lost], filter, { claims, reforms, blocks: view.blocks }),
    [annotations, lost, filter, claims, reforms, view.blocks],
  );
  const listed = FACETS.filter((facet) => counts[facet].length > 1 || filter[facet].length > 0);
  return listed.map((facet) => (
    <FacetGroup
      key={facet}
      facet={facet}
      counts={counts[facet]}
      chosen={filter[facet]}
      onToggle={(value) => onFilter(toggleValue(filter, facet, value))}
    />
  ));
}

/** More than these are shown on demand. */
const AT_FIRST = 6;

interface FacetGroupProps {
  readonly facet: Facet;
  readonly counts: readonly FacetCount[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

function FacetGroup({ facet, counts, chosen, onToggle }: FacetGroupProps) {
  const words = useTranslations("reader.filter");
  const nameOf = useFacetWords();
  const [isWhole, setWhole] = useState(false);
  const shown = counts.filter(({ value }, n) => isWhole || n < AT_FIRST || chosen.includes(value));
  return (
    <MenuGroup label={words(`by.${facet}`)}>
      {shown.map(({ value, count }) => {
        const { text, language } = nameOf(facet, value);
        return (
          <MenuCheck
            key={value}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
            count={count}
            lang={language}
          >
            {text}
          </MenuCheck>
        );
      })}
      {shown.length < counts.length ? (
        <MenuItem staysOpen onSelect={() => setWhole(true)}>
          <span className="pl-6 text-accent">{words("rest", { count: counts.length - shown.length })}</span>
        </MenuItem>
      ) : null}
    </MenuGroup>
  );
}
