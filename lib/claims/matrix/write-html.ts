import { MATRIX_MARKS } from "./mark.ts";
import { panelsOf, type PrintedLine, type PrintedMatrix, type PrintedRow } from "./printed-matrix.ts";

/** Columns that fit an A4 page on its side beside the names of the rows. */
const PANEL = 10;

/** One file with nothing outside it: opens anywhere, and prints on A4 on its side with the heads on every page. */
export function matrixHtml(matrix: PrintedMatrix): string {
  const { title, language, chosen, totals, legend } = matrix;
  const marks = legend.map(
    ({ mark, letter, name }) => `<li><i class="${mark}">${escaped(letter)}</i> ${escaped(name)}</li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(totals)}</p>
${chosen.map((line) => `<p>${escaped(line)}</p>`).join("\n")}
<ul>${marks.join("")}</ul>
${panelsOf(matrix, PANEL)
  .map((columns) => table(matrix, columns))
  .join("\n")}
</body>
</html>
`;
}

function table(matrix: PrintedMatrix, columns: readonly number[]): string {
  const heads = columns.map((place) => {
    const column = matrix.columns[place];
    return `<th scope="col"${lang(column?.lang ?? null)}>${linked(column)}<small>${escaped(column?.detail ?? "")}</small></th>`;
  });
  return `<table>
<thead><tr><th scope="col">${escaped(matrix.rowsOf)}</th>${heads.join("")}</tr></thead>
<tbody>
${matrix.rows.map((row) => line(matrix, row, columns)).join("\n")}
</tbody>
</table>`;
}

function line({ legend }: PrintedMatrix, row: PrintedRow, columns: readonly number[]): string {
  const cells = columns.map((place) => {
    const counts = row.cells.get(place);
    return counts === undefined ? "<td>–</td>" : `<td>${inside(counts, legend)}</td>`;
  });
  const name = `${row.detail === "" ? "" : `<small>${escaped(row.detail)}</small> `}<span${lang(row.lang)}>${linked(row)}</span>`;
  return `<tr class="level${row.level}"><th scope="row">${name}</th>${cells.join("")}</tr>`;
}

function inside([claims = 0, ...marks]: readonly number[], legend: PrintedMatrix["legend"]): string {
  const held = legend.flatMap(({ mark, letter, name }) => {
    const count = marks[MATRIX_MARKS.indexOf(mark)] ?? 0;
    return count === 0
      ? []
      : [`<i class="${mark}" title="${escaped(`${name}: ${count}`)}">${escaped(letter)}</i>`];
  });
  return `<b>${claims}</b>${held.join("")}`;
}

function linked(line: PrintedLine | undefined): string {
  const name = escaped(line?.name ?? "");
  return line === undefined || line.href === null ? name : `<a href="${escaped(line.href)}">${name}</a>`;
}

function lang(language: string | null): string {
  return language === null ? "" : ` lang="${escaped(language)}"`;
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const STYLE = `
@page { size: A4 landscape; margin: 12mm }
body { font: 13px/1.45 "Noto Sans", "DejaVu Sans", system-ui, sans-serif; color: #1b1a17; background: #fff; margin: 24px }
h1 { font: 700 22px/1.3 "Noto Serif", "DejaVu Serif", Georgia, serif; margin: 0 0 4px }
p { margin: 0 0 4px; color: #4f4b44 }
ul { list-style: none; padding: 0; margin: 8px 0 16px; display: flex; flex-wrap: wrap; gap: 4px 20px }
table { border-collapse: collapse; width: 100%; margin: 0 0 24px; break-after: page }
table:last-of-type { break-after: auto }
th, td { text-align: left; padding: 5px 8px 5px 0; border-bottom: 1px solid #e5e1d8; font-weight: 400; vertical-align: top }
thead th { border-bottom: 1px solid #8f897d; vertical-align: bottom }
thead small { display: block; color: #6b665d }
tbody th { width: 30% } tbody th small { color: #4f4b44 }
.level2 th { padding-left: 18px; font-family: "Noto Serif", "DejaVu Serif", Georgia, serif }
.level2 { background: #f4f2ec }
td { white-space: nowrap; font-variant-numeric: tabular-nums; color: #6b665d } td b { color: #1b1a17; margin-right: 4px }
tr { break-inside: avoid }
a { color: inherit; text-decoration: underline 1px #b9b3a6; text-underline-offset: 3px }
i { display: inline-block; min-width: 14px; padding: 0 1px; margin-right: 2px; border: 1px solid #6b665d; border-radius: 2px; font: 700 10px/14px "DejaVu Sans", sans-serif; text-align: center; color: #6b665d }
.supports, .agrees { color: #27683b; border-color: #27683b }
.criticises { color: #a23450; border: 1px dashed #a23450 }
.contradicts { color: #a02a20; border: 1px dashed #a02a20 }
.unchecked { color: #8a5a00; border: 1px dotted #8a5a00 }
.differs { color: #fff; background: #a02a20; border-color: #a02a20 }
.unsaid { border-color: transparent }
@media print { .differs { -webkit-print-color-adjust: exact; print-color-adjust: exact } .level2 { background: none } }
`;
