import { route } from "#app/_edge/route.ts";
import {
  deleteGroup as deleteOperation,
  renameGroup as renameOperation,
  showGroup as showOperation,
} from "#lib/operations/groups.ts";
import { accept } from "#lib/result.ts";
import { deleteGroup } from "#lib/server/commands/delete-group.ts";
import { renameGroup } from "#lib/server/commands/rename-group.ts";
import { showGroup } from "#lib/server/queries/groups.ts";

export const GET = route(showOperation, (asked) => asked.inGroup(showGroup));

export const PATCH = route(renameOperation, (asked) =>
  asked.inGroup((group) =>
    renameGroup(group, { name: asked.body.name, expectedVersion: asked.expectedVersion }),
  ),
);

export const DELETE = route(deleteOperation, async (asked) => {
  const deleted = await asked.inGroup(deleteGroup);
  return deleted.ok ? accept({}) : deleted;
});
