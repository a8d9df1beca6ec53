import type { z } from "zod";
import type {
  exportMatrix as operation,
  MatrixChoice,
  MatrixMember,
  MatrixRow,
} from "#lib/operations/matrix.ts";
import { matrixChoice } from "#lib/operations/matrix.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { columnViews, makeMatrix, rowViews, totalsOf } from "./matrix.ts";
import { nameMembers } from "./matrix-members.ts";
import type { MatrixView } from "#lib/operations/matrix.ts";

type Wanted = z.infer<typeof operation.query>;

/** Cells of a table, empty ones included: more than that no program opens with pleasure. A list and JSON hold only what stands somewhere. */
export const MOST_CELLS = 600_000;
const TABLES = new Set<Wanted["format"]>(["xlsx", "csv", "html", "docx"]);
/** Word lays out each cell of a table by itself. */
const MOST_IN_WORD = 60_000;

/** The whole of a matrix with its names, to be written into a file. */
export interface ExportedMatrix {
  readonly choice: MatrixChoice;
  readonly columns: readonly MatrixMember[];
  readonly rows: readonly MatrixRow[];
  readonly totals: MatrixView["totals"];
  /** Names of the reforms and documents that the choice keeps to. */
  readonly named: ReadonlyMap<string, string>;
}

/** As it is shown, or whole: of the same axes everything that the group has, whatever was filtered. */
export async function exportedMatrix(
  group: InGroup,
  wanted: Wanted,
): Promise<Result<ExportedMatrix, "not_allowed" | "matrix_too_large">> {
  if (!maySeeClaims(group.actor)) return refuse("not_allowed");
  const { locale, format, whole } = wanted;
  const { rows: axis, columns: across, sort, columnSort } = wanted;
  const choice =
    whole === "whole" ? matrixChoice.parse({ rows: axis, columns: across, sort, columnSort }) : { ...wanted };
  const matrix = await makeMatrix(group, choice);
  const { rows, columns } = matrix.arranged;
  const [cells, most] = [rows.length * columns.length, format === "docx" ? MOST_IN_WORD : MOST_CELLS];
  if (TABLES.has(format) && cells > most) return refuse("matrix_too_large", { cells, most });
  const reforms = await nameMembers(group, { axis: "reform", ids: matrix.choice.reforms, locale });
  const documents = await nameMembers(group, { axis: "document", ids: matrix.choice.documents, locale });
  return accept({
    choice: matrix.choice,
    columns: await columnViews(group, matrix, { columns, locale }),
    rows: await rowViews(group, matrix, { rows, columns, columnFrom: 0, locale }),
    totals: totalsOf(matrix),
    named: new Map([...reforms, ...documents].map(([id, { name }]) => [id, name])),
  });
}
