import { restoreAttachment } from "#lib/operations/attachments.ts";
import { setDetached } from "#lib/server/commands/attach-text.ts";
import { showAttachment } from "#lib/server/queries/attachments.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreAttachment, ({ inGroup, params: { attachmentId } }) =>
  inGroup(async (group) => {
    const restored = await setDetached(group, attachmentId, false);
    return restored.ok ? showAttachment(group, attachmentId) : restored;
  }),
);
