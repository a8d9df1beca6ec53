import { type ClaimEdit, rewordClaim, type Wordings } from "#lib/claims/claim.ts";
import type { ReformStance } from "#lib/claims/stance.ts";
import { mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { knowsReforms } from "../queries/reforms.ts";
import { languageOf, wordingColumns, wordingsOf } from "../records/claim.ts";
import { explainNoRow } from "../versions.ts";

type EditRefusal =
  | "not_found"
  | "not_allowed"
  | "version_conflict"
  | "own_wording_missing"
  | "reform_not_found"
  | "reform_not_of_claim";

/** Changes kind, state, wordings, reforms and what the claim says of them, of a claim as seen at `expectedVersion`. */
export async function editClaim(
  group: InGroup,
  { claimId, expectedVersion, edit }: { claimId: string; expectedVersion: number; edit: ClaimEdit },
): Promise<Result<null, EditRefusal>> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: claimId }, deletedAt: null };
  const claim = await db.claim.findUnique({ where });
  if (claim === null) return refuse("not_found");
  const before = wordingsOf(claim);
  const after = rewordClaim({ language: languageOf(claim.language), wordings: before }, edit.wordings ?? {});
  if (after === null) return refuse("own_wording_missing");
  if (edit.reformIds !== undefined && !(await knowsReforms(group, edit.reformIds)))
    return refuse("reform_not_found");
  const reformsBefore = await reformsOf(group, claimId);
  const reformsAfter = reformsAfterEdit(reformsBefore, edit);
  if (reformsAfter === null) return refuse("reform_not_of_claim");
  const { count } = await db.claim.updateMany({
    where: { id: claimId, version: expectedVersion, deletedAt: null },
    data: {
      ...(edit.kind === undefined ? {} : { kind: edit.kind }),
      ...(edit.state === undefined ? {} : { state: edit.state }),
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

type Reforms = ReadonlyMap<string, ReformStance | null>;

async function reformsOf({ db, actor: { groupId } }: InGroup, claimId: string): Promise<Reforms> {
  const rows = await db.claimReform.findMany({ where: { groupId, claimId }, orderBy: { reformId: "asc" } });
  return new Map(rows.map(({ reformId, stance }) => [reformId, stance]));
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

/** A value that was about a reform which the claim no longer speaks of is about all that it speaks of. */
async function setReforms(
  { db, actor: { groupId } }: InGroup,
  claimId: string,
  { before, after }: { before: Reforms; after: Reforms },
): Promise<void> {
  const gone = [...before.keys()].filter((id) => !after.has(id));
  if (gone.length > 0) {
    const where = { groupId, claimId, reformId: { in: gone } };
    await db.claimReform.deleteMany({ where });
    await db.claimValue.updateMany({ where, data: { reformId: null, version: { increment: 1 } } });
  }
  for (const [reformId, stance] of after) {
    if (before.has(reformId) && before.get(reformId) === stance) continue;
    await db.claimReform.upsert({
      where: { claimId_reformId: { claimId, reformId } },
      create: { groupId, claimId, reformId, stance },
      update: { stance },
    });
  }
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
