import { askAgain as ask } from "#lib/operations/feedback-talk.ts";
import { askAgain } from "#lib/server/commands/talk-about-feedback.ts";
import { showTalk } from "#lib/server/queries/feedback-talk.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(ask, ({ inGroup, params: { submissionId }, body }) =>
  inGroup(async (group) => {
    const asked = await askAgain(group, { submissionId, ...body });
    return asked.ok ? showTalk(group, submissionId) : asked;
  }),
);
