import type { ConflictCase } from "#lib/claims/conflict.ts";
import type { CellConflict, CellPassage } from "#lib/operations/matrix.ts";
import type { ConflictView, SideView } from "#lib/operations/conflicts.ts";
import type { InGroup } from "../database.ts";
import { viewsOfCases } from "./conflicts.ts";

/** Documents that are named beside a value; the conflict's own page names them all. */
const MOST_NAMED = 6;

/** Cases in which one of the claims stands. */
export function casesOf(
  cases: readonly ConflictCase[],
  claimIds: ReadonlySet<string>,
): readonly ConflictCase[] {
  return cases.filter(({ sides }) =>
    sides.some(({ assertions }) => assertions.some(({ claim }) => claimIds.has(claim.id))),
  );
}

/** Conflicts of the cell, those that wait for a decision first. */
export async function cellConflicts(
  group: InGroup,
  cases: readonly ConflictCase[],
  claimIds: ReadonlySet<string>,
): Promise<CellConflict[]> {
  const views = await viewsOfCases(group, cases);
  return views
    .map((view) => shortened(view, claimIds))
    .sort(
      (one, other) => Number(one.conflict.state === "decided") - Number(other.conflict.state === "decided"),
    );
}

function shortened(view: ConflictView, claimIds: ReadonlySet<string>): CellConflict {
  const sides = view.sides.map((side) => named(side, claimIds));
  const standing = view.sides.flatMap(({ statements }) => statements.map(({ claim }) => claim.id));
  return {
    claimIds: [...new Set(standing)].filter((id) => claimIds.has(id)),
    conflict: { ...view, sides: sides.map(({ side }) => side), unlinked: [] },
    more: sides.map(({ more }) => more),
  };
}

/** Each document once, those that say it in a claim of the cell first. */
function named(side: SideView, claimIds: ReadonlySet<string>): { side: SideView; more: number } {
  const [here, elsewhere] = [true, false].map((isHere) =>
    side.statements.filter(({ claim }) => claimIds.has(claim.id) === isHere),
  );
  const byDocument = Map.groupBy(
    [...(here ?? []), ...(elsewhere ?? [])],
    ({ mention, claim }) => mention?.documentId ?? claim.id,
  );
  const statements = [...byDocument.values()].flatMap(([first]) => first ?? []);
  return {
    side: { ...side, statements: statements.slice(0, MOST_NAMED) },
    more: Math.max(0, statements.length - MOST_NAMED),
  };
}

/** The passage with its words that say one of the values of the cases. */
export function withDisputed(passage: CellPassage, cases: readonly ConflictCase[]): CellPassage {
  const words = cases.flatMap(({ sides }) =>
    sides.flatMap(({ assertions }) =>
      assertions.flatMap(({ value, speakers }) =>
        value.exact !== "" &&
        speakers.some(({ annotationId }) => annotationId === passage.annotationId) &&
        passage.exact.includes(value.exact)
          ? [value.exact]
          : [],
      ),
    ),
  );
  return { ...passage, disputed: [...new Set(words)] };
}
