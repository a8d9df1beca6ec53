import { mergeReferences as operation } from "#lib/operations/merges.ts";
import { accept } from "#lib/result.ts";
import { mergeReferences } from "#lib/server/commands/merge-references.ts";
import { showReference } from "#lib/server/queries/references.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) =>
  inGroup(async (group) => {
    const mergeIds = await mergeReferences(group, body);
    if (!mergeIds.ok) return mergeIds;
    const reference = await showReference(group, body.kept.id);
    return reference.ok ? accept({ reference: reference.value, mergeIds: mergeIds.value }) : reference;
  }),
);
