import { setTimeout as pause } from "node:timers/promises";
import { INDEX_MAKE } from "#lib/search/index-make.ts";
import { accept } from "#lib/result.ts";
import { inIndex } from "../database.ts";
import { indexStep } from "./index-group.ts";
import { PORTION } from "./take-changes.ts";

/** Milliseconds that a search waits for what was written a moment ago, and between looks while another process is at it. */
const PATIENCE = 1_500;
const LOOK = 40;

/**
 * Lets a search find what was written just before it. Answers whether it does: where much waits, the search goes on without it and says so.
 */
export async function catchUp(groupId: string): Promise<boolean> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const waiting = await countWaiting(groupId);
    if (waiting === 0) return true;
    if (waiting > PORTION.notes || performance.now() > end) return false;
    if ((await indexStep(groupId)) === "busy") await pause(LOOK);
  }
}

/** Notes that wait, counted up to one more than a search takes on itself. */
async function countWaiting(groupId: string): Promise<number> {
  const counted = await inIndex(groupId, async ({ db }) => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT (SELECT count(*)::int FROM (
          SELECT 1 FROM search_changes WHERE group_id = ${groupId}::uuid LIMIT ${PORTION.notes + 1}) AS noted)
        + (SELECT count(*)::int FROM search_makes WHERE group_id = ${groupId}::uuid AND make <> ${INDEX_MAKE}::int) AS count`;
    return accept(row?.count ?? 0);
  });
  if (!counted.ok) throw new Error("counting refuses nothing");
  return counted.value;
}
