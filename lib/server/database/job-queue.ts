import { Client, escapeIdentifier } from "pg";
import { PgBoss } from "pg-boss";

/** Jobs live in the same database, in a schema of pg-boss: a job is enqueued in the transaction of the row that it is about. */
export const JOB_SCHEMA = "pgboss";

/**
 * Reads an uploaded file that holds its text, in seconds; recognises the text of a scan, in minutes or hours. Two queues, so that
 * no text waits for a scan. Whatever fails three times, or dies with its process three times, is carried to the third.
 */
export const READ_IMPORT = "read-import";
export const RECOGNISE_IMPORT = "recognise-import";
export const READ_IMPORT_FAILED = "read-import-failed";

/** Tells a person by e-mail what waits in the inbox. One letter at a time for each; a mail server that is down is tried for days. */
export const SEND_LETTER = "send-letter";

/** Releases the feedback of an assignment at its date. */
export const RELEASE_FEEDBACK = "release-feedback";

/** Compares the essays of an assignment with each other; one waits and one is made at a time for each assignment. */
export const COMPARE_ESSAYS = "compare-essays";

/** Takes away what belonged to a deleted group; one job at most for each group. */
export const REMOVE_GROUP = "remove-group";

/** Seconds. A killed process stops its heartbeat; the next check gives its job to whoever is alive. */
export const HEARTBEAT_SECONDS = 10;

/** Some hundred million rows; what is left then is taken up again. */
const LONGEST_REMOVAL_SECONDS = 6 * 3_600;

/**
 * Makes or updates the tables of the queue with the rights of the owner, and lets the plain role use them. pg-boss holds an
 * advisory lock of its own, so two starts may do this at once.
 */
export async function prepareJobQueue(ownerUrl: string, runtimeRole: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOB_SCHEMA,
    application_name: "silteme migrate",
    max: 1,
    supervise: false,
    schedule: false,
  });
  // Without a listener an "error" event would end the process; start and createQueue throw what matters.
  boss.on("error", () => undefined);
  await boss.start();
  try {
    await boss.createQueue(READ_IMPORT_FAILED, { retryLimit: 10, retryDelay: 5, retryBackoff: true });
    // How long a job may take is said by whoever sends it: that is a setting of the web process.
    for (const name of [READ_IMPORT, RECOGNISE_IMPORT])
      await boss.createQueue(name, {
        retryLimit: 2,
        retryDelay: 1,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        deadLetter: READ_IMPORT_FAILED,
      });
    await boss.createQueue(RELEASE_FEEDBACK, {
      ...{ retryLimit: 20, retryDelay: 30, retryBackoff: true, retryDelayMax: 3_600, expireInSeconds: 300 },
    });
    await boss.createQueue(COMPARE_ESSAYS, {
      policy: "stately",
      ...{ retryLimit: 2, retryDelay: 10, retryBackoff: true, expireInSeconds: 300 },
    });
    await boss.createQueue(REMOVE_GROUP, {
      policy: "exclusive",
      ...{ retryLimit: 1_000, retryDelay: 5, retryBackoff: true, retryDelayMax: 3_600 },
      ...{ expireInSeconds: LONGEST_REMOVAL_SECONDS, heartbeatSeconds: HEARTBEAT_SECONDS },
    });
    await boss.createQueue(SEND_LETTER, {
      policy: "singleton",
      ...{ retryLimit: 60, retryDelay: 60, retryBackoff: true, retryDelayMax: 10_800, expireInSeconds: 120 },
    });
  } finally {
    await boss.stop({ graceful: false });
  }
  await grantQueue(ownerUrl, runtimeRole);
}

async function grantQueue(ownerUrl: string, runtimeRole: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: "silteme migrate" });
  await client.connect();
  const role = escapeIdentifier(runtimeRole);
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext('silteme job queue'))");
    await client.query(`GRANT USAGE ON SCHEMA ${JOB_SCHEMA} TO ${role}`);
    await client.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOB_SCHEMA} TO ${role}`,
    );
    await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOB_SCHEMA} TO ${role}`);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}
