import { addAuthor as add, leaveTeam as leave } from "#lib/operations/essays.ts";
import { accept } from "#lib/result.ts";
import { addAuthor, leaveTeam } from "#lib/server/commands/team.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(add, ({ inGroup, params: { submissionId }, body: { userId } }) =>
  inGroup((group) => addAuthor(group, { submissionId, userId })),
);

export const DELETE = route(leave, ({ inGroup, params }) =>
  inGroup(async (group) => {
    const left = await leaveTeam(group, params.submissionId);
    return left.ok ? accept({}) : left;
  }),
);
