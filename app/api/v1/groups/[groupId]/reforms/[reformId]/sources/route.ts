import { attachReformSource as attach, listReformSources as list } from "#lib/operations/reform-sources.ts";
import { attachReformSource } from "#lib/server/commands/attach-reform-source.ts";
import { listReformSources, showReformSource } from "#lib/server/queries/reform-sources.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params }) =>
  inGroup((group) => listReformSources(group, params.reformId)),
);

export const POST = route(attach, ({ inGroup, params, body }) =>
  inGroup(async (group) => {
    const id = await attachReformSource(group, params.reformId, body);
    return id.ok ? showReformSource(group, id.value) : id;
  }),
);
