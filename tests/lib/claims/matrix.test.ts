import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLAIM_KINDS, CLAIM_STATES } from "#lib/claims/claim.ts";
import { arrangeMatrix, isDisputed, marked, type Arrangement } from "#lib/claims/matrix/arrange.ts";
import { isMatrix, MATRIX_AXES, type MatrixFacts } from "#lib/claims/matrix/axis.ts";
import { openMatrix, type MatrixCell, type MatrixShape } from "#lib/claims/matrix/build.ts";
import { chooseFacts, type MatrixFilter } from "#lib/claims/matrix/choose.ts";
import { MATRIX_MARKS, type MatrixMark } from "#lib/claims/matrix/mark.ts";
import { SOURCE_CHECKS } from "#lib/claims/source.ts";
import { MENTION_STANCES, REFORM_STANCES } from "#lib/claims/stance.ts";

const EVERYTHING: MatrixFilter = { kinds: [], states: [], languages: [], reforms: [], documents: [] };
const PLAIN: Arrangement = {
  ...{ rowOrder: "axis", columnOrder: "axis", rowChoice: "all", withEmpty: false, unfolded: new Set() },
};

/** Three texts about two reforms: the second claim is dated differently by the second text. */
const FACTS: MatrixFacts = {
  claims: [
    { kind: "fact", state: "draft" },
    { kind: "fact", state: "checked" },
    { kind: "evaluation", state: "draft" },
  ],
  documents: [
    { language: "kk", year: 2021 },
    { language: "ru", year: 2018 },
    { language: "en", year: 2020 },
  ],
  reformCount: 2,
  sourceCount: 2,
  aboutReforms: [
    [0, 0, "supports"],
    [1, 0, null],
    [2, 0, "criticises"],
    [2, 1, "neutral"],
  ],
  mentions: [
    [0, 0, "asserts"],
    [0, 1, "disputes"],
    [1, 0, "asserts"],
    [1, 1, "asserts"],
    [1, 1, "reports"],
    [2, 2, "reports"],
    [2, 1, "asserts"],
  ],
  sources: [
    [0, 0, "unchecked"],
    [0, 0, "quote_found"],
    [1, 1, "unchecked"],
  ],
  contradictions: [[0, 2]],
  differing: [{ conflict: 7, claim: 1, reform: 0, document: 1 }],
};

/** "2 supports:1" */
const told = (cell: MatrixCell | null): string =>
  cell === null
    ? "–"
    : [
        cell.claims,
        ...MATRIX_MARKS.flatMap((mark) => (marked(cell, mark) > 0 ? `${mark}:${marked(cell, mark)}` : [])),
      ].join(" ");
const build = (shape: MatrixShape, facts = FACTS) => openMatrix(facts).build(shape);
const cells = (shape: MatrixShape) => {
  const { rows, columns, cellAt } = build(shape);
  return rows.map((row) => columns.map((column) => told(cellAt(row.member, column.member))));
};

describe("a matrix", () => {
  test("of reforms and documents says how each document stands to each reform", () => {
    expect(cells({ rows: "reform", columns: "document" })).toEqual([
      // The first text asserts what supports the reform, the second disputes it and asserts what criticises it.
      [
        "2 supports:1 unsaid:1 contradicts:1",
        "3 criticises:2 unsaid:1 contradicts:2 differs:1",
        "1 neutral:1 contradicts:1",
      ],
      ["–", "1 neutral:1 contradicts:1", "1 neutral:1 contradicts:1"],
    ]);
  });

  test("of claims and documents says how each document stands to the claim itself", () => {
    expect(cells({ rows: "claim", columns: "document" })).toEqual([
      ["1 supports:1 contradicts:1", "1 criticises:1 contradicts:1", "–"],
      // Whoever reports it here and asserts it there asserts it.
      ["1 supports:1", "1 supports:1 differs:1", "–"],
      ["–", "1 supports:1 contradicts:1", "1 neutral:1 contradicts:1"],
    ]);
  });

  test("of reforms and kinds shows what the claims themselves say", () => {
    expect(cells({ rows: "reform", columns: "kind" })).toEqual([
      ["2 supports:1 unsaid:1 contradicts:1 differs:1", "–", "1 criticises:1 contradicts:1", "–"],
      ["–", "–", "1 neutral:1 contradicts:1", "–"],
    ]);
  });

  test("of claims and sources shows what nobody has opened", () => {
    expect(cells({ rows: "claim", columns: "source" })).toEqual([
      ["1 contradicts:1", "–"],
      ["–", "1 unchecked:1 differs:1"],
      ["–", "–"],
    ]);
  });

  test("of documents and documents shows what both mention, and where they say the opposite", () => {
    expect(cells({ rows: "document", columns: "document" })).toEqual([
      ["2 contradicts:1", "2 agrees:1 contradicts:1", "–"],
      ["2 agrees:1 contradicts:1", "3 contradicts:2 differs:1", "1 contradicts:1"],
      ["–", "1 contradicts:1", "1 contradicts:1"],
    ]);
  });

  test("names the conflicts that stand in it", () => {
    expect(build({ rows: "reform", columns: "document" }).conflicts).toEqual([7]);
    const only = chooseFacts(FACTS, { ...EVERYTHING, languages: ["kk"] });
    expect(
      openMatrix(only.facts).build({ rows: "reform", columns: "document" }, { only: only.claims }).conflicts,
    ).toEqual([]);
  });
});

describe("an arranged matrix", () => {
  const arrange = (
    how: Partial<Arrangement>,
    filter: Partial<MatrixFilter> = {},
    shape: MatrixShape = { rows: "reform", columns: "document" },
  ) => {
    const chosen = chooseFacts(FACTS, { ...EVERYTHING, ...filter });
    return arrangeMatrix(openMatrix(chosen.facts), chosen, { ...PLAIN, ...how, shape });
  };
  const names = (rows: ReturnType<typeof arrange>["rows"]) =>
    rows.map(({ member, claim }) => (claim === null ? `r${member}` : `r${member}.c${claim}`));

  test("unfolds a reform into its claims, each with the stance of its own mentions", () => {
    const { rows, columns } = arrange({ unfolded: new Set([0]) });
    expect(names(rows)).toEqual(["r0", "r0.c0", "r0.c1", "r0.c2", "r1"]);
    expect(columns.map(({ member }) => told(rows[1]?.cellAt(member) ?? null))).toEqual([
      "1 supports:1 contradicts:1",
      "1 criticises:1 contradicts:1",
      "–",
    ]);
  });

  test("shows what disagrees about a reform only under that reform", () => {
    const facts = { ...FACTS, aboutReforms: [...FACTS.aboutReforms, [1, 1, null] as const] };
    const chosen = chooseFacts(facts, EVERYTHING);
    const { rows } = arrangeMatrix(openMatrix(facts), chosen, {
      ...PLAIN,
      shape: { rows: "reform", columns: "document" },
      unfolded: new Set([0, 1]),
    });
    const differs = rows.filter(({ total }) => marked(total, "differs") > 0);
    expect(names(differs)).toEqual(["r0", "r0.c1"]);
  });

  test("leaves out what is empty unless it is wanted, but never what the filter left", () => {
    expect(names(arrange({}, { kinds: ["fact"] }).rows)).toEqual(["r0"]);
    expect(names(arrange({ withEmpty: true }, { kinds: ["fact"] }).rows)).toEqual(["r0", "r1"]);
    expect(names(arrange({ withEmpty: true }, { reforms: [1] }).rows)).toEqual(["r1"]);
    const russian = arrange({ withEmpty: true }, { languages: ["ru"] });
    expect(russian.columns.map(({ member }) => member)).toEqual([1]);
  });

  test("puts first what has most claims, or most to decide", () => {
    const columns = (columnOrder: Arrangement["columnOrder"]) =>
      arrange({ columnOrder }).columns.map(({ member }) => member);
    expect(columns("axis")).toEqual([0, 1, 2]);
    expect(columns("claims")).toEqual([1, 0, 2]);
    expect(columns("disputes")).toEqual([1, 0, 2]);
  });

  test("puts the works of the first rows first", () => {
    const facts = {
      ...FACTS,
      sources: [
        [0, 1, "unchecked"],
        [2, 0, "unchecked"],
      ] as const,
    };
    const { columns } = arrangeMatrix(openMatrix(facts), chooseFacts(facts, EVERYTHING), {
      ...PLAIN,
      shape: { rows: "claim", columns: "source" },
    });
    expect(columns.map(({ member }) => member)).toEqual([1, 0]);
  });

  test("keeps to rows where values disagree or sides are taken", () => {
    expect(names(arrange({ rowChoice: "differs" }).rows)).toEqual(["r0"]);
    expect(names(arrange({ rowChoice: "unsaid" }).rows)).toEqual(["r0"]);
    expect(isDisputed(arrange({}).total)).toBe(true);
  });
});

const facts = fc
  .record({
    claims: fc.array(
      fc.record({ kind: fc.constantFrom(...CLAIM_KINDS), state: fc.constantFrom(...CLAIM_STATES) }),
      { minLength: 1, maxLength: 12 },
    ),
    documents: fc.array(
      fc.record({
        language: fc.constantFrom("kk", "ru", "en", "mixed"),
        year: fc.constantFrom(null, 2007, 2022),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    reformCount: fc.integer({ min: 1, max: 4 }),
    sourceCount: fc.integer({ min: 1, max: 5 }),
  })
  .chain((lists): fc.Arbitrary<MatrixFacts> => {
    const claim = fc.nat(lists.claims.length - 1);
    const tie = <Says>(count: number, says: fc.Arbitrary<Says>) =>
      fc.array(fc.tuple(claim, fc.nat(count - 1), says), { maxLength: 30 });
    return fc.record({
      ...{ claims: fc.constant(lists.claims), documents: fc.constant(lists.documents) },
      ...{ reformCount: fc.constant(lists.reformCount), sourceCount: fc.constant(lists.sourceCount) },
      aboutReforms: tie(lists.reformCount, fc.constantFrom(null, ...REFORM_STANCES)),
      mentions: tie(lists.documents.length, fc.constantFrom(...MENTION_STANCES)),
      sources: tie(lists.sourceCount, fc.constantFrom(...SOURCE_CHECKS)),
      contradictions: fc.array(fc.tuple(claim, claim), { maxLength: 4 }),
      differing: fc.array(
        fc.record({
          ...{ conflict: fc.nat(3), claim },
          reform: fc.option(fc.nat(lists.reformCount - 1)),
          document: fc.option(fc.nat(lists.documents.length - 1)),
        }),
        { maxLength: 4 },
      ),
    });
  });
const shapes = fc
  .record({ rows: fc.constantFrom(...MATRIX_AXES), columns: fc.constantFrom(...MATRIX_AXES) })
  .filter(({ rows, columns }) => isMatrix(rows, columns));

describe("whatever the facts", () => {
  test("a matrix that is turned says the same", () => {
    fc.assert(
      fc.property(facts, shapes, (given, shape) => {
        const matrix = build(shape, given);
        const turned = build({ rows: shape.columns, columns: shape.rows }, given);
        expect(turned.columns).toEqual(matrix.rows);
        expect(turned.rows).toEqual(matrix.columns);
        expect([turned.total, turned.conflicts]).toEqual([matrix.total, matrix.conflicts]);
        for (const row of matrix.rows)
          for (const column of matrix.columns)
            expect(turned.cellAt(column.member, row.member)).toEqual(
              matrix.cellAt(row.member, column.member),
            );
      }),
    );
  });

  test("kinds part the claims: their cells add up to the row, mark by mark", () => {
    fc.assert(
      fc.property(facts, fc.constantFrom("reform", "source", "document" as const), (given, rows) => {
        const { rows: lines, columns, cellAt } = build({ rows, columns: "kind" }, given);
        for (const { member, total } of lines) {
          const there = columns.flatMap((column) => cellAt(member, column.member) ?? []);
          expect(sum(there.map(({ claims }) => claims))).toBe(total.claims);
          for (const mark of MATRIX_MARKS)
            expect(sum(there.map((cell) => marked(cell, mark)))).toBe(marked(total, mark));
        }
      }),
    );
  });

  test("the claims under an unfolded row add up to its cells", () => {
    fc.assert(
      fc.property(facts, shapes, (given, shape) => {
        fc.pre(shape.rows !== "claim" && shape.columns !== "claim");
        const chosen = chooseFacts(given, EVERYTHING);
        const all = Array.from({ length: 12 }, (_, member) => member);
        const { rows, columns } = arrangeMatrix(openMatrix(given), chosen, {
          ...PLAIN,
          shape,
          unfolded: new Set(all),
        });
        for (const row of rows.filter(({ claim }) => claim === null))
          for (const column of columns) {
            const under = rows.filter(({ member, claim }) => member === row.member && claim !== null);
            const cell = row.cellAt(column.member);
            const there = under.flatMap((claim) => claim.cellAt(column.member) ?? []);
            expect(sum(there.map(({ claims }) => claims))).toBe(cell?.claims ?? 0);
            const adding: MatrixMark[] = ["differs", "contradicts"];
            // Two documents contradict each other by a claim; under the claim stands what the one says of it.
            for (const mark of shape.rows === "document" && shape.columns === "document" ? [] : adding)
              expect(sum(there.map((one) => marked(one, mark)))).toBe(cell === null ? 0 : marked(cell, mark));
          }
      }),
    );
  });

  test("a line counts each claim once, and no more than it has cells for", () => {
    fc.assert(
      fc.property(facts, shapes, (given, shape) => {
        const { rows, columns, cellAt, total } = build(shape, given);
        for (const row of rows) {
          const there = columns.flatMap((column) => cellAt(row.member, column.member) ?? []);
          expect(row.total.claims).toBeLessThanOrEqual(sum(there.map(({ claims }) => claims)));
          expect(row.total.claims).toBeGreaterThanOrEqual(Math.max(0, ...there.map(({ claims }) => claims)));
          for (const count of row.total.marks) expect(count).toBeLessThanOrEqual(row.total.claims);
        }
        expect(total.claims).toBeLessThanOrEqual(given.claims.length);
      }),
    );
  });

  test("what a filter leaves and what it takes away are all there is", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const count = (filter: Partial<MatrixFilter>) => {
          const chosen = chooseFacts(given, { ...EVERYTHING, ...filter });
          return openMatrix(chosen.facts).build({ rows: "claim", columns: "kind" }, { only: chosen.claims })
            .total.claims;
        };
        expect(sum(CLAIM_KINDS.map((kind) => count({ kinds: [kind] })))).toBe(count({}));
        expect(sum(CLAIM_STATES.map((state) => count({ states: [state] })))).toBe(count({}));
      }),
    );
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
