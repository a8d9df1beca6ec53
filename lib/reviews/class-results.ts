/** How far one student has come, from the first word to the released feedback. */
export const CLASS_STATES = ["not_begun", "writing", "handed_in", "marking", "marked", "released"] as const;
export type ClassState = (typeof CLASS_STATES)[number];

/** A student of the class with what the own essay, or the team's, was given. Dates are ISO 8601. */
export interface ClassResult {
  /** Null where the caller is not to learn whose essay it is. */
  readonly student: { readonly name: string; readonly email: string | null } | null;
  /** Of the essay within its assignment; null before it is handed in. */
  readonly number: number | null;
  readonly teamName: string | null;
  readonly state: ClassState;
  readonly handedInAt: string | null;
  readonly isLate: boolean;
  /** By criterion; empty before there is a mark. They add up to the total. */
  readonly parts: readonly {
    readonly criterion: string;
    readonly part: string | null;
    readonly most: string;
  }[];
  /** In points of each criterion: decimals, or fractions where markers were averaged. */
  readonly marks: readonly { readonly criterion: string; readonly points: string }[];
  /** Decimals as they are shown. */
  readonly total: string | null;
  readonly outOf: string | null;
  readonly releasedAt: string | null;
  /** What reviewers say of the whole. */
  readonly overall: readonly string[];
}

/** What a table of the class may have; "parts" stands for a column of each criterion. */
export const CLASS_COLUMNS = [
  "number",
  "student",
  "email",
  "team",
  "state",
  "handed_in",
  "late",
  "parts",
  "total",
  "out_of",
  "released",
  "overall",
] as const;
export type ClassColumn = (typeof CLASS_COLUMNS)[number];

/** A cell of a table: words, or a decimal with a point that spreadsheets reckon with. */
export type TableCell = { readonly text: string } | { readonly decimal: string };

export interface ClassTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** What a table says in the words of a language. */
export interface TableWords {
  head(column: Exclude<ClassColumn, "parts">): string;
  state(state: ClassState): string;
  /** "Essay 14", of an essay whose writer is not to be known. */
  essay(number: number): string;
  yes: string;
  /** A moment by the clock of the group. */
  time(at: string): string;
}

interface Tabled {
  readonly title: string;
  readonly columns: readonly ClassColumn[];
  /** In order, with their names in the language of the table. */
  readonly criteria: readonly { readonly key: string; readonly name: string }[];
}

/** The class as a table: a row for each student, columns in the order that is asked for. */
export function classTable(
  results: readonly ClassResult[],
  { title, columns, criteria }: Tabled,
  words: TableWords,
): ClassTable {
  return {
    title,
    heads: columns.flatMap((column) =>
      column === "parts" ? criteria.map(({ name }) => name) : [words.head(column)],
    ),
    rows: results.map((result) =>
      columns.flatMap((column) =>
        column === "parts"
          ? criteria.map(({ key }) =>
              decimal(result.parts.find((one) => one.criterion === key)?.part ?? null),
            )
          : [cellOf(result, column, words)],
      ),
    ),
  };
}

function cellOf(result: ClassResult, column: Exclude<ClassColumn, "parts">, words: TableWords): TableCell {
  const { student, number, teamName, state, handedInAt, isLate, total, outOf, releasedAt, overall } = result;
  switch (column) {
    case "number":
      return decimal(number === null ? null : String(number));
    case "student":
      return { text: student?.name ?? (number === null ? "" : words.essay(number)) };
    case "email":
      return { text: student?.email ?? "" };
    case "team":
      return { text: teamName ?? "" };
    case "state":
      return { text: words.state(state) };
    case "handed_in":
      return { text: handedInAt === null ? "" : words.time(handedInAt) };
    case "late":
      return { text: isLate ? words.yes : "" };
    case "total":
      return decimal(total);
    case "out_of":
      return decimal(outOf);
    case "released":
      return { text: releasedAt === null ? "" : words.time(releasedAt) };
    case "overall":
      return { text: overall.join("\n\n") };
  }
}

function decimal(value: string | null): TableCell {
  return value === null ? { text: "" } : { decimal: value };
}
