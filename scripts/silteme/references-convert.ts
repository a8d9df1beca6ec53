import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type FormatLoss, lossesOf } from "#lib/citations/exchange/format-loss.ts";
import { EXCHANGE_FORMATS } from "#lib/citations/exchange/formats.ts";
import type { ReadProblem } from "#lib/citations/exchange/read-problem.ts";
import {
  LONGEST_FILE,
  readReferences,
  type ReadReferences,
} from "#lib/citations/exchange/read-references.ts";
import { writeReferences } from "#lib/citations/exchange/write-references.ts";
import { referenceText } from "#lib/server/gateways/readers/reference-text.ts";
import english from "#messages/en/exchange.json" with { type: "json" };
import { CallerError, oneOf, runForCaller } from "./caller-error.ts";
import { readBytes } from "./read-bytes.ts";

const FORMATS = EXCHANGE_FORMATS.join(", ");
const USAGE = `usage: silteme references convert --to FORMAT [--from auto|FORMAT] [--output FILE] [FILE]
  FILE            a file of references, "-" or nothing for standard input
  --from FORMAT   auto (default), ${FORMATS}
  --to FORMAT     ${FORMATS}
  --output FILE   where to write (default standard output)
What could not be read and what the format does not keep is told on standard error.
Exit code 1: not a single work could be read.`;

/** Bytes: a character of UTF-8 takes four at most. */
const LARGEST = 4 * LONGEST_FILE;

/** `silteme references convert`: a file of references in another format. */
export async function run(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  return runForCaller("convert", () => convert(args));
}

async function convert(args: string[]): Promise<void> {
  const { file, from, to, output } = requestFrom(args);
  const bytes = await readBytes(file, LARGEST);
  if (typeof bytes === "string") throw new CallerError(bytes);
  const read = readReferences(referenceText(bytes), from === "auto" ? {} : { format: from });
  for (const problem of read.problems) console.error(`${file}${place(problem)}: ${problemSentence(problem)}`);
  if (read.works.length === 0) throw new CallerError(`${file}: no work could be read`);
  for (const loss of lossesOf(to, read.works)) console.error(`${to}: ${lossSentence(loss)}`);
  await write(output, writeReferences(to, read.works), read);
}

function requestFrom(args: string[]) {
  const word = { type: "string" } as const;
  const options = { from: word, to: word, output: word };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file = "-", ...more] = positionals;
    if (more.length > 0) throw new CallerError(`give one file of references\n${USAGE}`);
    return {
      file,
      from: oneOf("--from", values.from ?? "auto", ["auto", ...EXCHANGE_FORMATS] as const),
      to: oneOf("--to", values.to ?? "", EXCHANGE_FORMATS),
      output: values.output,
    };
  } catch (error) {
    if (error instanceof CallerError || !(error instanceof TypeError)) throw error;
    throw new CallerError(`${error.message}\n${USAGE}`);
  }
}

function place({ line }: ReadProblem): string {
  return line === null ? "" : `:${line}`;
}

function problemSentence({ code, values }: ReadProblem): string {
  return filled(english.exchange.problem[code], values);
}

function lossSentence({ code, works, variables }: FormatLoss): string {
  return filled(english.exchange.loss[code], { works, variables: variables.join(", ") });
}

function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}

async function write(
  output: string | undefined,
  text: string,
  { works, format }: ReadReferences,
): Promise<void> {
  if (output === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(output, text);
  } catch (error) {
    throw new CallerError(
      `cannot write ${output}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  console.error(`${works.length} works from ${format ?? "?"}: ${output}`);
}
