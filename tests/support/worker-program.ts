import { readInChild } from "#lib/server/gateways/readers/read-in-child.ts";
import { startWorkers } from "#lib/server/workers.ts";

/** A process that takes up jobs as the web process does, for tests that kill it; with "broken" its reader fails each time. */
const isBroken = process.argv[2] === "broken";
await startWorkers(isBroken ? () => Promise.reject(new Error("the reader is broken")) : readInChild);
process.stdout.write("working\n");
