import { inWorker } from "./gateways/printer/printer.ts";

/** More than 100,000 characters hold of entries: shorter lines are none. */
const MOST_LINES = 5_000;

/** Reads pasted entries, one a line, in a process of its own: a long entry costs up to a second, and nobody else is to wait for it. */
export function readPrintedEntries(text: string) {
  const lines = text
    .normalize("NFC")
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== "");
  return inWorker("parseEntries", { text: lines.slice(0, MOST_LINES).join("\n") });
}
