import { tagReformNames as tag } from "#lib/operations/reform-names.ts";
import { accept } from "#lib/result.ts";
import { tagReformNames } from "#lib/server/commands/tag-reform-names.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(tag, ({ inGroup, params, body }) =>
  inGroup(async (group) => {
    const tagged = await tagReformNames(group, params.documentId, body);
    return tagged.ok ? accept({ annotationIds: tagged.value }) : tagged;
  }),
);
