import { importReforms as operation } from "#lib/operations/reform-files.ts";
import { importReforms } from "#lib/server/commands/import-reforms.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) => inGroup((group) => importReforms(group, body)));
