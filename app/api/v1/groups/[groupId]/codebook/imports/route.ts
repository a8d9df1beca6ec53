import { importCodebook as operation } from "#lib/operations/codebook-files.ts";
import { importCodebook } from "#lib/server/commands/import-codebook.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) => inGroup((group) => importCodebook(group, body)));
