import { watchUpload as watch } from "#lib/operations/essays.ts";
import { watchUpload } from "#lib/server/queries/essay-uploads.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(watch, ({ inGroup, params: { submissionId, importId } }) =>
  inGroup((group) => watchUpload(group, submissionId, importId)),
);
