import { type CsvSeparator, readCsvText, toCsvText } from "#lib/languages/csv-text.ts";
import { type InLanguages, LANGUAGES } from "#lib/languages/language-tag.ts";
import type { Rubric } from "../rubric.ts";
import type { FoundFault, ReadCriterion, ReadLevel, ReadRubric, RubricReading } from "./rubric-reading.ts";

const inThree = (name: string) => LANGUAGES.map((language) => `${name}_${language}`);

/** The names are the same in every language, so that scripts read them; docs/standards.md says what stands in each. */
export const RUBRIC_COLUMNS: readonly string[] = [
  ...["row", "key", "weight", "points"],
  ...[...inThree("name"), ...inThree("text")],
];

type Columns = Readonly<Record<string, string>>;

/** A row for the rubric, one for each criterion and below it one for each of its levels. */
export function rubricToCsv(
  { names, descriptions, criteria }: Rubric,
  separator: CsvSeparator = ",",
): string {
  const rows: Columns[] = [
    { row: "rubric", ...columnsOf(names, descriptions) },
    ...criteria.flatMap((one) => [
      {
        ...{ row: "criterion", key: one.key, weight: one.weight, points: one.most },
        ...columnsOf(one.names, one.descriptions),
      },
      ...one.levels.map((level) => ({
        ...{ row: "level", key: level.key, points: level.points },
        ...columnsOf(level.names, level.descriptors),
      })),
    ]),
  ];
  const cells = rows.map((row) => RUBRIC_COLUMNS.map((column) => row[column] ?? ""));
  return toCsvText([RUBRIC_COLUMNS, ...cells], separator);
}

function columnsOf(names: InLanguages, words: InLanguages): Columns {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => [
      [`name_${language}`, names[language] ?? ""],
      [`text_${language}`, words[language] ?? ""],
    ]),
  );
}

/** Reads such a table, also one that a spreadsheet has saved; what is no row of a rubric is told and left out. */
export function rubricOfCsv(text: string): RubricReading {
  const { rows, openQuote } = readCsvText(text);
  const [head, ...body] = rows;
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  if (!names.includes("row") || !names.some((name) => name.startsWith("name_")))
    return { rubric: null, faults: [{ code: "no_rubric", line: 1, where: "" }] };
  const faults: FoundFault[] = names
    .filter((name) => name !== "" && !RUBRIC_COLUMNS.includes(name))
    .map((where) => ({ code: "column_unknown", line: 1, where }));
  if (openQuote !== null) faults.push({ code: "open_quote", line: openQuote, where: "" });
  const lines = body.map(({ cells, line }) => ({
    line,
    columns: Object.fromEntries(
      names.map((name, at) => [name, (cells[at] ?? "").normalize("NFC").trim()]),
    ) as Columns,
  }));
  return rubricOf(lines, faults);
}

interface Line {
  readonly line: number;
  readonly columns: Columns;
}

interface Growing extends ReadCriterion {
  readonly levels: ReadLevel[];
}

function rubricOf(lines: readonly Line[], faults: FoundFault[]): RubricReading {
  let head: Pick<ReadRubric, "names" | "descriptions"> = { names: {}, descriptions: {} };
  const criteria: Growing[] = [];
  for (const { line, columns } of lines) {
    const kind = columns["row"] ?? "";
    const last = criteria.at(-1);
    const [names, descriptions] = [textsOf(columns, "name"), textsOf(columns, "text")];
    const points = (columns["points"] ?? "").replace(",", ".");
    if (kind === "rubric") head = { names, descriptions };
    else if (kind === "criterion") {
      const weight = (columns["weight"] ?? "").replace(",", ".");
      const key = keyOf(columns["key"], "c", criteria);
      criteria.push({
        key,
        names,
        descriptions,
        weight: weight === "" ? "1" : weight,
        most: points,
        levels: [],
      });
    } else if (kind !== "level") faults.push({ code: "row_unknown", line, where: kind });
    else if (last === undefined) faults.push({ code: "level_without_criterion", line, where: "" });
    else {
      const key = keyOf(columns["key"], "l", last.levels);
      last.levels.push({ key, points, names, descriptors: descriptions });
    }
  }
  if (criteria.length === 0)
    return { rubric: null, faults: [...faults, { code: "no_rubric", line: 1, where: "" }] };
  return { rubric: { ...head, criteria }, faults };
}

function textsOf(columns: Columns, name: string): InLanguages {
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, columns[`${name}_${language}`] ?? ""] as const).filter(
      ([, text]) => text !== "",
    ),
  );
}

/** The key of the file where it is one and stands there once, so that marks find their criterion again; else a new one. */
export function keyOf(
  wanted: string | undefined,
  prefix: string,
  taken: readonly { readonly key: string }[],
): string {
  const isTaken = (key: string) => taken.some((one) => one.key === key);
  if (wanted !== undefined && /^[a-z0-9-]{1,40}$/u.test(wanted) && !isTaken(wanted)) return wanted;
  for (let number = taken.length + 1; ; number += 1) {
    const key = `${prefix}${number}`;
    if (!isTaken(key)) return key;
  }
}
