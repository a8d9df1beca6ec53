import { once } from "node:events";
import { Client } from "pg";
import { afterAll, expect, test } from "vitest";
import { askForComparison } from "#lib/server/commands/compare-essays.ts";
import { inGroup } from "#lib/server/database.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { listOverlaps } from "#lib/server/queries/overlaps.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeReviewWorld } from "#tests/support/review-world.ts";
import { startWorking, until } from "#tests/support/worker.ts";
import { valueOf } from "#tests/support/world.ts";

const here = useDatabase();
afterAll(closeJobs);

test(
  "checks of a class go on with another worker when theirs is killed, and the lecturer sees how far they are",
  { timeout: 120_000 },
  async () => {
    const { groupId, assignmentId, lecturer } = await makeReviewWorld();
    await valueOf(inGroup(groupId, lecturer, (group) => askForComparison(group, assignmentId)));
    const seen = async () =>
      (await valueOf(inGroup(groupId, lecturer, (group) => listOverlaps(group, assignmentId)))).comparison;
    // The first worker begins, and is held where it reads the documents of the group.
    const holder = new Client({ connectionString: here.current.superuserUrl });
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query("LOCK TABLE attachments, blocks IN ACCESS EXCLUSIVE MODE");
    const first = await startWorking(here.current.runtimeUrl);
    await until(async () => (await seen()).state === "reading", 90);
    first.kill("SIGKILL");
    await once(first, "exit");
    await holder.end();
    expect((await seen()).comparedAt).toBeNull();
    await startWorking(here.current.runtimeUrl);
    await until(async () => (await seen()).state === "done", 90);
    expect(await seen()).toMatchObject({ state: "done", isComplete: true, changedSince: 0 });
  },
);
