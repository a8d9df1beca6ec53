import { route } from "#app/_edge/route.ts";
import { inviteMember as inviteOperation, listInvitations as listOperation } from "#lib/operations/groups.ts";
import { inviteMember } from "#lib/server/commands/invite-member.ts";
import { listInvitations } from "#lib/server/queries/members.ts";

export const GET = route(listOperation, (asked) => asked.inGroup(listInvitations));

export const POST = route(inviteOperation, (asked) =>
  asked.inGroup((group) => inviteMember(group, asked.body)),
);
