import { exportMatrix as operation, type MATRIX_FORMATS } from "#lib/operations/matrix.ts";
import type { PrintedMatrix } from "#lib/claims/matrix/printed-matrix.ts";
import { matrixCsv, matrixListCsv } from "#lib/claims/matrix/write-csv.ts";
import { matrixHtml } from "#lib/claims/matrix/write-html.ts";
import { matrixJson } from "#lib/claims/matrix/write-json.ts";
import { accept } from "#lib/result.ts";
import { environment } from "#lib/server/environment.ts";
import { matrixDocx } from "#lib/server/gateways/matrix-docx.ts";
import { matrixXlsx } from "#lib/server/gateways/matrix-xlsx.ts";
import { exportedMatrix, type ExportedMatrix } from "#lib/server/queries/matrix-export.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";
import { printMatrix } from "./print-matrix.ts";

type Format = (typeof MATRIX_FORMATS)[number];
type Write = (matrix: PrintedMatrix, exported: ExportedMatrix) => string | Promise<Uint8Array>;

const WRITERS: Readonly<Record<Format, { ending: string; mediaType: string; write: Write }>> = {
  xlsx: {
    ending: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: matrixXlsx,
  },
  csv: { ending: "csv", mediaType: "text/csv; charset=utf-8", write: matrixCsv },
  list: { ending: "csv", mediaType: "text/csv; charset=utf-8", write: matrixListCsv },
  html: { ending: "html", mediaType: "text/html; charset=utf-8", write: matrixHtml },
  docx: {
    ending: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: matrixDocx,
  },
  json: {
    ending: "json",
    mediaType: "application/json; charset=utf-8",
    write: (matrix, { choice }) => matrixJson(matrix, choice),
  },
};

export const GET = route(operation, async ({ inGroup, params: { groupId }, query }) => {
  const exported = await inGroup((group) => exportedMatrix(group, query));
  if (!exported.ok) return exported;
  const printed = await printMatrix(exported.value, {
    ...{ locale: query.locale, groupId },
    home: environment().publicUrl,
  });
  const { ending, mediaType, write } = WRITERS[query.format];
  const written = await write(printed, exported.value);
  const bytes = typeof written === "string" ? new TextEncoder().encode(written) : written;
  return accept(new Download({ bytes, mediaType, name: `${fileName(printed.title)}.${ending}` }));
});

function fileName(title: string): string {
  return title
    .replace(/[\\/:*?"<>|]/gu, " ")
    .replace(/ +/gu, " ")
    .trim();
}
