import {
  LONGEST_FILE,
  readReferences,
  type ReadReferences,
} from "#lib/citations/exchange/read-references.ts";
import type { ReadProblem } from "#lib/citations/exchange/read-problem.ts";
import type { ListedWork } from "#lib/citations/format/printed-list.ts";
import { CallerError } from "./caller-error.ts";
import { readBytes } from "./read-bytes.ts";

/** Bytes: a character of UTF-8 takes four at most. */
const LARGEST = 4 * LONGEST_FILE;

/**
 * The works of a file of references in any format that is read, "-" for standard input. Works without an id are named by their
 * place, from 1. What is amiss in the file is told on standard error; a file without a single work is a mistake of the caller.
 */
export async function worksOfFile(file: string): Promise<readonly ListedWork[]> {
  const bytes = await readBytes(file, LARGEST);
  if (typeof bytes === "string") throw new CallerError(bytes);
  const read = readReferences(new TextDecoder().decode(bytes));
  if (read.works.length === 0) refuseEmpty(file, read);
  for (const problem of read.problems) console.error(`note: ${file}${problemWords(problem)}`);
  return read.works.map(({ forms }, index) => ({ ...forms, id: forms.csl.id ?? String(index + 1) }));
}

/** An empty list is a list; a file in which nothing was found is not. */
function refuseEmpty(file: string, { problems }: ReadReferences): void {
  const serious = problems.filter(({ code }) => code !== "nothing_found");
  if (serious.length > 0)
    throw new CallerError(serious.map((problem) => `${file}${problemWords(problem)}`).join("\n"));
}

function problemWords({ code, line, values }: ReadProblem): string {
  const told = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  const where = line === null ? "" : `:${line}`;
  return `${where}: ${code.replaceAll("_", " ")}${told.length === 0 ? "" : ` (${told.join(", ")})`}`;
}
