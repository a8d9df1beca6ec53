import { eventTable } from "#lib/operations/event-table.ts";
import { exportEvents as operation } from "#lib/operations/groups.ts";
import { accept } from "#lib/result.ts";
import { exportEvents } from "#lib/server/queries/events.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

const MEDIA = { csv: "text/csv; charset=utf-8", json: "application/json" } as const;

export const GET = route(operation, async ({ inGroup, query: { format, ...filter } }) => {
  const found = await inGroup((group) => exportEvents(group, filter));
  if (!found.ok) return found;
  const text =
    format === "csv" ? eventTable(found.value) : `${JSON.stringify({ events: found.value }, null, 2)}\n`;
  const bytes = new TextEncoder().encode(text);
  return accept(new Download({ bytes, mediaType: MEDIA[format], name: `history.${format}` }));
});
