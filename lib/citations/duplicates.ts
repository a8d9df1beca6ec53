import type { ReferenceForms } from "./reference-forms.ts";
import type { SameWork } from "./same-work.ts";
import { WorkIndex } from "./work-index.ts";
import { workMarks, type WorkMarks } from "./work-marks.ts";

export interface ComparedWork extends ReferenceForms {
  readonly id: string;
}

/** Works that are likely one. `because` is the strongest thing that speaks for it; `similarity` 0–1, of its weakest link. */
export interface DuplicateWorks extends SameWork {
  readonly ids: readonly string[];
}

/**
 * Sets of works that look like one, the surest first. In a set each work looks like each other one: a chain of likenesses makes no set,
 * since its ends may be two volumes. A pair in `distinct` is never in one set. 5,000 works take less than a second.
 */
export function findDuplicates(
  works: readonly ComparedWork[],
  distinct: readonly (readonly [string, string])[] = [],
): DuplicateWorks[] {
  return findDuplicatesByMarks(
    works.map(({ id, ...forms }) => ({ id, marks: workMarks(forms) })),
    distinct,
  );
}

/** The same of works whose marks were read before. */
export function findDuplicatesByMarks(
  works: readonly { readonly id: string; readonly marks: WorkMarks }[],
  distinct: readonly (readonly [string, string])[],
): DuplicateWorks[] {
  const told = new Set(distinct.map(([one, other]) => pairKey(one, other)));
  const index = new WorkIndex<string>();
  const links: Link[] = [];
  for (const { id, marks } of works) {
    for (const { work, because, similarity } of index.find(marks)) {
      if (!told.has(pairKey(work, id))) links.push({ one: work, other: id, because, similarity });
    }
    index.add(id, marks);
  }
  return setsOf(links);
}

interface Link extends SameWork {
  readonly one: string;
  readonly other: string;
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Joins the surest pairs first, and two sets only where every work of the one is linked to every work of the other. */
function setsOf(links: readonly Link[]): DuplicateWorks[] {
  const linked = new Map(links.map((link) => [pairKey(link.one, link.other), link]));
  const setOf = new Map<string, readonly string[]>();
  for (const { one, other } of links.toSorted((a, b) => b.similarity - a.similarity)) {
    const [left, right] = [setOf.get(one) ?? [one], setOf.get(other) ?? [other]];
    if (left === right) continue;
    if (!left.every((a) => right.every((b) => linked.has(pairKey(a, b))))) continue;
    const joined = [...left, ...right];
    for (const id of joined) setOf.set(id, joined);
  }
  return [...new Set(setOf.values())]
    .map((ids) => summed(ids, linked))
    .sort((one, other) => other.similarity - one.similarity);
}

const STRENGTH = ["identifier", "title", "script"] as const;

function summed(ids: readonly string[], linked: ReadonlyMap<string, Link>): DuplicateWorks {
  const within = ids.flatMap((one, at) =>
    ids.slice(at + 1).flatMap((other) => linked.get(pairKey(one, other)) ?? []),
  );
  const because = STRENGTH.find((reason) => within.some((link) => link.because === reason)) ?? "script";
  return { ids, because, similarity: Math.min(...within.map(({ similarity }) => similarity)) };
}
