import type { ConflictReform } from "./assertion.ts";

/** Who is above and below whom in the register. A circle of parents ends where it closes. */
export interface ReformBranches {
  /** From the parent up to the root. */
  readonly above: (reformId: string) => readonly string[];
  /** The reform and all that is below it. */
  readonly within: (reformId: string) => ReadonlySet<string>;
}

export function reformBranches(reforms: readonly Pick<ConflictReform, "id" | "parentId">[]): ReformBranches {
  const parentOf = new Map(reforms.map(({ id, parentId }) => [id, parentId]));
  const branches = new Map(reforms.map(({ id }) => [id, new Set([id])]));
  const ancestors = new Map(reforms.map(({ id }) => [id, ancestorsOf(id, parentOf)]));
  for (const [id, above] of ancestors) for (const one of above) branches.get(one)?.add(id);
  return {
    above: (id) => ancestors.get(id) ?? [],
    within: (id) => branches.get(id) ?? new Set([id]),
  };
}

function ancestorsOf(id: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const met = new Set([id]);
  for (let at = parentOf.get(id) ?? null; at !== null && !met.has(at); at = parentOf.get(at) ?? null)
    met.add(at);
  return [...met].slice(1);
}
