import { listViews as list, saveView as save } from "#lib/operations/saved-views.ts";
import { saveView } from "#lib/server/commands/keep-view.ts";
import { listViews, showView } from "#lib/server/queries/saved-views.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, query }) => inGroup((group) => listViews(group, query.kind)));

export const POST = route(save, ({ inGroup, body }) =>
  inGroup(async (group) => {
    const id = await saveView(group, body);
    return id.ok ? showView(group, id.value) : id;
  }),
);
