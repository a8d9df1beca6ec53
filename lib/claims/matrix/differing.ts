import type { ConflictCase, ConflictSide } from "../conflict.ts";
import type { DifferingValue } from "./axis.ts";

interface Places {
  readonly claims: ReadonlyMap<string, number>;
  readonly reforms: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, number>;
}

/** The values that are marked in the matrix: of each case those that stand out, in the texts and claims that hold them. */
export function differingOf(
  cases: readonly ConflictCase[],
  { claims, reforms, documents }: Places,
): DifferingValue[] {
  return cases.flatMap(({ reformId, sides }, conflict) =>
    sidesThatDiffer(sides).flatMap(({ assertions }) =>
      assertions.flatMap(({ claim, speakers }): DifferingValue[] => {
        const place = claims.get(claim.id);
        if (place === undefined) return [];
        const value = { conflict, claim: place, reform: reforms.get(reformId) ?? null };
        const spoken = speakers.flatMap(({ documentId }) => documents.get(documentId) ?? []);
        return spoken.length === 0
          ? [{ ...value, document: null }]
          : [...new Set(spoken)].map((document) => ({ ...value, document }));
      }),
    ),
  );
}

/**
 * Where the register dates the reform by one of the values, the others stand out; else those that fewer texts hold. Where as many hold each,
 * all do: the matrix takes no side.
 */
export function sidesThatDiffer(sides: readonly ConflictSide[]): readonly ConflictSide[] {
  if (sides.some(({ isRegistered }) => isRegistered === true))
    return sides.filter(({ isRegistered }) => isRegistered !== true);
  const most = Math.max(0, ...sides.map(holders));
  const largest = sides.filter((side) => holders(side) === most);
  return largest.length === 1 ? sides.filter((side) => !largest.includes(side)) : sides;
}

function holders({ assertions }: ConflictSide): number {
  return new Set(
    assertions.flatMap(({ claim, speakers }) =>
      speakers.length === 0 ? [claim.id] : speakers.map(({ documentId }) => documentId),
    ),
  ).size;
}
