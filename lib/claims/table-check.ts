import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { readValues } from "./read-values.ts";

/** A table and the text that names it or stands beside it. */
export interface CheckedTable {
  readonly blockKey: string;
  readonly language: BlockLanguage;
  /** What is printed in its cells, row by row; an empty text where no cell stands. */
  readonly rows: readonly (readonly string[])[];
  /** Sentences about the table: its caption, the paragraphs around it, and those that name its number. */
  readonly sentences: readonly string[];
}

export interface TableFinding {
  readonly kind: "table_disagrees" | "table_sum";
  readonly blockKey: string;
  /** `row` and `column` as their heads say; `said` and `there`, or `sum` and `there`. */
  readonly values: Readonly<Record<string, string | number>>;
}

const TOTAL = /(?:барлығы|жиыны|жалпы|қорытынды|итого|всего|total|sum$)/iu;
/** Percentages that were rounded one by one may miss a hundred by so much. */
const SHARES_MISS = 1;

/**
 * Figures of a sentence that names a row of the table by its head, and stand in no cell of that row; and totals that are not the sum of
 * their column. Both are only shown: a sentence may well speak of something else.
 */
export function checkTable(table: CheckedTable): readonly TableFinding[] {
  return [...sumsOf(table), ...disagreementsOf(table)];
}

/** "54 822", "68,05 %"; null for what is no number alone. */
export function cellNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f%]/gu, "").replace(",", ".");
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

function sumsOf({ blockKey, rows }: CheckedTable): TableFinding[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const at = rows.findIndex((row) => TOTAL.test(row[0] ?? ""));
  const findings: TableFinding[] = [];
  for (let column = 1; column < width; column++) {
    const head = rows[0]?.[column] ?? "";
    const numbers = rows.slice(1).map((row, n) => (n + 1 === at ? null : cellNumber(row[column] ?? "")));
    const known = numbers.filter((number) => number !== null);
    if (known.length < 2) continue;
    const sum = round(known.reduce((all, number) => all + number, 0));
    const total = at <= 0 ? null : cellNumber(rows[at]?.[column] ?? "");
    if (total !== null && at === rows.length - 1 && !isNear(total, sum, head)) {
      findings.push({ kind: "table_sum", blockKey, values: { column: head, there: total, sum } });
    }
  }
  return findings;
}

function isNear(total: number, sum: number, head: string): boolean {
  const isShare = /%|пайыз|процент|per ?cent/iu.test(head);
  return Math.abs(total - sum) <= (isShare ? SHARES_MISS : Math.abs(total) * 0.000_1);
}

function round(number: number): number {
  return Math.round(number * 1_000_000) / 1_000_000;
}

function disagreementsOf({ blockKey, language, sentences, rows }: CheckedTable): TableFinding[] {
  return sentences.flatMap((sentence) => {
    const named = rows.slice(1).filter((row) => namesRow(sentence, row[0] ?? ""));
    const [row] = named;
    if (row === undefined || named.length > 1) return [];
    const numbers = row.slice(1).flatMap((cell) => cellNumber(cell) ?? []);
    if (numbers.length === 0) return [];
    return readValues(sentence, language).flatMap((value): TableFinding[] => {
      const { amount } = value;
      if (amount === null || value.relation !== "exactly" || value.upper !== null) return [];
      if (numbers.includes(amount)) return [];
      const near = numbers.find((number) => isMisprintOf(amount, number));
      if (near === undefined) return [];
      return [
        { kind: "table_disagrees", blockKey, values: { row: row[0] ?? "", said: value.exact, there: near } },
      ];
    });
  });
}

/** Its whole head stands in the sentence; heads of one or two letters say nothing. */
function namesRow(sentence: string, head: string): boolean {
  const name = head
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[«»"“”]/gu, "");
  return (
    name.length >= 3 &&
    cellNumber(name) === null &&
    sentence
      .normalize("NFC")
      .toLowerCase()
      .replaceAll(/[«»"“”]/gu, "")
      .includes(name)
  );
}

/** Of one size, but not the same: 54 822 and 54 282. What is far away is another quantity, and a rounded figure is no misprint. */
function isMisprintOf(said: number, there: number): boolean {
  if (said === there || there === 0 || Math.abs(said) < 1) return false;
  const isRounded = said % 1_000 === 0 && Math.abs(said - there) < 1_000 && said >= 1_000;
  const isWhole = Number.isInteger(said) && Math.round(there) === said;
  return !isRounded && !isWhole && Math.abs(said - there) / Math.max(Math.abs(said), Math.abs(there)) < 0.25;
}
