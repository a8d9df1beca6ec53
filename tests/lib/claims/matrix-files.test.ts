import { describe, expect, test } from "vitest";
import { compareWords } from "#lib/claims/matrix/differing-words.ts";
import { MATRIX_MARKS } from "#lib/claims/matrix/mark.ts";
import { cellText, panelsOf, type PrintedMatrix } from "#lib/claims/matrix/printed-matrix.ts";
import { matrixCsv, matrixListCsv } from "#lib/claims/matrix/write-csv.ts";
import { matrixHtml } from "#lib/claims/matrix/write-html.ts";
import { matrixJson } from "#lib/claims/matrix/write-json.ts";

const LETTERS = {
  supports: "Қ",
  criticises: "С",
  neutral: "Б",
  unsaid: "?",
  agrees: "=",
  contradicts: "×",
  unchecked: "○",
  differs: "≠",
};
const MATRIX: PrintedMatrix = {
  title: "Матрица: реформа × құжат",
  language: "kk",
  chosen: ["Түрі: дерек"],
  totals: "2 құжат, 3 тұжырым, 1 қайшылық",
  rowsOf: "Реформа, тұжырым",
  words: { column: "Құжат", claims: "Тұжырым" },
  axes: { rows: "reform", columns: "document" },
  legend: MATRIX_MARKS.map((mark) => ({ mark, letter: LETTERS[mark], name: mark })),
  columns: [
    { id: "d1", name: "Сейітова", lang: "kk", detail: "2021 · kk", href: null, total: [3] },
    { id: "d2", name: "Ли", lang: "ru", detail: "2018 · ru", href: null, total: [1, 0, 1] },
  ],
  rows: [
    {
      ...{ id: "r1", name: "2007 жылғы түзетулер", lang: "kk", detail: "2007 ж. 21 мамыр", total: [3, 2, 1] },
      href: 'https://silteme.test/groups/g/reforms/r1?a="b"&c',
      level: 1,
      cells: new Map([
        [0, [3, 2, 1]],
        [1, [1, 0, 1, 0, 0, 0, 0, 0, 1]],
      ]),
    },
    {
      ...{ id: "c1", name: '=cmd|"/c calc"!A1 <b>&', lang: "en", detail: "№ 1", href: null, total: [1, 1] },
      level: 2,
      cells: new Map([[0, [1, 1]]]),
    },
  ],
};

describe("a matrix in a file", () => {
  test("writes a cell as it is read on the screen", () => {
    expect(cellText([7, 3, 2, 0, 0, 0, 0, 0, 1], MATRIX.legend)).toBe("7 Қ3 С2 ≠1");
    expect(cellText([2, 2], MATRIX.legend)).toBe("2 Қ");
    expect(cellText([4], MATRIX.legend)).toBe("4");
  });

  test("is a table for spreadsheets, in which nothing is a formula", () => {
    const csv = matrixCsv(MATRIX);
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv.slice(1).split("\r\n").slice(0, 2)).toEqual([
      '"Реформа, тұжырым",,Тұжырым,"Сейітова, 2021 · kk","Ли, 2018 · ru"',
      "2007 жылғы түзетулер,2007 ж. 21 мамыр,3,3 Қ2 С1,1 С ≠",
    ]);
    const dangerous = { ...MATRIX, rows: MATRIX.rows.map((row) => ({ ...row, level: 1 as const })) };
    expect(matrixCsv(dangerous)).toContain(`"'=cmd|""/c calc""!A1 <b>&"`);
  });

  test("is a list with every count in a column of its own", () => {
    const lines = matrixListCsv(MATRIX).trimEnd().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[2]).toBe("2007 жылғы түзетулер,2007 ж. 21 мамыр,Ли,2018 · ru,1,0,1,0,0,0,0,0,1");
  });

  test("is a page that holds all it needs and runs nothing", () => {
    const html = matrixHtml(MATRIX);
    expect(html).toContain('<html lang="kk">');
    expect(html).toContain("=cmd|&quot;/c calc&quot;!A1 &lt;b&gt;&amp;");
    expect(html).not.toMatch(/<script|<link|src=|url\(/u);
    expect(html).toContain('<a href="https://silteme.test/groups/g/reforms/r1?a=&quot;b&quot;&amp;c">');
    expect(html).toContain('<th scope="col" lang="ru">Ли<small>2018 · ru</small></th>');
  });

  test("parts its columns among pages", () => {
    const wide = {
      ...MATRIX,
      columns: Array.from({ length: 23 }, () => MATRIX.columns[0]).flatMap((one) => one ?? []),
    };
    expect(panelsOf(wide, 10).map(({ length }) => length)).toEqual([10, 10, 3]);
    expect(matrixHtml(wide).match(/<table>/gu)).toHaveLength(3);
  });

  test("keeps ids and counts under their names for programs", () => {
    const read = JSON.parse(matrixJson(MATRIX, { rows: "reform" })) as Record<string, unknown>;
    expect(read).toMatchObject({
      ...{ format: "silteme-matrix", choice: { rows: "reform" }, axes: { columns: "document" } },
      rows: [
        {
          id: "r1",
          cells: [
            { column: "d1", claims: 3, supports: 2, criticises: 1 },
            { column: "d2", claims: 1, criticises: 1, differs: 1 },
          ],
        },
        { id: "c1", level: 2, cells: [{ column: "d1", claims: 1, supports: 1 }] },
      ],
    });
  });
});

describe("passages side by side", () => {
  const words = (texts: readonly (readonly ["kk" | "ru" | "en", string])[]) =>
    compareWords(texts.map(([language, text]) => ({ language, text, year: 2020 }))).map((marks, at) =>
      marks.map(
        ({ startUtf16, endUtf16, is }) => `${is}: ${texts[at]?.[1].slice(startUtf16, endUtf16) ?? ""}`,
      ),
    );

  test("show which dates agree across languages, and which does not", () => {
    const [kazakh, russian, english] = words([
      ["kk", "Түзету заңы 2007 жылғы 21 мамырда қабылданды."],
      ["ru", "Поправки были приняты 16 мая 2007 года."],
      ["en", "The amending law was adopted on 21 May 2007."],
    ]);
    expect(kazakh?.every((mark) => mark.startsWith("same"))).toBe(true);
    expect(russian?.some((mark) => mark.startsWith("differs") && mark.includes("16"))).toBe(true);
    expect(english?.every((mark) => mark.startsWith("same"))).toBe(true);
  });

  test("take no figure for a disagreement where another of its kind agrees", () => {
    const [terms] = words([
      ["en", "The term is seven years for one chamber and five years for the other."],
      ["en", "A term of seven years was set."],
    ]);
    expect(terms?.map((mark) => mark.split(":")[0])).toEqual(["same"]);
  });

  test("mark nothing that has nothing to be compared with", () => {
    expect(
      words([
        ["en", "It was adopted on 21 May 2007."],
        ["en", "Nothing is dated here."],
      ]),
    ).toEqual([[], []]);
    expect(words([["en", "It was adopted on 21 May 2007."]])).toEqual([[]]);
    expect(words([])).toEqual([]);
  });
});
