import { realpathSync } from "node:fs";

/** Whether this module is the program and not imported by another (import.meta.main came only with Node 24.2). */
export function isProgram(module: ImportMeta): boolean {
  const [, program] = process.argv;
  return program !== undefined && realpathSync(program) === module.filename;
}

/** Runs a program; its failures are sentences for a person, so no stack is shown unless DEBUG is set. */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    const showsStack = process.env.DEBUG !== undefined && error instanceof Error;
    console.error(showsStack ? error.stack : error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
