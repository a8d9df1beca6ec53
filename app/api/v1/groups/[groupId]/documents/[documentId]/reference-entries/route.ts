import { listEntries as list, takeOverEntries as takeOver } from "#lib/operations/entries.ts";
import { takeOverEntries } from "#lib/server/commands/take-over-entries.ts";
import { listEntries } from "#lib/server/queries/reference-entries.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params }) =>
  inGroup((group) => listEntries(group, params.documentId)),
);

export const POST = route(takeOver, ({ inGroup, params: { documentId }, body }) =>
  inGroup(async (group) => {
    const taken = await takeOverEntries(group, documentId, body.entries);
    return taken.ok ? listEntries(group, documentId) : taken;
  }),
);
