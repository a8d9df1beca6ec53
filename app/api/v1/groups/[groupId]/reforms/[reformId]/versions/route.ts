import { listReformVersions as list } from "#lib/operations/reforms.ts";
import { listReformVersions } from "#lib/server/queries/reform-versions.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params }) =>
  inGroup((group) => listReformVersions(group, params.reformId)),
);
