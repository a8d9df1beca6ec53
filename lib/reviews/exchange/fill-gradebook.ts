import { quoted, readCsvText, separatorOf } from "#lib/languages/csv-text.ts";
import type { ClassResult } from "../class-results.ts";
import { feedbackHtml } from "./mark-list.ts";
import { findMoodleColumns, type MoodleColumns } from "./moodle-columns.ts";

/** A file of a learning platform with marks put in; everything else stands as it stood. */
export interface FilledGradebook {
  readonly text: string;
  readonly platform: "moodle" | "canvas";
  readonly filled: number;
  /** Students with a mark of whom no row was found, or more than one. */
  readonly missing: readonly string[];
}

/** Canvas reads its heads in English whatever language it is shown in (lib/gradebook_importer.rb of canvas-lms, read 2026-11-29). */
const CANVAS = {
  student: "student",
  id: "id",
  login: "sis login id",
  user: "sis user id",
  section: "section",
} as const;

interface Marked {
  readonly name: string;
  readonly email: string | null;
  readonly total: string;
  readonly outOf: string;
  readonly overall: readonly string[];
}

/**
 * Puts marks into the grading worksheet that Moodle gave out, or the gradebook of Canvas: both take their files back only with identifiers
 * that are known nowhere else. Students are found by their address, else by a name that only one has. Null where it is neither file.
 */
export function fillGradebook(
  text: string,
  results: readonly ClassResult[],
  /** Of the assignment in each language: a column of Canvas bears one of them. */
  titles: readonly string[],
): FilledGradebook | null {
  const rows = readCsvText(text).rows.map(({ cells }) => [...cells]);
  const [heads = []] = rows;
  const marked = results.flatMap(({ student, total, outOf, overall }): Marked[] =>
    student === null || total === null ? [] : [{ ...student, total, outOf: outOf ?? "", overall }],
  );
  const folded = heads.map((head) => head.trim().toLowerCase());
  const find = (names: readonly string[]) => folded.findIndex((head) => names.includes(head));
  const isCanvas = folded.includes(CANVAS.student) && folded.includes(CANVAS.section);
  const moodle = isCanvas ? null : findMoodleColumns(heads, rows.slice(1));
  const filled = isCanvas
    ? fillCanvas(rows, { find, titles }, marked)
    : moodle === null
      ? null
      : fillMoodle(rows, moodle, marked);
  return filled === null ? null : { ...filled, text: written(rows, text) };
}

type Find = (names: readonly string[]) => number;
type Filled = Omit<FilledGradebook, "text">;

function fillMoodle(
  rows: string[][],
  { name, email, grade, comments }: MoodleColumns,
  marked: readonly Marked[],
): Filled {
  return put(rows.slice(1), { names: [name], logins: [email] }, marked, {
    platform: "moodle",
    write: (row, { total, overall }) => {
      row[grade] = total;
      if (comments >= 0 && overall.length > 0) row[comments] = feedbackHtml(overall);
    },
  });
}

function fillCanvas(
  rows: string[][],
  { find, titles }: { readonly find: Find; readonly titles: readonly string[] },
  marked: readonly Marked[],
): Filled {
  const [heads = [], ...others] = rows;
  const known = heads.findIndex((head) =>
    titles.some((title) => head === title || (head.startsWith(`${title} (`) && head.endsWith(")"))),
  );
  const column = known >= 0 ? known : heads.length;
  if (known < 0) heads.push(titles[0] ?? "");
  const points = others.find((row) => /points possible/iu.test(row[0] ?? ""));
  if (points !== undefined && known < 0) points[column] = marked[0]?.outOf ?? "";
  const places = { names: [find([CANVAS.student])], logins: [find([CANVAS.login]), find([CANVAS.user])] };
  return put(others, places, marked, {
    platform: "canvas",
    write: (row, { total }) => {
      while (row.length < column) row.push("");
      row[column] = total;
    },
  });
}

interface Places {
  readonly names: readonly number[];
  readonly logins: readonly number[];
}

interface Deed {
  readonly platform: FilledGradebook["platform"];
  readonly write: (row: string[], mark: Marked) => void;
}

function put(
  rows: readonly string[][],
  { names, logins }: Places,
  marked: readonly Marked[],
  { platform, write }: Deed,
): Filled {
  const keysOf = rows.map((row) => names.map((at) => nameKey(row[at] ?? "")));
  const rowOf = new Map<Marked, number>();
  const take = (mark: Marked, row: number): void => void (row >= 0 && rowOf.set(mark, row));
  for (const mark of marked)
    take(
      mark,
      only(rows, (row) => logins.some((at) => mark.email !== null && sameLogin(row[at], mark.email))),
    );
  // By their names only those who are the one of that name here and there, and rows that are nobody else's by an address.
  const taken = new Set(rowOf.values());
  const marksOf = Map.groupBy(marked, ({ name }) => nameKey(name));
  for (const [key, [mark, namesake]] of marksOf) {
    if (mark === undefined || namesake !== undefined || rowOf.has(mark)) continue;
    const row = only(keysOf, (keys) => keys.includes(key));
    if (!taken.has(row)) take(mark, row);
  }
  for (const [mark, row] of rowOf) write(rows[row] ?? [], mark);
  const missing = marked.filter((mark) => !rowOf.has(mark)).map(({ name }) => name);
  return { platform, filled: rowOf.size, missing };
}

/** Where the one that fits stands; -1 where none does, or more than one. */
function only<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  const first = items.findIndex(fits);
  return first === items.findLastIndex(fits) ? first : -1;
}

function sameLogin(cell: string | undefined, email: string): boolean {
  return cell !== undefined && cell.trim().toLowerCase() === email.toLowerCase();
}

/** "Ахметова, Дана" and "Дана Ахметова" are one name. */
function nameKey(name: string): string {
  const words =
    name
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  return words.sort().join(" ");
}

/**
 * With the separator it came with, and unguarded: a cell of the platform is given back as it stood, be it "-", and what is put in here never
 * begins as a formula does (a mark with a digit, a comment with "<p>").
 */
function written(rows: readonly (readonly string[])[], before: string): string {
  const separator = separatorOf(before.replace(/^\uFEFF/u, ""));
  return `\uFEFF${rows.map((cells) => cells.map(quoted).join(separator)).join("\r\n")}\r\n`;
}
