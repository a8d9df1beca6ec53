import type { Language } from "#lib/languages/language-tag.ts";
import type { ReformView } from "#lib/operations/reforms.ts";
import { compareByTime, growReformTree, type ReformBranch } from "#lib/reforms/reform-tree.ts";
import { REFORM_KINDS, type ReformKind } from "#lib/reforms/reform.ts";
import { findReforms, openRegister, type RegisterMatch } from "#lib/reforms/register.ts";

export interface RegisterFilter {
  readonly search: string;
  readonly kind: ReformKind | null;
  readonly claims: "some" | "none" | null;
  readonly state: "deleted" | null;
}

/** A filter that is none is left out: the address was typed by hand. */
export function readRegisterFilter(
  address: Readonly<Record<string, string | readonly string[] | undefined>>,
): RegisterFilter {
  const { search, kind, claims, state } = address;
  return {
    search: typeof search === "string" ? search.slice(0, 200) : "",
    kind: REFORM_KINDS.find((each) => each === kind) ?? null,
    claims: claims === "some" || claims === "none" ? claims : null,
    state: state === "deleted" ? state : null,
  };
}

export function isNarrowed({ search, kind, claims, state }: RegisterFilter): boolean {
  return search.trim() !== "" || kind !== null || claims !== null || state !== null;
}

export interface RegisterRow {
  readonly reform: ReformView;
  /** 0 for a root, and for everything in a narrowed list. */
  readonly depth: number;
  /** The name that was found, where it is not the one shown: an alias, a label in another language. */
  readonly matched: RegisterMatch<unknown>["matched"] | null;
}

/**
 * The whole register as a tree; a narrowed one as a list: of a search the best first, else by time. `indexed`: ids that the search of the group
 * finds by the same words, in other forms and spellings; what no name begins with follows.
 */
export function registerRows(
  reforms: readonly ReformView[],
  filter: RegisterFilter & { readonly indexed?: readonly string[] },
  interfaceLocale: Language,
): RegisterRow[] {
  const bySlug = new Map(reforms.map((reform) => [reform.slug, reform]));
  const entries = reforms.map(({ slug, labels, aliases, dates, parent }) => ({
    slug,
    labels,
    aliases,
    dates,
    parent: parent?.slug ?? null,
  }));
  const rowOf = (slug: string, depth: number, matched: RegisterRow["matched"]): RegisterRow[] => {
    const reform = bySlug.get(slug);
    return reform === undefined ? [] : [{ reform, depth, matched }];
  };
  if (!isNarrowed(filter)) {
    return flatten(growReformTree(entries)).flatMap(({ reform, depth }) => rowOf(reform.slug, depth, null));
  }
  const found =
    filter.search.trim() === ""
      ? [...entries].sort(compareByTime).flatMap(({ slug }) => rowOf(slug, 0, null))
      : findReforms(openRegister(entries), filter.search, { interfaceLocale, limit: entries.length }).flatMap(
          ({ reform, matched }) => rowOf(reform.slug, 0, matched),
        );
  const known = new Set(found.map(({ reform }) => reform.id));
  const { indexed = [] } = filter;
  const others = reforms.filter(({ id }) => indexed.includes(id) && !known.has(id));
  return [...found, ...others.map((reform) => ({ reform, depth: 0, matched: null }))].filter(
    ({ reform }) =>
      (filter.kind === null || reform.kind === filter.kind) &&
      (filter.claims === null || (filter.claims === "some") === reform.claimCount > 0),
  );
}

function flatten<Entry extends { slug: string; parent: string | null; dates: string[] }>(
  branches: readonly ReformBranch<Entry>[],
): ReformBranch<Entry>[] {
  return branches.flatMap((branch) => [branch, ...flatten(branch.children)]);
}
