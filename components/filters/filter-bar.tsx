"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { type ReactNode, useCallback, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { MenuChoice } from "#components/ui/menu.tsx";
import { Pick } from "#components/ui/pick.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import { useWide } from "#components/ui/use-wide.ts";
import { activeFilters, type Brought, changesOf, chosenOf, type Filter } from "./filter.ts";

interface FilterBarProps {
  /** Of the whole, for screen readers. */
  readonly label: string;
  /** What the search field looks through; absent where the list has none. */
  readonly search?: string;
  readonly filters: readonly Filter[];
  readonly brought?: readonly Brought[];
  /** Parameters that hold only for the list as it was: the page of it, the case that is open. */
  readonly resets?: readonly string[];
}

/**
 * Above a list: the search, what is asked most often, and one button for the rest; on a phone the button alone. Whatever narrows the list
 * stands under it as a chip that takes it away. All of it lives in the address.
 */
export function FilterBar({ label, search, filters, brought = [], resets = [] }: FilterBarProps) {
  const words = useTranslations("ui.filters");
  const { get, set } = useAddress();
  const reset = resets.join();
  const change = useCallback(
    (changes: Readonly<Record<string, string>>, step = true) => {
      const gone = reset === "" ? [] : reset.split(",").map((name) => [name, ""] as const);
      set({ ...changes, ...Object.fromEntries(gone) }, { step });
    },
    [set, reset],
  );
  const look = useCallback((text: string) => change({ search: text }, false), [change]);
  const active = activeFilters(filters, brought, get);
  const choose = (filter: Filter, value: string) => change(changesOf(filter, value));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div
        role="search"
        aria-label={label}
        data-screen-only
        className={classNames(
          "flex flex-wrap items-center gap-x-1 gap-y-2",
          search === undefined && "md:-ml-2", // the words stand at the edge of the page, not their buttons
        )}
      >
        {search === undefined ? null : (
          <SearchField
            label={search}
            labelHidden
            placeholder={search}
            value={get("search")}
            onSearch={look}
            className="min-w-48 flex-1 md:mr-2 md:max-w-96"
          />
        )}
        {filters
          .filter(({ stands }) => stands)
          .map((filter) => (
            <StandingFilter
              key={filter.name}
              filter={filter}
              value={chosenOf(filter, get)}
              onChoose={(value) => choose(filter, value)}
            />
          ))}
        <MoreFilters
          filters={filters}
          countOf={(some) => some.filter((filter) => chosenOf(filter, get) !== "").length}
          valueOf={(filter) => chosenOf(filter, get)}
          onChoose={choose}
        />
      </div>
      {active.length === 0 ? null : (
        <ul aria-label={words("chosen")} className="flex flex-wrap gap-1.5">
          {active.map(({ name, label: told, lang, without }) => (
            <li key={name} className="max-w-full">
              <Chip
                {...(lang === undefined ? {} : { lang })}
                removeLabel={words("drop", { filter: told })}
                onRemove={() => change(without)}
              >
                {told}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface OneFilterProps {
  readonly filter: Filter;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function useOptions({ none, options }: Filter) {
  const words = useTranslations("ui.filters");
  return [{ value: "", label: none ?? words("any") }, ...options];
}

function StandingFilter({ filter, value, onChoose }: OneFilterProps) {
  const options = useOptions(filter);
  const chosen = options.find((option) => option.value === value);
  return (
    <span className="hidden min-w-0 md:inline-flex">
      <Pick label={filter.label} value={chosen?.label ?? "–"}>
        <MenuChoice closes label={filter.label} value={value} options={options} onChange={onChoose} />
      </Pick>
    </span>
  );
}

interface MoreFiltersProps {
  readonly filters: readonly Filter[];
  readonly countOf: (filters: readonly Filter[]) => number;
  readonly valueOf: (filter: Filter) => string;
  readonly onChoose: (filter: Filter, value: string) => void;
}

/** Where there is room, what does not stand beside the search, at the button; on a phone everything, from below. */
function MoreFilters({ filters, countOf, valueOf, onChoose }: MoreFiltersProps) {
  const words = useTranslations("ui.filters");
  const isWide = useWide();
  const [isOpen, setOpen] = useState(false);
  const rest = filters.filter(({ stands }) => stands !== true);
  const offered = isWide ? rest : filters;
  const count = countOf(offered);
  const button = (
    <Button
      look={isWide ? "quiet" : "plain"}
      icon={<SlidersHorizontal aria-hidden size={14} />}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      className={classNames(rest.length === 0 && "md:hidden")}
      onClick={isWide ? undefined : () => setOpen(true)}
    >
      {words("open")}
      {count === 0 ? null : ` · ${count}`}
    </Button>
  );
  const fields = (
    <Fields>
      {offered.map((filter) => (
        <FilterField
          key={filter.name}
          filter={filter}
          value={valueOf(filter)}
          onChoose={(value) => onChoose(filter, value)}
        />
      ))}
    </Fields>
  );
  if (!isWide) {
    return (
      <>
        {button}
        <Sheet
          open={isOpen}
          onOpenChange={setOpen}
          title={words("open")}
          foot={
            <Button look="main" className="w-full" onClick={() => setOpen(false)}>
              {words("show")}
            </Button>
          }
        >
          {fields}
        </Sheet>
      </>
    );
  }
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>{button}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={words("open")}
          className="z-30 w-[min(32rem,calc(100vw-1rem))] rounded-md border border-line-2 bg-surface p-4 shadow-card"
        >
          {fields}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Fields({ children }: { readonly children: ReactNode }) {
  return <div className="grid gap-3 pt-1 md:grid-cols-2">{children}</div>;
}

function FilterField({ filter, value, onChoose }: OneFilterProps) {
  const options = useOptions(filter);
  return (
    <Select
      label={filter.label}
      value={value}
      options={options}
      onChange={(event) => onChoose(event.target.value)}
    />
  );
}
