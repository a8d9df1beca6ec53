import { randomInt } from "node:crypto";
import { exportForResearch } from "#lib/operations/personal-data.ts";
import { RESEARCH_README } from "#lib/operations/research-readme.ts";
import { accept } from "#lib/result.ts";
import { researchEssays, researchTable } from "#lib/server/queries/research-export.ts";
import { type ZippedFile, zipStream } from "#lib/server/gateways/zip.ts";
import { route } from "#app/_edge/route.ts";
import { StreamedDownload } from "#app/_edge/streamed-download.ts";

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const STEPS = 2 ** 32;
/** Not to be guessed: who guesses the draw knows whose essay is whose. */
const random = (): number => randomInt(STEPS) / STEPS;

export const GET = route(
  exportForResearch,
  async ({ inGroup, params: { assignmentId }, query: { format } }) => {
    const found = await inGroup((group) => researchEssays(group, { assignmentId, random }));
    if (!found.ok) return found;
    const text = format === "csv" ? researchTable(found.value) : `${JSON.stringify(found.value, null, 2)}\n`;
    const files = async function* (): AsyncGenerator<ZippedFile> {
      yield* [
        { name: "README.txt", bytes: encoded(RESEARCH_README), isPacked: false },
        { name: `essays.${format}`, bytes: encoded(text), isPacked: false },
      ];
    };
    const stream = zipStream(files());
    return accept(
      new StreamedDownload({ stream, mediaType: "application/zip", name: `essays-${format}.zip` }),
    );
  },
);
