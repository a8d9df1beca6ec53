import { parseArgs } from "node:util";
import { type FormatLoss, lossesOf } from "#lib/citations/exchange/format-loss.ts";
import { EXCHANGE_FORMATS, type ExchangeFormat } from "#lib/citations/exchange/formats.ts";
import { writeReferences } from "#lib/citations/exchange/write-references.ts";
import english from "#messages/en/exchange.json" with { type: "json" };
import { CallerError, oneOf, runForCaller } from "./caller-error.ts";
import { filled, readReferencesOf } from "./references-file.ts";
import { writeOutput } from "./write-output.ts";

const FORMATS = EXCHANGE_FORMATS.join(", ");
const USAGE = `usage: silteme references convert --to FORMAT [--from auto|FORMAT] [--output FILE] [FILE]
  FILE            a file of references, "-" or nothing for standard input
  --from FORMAT   auto (default), ${FORMATS}
  --to FORMAT     ${FORMATS}
  --output FILE   where to write (default standard output)
What could not be read and what the format does not keep is told on standard error.
Exit code 1: a mistake in the words, or not a single work could be read.`;

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
  const read = await readReferencesOf(file, from === "auto" ? undefined : from);
  if (read.works.length === 0) throw new CallerError(`${file}: no work could be read`);
  for (const loss of lossesOf(to, read.works)) console.error(`${to}: ${lossSentence(loss)}`);
  await writeOutput(writeReferences(to, read.works), output);
  if (output !== undefined) console.error(`${read.works.length} works from ${read.format ?? "?"}: ${output}`);
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
      to: formatOf(values.to),
      output: values.output,
    };
  } catch (error) {
    if (error instanceof CallerError || !(error instanceof TypeError)) throw error;
    throw new CallerError(`${error.message}\n${USAGE}`);
  }
}

function formatOf(to: string | undefined): ExchangeFormat {
  if (to === undefined) throw new CallerError(`say which format: --to FORMAT\n${USAGE}`);
  return oneOf("--to", to, EXCHANGE_FORMATS);
}

function lossSentence({ code, works, variables }: FormatLoss): string {
  return filled(english.exchange.loss[code], { works, variables: variables.join(", ") });
}
