import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { importText } from "#lib/import/import-text.ts";
import { toMarkdown } from "#lib/import/formats/to-markdown.ts";
import { readText } from "#lib/server/gateways/readers/text.ts";
import { refusalSentence } from "./refusal-sentence.ts";

const FORMATS = ["json", "md", "raw"] as const;
type Format = (typeof FORMATS)[number];

/** `silteme import FILE --format json|md|raw`: needs no database. Exit code 1 and one line when the file cannot be read. */
export function runImport(words: readonly string[]): number {
  const asked = readWords(words);
  if (typeof asked === "string") return complain(asked);
  const bytes = readBytes(asked.file);
  if (typeof bytes === "string") return complain(bytes);
  const raw = readText(bytes);
  const name = path.basename(asked.file);
  if (!raw.ok) return complain(`${name}: ${refusalSentence(raw.refusal)}`);
  if (asked.format === "raw") return print(raw.value.text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const article = importText(raw.value, { name, mediaType: "text/plain", sha256 });
  return print(asked.format === "md" ? toMarkdown(article) : `${JSON.stringify(article, null, 2)}\n`);
}

/** A string is a complaint. */
function readWords(words: readonly string[]): { file: string; format: Format } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { format: { type: "string" } },
      allowPositionals: true,
    });
    const format = FORMATS.find((known) => known === (values.format ?? "json"));
    if (format === undefined)
      return `unknown format "${String(values.format)}"; known are ${FORMATS.join(", ")}`;
    const [file, ...more] = positionals;
    if (file === undefined) return "which file? (silteme import FILE)";
    return more.length > 0 ? "one file at a time" : { file, format };
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

function readBytes(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") return `${file}: there is no such file`;
    if (code === "EISDIR") return `${file}: is a folder`;
    if (code === "EACCES") return `${file}: may not be read`;
    return `${file}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function complain(sentence: string): number {
  console.error(`silteme: ${sentence}`);
  return 1;
}
