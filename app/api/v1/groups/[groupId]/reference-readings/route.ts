import { readPrinted as operation } from "#lib/operations/references.ts";
import { readPrintedEntries } from "#lib/server/printed-readings.ts";
import { nameKnownOfReadings } from "#lib/server/queries/readings.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, async ({ inGroup, body }) => {
  const read = await readPrintedEntries(body.text);
  return inGroup((group) => nameKnownOfReadings(group, read));
});
