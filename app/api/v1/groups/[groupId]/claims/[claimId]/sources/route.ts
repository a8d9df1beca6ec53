import { attachSource as operation } from "#lib/operations/claims.ts";
import { attachSource } from "#lib/server/commands/attach-source.ts";
import { showSource } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { claimId }, body }) =>
  inGroup(async (group) => {
    const id = await attachSource(group, claimId, body);
    return id.ok ? showSource(group, id.value) : id;
  }),
);
