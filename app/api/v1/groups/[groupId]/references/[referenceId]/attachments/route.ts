import { attachFile as operation } from "#lib/operations/attachments.ts";
import { refuse } from "#lib/result.ts";
import { attachFile } from "#lib/server/commands/attach-text.ts";
import { showAttachment } from "#lib/server/queries/attachments.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { referenceId }, file }) =>
  inGroup(async (group) => {
    if (file === null) return refuse("empty_file");
    const id = await attachFile(group, referenceId, file);
    return id.ok ? showAttachment(group, id.value) : id;
  }),
);
