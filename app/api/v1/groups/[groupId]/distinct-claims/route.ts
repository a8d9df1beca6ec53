import { distinguishClaims as operation } from "#lib/operations/claim-likeness.ts";
import { accept } from "#lib/result.ts";
import { setClaimsDistinct } from "#lib/server/commands/distinguish-claims.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, async ({ inGroup, body }) => {
  const done = await inGroup((group) => setClaimsDistinct(group, body.claimIds, true));
  return done.ok ? accept({}) : done;
});
