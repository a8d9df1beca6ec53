import { listWaitingEntries as operation } from "#lib/operations/entries.ts";
import { listWaitingEntries } from "#lib/server/queries/reference-entries.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup }) => inGroup(listWaitingEntries));
