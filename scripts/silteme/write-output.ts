import { writeFile } from "node:fs/promises";
import { CallerError } from "./caller-error.ts";

/** Writes to a file, or to standard output where none is named. A file that cannot be written is a mistake of the caller. */
export async function writeOutput(content: Uint8Array | string, file?: string): Promise<void> {
  if (file === undefined) {
    process.stdout.write(content);
    return;
  }
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new CallerError(`cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
