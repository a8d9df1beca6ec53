import { detach, downloadAttachment } from "#lib/operations/attachments.ts";
import { accept } from "#lib/result.ts";
import { setDetached } from "#lib/server/commands/attach-text.ts";
import { fileOfAttachment, showAttachment } from "#lib/server/queries/attachments.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(downloadAttachment, async ({ inGroup, params }) => {
  const file = await inGroup((group) => fileOfAttachment(group, params.attachmentId));
  return file.ok ? accept(new Download(file.value)) : file;
});

export const DELETE = route(detach, ({ inGroup, params: { attachmentId } }) =>
  inGroup(async (group) => {
    const detached = await setDetached(group, attachmentId, true);
    return detached.ok ? showAttachment(group, attachmentId) : detached;
  }),
);
