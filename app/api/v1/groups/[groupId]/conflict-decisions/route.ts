import { decideConflict as operation } from "#lib/operations/conflicts.ts";
import { decideConflict } from "#lib/server/commands/decide-conflict.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) => inGroup((group) => decideConflict(group, body)));
