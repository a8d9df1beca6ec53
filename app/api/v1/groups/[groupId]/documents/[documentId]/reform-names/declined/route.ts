import { declineReformName as decline } from "#lib/operations/reform-names.ts";
import { declineReformName } from "#lib/server/commands/decline-reform-name.ts";
import { route } from "#app/_edge/route.ts";

export const PUT = route(decline, ({ inGroup, params, body }) =>
  inGroup((group) => declineReformName(group, params.documentId, body)),
);
