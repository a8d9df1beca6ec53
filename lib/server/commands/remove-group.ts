import { setTimeout as pause } from "node:timers/promises";
import { removeGroupRows } from "../database.ts";
import { isTimeout } from "../violations.ts";

/** Rows taken away in one transaction: to begin with, and at most. */
const FIRST = 1_000;
const MOST = 50_000;
/** Milliseconds that a transaction should take: others wait for the disk no longer than that. Half as long is left to them in between. */
const SHORT = 250;
const LONG = 1_000;

/**
 * Takes the rows of a deleted group away, step by step, last the group itself. Each step is a transaction of its own and the next one looks what
 * is left, so that a process killed anywhere loses a step, and whoever takes the job up goes on.
 */
export async function removeGroup(groupId: string, signal?: AbortSignal): Promise<void> {
  let most = FIRST;
  for (;;) {
    signal?.throwIfAborted();
    const began = performance.now();
    const step = await removeRows(groupId, most);
    if (step === "gone") return;
    const took = performance.now() - began;
    if (step === "too_much") most = Math.ceil(most / 10);
    else if (took > LONG) most = Math.ceil(most / 2);
    else if (took < SHORT) most = Math.min(most * 2, MOST);
    await pause(Math.min(took, LONG) / 2);
  }
}

/** Files of many megabytes each may take longer than a statement may: then fewer are tried. One row always fits, or something is wrong. */
async function removeRows(groupId: string, most: number): Promise<"gone" | "some" | "too_much"> {
  try {
    const source = await removeGroupRows(groupId, most);
    return source === null || source === "groups" ? "gone" : "some";
  } catch (failure) {
    if (most > 1 && isTimeout(failure)) return "too_much";
    throw failure;
  }
}
