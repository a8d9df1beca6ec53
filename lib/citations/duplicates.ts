import type { ReferenceForms } from "./reference-forms.ts";
import { mayBeSameWork, workKey } from "./same-work.ts";

export interface ComparedWork extends ReferenceForms {
  readonly id: string;
}

/** Works that are likely one. `because` is the strongest thing that speaks for it; `similarity` 0–1, of its weakest link. */
export interface DuplicateWorks {
  readonly ids: readonly string[];
  readonly because: "identifier" | "title" | "script";
  readonly similarity: number;
}

/** Sets of works that look like one, the surest first; a pair in `distinct` is never in one set. */
export function findDuplicates(
  works: readonly ComparedWork[],
  distinct: readonly (readonly [string, string])[] = [],
): DuplicateWorks[] {
  const told = new Set(distinct.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  const byKey = Map.groupBy(works, ({ id, csl }) => workKey(csl) ?? id);
  return [...byKey.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const same = others.filter(
      ({ id, csl }) => !told.has(`${first.id} ${id}`) && mayBeSameWork(first.csl, csl),
    );
    if (same.length === 0) return [];
    return [{ ids: [first, ...same].map(({ id }) => id), because: "title" as const, similarity: 1 }];
  });
}
