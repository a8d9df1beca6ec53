import { readPrinted as operation } from "#lib/operations/references.ts";
import { readPrinted } from "#lib/server/queries/readings.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) =>
  inGroup((group) => readPrinted(group, body.text)),
);
