import { createInterface } from "node:readline";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";

const USAGE = "usage: silteme references parse [--romanised] < ENTRIES   (one printed entry a line)";

/** `silteme references parse`: one printed entry a line in, one JSON object a line out, in the same order. */
export async function run(args: string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== "--romanised");
  if (unknown !== undefined) {
    console.error(`silteme references parse: unknown option ${unknown}\n${USAGE}`);
    return 2;
  }
  const romanised = args.includes("--romanised");
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    process.stdout.write(`${JSON.stringify(answer(line, romanised))}\n`);
  }
  return 0;
}

function answer(line: string, romanised: boolean): object {
  const { csl, translation, confidence, overall, alternatives, reason } = parseEntry(line, { romanised });
  return csl === null ? { csl, reason } : { csl, translation, confidence, overall, alternatives };
}
