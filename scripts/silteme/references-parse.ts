import { once } from "node:events";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";

const USAGE = "usage: silteme references parse [--romanised] < ENTRIES   (one printed entry a line)";

/** `silteme references parse`: one printed entry a line in, one JSON object a line out, in the same order. */
export async function run(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  const unknown = args.find((arg) => arg !== "--romanised");
  if (unknown !== undefined) {
    console.error(`silteme references parse: unknown option ${unknown}\n${USAGE}`);
    return 2;
  }
  const romanised = args.includes("--romanised");
  process.stdin.setEncoding("utf8");
  for await (const line of linesOf(process.stdin)) {
    const hasRoom = process.stdout.write(`${JSON.stringify(answer(line, romanised))}\n`);
    // Waiting until a full pipe is read keeps a list of any length out of the memory.
    if (!hasRoom) await once(process.stdout, "drain");
  }
  return 0;
}

/** Longer lines are cut while they are read: the parser looks at 4,000 UTF-16 units of an entry. */
const LONGEST_LINE = 10_000;

/** Lines end at line feeds alone: readline would also end them at U+2028, and answers would no longer match their entries. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  let isOpen = false;
  for await (const chunk of chunks) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = (lines.pop() ?? "").slice(0, LONGEST_LINE);
    isOpen = !chunk.endsWith("\n");
    for (const line of lines) yield line.slice(0, LONGEST_LINE);
  }
  if (isOpen) yield rest;
}

function answer(line: string, romanised: boolean): object {
  const { csl, translation, confidence, overall, alternatives, reason } = parseEntry(line, { romanised });
  return csl === null ? { csl, reason } : { csl, translation, confidence, overall, alternatives };
}
