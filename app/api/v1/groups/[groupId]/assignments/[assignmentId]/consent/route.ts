import { giveConsent as give } from "#lib/operations/personal-data.ts";
import { giveConsent } from "#lib/server/commands/consent.ts";
import { route } from "#app/_edge/route.ts";

export const PUT = route(give, ({ inGroup, params: { assignmentId }, body }) =>
  inGroup((group) => giveConsent(group, { assignmentId, ...body })),
);
