import { decideCorrection as decide } from "#lib/operations/annotations.ts";
import { accept } from "#lib/result.ts";
import { decideCorrection } from "#lib/server/commands/decide-correction.ts";
import { showAnnotation } from "#lib/server/queries/annotations.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(decide, ({ inGroup, params: { annotationId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const decided = await decideCorrection(group, { annotationId, expectedVersion, ...body });
    if (!decided.ok) return decided;
    const shown = await showAnnotation(group, annotationId);
    return shown.ok ? accept({ annotation: shown.value, ...decided.value }) : shown;
  }),
);
