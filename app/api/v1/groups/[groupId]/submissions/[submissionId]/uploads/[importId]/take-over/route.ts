import { takeOverUpload as takeOver } from "#lib/operations/essays.ts";
import { takeOverUpload } from "#lib/server/commands/upload-essay.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(takeOver, ({ inGroup, params, expectedVersion }) =>
  inGroup((group) => takeOverUpload(group, { ...params, expectedVersion })),
);
