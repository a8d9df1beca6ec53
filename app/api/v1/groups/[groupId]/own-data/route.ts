import { exportOwnData } from "#lib/operations/personal-data.ts";
import { accept } from "#lib/result.ts";
import { zipStream } from "#lib/server/gateways/zip.ts";
import { ownData } from "#lib/server/queries/own-data.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(exportOwnData, async ({ inGroup }) => {
  const files = await inGroup(ownData);
  if (!files.ok) return files;
  const all = new Response(
    zipStream(
      (async function* () {
        yield* files.value;
      })(),
    ),
  );
  const bytes = new Uint8Array(await all.arrayBuffer());
  return accept(new Download({ bytes, mediaType: "application/zip", name: "own-data.zip" }));
});
