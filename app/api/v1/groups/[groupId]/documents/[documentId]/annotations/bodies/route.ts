import { readBodies } from "#lib/operations/annotations.ts";
import { accept } from "#lib/result.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { claimsById } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(readBodies, ({ inGroup, params, query }) =>
  inGroup(async (group) => {
    const annotations = await listAnnotations(group, params.documentId, query);
    if (!annotations.ok) return annotations;
    const claimIds = new Set(annotations.value.flatMap(({ claimId }) => claimId ?? []));
    return accept({ annotations: annotations.value, claims: await claimsById(group, [...claimIds]) });
  }),
);
