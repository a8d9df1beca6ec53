import { ENTRY_GROUPINGS } from "#lib/citations/format/grouping.ts";
import { LIST_LAYOUTS } from "#lib/citations/format/list-document.ts";
import { ENTRY_NUMBERINGS } from "#lib/citations/format/numbering.ts";
import { ENTRY_ORDERS } from "#lib/citations/format/order.ts";
import { LIST_SCRIPTS } from "#lib/citations/format/printed-list.ts";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { type FilePrinting, TASKS } from "#lib/server/gateways/printer/tasks.ts";
import { CallerError, oneOf, runForCaller, wordsOf } from "./caller-error.ts";
import { localeOf, PROFILE_OPTIONS, PROFILE_USAGE, profileOf } from "./printing-words.ts";
import { worksOfFile } from "./references-file.ts";
import { writeOutput } from "./write-output.ts";

const FORMATS = ["text", "html", "docx"] as const;

const USAGE = `usage: silteme references format [options] FILE
  FILE: CSL-JSON, BibTeX, RIS or another file of references, "-" for standard input
  --style ID       ${OFFERED_STYLES.map(({ id }) => id).join(", ")},
                   or any style of citationstyles.org by its id (default ${OFFERED_STYLES[0].id})
  --locale LOCALE  language of the printed terms: kk-KZ, ru-RU, en-US, item (default item: each work in its own)
  --script SCRIPT  ${LIST_SCRIPTS.join(", ")} (default original)
  --to FORMAT      ${FORMATS.join(", ")} (default text)
  --order ORDER    ${ENTRY_ORDERS.join(", ")} (default given)
  --grouping G     ${ENTRY_GROUPINGS.join(", ")} (default none)
  --numbering N    ${ENTRY_NUMBERINGS.join(", ")} (default style)
  --layout LAYOUT  where both lists stand in html and docx: ${LIST_LAYOUTS.join(", ")} (default one-after-the-other)
${PROFILE_USAGE}
  --heading TEXT   heading of html and docx
  --output FILE    where to write (default standard output)`;

const OPTIONS = [
  "style",
  "locale",
  "script",
  "to",
  "order",
  "grouping",
  "numbering",
  "layout",
  "heading",
  "output",
  ...PROFILE_OPTIONS,
] as const;

/** `silteme references format`: prints a bibliography. */
export async function run(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  return runForCaller("format", async () => {
    const { file, given } = wordsOf(args, OPTIONS, USAGE);
    const wanted = printingOf(given);
    const printed = await TASKS.printFile({ ...wanted, works: await worksOfFile(file) });
    if (!printed.ok)
      throw new CallerError(`there is no style "${String(printed.refusal.values["style"])}"\n${USAGE}`);
    if (wanted.format === "docx" && given.output === undefined && process.stdout.isTTY)
      throw new CallerError("a DOCX file needs --output FILE");
    await writeOutput(printed.value, given.output);
  });
}

const HEADINGS: Readonly<Record<Language, string>> = {
  kk: "Әдебиеттер тізімі",
  ru: "Список литературы",
  en: "References",
};

function printingOf(
  given: Readonly<Partial<Record<(typeof OPTIONS)[number], string>>>,
): Omit<FilePrinting, "works"> {
  const citationLocale = localeOf(given.locale);
  const script = oneOf("--script", given.script ?? "original", LIST_SCRIPTS);
  const romanisedAlone = script === "romanised" ? "en" : "kk";
  const language = citationLocale === "item" ? romanisedAlone : citationLocale;
  return {
    style: given.style ?? OFFERED_STYLES[0].id,
    citationLocale,
    script,
    order: oneOf("--order", given.order ?? "given", ENTRY_ORDERS),
    grouping: oneOf("--grouping", given.grouping ?? "none", ENTRY_GROUPINGS),
    numbering: oneOf("--numbering", given.numbering ?? "style", ENTRY_NUMBERINGS),
    profile: profileOf(given),
    format: oneOf("--to", given.to ?? "text", FORMATS),
    document: {
      language,
      heading: given.heading ?? HEADINGS[language],
      layout: oneOf("--layout", given.layout ?? LIST_LAYOUTS[0], LIST_LAYOUTS),
    },
  };
}
