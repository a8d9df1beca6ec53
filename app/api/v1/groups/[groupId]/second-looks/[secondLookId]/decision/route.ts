import { decideSecondLook as decide } from "#lib/operations/feedback-talk.ts";
import { decideSecondLook } from "#lib/server/commands/decide-second-look.ts";
import { showTalk } from "#lib/server/queries/feedback-talk.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(decide, ({ inGroup, params: { secondLookId }, body }) =>
  inGroup(async (group) => {
    const decided = await decideSecondLook(group, { secondLookId, ...body });
    return decided.ok ? showTalk(group, decided.value) : decided;
  }),
);
