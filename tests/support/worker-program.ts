import path from "node:path";
import { readInChild } from "#lib/server/gateways/readers/read-in-child.ts";
import { startWorkers } from "#lib/server/workers.ts";

/**
 * A process that takes up jobs as the web process does, for tests that kill it. With "broken" its reader fails each time; with
 * "recognise-by FILE" scans are read by another program than the reader's own, which may be slow or greedy.
 */
const [mode, program = ""] = process.argv.slice(2);

const readable = [path.dirname(program), path.resolve("lib"), path.resolve("package.json")];
const limits = { memoryMegabytes: 300, readable };

const broken: typeof readInChild = () => Promise.reject(new Error("the reader is broken"));
const withProgram: typeof readInChild = (bytes, file, options) =>
  readInChild(bytes, file, file.recognise ? { ...options, program, limits } : options);

await startWorkers(mode === "broken" ? broken : mode === "recognise-by" ? withProgram : readInChild);
process.stdout.write("working\n");
