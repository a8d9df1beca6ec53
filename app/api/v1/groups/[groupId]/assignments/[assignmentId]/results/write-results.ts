import { clockAt } from "#lib/languages/calendar.ts";
import { toCsvText } from "#lib/languages/csv-text.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ResultFormat } from "#lib/operations/feedback-files.ts";
import { findWording } from "#lib/reforms/reform.ts";
import {
  classTable,
  type ClassColumn,
  type ClassResult,
  type ClassTable,
} from "#lib/reviews/class-results.ts";
import { canvasList, moodleList } from "#lib/reviews/exchange/mark-list.ts";
import { classXlsx } from "#lib/server/gateways/class-xlsx.ts";
import type { ClassResults } from "#lib/server/queries/class-results.ts";
import { Download } from "#app/_edge/download.ts";
import { feedbackWords, fileName } from "../write-feedback.ts";

interface Wanted {
  readonly format: ResultFormat;
  readonly locale: Language;
  readonly which: "released" | "marked";
  readonly columns: readonly ClassColumn[];
}

/** The class as a file, for saving. */
export async function resultsDownload(found: ClassResults, wanted: Wanted): Promise<Download> {
  const { format, locale, which } = wanted;
  const results = told(found.results, which);
  const title = findWording(found.assignment.titles, locale)?.text ?? "";
  const table = await tableOf({ ...found, results }, wanted);
  const name = fileName(
    `${title} – ${format === "moodle" ? "Moodle" : format === "canvas" ? "Canvas" : table.title}`,
  );
  if (format === "xlsx")
    return new Download({ bytes: await classXlsx(table), mediaType: XLSX, name: `${name}.xlsx` });
  const rows =
    format === "moodle"
      ? moodleList(results)
      : format === "canvas"
        ? canvasList(results, title)
        : [
            table.heads,
            ...table.rows.map((row) => row.map((cell) => ("text" in cell ? cell.text : cell.decimal))),
          ];
  const bytes = new TextEncoder().encode(toCsvText(rows));
  return new Download({ bytes, mediaType: "text/csv; charset=utf-8", name: `${name}.csv` });
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What students do not know yet is left out where only that is asked for what they know. */
export function told(results: readonly ClassResult[], which: Wanted["which"]): ClassResult[] {
  return results.map((result) =>
    which === "marked" || result.releasedAt !== null
      ? result
      : { ...result, parts: [], marks: [], total: null, outOf: null, overall: [] },
  );
}

async function tableOf(
  { rubric, results, timeZone }: ClassResults,
  { locale, columns }: Wanted,
): Promise<ClassTable> {
  const say = await feedbackWords(locale);
  const criteria = rubric.criteria.map(({ key, names }) => ({
    key,
    name: findWording(names, locale)?.text ?? key,
  }));
  return classTable(
    results,
    { title: say("table.title"), columns, criteria },
    {
      head: (column) => say(`table.${column}`),
      state: (state) => say(`state.${state}`),
      essay: (number) => say("essay", { number }),
      yes: say("yes"),
      time: (at) => {
        const { year, month, day, time } = clockAt(new Date(at), timeZone);
        const two = (part: number) => String(part).padStart(2, "0");
        return `${String(year)}-${two(month)}-${two(day)} ${time}`;
      },
    },
  );
}
