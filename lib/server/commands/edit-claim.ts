import { type ClaimEdit, rewordClaim, type Wordings } from "#lib/claims/claim.ts";
import { mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { knowsReforms } from "../queries/reforms.ts";
import { languageOf, wordingColumns, wordingsOf } from "../records/claim.ts";
import { explainNoRow } from "../versions.ts";

type EditRefusal =
  "not_found" | "not_allowed" | "version_conflict" | "own_wording_missing" | "reform_not_found";

/** Changes kind, state, wordings and reforms of a claim as seen at `expectedVersion`. */
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
  if (edit.reformIds !== undefined) await setReforms(group, claimId, edit.reformIds);
  await group.record({
    kind: "claim.edited",
    nounId: claimId,
    data: { number: claim.number, ...changes(claim, edit), ...wordingChanges(before, after) },
  });
  return accept(null);
}

async function setReforms(
  { db, actor: { groupId } }: InGroup,
  claimId: string,
  reformIds: readonly string[],
): Promise<void> {
  await db.claimReform.deleteMany({ where: { groupId, claimId, reformId: { notIn: [...reformIds] } } });
  await db.claimReform.createMany({
    data: reformIds.map((reformId) => ({ groupId, claimId, reformId })),
    skipDuplicates: true,
  });
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
    ...(edit.reformIds === undefined ? {} : { reforms: edit.reformIds.join(" ") }),
  };
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
