"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { MatrixChoice, MatrixMember, MatrixRow } from "#lib/operations/matrix.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import { MarkBadge, marksIn } from "./cell-marks.tsx";
import type { KnownMatrix } from "./use-matrix.ts";

/** Columns that fit an A4 page on its side beside the names of the rows. */
const PANEL = 9;

/**
 * What the browser's own printing gets in place of the grid, of which only what is near is drawn: tables whose heads stand on every page,
 * with all rows and columns that are here. The file for print has those that were not asked for yet as well.
 */
export function PrintedTable({ choice, matrix }: { choice: MatrixChoice; matrix: KnownMatrix }) {
  const words = useTranslations("matrix");
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it stands when this returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  if (!isPrinting) return null;
  const rows = matrix.rows.flatMap((row, at) => (row === undefined ? [] : [{ row, at }]));
  const columns = matrix.columns.flatMap((column, at) => (column === undefined ? [] : [{ column, at }]));
  const panels = Array.from({ length: Math.ceil(columns.length / PANEL) }, (_, at) =>
    columns.slice(at * PANEL, (at + 1) * PANEL),
  );
  const isWhole = rows.length === matrix.rowCount && columns.length === matrix.columnCount;
  return (
    <div className="hidden print:block">
      {isWhole ? null : <p>{words("printedPart", { rows: rows.length, all: matrix.rowCount })}</p>}
      {panels.map((panel) => (
        <table key={panel[0]?.at} className="mb-6 w-full border-collapse text-left">
          <thead>
            <tr className="border-y border-line-2 align-bottom">
              <th scope="col" className="w-[34%] py-1 pr-3 font-normal">
                {words(`rowsOf.${choice.rows}`)}
              </th>
              {panel.map(({ column, at }) => (
                <th key={at} scope="col" lang={column.lang ?? undefined} className="py-1 pr-2">
                  {choice.columns === "kind" ? words(`kinds.${column.id as "fact"}`) : column.name}
                  <span className="block font-normal text-ink-3">{column.year ?? ""}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, at }) => (
              <PrintedRow key={at} {...{ row, panel, choice }} cells={matrix.cells[at]} />
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

interface PrintedRowProps {
  readonly row: MatrixRow;
  readonly panel: readonly { readonly column: MatrixMember; readonly at: number }[];
  readonly choice: MatrixChoice;
  readonly cells: ReadonlyMap<number, readonly number[]> | undefined;
}

function PrintedRow({ row, panel, choice, cells }: PrintedRowProps) {
  const words = useTranslations("matrix");
  const locale = useInterfaceLocale();
  const isReform = row.under === null && choice.rows === "reform";
  const isKind = row.under === null && choice.rows === "kind";
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className={row.under === null ? "py-1 pr-3" : "py-1 pr-3 pl-4 font-serif font-normal"}>
        {isReform && row.detail !== null ? (
          <span className="font-normal">{printReformDate(row.detail, locale)} </span>
        ) : null}
        <span lang={row.lang ?? undefined}>{isKind ? words(`kinds.${row.id as "fact"}`) : row.name}</span>
      </th>
      {panel.map(({ at }) => {
        const counts = cells?.get(at);
        return (
          <td key={at} className="py-1 pr-2 whitespace-nowrap tabular-nums">
            {counts === undefined ? (
              "–"
            ) : (
              <span className="inline-flex items-center gap-[2px]">
                <b className="mr-1">{counts[0]}</b>
                {marksIn(counts).map((mark) => (
                  <MarkBadge key={mark} mark={mark} />
                ))}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
