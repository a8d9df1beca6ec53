import { randomInt } from "node:crypto";
import { exportForResearch } from "#lib/operations/personal-data.ts";
import { accept } from "#lib/result.ts";
import { researchEssays, researchTable } from "#lib/server/queries/research-export.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

const STEPS = 2 ** 32;
/** Not to be guessed: who guesses the draw knows whose essay is whose. */
const random = (): number => randomInt(STEPS) / STEPS;

export const GET = route(
  exportForResearch,
  async ({ inGroup, params: { assignmentId }, query: { format } }) => {
    const found = await inGroup((group) => researchEssays(group, { assignmentId, random }));
    if (!found.ok) return found;
    const text = format === "csv" ? researchTable(found.value) : `${JSON.stringify(found.value, null, 2)}\n`;
    const mediaType = format === "csv" ? "text/csv; charset=utf-8" : "application/json";
    return accept(
      new Download({ bytes: new TextEncoder().encode(text), mediaType, name: `essays.${format}` }),
    );
  },
);
