import type { ExchangeFormat } from "#lib/citations/exchange/formats.ts";
import type { ReadProblem } from "#lib/citations/exchange/read-problem.ts";
import {
  LONGEST_FILE,
  readReferences,
  type ReadReferences,
} from "#lib/citations/exchange/read-references.ts";
import type { ListedWork } from "#lib/citations/format/printed-list.ts";
import { referenceText } from "#lib/server/gateways/readers/reference-text.ts";
import english from "#messages/en/exchange.json" with { type: "json" };
import { CallerError } from "./caller-error.ts";
import { readBytes } from "./read-bytes.ts";

/** Bytes: a character of UTF-8 takes four at most. */
const LARGEST = 4 * LONGEST_FILE;

/**
 * A file of references in any format and encoding that is read, "-" for standard input. What is amiss in it is told on standard
 * error; a file in which nothing was found is a mistake of the caller, an empty list is not.
 */
export async function readReferencesOf(file: string, format?: ExchangeFormat): Promise<ReadReferences> {
  const bytes = await readBytes(file, LARGEST);
  if (typeof bytes === "string") throw new CallerError(bytes);
  const read = readReferences(referenceText(bytes), { format });
  const told = read.problems.map((problem) => `${file}${place(problem)}: ${problemSentence(problem)}`);
  const isEmptyList = read.problems.every(({ code }) => code === "nothing_found");
  if (read.works.length === 0 && !isEmptyList) throw new CallerError(told.join("\n"));
  for (const line of told) console.error(`note: ${line}`);
  return read;
}

/** The works of such a file, for printing. Works without an id are named by their place, from 1. */
export async function worksOfFile(file: string): Promise<readonly ListedWork[]> {
  const { works } = await readReferencesOf(file);
  return works.map(({ forms }, index) => ({ ...forms, id: forms.csl.id ?? String(index + 1) }));
}

function place({ line }: ReadProblem): string {
  return line === null ? "" : `:${line}`;
}

function problemSentence({ code, values }: ReadProblem): string {
  return filled(english.exchange.problem[code], values);
}

/** An English sentence of messages/ that has names in braces and no plurals. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
