import { isatty } from "node:tty";

/** A line that counts up while somebody watches; nothing in a log file, where every state would be a line of its own. */
export function progressLine(): (words: string, done: number, total: number) => void {
  const isWatched = isatty(process.stdout.fd);
  let shown = "";
  return (words, done, total) => {
    const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(0);
    const line = `${words}: ${megabytes(done)} of ${megabytes(Math.max(done, total))} MB`;
    if (!isWatched || line === shown) return;
    shown = line;
    process.stdout.write(`\r${line}${done >= total ? "\n" : ""}`);
  };
}

/** Ctrl-C, SIGTERM and the end of the launcher let a program tidy up; its work sees the signal and throws. */
export function endSignal(): AbortSignal {
  const controller = new AbortController();
  const end = (): void => controller.abort(new Error("Interrupted; what was begun is removed."));
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.once(signal, end);
  process.once("disconnect", end);
  process.channel?.unref(); // Listening alone must not keep this process alive.
  return controller.signal;
}
