import { untieEntry as operation } from "#lib/operations/entries.ts";
import { accept, refuse } from "#lib/result.ts";
import { untieEntry } from "#lib/server/commands/take-over-entries.ts";
import { listEntries } from "#lib/server/queries/reference-entries.ts";
import { route } from "#app/_edge/route.ts";

export const DELETE = route(operation, ({ inGroup, params: { entryId } }) =>
  inGroup(async (group) => {
    const documentId = await untieEntry(group, entryId);
    if (!documentId.ok) return documentId;
    const list = await listEntries(group, documentId.value);
    if (!list.ok) return list;
    const entry = list.value.entries.find(({ id }) => id === entryId);
    return entry === undefined ? refuse("not_found") : accept(entry);
  }),
);
