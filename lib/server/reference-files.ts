import { emptyDraft, workOfDraft, type ExchangedWork } from "#lib/citations/exchange/exchanged-work.ts";
import type { ReadProblem } from "#lib/citations/exchange/read-problem.ts";
import { accept, refuse, type Result } from "#lib/result.ts";

export interface ReadFile {
  readonly format: string;
  readonly works: readonly ExchangedWork[];
  readonly problems: readonly ReadProblem[];
}

/** Reads a file of references. */
export async function readReferenceFile(
  bytes: Uint8Array,
): Promise<Result<ReadFile, "reference_format_unknown" | "nothing_read">> {
  const text = new TextDecoder("utf-8").decode(bytes);
  let items: unknown;
  try {
    items = JSON.parse(text);
  } catch {
    return refuse("reference_format_unknown");
  }
  const problems: ReadProblem[] = [];
  const works = (Array.isArray(items) ? items : [items])
    .filter((item): item is Record<string, unknown> => typeof item === "object" && item !== null)
    .flatMap((csl) => workOfDraft({ ...emptyDraft(), csl }, problems) ?? []);
  if (works.length === 0) return refuse("nothing_read");
  return await Promise.resolve(accept({ format: "csl-json", works, problems }));
}
