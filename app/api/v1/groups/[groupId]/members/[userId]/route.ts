import { route } from "#app/_edge/route.ts";
import { changeRole as changeOperation, removeMember as removeOperation } from "#lib/operations/groups.ts";
import { accept } from "#lib/result.ts";
import { changeRole } from "#lib/server/commands/change-role.ts";
import { removeMember } from "#lib/server/commands/remove-member.ts";

export const PATCH = route(changeOperation, (asked) =>
  asked.inGroup((group) =>
    changeRole(group, {
      userId: asked.params.userId,
      role: asked.body.role,
      expectedVersion: asked.expectedVersion,
    }),
  ),
);

export const DELETE = route(removeOperation, async (asked) => {
  const removed = await asked.inGroup((group) => removeMember(group, asked.params.userId));
  return removed.ok ? accept({}) : removed;
});
