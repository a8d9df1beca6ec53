import { openEmbeddedDatabase } from "#lib/server/database/embedded.ts";

/**
 * A program for the tests of the supervisor: opens the data folder it is given, tells in one line of JSON what it
 * got, and holds it until SIGTERM.
 */
const [dataFolder = ""] = process.argv.slice(2);
try {
  const database = await openEmbeddedDatabase({ dataFolder, durable: false, purpose: "a test" });
  const { supervisedBy, superuserUrl } = database;
  const hold = setInterval(() => undefined, 1_000);
  process.once("SIGTERM", () => {
    clearInterval(hold);
    void database.stop();
  });
  // Last: whoever reads the line may send the signal at once.
  process.stdout.write(`${JSON.stringify({ supervisedBy, superuserUrl })}\n`);
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`,
  );
  process.exitCode = 1;
}
