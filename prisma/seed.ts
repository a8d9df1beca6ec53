import { randomBytes } from "node:crypto";
import { closeDatabase, database } from "#lib/server/database.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { loadSample } from "./sample/load-sample.ts";

/**
 * Run once by scripts/serve.ts with the rights of the web process: a database without any people gets the sample group. The last
 * line it prints is how to sign in to it, in JSON; nothing is printed when there is nothing to do.
 */
async function seed(): Promise<void> {
  if ((await database().user.count()) > 0) return;
  // Made anew for each installation: a sample with a known password would be a door into every server.
  const password = randomBytes(12).toString("base64url");
  const { email } = await loadSample(password);
  process.stdout.write(`${JSON.stringify({ email, password })}\n`);
}

try {
  await seed();
} finally {
  await closeJobs();
  await closeDatabase();
}
