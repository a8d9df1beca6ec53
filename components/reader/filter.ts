import { ANNOTATION_KINDS } from "#lib/annotations/body.ts";
import { CLAIM_KINDS } from "#lib/claims/claim.ts";
import { firstWhere } from "#lib/first-where.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import type { ReaderAnnotation, ReaderBlock, ReaderClaim } from "./reader-view.ts";

/** What annotations can be narrowed by; the names are those in the address. */
export const FACETS = ["kind", "claim", "author", "reform", "tag", "layer", "lang", "state"] as const;
export type Facet = (typeof FACETS)[number];

/** waiting: its passage was not found again and waits for a place. */
export const ANNOTATION_STATES = ["open", "resolved", "waiting"] as const;

/** The layer of everybody and the annotations of the viewer alone, beside the ids of named layers. */
export const COMMON_LAYER = "common";
export const PRIVATE_LAYER = "private";

/** Values of one facet are alternatives, facets hold together. An empty list asks nothing. */
export type Filter = Readonly<Record<Facet, readonly string[]>>;

export const NO_FILTER: Filter = filterFrom(() => []);

/** What of the document a filter has to know besides the annotation itself. */
export interface FilterGround {
  readonly claims: ReadonlyMap<string, ReaderClaim>;
  readonly reforms: ReadonlyMap<string, unknown>;
  /** In reading order. */
  readonly blocks: readonly ReaderBlock[];
}

/** Facets with a closed list of values; ids are whatever the address says, and match nothing where they are unknown. */
const CLOSED: Partial<Record<Facet, readonly string[]>> = {
  kind: ANNOTATION_KINDS,
  claim: CLAIM_KINDS,
  lang: BLOCK_LANGUAGES,
  state: ANNOTATION_STATES,
};
/** A pasted address may hold anything. */
const MOST_VALUES = 50;

export function filterOfQuery(query: URLSearchParams): Filter {
  const valuesOf = (facet: Facet) => {
    const values = (query.get(facet) ?? "").split(",").filter((value) => value !== "");
    return [...new Set(values)]
      .filter((value) => CLOSED[facet]?.includes(value) ?? true)
      .slice(0, MOST_VALUES);
  };
  return filterFrom(valuesOf);
}

/** What `changedQuery` takes: every facet, an empty text where it asks nothing. */
export function queryOfFilter(filter: Filter): Record<Facet, string> {
  return filterFrom((facet) => filter[facet].join(","));
}

export function isEmptyFilter(filter: Filter): boolean {
  return FACETS.every((facet) => filter[facet].length === 0);
}

export function toggleValue(filter: Filter, facet: Facet, value: string): Filter {
  const values = filter[facet];
  const changed = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filter, [facet]: changed };
}

/** What an annotation has of each facet; several where it has several reforms or tags. */
export function facetValues(annotation: ReaderAnnotation, ground: FilterGround): Filter {
  const claim = annotation.claimId === null ? undefined : ground.claims.get(annotation.claimId);
  // Tags of a passage and its reforms are one list.
  const isReform = (id: string) => ground.reforms.has(id);
  const block = ground.blocks[firstWhere(ground.blocks, ({ end }) => end > annotation.span[0])];
  return {
    kind: [annotation.kind],
    claim: claim === undefined ? [] : [claim.kind],
    // Of what came in a file: who imported it. Names of others are not known before somebody comes near.
    author: [annotation.authorId],
    reform: [...new Set([...(claim?.reformIds ?? []), ...annotation.tagIds.filter(isReform)])],
    tag: annotation.tagIds.filter((id) => !isReform(id)),
    layer: [annotation.isPrivate ? PRIVATE_LAYER : (annotation.layerId ?? COMMON_LAYER)],
    lang: block === undefined ? [] : [block.language],
    state: [stateOf(annotation)],
  };
}

function stateOf({ lostBecause, isResolved }: ReaderAnnotation): string {
  if (lostBecause !== null) return "waiting";
  return isResolved ? "resolved" : "open";
}

export function filterAnnotations(
  annotations: readonly ReaderAnnotation[],
  filter: Filter,
  ground: FilterGround,
): readonly ReaderAnnotation[] {
  if (isEmptyFilter(filter)) return annotations;
  return annotations.filter(
    (annotation) => failedFacets(facetValues(annotation, ground), filter).length === 0,
  );
}

function failedFacets(values: Filter, filter: Filter): Facet[] {
  return FACETS.filter(
    (facet) => filter[facet].length > 0 && !filter[facet].some((value) => values[facet].includes(value)),
  );
}

export interface FacetCount {
  readonly value: string;
  /** How many would be shown with this value, the other facets as they are. */
  readonly count: number;
}

/**
 * The values that occur, most frequent first, those of closed lists in their own order. A value that is chosen is listed even where
 * nothing has it, so that it can be taken off.
 */
export function facetCounts(
  annotations: readonly ReaderAnnotation[],
  filter: Filter,
  ground: FilterGround,
): Readonly<Record<Facet, readonly FacetCount[]>> {
  const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
  for (const annotation of annotations) {
    const values = facetValues(annotation, ground);
    const failed = failedFacets(values, filter);
    for (const facet of FACETS) {
      const isCounted = failed.length === 0 || (failed.length === 1 && failed[0] === facet);
      const of = counts.get(facet);
      for (const value of values[facet]) of?.set(value, (of.get(value) ?? 0) + (isCounted ? 1 : 0));
    }
  }
  const countsOf = (facet: Facet): FacetCount[] => {
    const of = counts.get(facet) ?? new Map<string, number>();
    for (const value of filter[facet]) if (!of.has(value)) of.set(value, 0);
    const listed = [...of].map(([value, count]) => ({ value, count }));
    const order = CLOSED[facet];
    return order === undefined
      ? listed.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
      : listed.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  };
  return filterFrom(countsOf);
}

function filterFrom<Value>(of: (facet: Facet) => Value): Record<Facet, Value> {
  return {
    kind: of("kind"),
    claim: of("claim"),
    author: of("author"),
    reform: of("reform"),
    tag: of("tag"),
    layer: of("layer"),
    lang: of("lang"),
    state: of("state"),
  };
}

/** The kinds that have a tab of their own; "all" is the filter without a kind. */
export const KIND_TABS = ["all", "claim_mention", "comment", "question"] as const;
export type KindTab = (typeof KIND_TABS)[number];

/** Null where the kinds were chosen in the menu so that no tab says it. */
export function tabOfFilter({ kind }: Filter): KindTab | null {
  if (kind.length === 0) return "all";
  const only = kind.length === 1 ? kind[0] : undefined;
  return KIND_TABS.find((tab) => tab === only) ?? null;
}
