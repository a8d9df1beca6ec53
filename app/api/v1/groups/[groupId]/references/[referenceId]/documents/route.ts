import { attachDocument as operation } from "#lib/operations/attachments.ts";
import { attachDocument } from "#lib/server/commands/attach-text.ts";
import { showAttachment } from "#lib/server/queries/attachments.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { referenceId }, body }) =>
  inGroup(async (group) => {
    const id = await attachDocument(group, referenceId, body.documentId);
    return id.ok ? showAttachment(group, id.value) : id;
  }),
);
