import { restoreDraft as restore } from "#lib/operations/drafts.ts";
import { restoreDraft } from "#lib/server/commands/save-draft.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restore, ({ inGroup, params, expectedVersion }) =>
  inGroup((group) => restoreDraft(group, { ...params, expectedVersion })),
);
