import { editClaims as operation } from "#lib/operations/claims.ts";
import { accept } from "#lib/result.ts";
import { editClaims } from "#lib/server/commands/edit-claim.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, async ({ inGroup, body }) => {
  const edits = body.edits.map(({ id, version, edit }) => ({
    claimId: id,
    expectedVersion: version,
    edit,
  }));
  const done = await inGroup((group) => editClaims(group, edits));
  if (!done.ok) return done;
  return accept({ changed: [...done.value.changed], overtaken: [...done.value.overtaken] });
});
