import { parseArgs } from "node:util";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";

export const CHECK_USAGE = `usage: silteme check FILE [options]
  FILE               any file that silteme import reads; - for standard input
  --json             print counts and findings as JSON instead of lines
  --style ID         ask for what this CSL style prints of each work: gost-r-7-0-100-2018, apa, ieee, vancouver, ...
  --language LANG    of the lines: kk, ru or en (default: en)
  --name NAME        what standard input is called, "article.md" for example
Exit code: 0 no errors (warnings and hints may be there), 1 errors, 2 wrong usage or a file that cannot be read.`;

export interface CheckWords {
  readonly file: string;
  /** Name of standard input. */
  readonly name: string;
  readonly json: boolean;
  readonly style: string | null;
  readonly language: Language;
}

const OPTIONS = {
  json: { type: "boolean", default: false },
  style: { type: "string" },
  language: { type: "string", default: "en" },
  name: { type: "string", default: "stdin" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** What the words ask for; a string is a complaint about them. */
export function readCheckWords(words: readonly string[]): CheckWords | "help" | string {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    if (values.help) return "help";
    const [file, ...others] = positionals;
    if (file === undefined) return "which file? (silteme check FILE)";
    if (others.length > 0) return "one file at a time";
    const { language, json, name } = values;
    if (!isLanguage(language)) return `unknown language "${language}"; known are kk, ru, en`;
    return { file, name, json, language, style: values.style ?? null };
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}
