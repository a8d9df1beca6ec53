import { createReform as create, listReforms as list } from "#lib/operations/reforms.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { listReforms, showReform } from "#lib/server/queries/reforms.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, locale, query }) =>
  inGroup((group) => listReforms(group, locale, query)),
);

export const POST = route(create, ({ inGroup, body }) =>
  inGroup(async (group) => {
    const id = await createReform(group, body);
    return id.ok ? showReform(group, id.value) : id;
  }),
);
