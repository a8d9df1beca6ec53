import type { z } from "zod";
import type { Order } from "#components/ui/sort-head.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import { listReferences, type ReferenceLine } from "#lib/operations/references.ts";

/** What the address of the library says: which works, in which order, which page. */
export interface Listing {
  readonly filter: Filter;
  readonly sort: WorkSort;
  readonly order: Order;
  /** From 1. */
  readonly page: number;
}

export type Filter = z.infer<typeof listReferences.query>;

export const WORK_SORTS = ["authors", "title", "year", "type", "documents", "claims"] as const;
export type WorkSort = (typeof WORK_SORTS)[number];

/** Works drawn at once: a page is read by people, and a browser lays out 100 rows without being felt. */
export const PAGE_SIZE = 100;

const FILTERS = [
  ...(["search", "language", "type", "documentId", "reformId"] as const),
  ...(["collectionId", "tag", "claims"] as const),
] satisfies readonly (keyof Filter)[];

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Never fails: an address with a filter that is none shows the whole list instead of an error. */
export function listingOf(asked: Asked): Listing {
  const given = FILTERS.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]] as const]));
  const filter = listReferences.query.safeParse(Object.fromEntries(given));
  const sort = WORK_SORTS.find((known) => known === asked["sort"]) ?? "authors";
  const page = Number(asked["page"]);
  return {
    filter: filter.success ? filter.data : {},
    sort,
    order: asked["order"] === "desc" ? "desc" : "asc",
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The works in the order asked for; where two are alike, by author, title and year. Works without a value stand last. */
export function sortedWorks(
  works: readonly ReferenceLine[],
  { sort, order }: Pick<Listing, "sort" | "order">,
  interfaceLocale: Language,
): ReferenceLine[] {
  const { compare } = new Intl.Collator(interfaceLocale, { numeric: true });
  const turn = order === "asc" ? 1 : -1;
  const byText = (one: string, other: string) =>
    one === "" || other === "" ? Number(one === "") - Number(other === "") : turn * compare(one, other);
  const byNumber = (one: number | null, other: number | null) =>
    one === null || other === null ? Number(one === null) - Number(other === null) : turn * (one - other);
  const first: Record<WorkSort, (one: ReferenceLine, other: ReferenceLine) => number> = {
    authors: (one, other) => byText(one.authors || one.title, other.authors || other.title),
    title: (one, other) => byText(one.title, other.title),
    year: (one, other) => byNumber(one.year, other.year),
    type: (one, other) => byText(one.type, other.type),
    documents: (one, other) => byNumber(one.documentCount, other.documentCount),
    claims: (one, other) => byNumber(one.claimCount, other.claimCount),
  };
  return [...works].sort(
    (one, other) =>
      first[sort](one, other) ||
      compare(one.authors, other.authors) ||
      compare(one.title, other.title) ||
      (one.year ?? 0) - (other.year ?? 0),
  );
}

/** One page of them; a page beyond the last is the last. */
export function pageOf<Value>(values: readonly Value[], page: number) {
  const pages = Math.max(1, Math.ceil(values.length / PAGE_SIZE));
  const shown = Math.min(page, pages);
  return { page: shown, pages, values: values.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE) };
}
