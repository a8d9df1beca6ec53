import { ANNOTATION_KINDS, type AnnotationKind } from "#lib/annotations/body.ts";
import { describePassage } from "#lib/annotations/describe.ts";
import type { TextIndex } from "#lib/languages/text-unit.ts";
import type { ReaderAnnotation } from "./reader-view.ts";

/**
 * What painting, colours, filters and the map need of an annotation, of all of them; spans count code points, `createdAt` milliseconds
 * since 1970. Its words and its talk follow when it comes near what is seen.
 */
export interface AnnotationOutline {
  readonly id: string;
  readonly kind: AnnotationKind;
  readonly layerId: string | null;
  readonly isPrivate: boolean;
  readonly tagIds: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly claimId: string | null;
  readonly isResolved: boolean;
  readonly authorId: string;
  readonly createdAt: number;
  readonly version: number;
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
}

/**
 * Outlines as they cross the network, in columns: about thirty bytes each once compressed, against five hundred as objects. Places in
 * `known` stand for ids of authors, layers, claims and tags, −1 for none; starts are steps from the one before, times seconds since `since`.
 */
export interface PackedOutlines {
  readonly known: readonly string[];
  readonly since: number;
  /** 32 hexadecimal digits each. */
  readonly ids: string;
  /** A digit each: its place in ANNOTATION_KINDS. */
  readonly kinds: string;
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  readonly authors: readonly number[];
  readonly layers: readonly number[];
  readonly claims: readonly number[];
  /** By the annotation's number; most have none. */
  readonly tags: Readonly<Record<string, readonly number[]>>;
  /** A letter each, of FLAGS. */
  readonly flags: string;
  readonly times: readonly number[];
  /** By the annotation's number, where it is not 1. */
  readonly versions: Readonly<Record<string, number>>;
}

const FLAGS = [
  "isPrivate",
  "isResolved",
  "mayEdit",
  "mayDelete",
] as const satisfies readonly (keyof AnnotationOutline)[];

export function packOutlines(outlines: readonly AnnotationOutline[]): PackedOutlines {
  const places = new Map<string, number>();
  const placeOf = (id: string | null) => {
    if (id === null) return -1;
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };
  const since = Math.min(...outlines.slice(0, 1).map(({ createdAt }) => createdAt), Infinity);
  const numbered = outlines.map((outline, n) => [String(n), outline] as const);
  const packed = {
    since: Number.isFinite(since) ? since : 0,
    ids: outlines.map(({ id }) => id.replaceAll("-", "")).join(""),
    kinds: outlines.map(({ kind }) => ANNOTATION_KINDS.indexOf(kind)).join(""),
    starts: outlines.map(({ start }, n) => start - (outlines[n - 1]?.start ?? 0)),
    lengths: outlines.map(({ start, end }) => end - start),
    authors: outlines.map(({ authorId }) => placeOf(authorId)),
    layers: outlines.map(({ layerId }) => placeOf(layerId)),
    claims: outlines.map(({ claimId }) => placeOf(claimId)),
    tags: Object.fromEntries(
      numbered
        .filter(([, { tagIds }]) => tagIds.length > 0)
        .map(([n, { tagIds }]) => [n, tagIds.map(placeOf)]),
    ),
    flags: outlines.map(flagsOf).join(""),
    times: outlines.map(({ createdAt }) => Math.round((createdAt - since) / 1000)),
    versions: Object.fromEntries(
      numbered.filter(([, { version }]) => version !== 1).map(([n, { version }]) => [n, version]),
    ),
  };
  return { known: [...places.keys()], ...packed };
}

export function unpackOutlines(packed: PackedOutlines): AnnotationOutline[] {
  const { known, ids, kinds, flags } = packed;
  const idAt = (place: number | undefined) => known[place ?? -1] ?? null;
  let start = 0;
  return packed.starts.map((step, n) => {
    start += step;
    const flag = Number.parseInt(flags.charAt(n), 16);
    const has = (name: (typeof FLAGS)[number]) => (flag & (1 << FLAGS.indexOf(name))) !== 0;
    return {
      id: dashed(ids.slice(n * 32, n * 32 + 32)),
      kind: ANNOTATION_KINDS[Number(kinds.charAt(n))] ?? "highlight",
      layerId: idAt(packed.layers[n]),
      tagIds: (packed.tags[n] ?? []).flatMap((place) => idAt(place) ?? []),
      start,
      end: start + (packed.lengths[n] ?? 0),
      claimId: idAt(packed.claims[n]),
      authorId: idAt(packed.authors[n]) ?? "",
      createdAt: packed.since + (packed.times[n] ?? 0) * 1000,
      version: packed.versions[n] ?? 1,
      ...{ isPrivate: has("isPrivate"), isResolved: has("isResolved") },
      ...{ mayEdit: has("mayEdit"), mayDelete: has("mayDelete") },
    };
  });
}

/** An annotation of which only the outline has come: quote and context are read from the text when somebody asks for them. */
export function outlinedAnnotation(outline: AnnotationOutline, index: () => TextIndex): ReaderAnnotation {
  const { start, end, createdAt, ...rest } = outline;
  return {
    ...rest,
    isOutline: true,
    span: [start, end],
    get selectors() {
      return describePassage(index(), [start, end]);
    },
    ...{
      text: null,
      replacement: null,
      comments: [],
      resolution: null,
      editedAt: null,
      reactions: [],
      lostBecause: null,
      isDetached: false,
      attributedTo: null,
    },
    createdAt: new Date(createdAt).toISOString(),
  };
}

function flagsOf(outline: AnnotationOutline): string {
  return FLAGS.reduce((sum, name, n) => sum + (outline[name] ? 1 << n : 0), 0).toString(16);
}

function dashed(id: string): string {
  return [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join("-");
}
