import {
  listCodebookVersions as list,
  publishCodebook as publish,
} from "#lib/operations/codebook-versions.ts";
import { publishCodebook } from "#lib/server/commands/publish-codebook.ts";
import { listCodebookVersions, showVersion } from "#lib/server/queries/codebook-versions.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params }) =>
  inGroup((group) => listCodebookVersions(group, params.tagsetId)),
);

export const POST = route(publish, ({ inGroup, params: { tagsetId }, body }) =>
  inGroup(async (group) => {
    const number = await publishCodebook(group, tagsetId, body.note);
    return number.ok ? showVersion(group, tagsetId, number.value) : number;
  }),
);
