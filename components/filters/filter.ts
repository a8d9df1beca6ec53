import type { Address } from "#components/ui/use-address.ts";

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

/** What a list can be narrowed by: one parameter of the address. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  /** Without the one that narrows nothing. */
  readonly options: readonly FilterOption[];
  /** What stands where nothing is chosen; "any" unless told otherwise. */
  readonly none?: string;
  /** Asked often enough to stand beside the search field; the others wait behind a button. */
  readonly stands?: boolean;
  /** Where one filter is spread over several parameters: what is chosen by them, and what they become. */
  readonly read?: (get: Address["get"]) => string;
  readonly write?: (value: string) => Readonly<Record<string, string>>;
}

/** Something the address narrows the list by that has no field: a picture or another page led here with it. */
export interface Brought {
  readonly name: string;
  readonly label: string;
  readonly lang?: string | undefined;
}

export function chosenOf({ name, read }: Filter, get: Address["get"]): string {
  return read === undefined ? get(name) : read(get);
}

/** The parameters after a choice. */
export function changesOf({ name, write }: Filter, value: string): Readonly<Record<string, string>> {
  return write === undefined ? { [name]: value } : write(value);
}

export interface ActiveFilter {
  readonly name: string;
  /** "State: checked". */
  readonly label: string;
  readonly lang?: string | undefined;
  /** The parameters without it. */
  readonly without: Readonly<Record<string, string>>;
}

/** Everything the list is narrowed by, in the order of the fields. What an address says that no field knows is named by its field alone. */
export function activeFilters(
  filters: readonly Filter[],
  brought: readonly Brought[],
  get: Address["get"],
): ActiveFilter[] {
  const fields = filters.flatMap((filter): ActiveFilter[] => {
    const value = chosenOf(filter, get);
    if (value === "") return [];
    const option = filter.options.find((each) => each.value === value);
    const label = option === undefined ? filter.label : `${filter.label}: ${option.label}`;
    return [{ name: filter.name, label, lang: option?.lang, without: changesOf(filter, "") }];
  });
  return [
    ...fields,
    ...brought.map(({ name, label, lang }) => ({ name, label, lang, without: { [name]: "" } })),
  ];
}
