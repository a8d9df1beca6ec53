import { untagReformNames as untag } from "#lib/operations/reform-names.ts";
import { accept } from "#lib/result.ts";
import { untagReformNames } from "#lib/server/commands/tag-reform-names.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(untag, ({ inGroup, params, body }) =>
  inGroup(async (group) => {
    const untagged = await untagReformNames(group, params.documentId, body.annotationIds);
    return untagged.ok ? accept({ annotationIds: untagged.value }) : untagged;
  }),
);
