import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

export const FORMATS = ["json", "md", "html", "jats", "tei", "raw"] as const;
export type Format = (typeof FORMATS)[number];

export const IMPORT_USAGE = `usage: silteme import FILE... [options]
  FILE               PDF, DOCX, ODT, HTML, JATS XML, Markdown, plain text, or a picture of a page; - for standard input
  --format FORMAT    ${FORMATS.join(", ")} (default: json, format silteme.article/1)
  --recognise        recognise the text from the pictures of the pages, whatever text the file holds
  --output DIR       write DIR/NAME.EXTENSION for each file; without it everything goes to standard output,
                     several files only as json, a line each
  --jobs N           read so many files at the same time (default: ${defaultJobs()})
  --name NAME        what standard input is called, "article.md" for example
  --progress         report progress on standard error, a line each; on a terminal it is shown anyway
Exit code: 0 all files were read, 1 some were not (a line each on standard error), 2 wrong usage.
Limits: SILTEME_IMPORT_MEGABYTES, _PAGES, _SECONDS, ... (docs/operations.md).`;

export interface ImportWords {
  readonly files: readonly string[];
  readonly format: Format;
  readonly recognise: boolean;
  readonly output: string | null;
  readonly jobs: number;
  /** Name of standard input. */
  readonly name: string;
  readonly progress: boolean;
}

const OPTIONS = {
  format: { type: "string", default: "json" },
  recognise: { type: "boolean", default: false },
  output: { type: "string" },
  jobs: { type: "string" },
  name: { type: "string", default: "stdin" },
  progress: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** What the words ask for; a string is a complaint about them. */
export function readWords(words: readonly string[]): ImportWords | "help" | string {
  try {
    const { values, positionals: files } = parseArgs({
      args: [...words],
      options: OPTIONS,
      allowPositionals: true,
    });
    if (values.help) return "help";
    const format = FORMATS.find((known) => known === values.format);
    if (format === undefined) return `unknown format "${values.format}"; known are ${FORMATS.join(", ")}`;
    const output = values.output ?? null;
    if (files.length === 0) return "which file? (silteme import FILE)";
    if (files.filter((file) => file === "-").length > 1) return "standard input can be read once only";
    if (files.length > 1 && output === null && format !== "json")
      return "several files need --output DIR, or the format json";
    const jobs = values.jobs === undefined ? defaultJobs() : Number(values.jobs);
    if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) return "--jobs wants a number from 1 to 64";
    const { recognise, name, progress } = values;
    return { files, format, recognise, output, jobs, name, progress };
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

/** A reading takes a core and up to 1.5 GB. */
function defaultJobs(): number {
  return Math.min(4, availableParallelism());
}
