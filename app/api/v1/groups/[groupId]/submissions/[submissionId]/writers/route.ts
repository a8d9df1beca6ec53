import { nameWriters as operation } from "#lib/operations/sheets.ts";
import { nameWriters } from "#lib/server/commands/name-writers.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { submissionId } }) =>
  inGroup((group) => nameWriters(group, submissionId)),
);
