import { type ClaimEdit, type ClaimState, rewordClaim, type Wordings } from "#lib/claims/claim.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { reformsOfClaim, setReforms, type Reforms } from "./claim-reforms.ts";
import type { InGroup } from "./database.ts";
import { knowsReforms } from "./queries/reforms.ts";
import { languageOf, wordingColumns, wordingsOf } from "./records/claim.ts";
import { explainNoRow } from "./versions.ts";

export type ChangeRefusal =
  "not_found" | "version_conflict" | "own_wording_missing" | "reform_not_found" | "reform_not_of_claim";

export interface SeenEdit {
  readonly claimId: string;
  readonly expectedVersion: number;
  readonly edit: ClaimEdit;
}

/** Changes kind, state, wordings, reforms and what the claim says of them, of a claim as seen at `expectedVersion`. The caller may. */
export async function changeClaim(
  group: InGroup,
  { claimId, expectedVersion, edit }: SeenEdit,
): Promise<Result<null, ChangeRefusal>> {
  const { db, actor } = group;
  const where = { groupId_id: { groupId: actor.groupId, id: claimId }, deletedAt: null };
  const claim = await db.claim.findUnique({ where });
  if (claim === null) return refuse("not_found");
  const before = wordingsOf(claim);
  const after = rewordClaim({ language: languageOf(claim.language), wordings: before }, edit.wordings ?? {});
  if (after === null) return refuse("own_wording_missing");
  if (edit.reformIds !== undefined && !(await knowsReforms(group, edit.reformIds)))
    return refuse("reform_not_found");
  const reformsBefore = await reformsOfClaim(group, claimId);
  const reformsAfter = reformsAfterEdit(reformsBefore, edit);
  if (reformsAfter === null) return refuse("reform_not_of_claim");
  const { count } = await db.claim.updateMany({
    where: { id: claimId, version: expectedVersion, deletedAt: null },
    data: {
      ...(edit.kind === undefined ? {} : { kind: edit.kind }),
      ...(edit.state === undefined ? {} : stateColumns(claim, edit.state, actor.userId)),
      ...wordingColumns(after),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) return explainNoRow(await db.claim.findUnique({ where }));
  await setReforms(group, claimId, { before: reformsBefore, after: reformsAfter });
  await group.record({
    kind: "claim.edited",
    nounId: claimId,
    data: {
      number: claim.number,
      ...changes(claim, edit),
      ...reformChanges(reformsBefore, reformsAfter),
      ...wordingChanges(before, after),
    },
  });
  return accept(null);
}

/** Null: a stance was given to a reform that the claim does not speak of. */
function reformsAfterEdit(before: Reforms, { reformIds, stances = {} }: ClaimEdit): Reforms | null {
  const ids = reformIds ?? [...before.keys()];
  if (Object.keys(stances).some((id) => !ids.includes(id))) return null;
  return new Map(
    ids.map((id) => {
      const said = stances[id];
      return [id, said === undefined ? (before.get(id) ?? null) : said];
    }),
  );
}

/** Who set the state, when it is another one than before. */
function stateColumns({ state: before }: { state: ClaimState }, state: ClaimState, stateById: string) {
  return state === before ? {} : { state, stateById, stateAt: new Date() };
}

/** Old and new values for the history; only what changed. */
function changes(claim: { kind: string; state: string }, edit: ClaimEdit): Record<string, string> {
  return {
    ...(edit.kind === undefined || edit.kind === claim.kind
      ? {}
      : { kindBefore: claim.kind, kindAfter: edit.kind }),
    ...(edit.state === undefined || edit.state === claim.state
      ? {}
      : { stateBefore: claim.state, stateAfter: edit.state }),
  };
}

/** "id supports", or the id alone where nothing is said of the reform. */
function reformChanges(before: Reforms, after: Reforms): Record<string, readonly string[]> {
  const written = (reforms: Reforms) =>
    [...reforms].map(([id, stance]) => (stance === null ? id : `${id} ${stance}`)).sort();
  const [reformsBefore, reformsAfter] = [written(before), written(after)];
  return reformsBefore.join() === reformsAfter.join() ? {} : { reformsBefore, reformsAfter };
}

function wordingChanges(before: Wordings, after: Wordings): Record<string, string | null> {
  const changed: Record<string, string | null> = {};
  for (const language of ["kk", "ru", "en"] as const) {
    if (before[language] === after[language]) continue;
    changed[`before_${language}`] = before[language] ?? null;
    changed[`after_${language}`] = after[language] ?? null;
  }
  return changed;
}
