import { streamEvents } from "#lib/operations/live.ts";
import { accept, refuse } from "#lib/result.ts";
import { openStream } from "#lib/server/live/stream.ts";
import { EventStream } from "#app/_edge/event-stream.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(streamEvents, async ({ params, query, caller, request, isStillSignedIn }) => {
  const last = request.headers.get("last-event-id");
  if (last !== null && !/^\d{1,15}$/.test(last))
    return refuse("bad_request", { field: "Last-Event-ID", problem: "invalid_format" });
  const opened = await openStream({
    ...{ groupId: params.groupId, caller, isStillSignedIn, signal: request.signal },
    after: last === null ? (query.after ?? null) : Number(last),
    isOnce: query.once === "true",
  });
  return opened.ok ? accept(new EventStream(opened.value)) : opened;
});
