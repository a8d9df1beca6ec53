import { withdrawEssay as withdraw } from "#lib/operations/submissions.ts";
import { withdrawEssay } from "#lib/server/commands/withdraw-essay.ts";
import { showSubmission } from "#lib/server/queries/submissions.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(withdraw, ({ inGroupAndShow, params: { submissionId } }) =>
  inGroupAndShow(
    (group) => withdrawEssay(group, { submissionId }),
    (group) => showSubmission(group, { id: submissionId }),
  ),
);
