import { writeKazakhNumbers } from "#lib/languages/kazakh-numbers.ts";

/** Next calls this once when the web process starts: numbers are written as the browser writes them, visitors' addresses are noted and jobs taken up in it. Never while building, and not at the edge. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  writeKazakhNumbers();
  const { noteVisitorAddresses } = await import("#lib/server/peer-address.ts");
  noteVisitorAddresses();
  const { startWorkers } = await import("#lib/server/workers.ts");
  const { report } = await import("#lib/server/report.ts");
  const { startSearchFollower } = await import("#lib/server/search/follower.ts");
  startSearchFollower();
  const { startRetentionSweep } = await import("#lib/server/retention-sweep.ts");
  startRetentionSweep();
  // Pages are served whether or not the queue answers; what was uploaded waits in it.
  startWorkers().catch((failure: unknown) => report("jobs", "not_started", failure));
}
