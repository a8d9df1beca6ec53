import { askAboutConflict as operation } from "#lib/operations/conflicts.ts";
import { askAboutConflict } from "#lib/server/commands/ask-about-conflict.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) =>
  inGroup((group) => askAboutConflict(group, body)),
);
