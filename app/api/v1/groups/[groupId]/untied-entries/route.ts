import { untieEntries as operation } from "#lib/operations/entries.ts";
import { untieEntries } from "#lib/server/commands/take-over-entries.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) =>
  inGroup((group) => untieEntries(group, body.entryIds)),
);
