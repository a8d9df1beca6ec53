import type { ExchangedWork } from "#lib/citations/exchange/exchanged-work.ts";
import type { ReadProblem } from "#lib/citations/exchange/read-problem.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { inWorker } from "./gateways/printer/printer.ts";
import { readText } from "./gateways/readers/text.ts";
import { xmlEncoding } from "./gateways/readers/xml/xml-encoding.ts";

export interface ReadFile {
  readonly format: string;
  readonly works: readonly ExchangedWork[];
  readonly problems: readonly ReadProblem[];
}

/** Reads a file of references, in whatever format and encoding it is, in a process of its own. */
export async function readReferenceFile(
  bytes: Uint8Array,
): Promise<Result<ReadFile, "reference_format_unknown" | "nothing_read">> {
  const text = textOf(bytes);
  if (text === null) return refuse("reference_format_unknown");
  const { format, works, problems } = await inWorker("readReferences", { text });
  if (format === null) return refuse("reference_format_unknown");
  return works.length === 0 ? refuse("nothing_read") : accept({ format, works, problems });
}

/** XML says itself how it is encoded; of the other formats old programs write what their system was set to. Null for what is no text. */
function textOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 400);
  const declared = xmlEncoding(head);
  if (isXml(head) || declared !== "utf-8") return new TextDecoder(declared).decode(bytes);
  const read = readText(bytes);
  if (read.ok) return read.value.text;
  // Too short or too odd for a text that people read: a list of identifiers, say.
  return read.refusal.code === "no_readable_text" ? new TextDecoder().decode(bytes) : null;
}

function isXml(head: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(head).replace(/^ï»¿/u, "").trimStart().startsWith("<");
}
