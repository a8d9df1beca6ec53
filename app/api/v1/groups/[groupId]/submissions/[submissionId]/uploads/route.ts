import { uploadEssay as upload } from "#lib/operations/essays.ts";
import { refuse } from "#lib/result.ts";
import { uploadEssay } from "#lib/server/commands/upload-essay.ts";
import { watchUpload } from "#lib/server/queries/essay-uploads.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(upload, ({ inGroup, params: { submissionId }, file }) =>
  inGroup(async (group) => {
    if (file === null) return refuse("empty_file");
    const id = await uploadEssay(group, submissionId, file);
    return id.ok ? watchUpload(group, submissionId, id.value) : id;
  }),
);
