import { mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { changeClaim, type ChangeRefusal, type SeenEdit } from "../claim-edit.ts";
import { lockClaims } from "../claim-merges.ts";
import type { InGroup } from "../database.ts";

/** Changes a claim as seen at `expectedVersion`. */
export async function editClaim(
  group: InGroup,
  edit: SeenEdit,
): Promise<Result<null, ChangeRefusal | "not_allowed">> {
  if (!mayEditClaims(group.actor)) return refuse("not_allowed");
  return changeClaim(group, edit);
}

export interface ManyEdited {
  /** Claims that were changed, with their new versions. */
  readonly changed: readonly { readonly id: string; readonly version: number }[];
  /** Claims that somebody else changed meanwhile, or that are gone: they stay as they are. */
  readonly overtaken: readonly string[];
}

/** Changes many claims, each as it was seen. What was overtaken is left out and said; anything else that is wrong stops all. */
export async function editClaims(
  group: InGroup,
  edits: readonly SeenEdit[],
): Promise<Result<ManyEdited, ChangeRefusal | "not_allowed">> {
  if (!mayEditClaims(group.actor)) return refuse("not_allowed");
  await lockClaims(
    group,
    edits.map(({ claimId }) => claimId),
  );
  const changed: { id: string; version: number }[] = [];
  const overtaken: string[] = [];
  for (const edit of edits) {
    const done = await changeClaim(group, edit);
    if (done.ok) changed.push({ id: edit.claimId, version: edit.expectedVersion + 1 });
    else if (["not_found", "version_conflict"].includes(done.refusal.code)) overtaken.push(edit.claimId);
    else return done;
  }
  return accept({ changed, overtaken });
}
