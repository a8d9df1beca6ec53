import { declineValue as operation } from "#lib/operations/claim-values.ts";
import { accept } from "#lib/result.ts";
import { setValueDeclined } from "#lib/server/commands/decline-value.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, async ({ inGroup, params: { claimId }, body: { key } }) => {
  const done = await inGroup((group) => setValueDeclined(group, { claimId, key }, true));
  return done.ok ? accept({}) : done;
});
