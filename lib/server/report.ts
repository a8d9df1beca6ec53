/** One line of JSON on stderr a failure: what was asked, how it was answered, what was thrown. No request bodies, no names. */
export function report(operation: string, code: string, failure: unknown): void {
  const error = failure instanceof Error ? failure : new Error(String(failure));
  const line = {
    at: new Date().toISOString(),
    operation,
    code,
    error: error.name,
    message: error.message.slice(0, 500),
    stack: error.stack?.split("\n").slice(1, 6),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
