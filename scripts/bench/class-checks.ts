// npm run bench:class-checks [-- --quick] [-- ADDRESS DATA-FOLDER "EMAIL PASSWORD"]: the comparison and the checks of a whole class, 300 essays of
// 3,000 words, as a lecturer asks for them: from the click until the last essay is looked through, stage by stage as the lecturer sees it. Without
// an address it starts a server of its own on an embedded database in a folder that is removed. --quick: 60 essays.
import { setTimeout as pause } from "node:timers/promises";
import type { ComparisonView } from "#lib/operations/overlaps.ts";
import { openGroup } from "./bench-browser.ts";
import { builtServer, type BuiltServer } from "./built-server.ts";
import { putClass } from "./essays/put-class.ts";

const PORT = 3996;
/** Seconds for the whole class on one core. */
const TARGET = 120;
const given = process.argv.slice(2).filter((word) => word !== "--quick");
const essays = process.argv.includes("--quick") ? 60 : 300;

const server = await builtServer(given, PORT);
try {
  await measure(server);
} finally {
  await server.stop();
}

async function measure(built: BuiltServer): Promise<void> {
  const { context, groupId, post, end } = await openGroup(built, "Тексеру");
  const assignmentId = await putClass(built.dataFolder, groupId, essays);
  const where = `/groups/${groupId}/assignments/${assignmentId}/overlaps`;
  const look = async (): Promise<ComparisonView> => {
    const answer = await context.request.get(`/api/v1${where}`, { timeout: 60_000 });
    if (!answer.ok()) throw new Error(`${where} answered ${answer.status()}`);
    return ((await answer.json()) as { comparison: ComparisonView }).comparison;
  };
  const before = (await look()).comparedAt;
  const began = performance.now();
  await post(where, {});
  const stages = new Map<string, number>();
  let seen = await look();
  let last = began;
  let changes = 0;
  while (seen.state !== "failed" && (seen.state !== "done" || seen.comparedAt === before)) {
    await pause(250);
    const now = await look();
    if (now.state !== seen.state || now.done !== seen.done) changes += 1;
    stages.set(seen.state, (stages.get(seen.state) ?? 0) + performance.now() - last);
    last = performance.now();
    seen = now;
  }
  const seconds = (performance.now() - began) / 1_000;
  console.log(`${essays} essays of 3,000 words: ${seen.state}`);
  for (const [stage, ms] of stages)
    console.log(`  ${stage.padEnd(10)} ${(ms / 1_000).toFixed(1).padStart(6)} s`);
  console.log(
    `whole run ${seconds.toFixed(1)} s, ${((1_000 * seconds) / essays).toFixed(0)} ms an essay; the progress that a lecturer sees moved ${changes} times; ` +
      `target ${TARGET} s: ${seconds <= TARGET ? "reached" : "missed"}`,
  );
  await end();
}
