import { refuse, type RefusalValues, type Result } from "#lib/result.ts";
import type { FileRefusal } from "./reading.ts";

/**
 * Thrown deep inside a reader (in the middle of a stream, a parser's callback) when the file turns out to be unreadable, and made
 * a refusal by `settle` at the reader's own door; it never leaves a reader.
 */
export class ReadingStopped extends Error {
  readonly code: FileRefusal;
  readonly values: RefusalValues;

  constructor(code: FileRefusal, values: RefusalValues = {}) {
    super(`Reading stopped: ${code}`);
    this.name = "ReadingStopped";
    this.code = code;
    this.values = values;
  }
}

/** What `read` answers, or the refusal with which it stopped. Anything else that is thrown is a failure and stays one. */
export async function settle<Value>(
  read: () => Promise<Result<Value, FileRefusal>>,
): Promise<Result<Value, FileRefusal>> {
  try {
    return await read();
  } catch (stopped) {
    if (stopped instanceof ReadingStopped) return refuse(stopped.code, stopped.values);
    throw stopped;
  }
}
