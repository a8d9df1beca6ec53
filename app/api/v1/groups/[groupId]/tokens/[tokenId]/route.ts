import { route } from "#app/_edge/route.ts";
import { revokeToken as operation } from "#lib/operations/groups.ts";
import { accept } from "#lib/result.ts";
import { revokeToken } from "#lib/server/commands/revoke-token.ts";

export const DELETE = route(operation, async (asked) => {
  const revoked = await asked.inGroup((group) => revokeToken(group, asked.params.tokenId));
  return revoked.ok ? accept({}) : revoked;
});
