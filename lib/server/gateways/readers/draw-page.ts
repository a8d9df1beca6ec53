import { z } from "zod";
import { accept, refuse, type Result } from "#lib/result.ts";
import { importSettings } from "../../environment.ts";
import { runReader } from "./reader-child.ts";
import { runOf, type ChildOptions } from "./read-in-child.ts";
import { drawAnswer, type DRAW_REFUSALS, type DrawRequest } from "./reader-protocol.ts";

export type DrawRefusal = (typeof DRAW_REFUSALS)[number] | "file_too_heavy";

/** Somebody waits for the picture; a page that takes longer is not drawn. */
const DEADLINE_MS = 20_000;
const HEAP_MEGABYTES = 512;
/** A3 at the largest width, hardly compressed, in base64. */
const LONGEST_OUTPUT = 64 * 1_048_576;

/** The picture of one page of a PDF or scan as PNG, drawn in a process of its own. */
export async function drawPage(
  bytes: Uint8Array,
  page: Omit<DrawRequest, "task">,
  options: ChildOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>, DrawRefusal>> {
  const { settings = importSettings() } = options;
  const costs = {
    deadlineMs: DEADLINE_MS,
    stallMs: DEADLINE_MS,
    heapMegabytes: HEAP_MEGABYTES,
    memoryMegabytes: settings.memoryMegabytes,
    longestOutput: LONGEST_OUTPUT,
  };
  const run = runOf(costs, { ...options, settings });
  const ended = await runReader(bytes, { task: "draw_page", ...page }, run);
  if (ended === "too_heavy") return refuse("file_too_heavy");
  const answer = drawAnswer.safeParse(ended.answer);
  if (!answer.success)
    throw new Error(`The reader answered nonsense: ${z.prettifyError(answer.error).slice(0, 2_000)}`);
  return answer.data.ok ? accept(new Uint8Array(Buffer.from(answer.data.value.png, "base64"))) : answer.data;
}
