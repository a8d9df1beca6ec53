import { downloadEssayFeedback as operation } from "#lib/operations/feedback-files.ts";
import { accept } from "#lib/result.ts";
import { essayFeedbackFile } from "#lib/server/queries/feedback-file.ts";
import { route } from "#app/_edge/route.ts";
import { feedbackDownload } from "../../../../write-feedback.ts";

export const GET = route(operation, async ({ inGroup, params: { assignmentId, number }, query }) => {
  const found = await inGroup((group) =>
    essayFeedbackFile(group, { assignmentId, number, revision: query.revision }),
  );
  return found.ok ? accept(await feedbackDownload(found.value, query)) : found;
});
