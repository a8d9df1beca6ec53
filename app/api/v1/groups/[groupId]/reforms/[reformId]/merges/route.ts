import { mergeReforms as merge } from "#lib/operations/reform-files.ts";
import { accept } from "#lib/result.ts";
import { mergeReforms } from "#lib/server/commands/merge-reforms.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(merge, ({ inGroup, params, body, expectedVersion }) =>
  inGroup(async (group) => {
    const { reformId: keptId } = params;
    const merged = await mergeReforms(group, { keptId, mergedId: body.mergedId, expectedVersion });
    return merged.ok ? accept({ mergeId: merged.value }) : merged;
  }),
);
