import { readMaterial as read } from "#lib/operations/assignments.ts";
import { accept } from "#lib/result.ts";
import { readMaterial } from "#lib/server/queries/material.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(read, ({ inGroup, params: { assignmentId, materialId } }) =>
  inGroup(async (group) => {
    const found = await readMaterial(group, { assignmentId, materialId });
    if (!found.ok) return found;
    const { title, language, blocks } = found.value;
    return accept({ title, language, blocks });
  }),
);
