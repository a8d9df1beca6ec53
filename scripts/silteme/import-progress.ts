import type { ReadingProgress } from "#lib/import/file-reading.ts";
import type { ImportWords } from "./import-words.ts";

export type FileProgress = (progress: ReadingProgress) => void;

export interface ProgressLines {
  /** Reports of the file with this index. */
  readonly of: (index: number) => FileProgress;
  /** Takes the line of the terminal away, so that something else can be written. */
  readonly clear: () => void;
}

/** Progress on standard error: one line that changes on a terminal, a line for each report with --progress, else nothing. */
export function openProgress({ files, name, progress }: ImportWords): ProgressLines {
  const isTerminal = process.stderr.isTTY && !progress;
  const words = (index: number, { stage, done, total }: ReadingProgress): string => {
    const count = files.length > 1 ? `[${index + 1}/${files.length}] ` : "";
    const file = files[index] === "-" ? name : files[index];
    const pages = stage !== "structuring" && total > 1 ? ` ${done} of ${total}` : "";
    return `${count}${file}: ${stage}${pages}`;
  };
  const write = (line: string): void => {
    if (isTerminal) process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
    else if (progress) process.stderr.write(`${line}\n`);
  };
  return {
    of: (index) => (report) => write(words(index, report)),
    clear: () => (isTerminal ? void process.stderr.write("\r\u001b[K") : undefined),
  };
}
