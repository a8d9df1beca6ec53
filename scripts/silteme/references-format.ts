import { readFile, writeFile } from "node:fs/promises";
import { text as readStream } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { z } from "zod";
import {
  EXPORT_FORMATS,
  type ExportFormat,
  isExportFormat,
  lossesOf,
  PRINTED_FORMATS,
} from "#lib/citations/exchange/format-loss.ts";
import { CITATION_LOCALES, type CitationLocale } from "#lib/citations/format/item-language.ts";
import { ENTRY_ORDERS, type EntryOrder } from "#lib/citations/format/order.ts";
import { formatBibliography } from "#lib/citations/format/processor.ts";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import { bibtexFromItems } from "#lib/citations/exchange/to-bibtex.ts";
import { cslJsonFromItems } from "#lib/citations/exchange/to-csl-json.ts";
import { htmlDocument } from "#lib/citations/format/to-html.ts";
import { risFromItems } from "#lib/citations/exchange/to-ris.ts";
import { textFromEntries } from "#lib/citations/format/to-text.ts";
import { cslItem, type CslItem } from "#lib/citations/reference.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { bibliographyDocx } from "#lib/server/gateways/docx.ts";
import { findStyle, localeSource } from "#lib/server/gateways/styles.ts";

const USAGE = `usage: silteme references format [options] FILE     FILE: CSL-JSON, "-" for standard input
  --style ID       ${OFFERED_STYLES.map(({ id }) => id).join(", ")},
                   or any style of citationstyles.org by its id (default ${OFFERED_STYLES[0].id})
  --locale LOCALE  language of the printed terms: ${CITATION_LOCALES.join(", ")} (default item: each work in its own)
  --order ORDER    ${ENTRY_ORDERS.join(", ")} (default given)
  --format FORMAT  ${EXPORT_FORMATS.join(", ")} (default text)
  --heading TEXT   heading of html and docx
  --output FILE    where to write (default standard output)`;

/** A mistake of the caller: one line on standard error, exit code 1. */
class CallerError extends Error {}

interface Request {
  readonly file: string;
  readonly style: string;
  readonly locale: CitationLocale;
  readonly order: EntryOrder;
  readonly format: ExportFormat;
  readonly heading: string | undefined;
  readonly output: string | undefined;
}

/** `silteme references format`: prints a bibliography, or converts references to an exchange format. */
export async function run(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  try {
    const request = requestFrom(args);
    const items = itemsFrom(await read(request.file), request.file);
    const content = await contentOf(request, items);
    tellLosses(request.format, items);
    await write(request, content);
    return 0;
  } catch (error) {
    if (!(error instanceof CallerError)) throw error;
    console.error(`silteme references format: ${error.message}`);
    return 1;
  }
}

function requestFrom(args: string[]): Request {
  const option = { type: "string" } as const;
  const options = {
    style: option,
    locale: option,
    order: option,
    format: option,
    heading: option,
    output: option,
  };
  const { values, positionals } = parsedArguments(() => parseArgs({ args, options, allowPositionals: true }));
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new CallerError(`give one file of references\n${USAGE}`);
  const format = oneOf("--format", values.format ?? "text", EXPORT_FORMATS);
  if (!isExportFormat(format)) throw new CallerError("unreachable");
  return {
    file,
    format,
    style: values.style ?? OFFERED_STYLES[0].id,
    locale: oneOf("--locale", values.locale ?? "item", CITATION_LOCALES),
    order: oneOf("--order", values.order ?? "given", ENTRY_ORDERS),
    heading: values.heading,
    output: values.output,
  };
}

function parsedArguments<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    throw new CallerError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function oneOf<Choice extends string>(option: string, given: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === given);
  if (choice === undefined) throw new CallerError(`${option} ${given}: choose one of ${choices.join(", ")}`);
  return choice;
}

async function read(file: string): Promise<string> {
  try {
    return file === "-" ? await readStream(process.stdin) : await readFile(file, "utf8");
  } catch (error) {
    throw new CallerError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A list, or an object that holds one under "items", as Zotero writes it. */
function itemsFrom(content: string, file: string): readonly CslItem[] {
  const json = parsedJson(content.replace(/^\ufeff/, ""), file);
  const list = Array.isArray(json) ? json : (json as { items?: unknown } | null)?.items;
  if (!Array.isArray(list)) throw new CallerError(`${file} is no CSL-JSON: a list of works is expected`);
  return list.map((work: unknown, index) => {
    const parsed = cslItem.safeParse(withTextId(work));
    if (parsed.success) return parsed.data;
    throw new CallerError(
      `${file}, work ${index + 1}: ${z.prettifyError(parsed.error).replace(/\s+/g, " ")}`,
    );
  });
}

function parsedJson(content: string, file: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    throw new CallerError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** CSL-JSON allows numbers as ids. */
function withTextId(work: unknown): unknown {
  const isNumbered = typeof work === "object" && work !== null && "id" in work && typeof work.id === "number";
  return isNumbered ? { ...work, id: String(work.id) } : work;
}

async function contentOf(request: Request, items: readonly CslItem[]): Promise<string | Uint8Array> {
  if (request.format === "bibtex") return bibtexFromItems(items);
  if (request.format === "ris") return risFromItems(items);
  if (request.format === "csl-json") return cslJsonFromItems(items);
  const style = findStyle(request.style);
  if (style === null) throw new CallerError(`there is no style "${request.style}"\n${USAGE}`);
  const entries = formatBibliography({
    ...request,
    items,
    style,
    locales: localeSource,
    citationLocale: request.locale,
  });
  if (request.format === "text") return textFromEntries(entries);
  const language = headingLanguage(request.locale);
  const list = { heading: request.heading ?? HEADINGS[language], language, entries };
  return request.format === "html" ? htmlDocument(list) : bibliographyDocx(list);
}

const HEADINGS: Readonly<Record<Language, string>> = {
  kk: "Әдебиеттер тізімі",
  ru: "Список литературы",
  en: "References",
};

function headingLanguage(locale: CitationLocale): Language {
  return LANGUAGES.find((language) => language === locale) ?? "kk";
}

function tellLosses(format: ExportFormat, items: readonly CslItem[]): void {
  if (PRINTED_FORMATS.has(format)) return;
  for (const { code, works, variables } of lossesOf(format, items)) {
    const fields = variables.length === 0 ? "" : ` (${variables.join(", ")})`;
    console.error(`note: ${format} does not keep: ${code}${fields}, in ${works} works`);
  }
}

async function write({ format, output }: Request, content: string | Uint8Array): Promise<void> {
  if (output === undefined) {
    if (format === "docx" && process.stdout.isTTY) throw new CallerError("a DOCX file needs --output FILE");
    process.stdout.write(content);
    return;
  }
  try {
    await writeFile(output, content);
  } catch (error) {
    throw new CallerError(
      `cannot write ${output}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
