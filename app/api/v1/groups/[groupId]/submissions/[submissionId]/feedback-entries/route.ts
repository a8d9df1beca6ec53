import { answerFeedback as answer, showTalk as show } from "#lib/operations/feedback-talk.ts";
import { answerFeedback } from "#lib/server/commands/talk-about-feedback.ts";
import { showTalk } from "#lib/server/queries/feedback-talk.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params: { submissionId } }) =>
  inGroup((group) => showTalk(group, submissionId)),
);

export const POST = route(answer, ({ inGroup, params: { submissionId }, body }) =>
  inGroup(async (group) => {
    const answered = await answerFeedback(group, { submissionId, ...body });
    return answered.ok ? showTalk(group, submissionId) : answered;
  }),
);
