import { downloadFeedback as operation } from "#lib/operations/feedback-files.ts";
import { accept } from "#lib/result.ts";
import { ownFeedbackFile } from "#lib/server/queries/feedback-file.ts";
import { route } from "#app/_edge/route.ts";
import { feedbackDownload } from "../../write-feedback.ts";

export const GET = route(operation, async ({ inGroup, params: { assignmentId }, query }) => {
  const found = await inGroup((group) => ownFeedbackFile(group, assignmentId, query.revision));
  return found.ok ? accept(await feedbackDownload(found.value, query)) : found;
});
