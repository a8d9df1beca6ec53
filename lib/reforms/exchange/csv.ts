import { type CsvSeparator, readCsvText, toCsvText } from "#lib/languages/csv-text.ts";
import { type InLanguages, LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { LegalAct, Reform } from "../reform.ts";
import {
  packed,
  packedDates,
  packedInstitutions,
  unpacked,
  unpackedDates,
  unpackedInstitutions,
} from "./packed.ts";
import {
  judgeFields,
  nameOfFields,
  type ReadReform,
  type RegisterReading,
  upToOneTooMany,
} from "./read-register.ts";

const inThree = (name: string) => LANGUAGES.map((language) => `${name}_${language}`);
const ACT_COLUMNS = [
  ...inThree("act_title"),
  ...inThree("act_authority"),
  "act_number",
  "act_date",
  "act_url",
];

/** The names are the same in every language, so that scripts read them; docs/standards.md says what stands in each. */
export const REGISTER_COLUMNS: readonly string[] = [
  ...["slug", "kind", ...inThree("label"), "dates", "parent", ...inThree("aliases")],
  ...[...inThree("description"), "institutions", ...ACT_COLUMNS],
];

/** One row for each reform; further acts of it have rows of their own below, with its slug and nothing else. */
export function registerToCsv(register: readonly Reform[], separator: CsvSeparator = ","): string {
  return toCsvText([REGISTER_COLUMNS, ...register.flatMap(rowsOf)], separator);
}

function rowsOf(reform: Reform): string[][] {
  const [first, ...others] = reform.acts;
  const main: Record<string, string> = {
    slug: reform.slug,
    kind: reform.kind,
    ...columnsInThree("label", (language) => reform.labels[language]),
    dates: packed(packedDates(reform)),
    parent: reform.parent ?? "",
    ...columnsInThree("aliases", (language) => packed(reform.aliases[language] ?? [])),
    ...columnsInThree("description", (language) => reform.descriptions[language]),
    institutions: packed(packedInstitutions(reform)),
    ...(first === undefined ? {} : columnsOfAct(first)),
  };
  const rows = [main, ...others.map((act) => ({ slug: reform.slug, ...columnsOfAct(act) }))];
  return rows.map((row: Record<string, string>) => REGISTER_COLUMNS.map((column) => row[column] ?? ""));
}

function columnsOfAct({ title = {}, authority = {}, number, date, url }: LegalAct): Record<string, string> {
  return {
    ...columnsInThree("act_title", (language) => title[language]),
    ...columnsInThree("act_authority", (language) => authority[language]),
    act_number: number ?? "",
    act_date: date ?? "",
    act_url: url ?? "",
  };
}

function columnsInThree(
  name: string,
  textIn: (language: Language) => string | undefined,
): Record<string, string> {
  return Object.fromEntries(LANGUAGES.map((language) => [`${name}_${language}`, textIn(language) ?? ""]));
}

type Columns = Readonly<Record<string, string>>;

/** Reads a register out of a table; a column that is not there says nothing, an empty cell says that there is nothing. */
export function registerOfCsv(text: string): RegisterReading {
  const { rows, openQuote } = readCsvText(text);
  const [head, ...body] = rows;
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  if (!names.includes("slug") && !names.some((name) => name.startsWith("label_")))
    return { reforms: [], faults: [{ code: "no_register", line: 1, where: "" }] };
  const faults: RegisterReading["faults"][number][] = names
    .filter((name) => name !== "" && !REGISTER_COLUMNS.includes(name))
    .map((where) => ({ code: "column_unknown" as const, line: 1, where }));
  if (openQuote !== null) faults.push({ code: "open_quote", line: openQuote, where: "" });
  const read: { line: number; columns: Columns; acts: LegalAct[] }[] = [];
  for (const { cells, line } of body) {
    const columns: Columns = Object.fromEntries(
      names.map((name, at) => [name, (cells[at] ?? "").normalize("NFC").trim()]),
    );
    const act = actOf(columns);
    const last = read.at(-1);
    const slug = columns["slug"] ?? "";
    const isFurther = isActAlone(columns) && (slug === "" || last?.columns["slug"] === slug);
    if (!isFurther) read.push({ line, columns, acts: act === null ? [] : [act] });
    else if (last === undefined) faults.push({ code: "act_without_reform", line, where: "" });
    else if (act !== null) last.acts.push(act);
  }
  return { reforms: upToOneTooMany(read).map(reformOf), faults };
}

/** A row that has nothing of a reform but its slug. */
function isActAlone(columns: Columns): boolean {
  return (
    Object.entries(columns).every(
      ([name, value]) =>
        value === "" || name === "slug" || ACT_COLUMNS.includes(name) || !REGISTER_COLUMNS.includes(name),
    ) && actOf(columns) !== null
  );
}

function reformOf({
  line,
  columns,
  acts,
}: {
  line: number;
  columns: Columns;
  acts: readonly LegalAct[];
}): ReadReform {
  const has = (...names: readonly string[]) => names.some((name) => columns[name] !== undefined);
  const filled = (name: string) => (columns[name] === "" ? undefined : columns[name]);
  const aliases = Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const names = unpacked(columns[`aliases_${language}`] ?? "");
      return names.length === 0 ? [] : [[language, names]];
    }),
  );
  const fields = {
    ...(filled("slug") === undefined ? {} : { slug: filled("slug") }),
    ...(filled("kind") === undefined ? {} : { kind: filled("kind") }),
    ...(has(...inThree("label")) ? { labels: textsIn("label", columns) } : {}),
    ...(has(...inThree("aliases")) ? { aliases } : {}),
    ...(has(...inThree("description")) ? { descriptions: textsIn("description", columns) } : {}),
    ...(has("dates") ? unpackedDates(unpacked(columns["dates"] ?? "")) : {}),
    ...(has("parent") ? { parent: filled("parent") ?? null } : {}),
    ...(has("institutions")
      ? { institutions: unpackedInstitutions(unpacked(columns["institutions"] ?? "")) }
      : {}),
    ...(has(...ACT_COLUMNS) ? { acts } : {}),
  };
  const judged = judgeFields(fields);
  const name = nameOfFields({ labels: textsIn("label", columns), slug: columns["slug"] ?? "" });
  return { line, name, ...judged };
}

function actOf(columns: Columns): LegalAct | null {
  const [title, authority] = [textsIn("act_title", columns), textsIn("act_authority", columns)];
  const { act_number: number = "", act_date: date = "", act_url: url = "" } = columns;
  const act = {
    ...(Object.keys(title).length === 0 ? {} : { title }),
    ...(Object.keys(authority).length === 0 ? {} : { authority }),
    ...(number === "" ? {} : { number }),
    ...(date === "" ? {} : { date }),
    ...(url === "" ? {} : { url }),
  };
  return Object.keys(act).length === 0 ? null : act;
}

function textsIn(name: string, columns: Columns): InLanguages {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = columns[`${name}_${language}`] ?? "";
      return text === "" ? [] : [[language, text]];
    }),
  );
}
