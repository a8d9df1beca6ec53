import { route } from "#app/_edge/route.ts";
import { leaveGroup as operation } from "#lib/operations/groups.ts";
import { accept } from "#lib/result.ts";
import { leaveGroup } from "#lib/server/commands/remove-member.ts";

export const DELETE = route(operation, async (asked) => {
  const left = await asked.inGroup(leaveGroup);
  return left.ok ? accept({}) : left;
});
