import { parseArgs, type ParseArgsConfig } from "node:util";

/** A mistake of the caller: one line on standard error, exit code 1. */
export class CallerError extends Error {}

/** Runs a job of `silteme references`; answers the exit code. */
export async function runForCaller(name: string, job: () => Promise<void>): Promise<number> {
  try {
    await job();
    return 0;
  } catch (error) {
    if (!(error instanceof CallerError)) throw error;
    console.error(`silteme references ${name}: ${error.message}`);
    return 1;
  }
}

/** Options that take a word, and one file. */
export function wordsOf<Name extends string>(
  args: string[],
  names: readonly Name[],
  usage: string,
): { readonly file: string; readonly given: Readonly<Partial<Record<Name, string>>> } {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" } as const]));
  const { values, positionals } = parsed({ args, options, allowPositionals: true }, usage);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new CallerError(`give one file of references\n${usage}`);
  return { file, given: values as Partial<Record<Name, string>> };
}

function parsed(config: ParseArgsConfig & { allowPositionals: true }, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new CallerError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

export function oneOf<Choice extends string>(
  option: string,
  given: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === given);
  if (choice === undefined) throw new CallerError(`${option} ${given}: choose one of ${choices.join(", ")}`);
  return choice;
}
