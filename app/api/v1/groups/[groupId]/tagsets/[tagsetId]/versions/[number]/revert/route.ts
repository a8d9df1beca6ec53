import { revertCodebook as operation } from "#lib/operations/codebook-versions.ts";
import { revertCodebook } from "#lib/server/commands/publish-codebook.ts";
import { showTagset } from "#lib/server/queries/codebook.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { tagsetId, number } }) =>
  inGroup(async (group) => {
    const reverted = await revertCodebook(group, tagsetId, number);
    return reverted.ok ? showTagset(group, tagsetId) : reverted;
  }),
);
