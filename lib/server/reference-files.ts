import type { ExchangedWork } from "#lib/citations/exchange/exchanged-work.ts";
import type { ReadProblem } from "#lib/citations/exchange/read-problem.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { inWorker } from "./gateways/printer/printer.ts";

export interface ReadFile {
  readonly format: string;
  readonly works: readonly ExchangedWork[];
  readonly problems: readonly ReadProblem[];
}

/** Reads a file of references, in whatever format and encoding it is, in a process of its own. */
export async function readReferenceFile(
  bytes: Uint8Array,
): Promise<Result<ReadFile, "reference_format_unknown" | "nothing_read">> {
  const { format, works, problems } = await inWorker("readReferences", { bytes });
  if (format === null) return refuse("reference_format_unknown");
  return works.length === 0 ? refuse("nothing_read") : accept({ format, works, problems });
}
