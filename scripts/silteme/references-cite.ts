import { z } from "zod";
import { type CitationsRequest, formatCitations } from "#lib/citations/format/clusters.ts";
import { escapeHtml } from "#lib/citations/format/markup.ts";
import { ENTRY_ORDERS } from "#lib/citations/format/order.ts";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import { LOCATOR_LABELS } from "#lib/citations/locator.ts";
import { findStyle, localeSource } from "#lib/server/gateways/styles.ts";
import { CallerError, oneOf, runForCaller, wordsOf } from "./caller-error.ts";
import { localeOf } from "./printing-words.ts";
import { readBytes } from "./read-bytes.ts";
import { worksOfFile } from "./references-file.ts";

const FORMATS = ["text", "html"] as const;

const USAGE = `usage: silteme references cite --citations CITATIONS [options] FILE
  CITATIONS: JSON, a list of what is cited together, in the order of the text:
             [[{"id": "isaacs", "locator": "12", "label": "page"}, {"id": "bader"}], …]
             an object {"items": […], "noteNumber": 3} says the number of a footnote
  FILE: CSL-JSON, BibTeX, RIS or another file of references with these ids
  --style ID       as for silteme references format (default ${OFFERED_STYLES[0].id})
  --locale LOCALE  kk-KZ, ru-RU, en-US, item (default item)
  --order ORDER    of the list by which works are numbered: ${ENTRY_ORDERS.join(", ")} (default style)
  --to FORMAT      ${FORMATS.join(", ")} (default text)
Prints a citation a line, then a blank line and the list.`;

const items = z
  .array(
    z.strictObject({
      id: z.union([z.string(), z.number().transform(String)]),
      locator: z.string().optional(),
      label: z.enum(LOCATOR_LABELS).optional(),
      prefix: z.string().optional(),
      suffix: z.string().optional(),
      suppressAuthor: z.boolean().optional(),
    }),
  )
  .min(1);
const clusters = z.array(
  z.union([
    items.transform((cited) => ({ items: cited })),
    z.strictObject({ items, noteNumber: z.number().int().min(1).optional() }),
  ]),
);

/** `silteme references cite`: prints citations as they stand in a text. */
export async function run(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  return runForCaller("cite", async () => {
    const { file, given } = wordsOf(args, ["citations", "style", "locale", "order", "to"], USAGE);
    const style = findStyle(given.style ?? OFFERED_STYLES[0].id);
    if (style === null) throw new CallerError(`there is no style "${given.style ?? ""}"`);
    const format = oneOf("--to", given.to ?? "text", FORMATS);
    const works = await worksOfFile(file);
    const cited = await clustersOf(given.citations);
    tellUnknown(cited, new Set(works.map(({ id }) => id)));
    const request: CitationsRequest = {
      items: works.map(({ id, csl }) => ({ ...csl, id })),
      style,
      locales: localeSource,
      citationLocale: localeOf(given.locale),
      order: oneOf("--order", given.order ?? "style", ENTRY_ORDERS),
      clusters: cited,
    };
    process.stdout.write(written(request, format));
  });
}

function written(request: CitationsRequest, format: (typeof FORMATS)[number]): string {
  const { citations, entries } = formatCitations(request);
  const lines = citations.map((citation) => citation[format]);
  const list = entries.map(({ label, [format]: entry }) => {
    const number = label === null ? "" : `${format === "html" ? escapeHtml(label) : label} `;
    return number + entry;
  });
  const all = [...lines, "", ...list];
  return `${all.map((line) => (format === "html" && line !== "" ? `<p>${line}</p>` : line)).join("\n")}\n`;
}

type Clusters = z.output<typeof clusters>;

async function clustersOf(file: string | undefined): Promise<Clusters> {
  if (file === undefined) throw new CallerError(`say what is cited: --citations FILE\n${USAGE}`);
  const bytes = await readBytes(file, 20_000_000);
  if (typeof bytes === "string") throw new CallerError(bytes);
  const read = clusters.safeParse(parsedJson(new TextDecoder().decode(bytes), file));
  if (read.success) return read.data;
  throw new CallerError(`${file}: ${z.prettifyError(read.error).replace(/\s+/g, " ")}`);
}

function parsedJson(content: string, file: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    throw new CallerError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function tellUnknown(cited: Clusters, known: ReadonlySet<string>): void {
  const unknown = new Set(cited.flatMap((cluster) => cluster.items.map(({ id }) => id)));
  for (const id of unknown)
    if (!known.has(id)) console.error(`note: no work has the id "${id}"; it is left out`);
}
