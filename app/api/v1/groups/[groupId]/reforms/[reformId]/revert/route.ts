import { revertReform as revert } from "#lib/operations/reforms.ts";
import { revertReform } from "#lib/server/commands/revert-reform.ts";
import { showReform } from "#lib/server/queries/reforms.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(revert, ({ inGroup, params: { reformId }, body: { version }, expectedVersion }) =>
  inGroup(async (group) => {
    const reverted = await revertReform(group, { reformId, version, expectedVersion });
    return reverted.ok ? showReform(group, reformId) : reverted;
  }),
);
