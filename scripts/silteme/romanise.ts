import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import {
  isRomanisationProfileId,
  ROMANISATION_PROFILE_IDS,
} from "#lib/citations/romanise/journal-profiles.ts";
import { KAZAKH_SCHEMES, RUSSIAN_SCHEMES } from "#lib/citations/romanise/profile.ts";
import { type NamedScheme, romanise } from "#lib/citations/romanise/romanise.ts";

const USAGE = `usage: silteme romanise --scheme NAME [--language kk|ru] [FILE]
       silteme romanise --references FILE [--profile ID]
       silteme romanise --list
  FILE is read line by line; standard input without it. --language may be left out where one language has the scheme.
  --references prints a file of references as the list of a journal and tells on standard error which titles need a
  translation.`;

const SCHEMES: readonly NamedScheme[] = [
  ...KAZAKH_SCHEMES.map((scheme) => ({ language: "kk", scheme }) as const),
  ...RUSSIAN_SCHEMES.map((scheme) => ({ language: "ru", scheme }) as const),
];

const schemeList = (): string => SCHEMES.map(({ language, scheme }) => `${language}  ${scheme}`).join("\n");

const option = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const OPTIONS = {
  scheme: option,
  language: option,
  references: option,
  profile: option,
  list: flag,
  help: flag,
};

/** `silteme romanise`: text or a list of references in Latin letters. 0 done, 1 a file that cannot be read, 2 a mistake in the words. */
export async function runRomanise(words: readonly string[]): Promise<number> {
  const parsed = parsedWords(words);
  if (typeof parsed === "string") return refuse(`${parsed}\n${USAGE}`);
  const { values, positionals } = parsed;
  if (values.help === true) return tell(USAGE);
  if (values.list === true) return tell(`${schemeList()}\nprofiles: ${ROMANISATION_PROFILE_IDS.join(", ")}`);
  if (values.references !== undefined) return printReferences(values.references, values.profile ?? "default");
  if (positionals.length > 1) return refuse(`give one file\n${USAGE}`);
  const named = findScheme(values.scheme, values.language);
  return typeof named === "string" ? refuse(named) : writeLines(named, positionals[0] ?? "-");
}

function parsedWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function tell(text: string): number {
  console.log(text);
  return 0;
}

function refuse(complaint: string): number {
  console.error(`silteme romanise: ${complaint}`);
  return 2;
}

/** The scheme, or what is wrong with the words that name it. */
function findScheme(scheme: string | undefined, language: string | undefined): NamedScheme | string {
  if (scheme === undefined) return `give --scheme NAME\n${USAGE}\n${schemeList()}`;
  const found = SCHEMES.filter(
    (named) => named.scheme === scheme && (language === undefined || named.language === language),
  );
  const [only, other] = found;
  if (only === undefined) {
    const where = language === undefined ? "" : ` for ${language}`;
    return `there is no scheme "${scheme}"${where}; choose one of\n${schemeList()}`;
  }
  return other === undefined ? only : `"${scheme}" is a scheme of two languages: give --language kk or ru`;
}

/** One line out for one line in, as they come. */
async function writeLines(named: NamedScheme, file: string): Promise<number> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  try {
    // Errors of the file do not reach the reader of lines, which would wait for ever.
    if (file !== "-") await new Promise((open, fail) => input.once("open", open).once("error", fail));
    for await (const line of createInterface({ input, crlfDelay: Infinity }))
      if (!process.stdout.write(`${romanise(line, named)}\n`)) await drained();
    return 0;
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`silteme romanise: ${file}: ${missing ? "there is no such file" : reason}`);
    return 1;
  }
}

const drained = (): Promise<void> => new Promise((go) => process.stdout.once("drain", go));

/** Readers, styles and the processor are loaded for this job alone. */
async function printReferences(file: string, profile: string): Promise<number> {
  if (!isRomanisationProfileId(profile))
    return refuse(`there is no profile "${profile}"; choose one of ${ROMANISATION_PROFILE_IDS.join(", ")}`);
  return (await import("./romanise-references.ts")).printRomanised(file, profile);
}
