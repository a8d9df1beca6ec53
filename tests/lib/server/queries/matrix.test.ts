import { beforeAll, describe, expect, test } from "vitest";
import { marked } from "#lib/claims/matrix/arrange.ts";
import { MATRIX_MARKS, type MatrixMark } from "#lib/claims/matrix/mark.ts";
import type { MentionStance, ReformStance } from "#lib/claims/stance.ts";
import * as operations from "#lib/operations/matrix.ts";
import type { Result } from "#lib/result.ts";
import { addValue } from "#lib/server/commands/add-value.ts";
import { attachSource } from "#lib/server/commands/attach-source.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { decideConflict } from "#lib/server/commands/decide-conflict.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { linkClaims } from "#lib/server/commands/link-claims.ts";
import { mentionClaim } from "#lib/server/commands/mention-claim.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listConflicts } from "#lib/server/queries/conflicts.ts";
import { showMatrix } from "#lib/server/queries/matrix.ts";
import { showCell } from "#lib/server/queries/matrix-cell.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  refusalOf,
  valueOf,
  type MadeDocument,
} from "#tests/support/world.ts";

useDatabase();

const KAZAKH = "Комиссия тоғыз орынды қайта бөлді. Бұл шешім өкілдікті күшейтті.";
const RUSSIAN = "Комиссия перераспределила девять мест. Решение не усилило представительства.";

let owner: Caller;
let groupId: string;
let kazakh: MadeDocument;
let russian: MadeDocument;
const reforms: string[] = [];
const claims: string[] = [];

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller = owner,
) => inGroup(groupId, caller, work);
const matrix = (query: object = {}, caller = owner) =>
  within((group) => showMatrix(group, operations.showMatrix.query.parse(query)), caller);
const cell = (query: object) => within((group) => showCell(group, operations.showCell.query.parse(query)));

/** "2 supports:1 criticises:1" */
const told = ([claimCount = 0, ...marks]: readonly number[] = []) =>
  [
    claimCount,
    ...MATRIX_MARKS.flatMap((mark: MatrixMark) => {
      const count = marked({ claims: claimCount, marks }, mark);
      return count > 0 ? `${mark}:${count}` : [];
    }),
  ].join(" ");

async function state(
  text: string,
  stances: Record<string, ReformStance>,
  reformIds: string[],
): Promise<string> {
  const claim = {
    kind: "fact" as const,
    language: "kk" as const,
    wordings: { kk: text },
    reformIds,
    stances,
  };
  return valueOf(within((group) => stateClaim(group, { claim, mention: null, sources: [] })));
}
const mention = (claimId: string, document: MadeDocument, quote: string, stance: MentionStance) =>
  valueOf(
    within((group) =>
      mentionClaim(group, claimId, {
        ...{ documentId: document.id, selectors: passageOf(document.text, quote), stance },
        revisionNumber: 1,
      }),
    ),
  );

beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
  kazakh = await valueOf(within((group) => makeDocument(group, [KAZAKH], { title: "Бірінші" })));
  russian = await valueOf(
    within((group) => makeDocument(group, [RUSSIAN], { title: "Вторая", language: "ru" })),
  );
  for (const [label, date] of [
    ["2007 жылғы түзетулер", "2007-05-21"],
    ["1995 жылғы Конституция", "1995-08-30"],
  ])
    reforms.push(
      await valueOf(
        within((group) =>
          createReform(group, {
            ...{ labels: { kk: label ?? "" }, aliases: {}, descriptions: {}, dates: [date ?? ""] },
            ...{ acts: [], parentId: null },
          }),
        ),
      ),
    );
  const [amendment = "", constitution = ""] = reforms;
  claims.push(await state("Тоғыз орын қайта бөлінді.", { [amendment]: "supports" }, [amendment]));
  claims.push(await state("Өкілдік күшейді.", { [amendment]: "criticises" }, [amendment, constitution]));
  const [moved = "", stronger = ""] = claims;
  await mention(moved, kazakh, "Комиссия тоғыз орынды қайта бөлді", "asserts");
  await mention(moved, russian, "Комиссия перераспределила девять мест", "asserts");
  await mention(stronger, kazakh, "Бұл шешім өкілдікті күшейтті", "asserts");
  await mention(stronger, russian, "Решение не усилило представительства", "disputes");
  await valueOf(
    within((group) =>
      attachSource(group, moved, {
        ...{ from: "new", csl: { type: "book", title: "Хаттамалар", author: [{ family: "Қасен" }] } },
        ...{ locator: "12 б.", quote: null, check: "unchecked", note: null },
      }),
    ),
  );
});

describe("the matrix of a group", () => {
  test("sets reforms, oldest first, against the texts", async () => {
    const { rows, columns, totals, rowCount } = await valueOf(matrix({ locale: "kk" }));
    expect(rows.map(({ name, detail }) => [name, detail])).toEqual([
      ["1995 жылғы Конституция", "1995-08-30"],
      ["2007 жылғы түзетулер", "2007-05-21"],
    ]);
    expect(columns.map(({ name, language }) => [name, language])).toEqual([
      ["Бірінші", "kk"],
      ["Вторая", "ru"],
    ]);
    expect(rows[1]?.cells.map(([column, ...counts]) => [column, told(counts)])).toEqual([
      [0, "2 supports:1 criticises:1"],
      // Whoever disputes what criticises a reform takes its side.
      [1, "2 supports:2"],
    ]);
    expect(rows[0]?.cells.map(([, ...counts]) => told(counts))).toEqual(["1 unsaid:1", "1 unsaid:1"]);
    expect([rowCount, totals]).toMatchObject([2, { claims: 2, documents: 2, conflicts: 0 }]);
  });

  test("unfolds a reform into its claims", async () => {
    const { rows } = await valueOf(matrix({ unfolded: reforms[0], locale: "ru" }));
    expect(rows.map(({ under, isUnfolded, number }) => [under, isUnfolded, number])).toEqual([
      [null, false, null],
      [null, true, null],
      [reforms[0], false, 1],
      [reforms[0], false, 2],
    ]);
    expect(rows[3]?.cells.map(([, ...counts]) => told(counts))).toEqual(["1 supports:1", "1 criticises:1"]);
  });

  test("is cut into pieces that together are the whole", async () => {
    const whole = await valueOf(matrix({ unfolded: reforms.join(",") }));
    const rows = [];
    for (let from = 0; from < whole.rowCount; from += 2) {
      const query = { unfolded: reforms.join(","), from, count: 2 };
      const [left, right] = [
        await valueOf(matrix({ ...query, columnCount: 1 })),
        await valueOf(matrix({ ...query, columnFrom: 1, columnCount: 1 })),
      ];
      rows.push(
        ...left.rows.map((row, at) => ({ ...row, cells: [...row.cells, ...(right.rows[at]?.cells ?? [])] })),
      );
    }
    expect(rows).toEqual(whole.rows);
  });

  test("of claims and works shows what nobody has opened", async () => {
    const { rows, columns } = await valueOf(matrix({ rows: "claim", columns: "source" }));
    expect(columns.map(({ name, detail }) => [name, detail])).toEqual([["Қасен", "Хаттамалар"]]);
    expect(rows.map(({ number, cells }) => [number, cells])).toEqual([[1, [[0, 1, 0, 0, 0, 0, 0, 0, 1]]]]);
  });

  test("keeps to what is chosen, and finds nothing where that is gone", async () => {
    const russianOnly = await valueOf(matrix({ languages: "ru" }));
    expect(russianOnly.columns.map(({ name }) => name)).toEqual(["Вторая"]);
    const constitution = await valueOf(matrix({ reforms: reforms[1], empty: "show" }));
    expect([constitution.rowCount, constitution.totals.claims]).toEqual([1, 1]);
    const gone = await valueOf(matrix({ reforms: groupId }));
    expect([gone.rowCount, gone.columnCount, gone.totals.claims]).toEqual([0, 0, 0]);
  });

  test("changes with what happens in the group", async () => {
    const extra = await state("Қысқа ғұмырлы тұжырым.", {}, [reforms[0] ?? ""]);
    await mention(extra, russian, "девять мест", "reports");
    expect((await valueOf(matrix())).totals.claims).toBe(3);
    await valueOf(within((group) => setClaimDeleted(group, extra, true)));
    expect((await valueOf(matrix())).totals.claims).toBe(2);
    const link = { fromClaimId: claims[0] ?? "", toClaimId: claims[1] ?? "", kind: "contradicts" as const };
    await valueOf(within((group) => linkClaims(group, link)));
    const { rows } = await valueOf(matrix());
    expect(told(rows[1]?.total)).toBe("2 supports:2 criticises:1 contradicts:2");
  });

  test("marks the date that disagrees with the register, until somebody decides", async () => {
    const [amendment = ""] = reforms;
    const dated = async (text: string, date: string, document: MadeDocument, quote: string) => {
      const id = await state(text, {}, [amendment]);
      await mention(id, document, quote, "asserts");
      const value = {
        kind: "date" as const,
        date,
        exact: "",
        annotationId: null,
        measure: "",
        reformId: amendment,
      };
      await valueOf(within((group) => addValue(group, id, value)));
      return id;
    };
    const late = await dated("Түзету 21 мамырда қабылданды.", "2007-05-21", kazakh, "Комиссия тоғыз");
    const early = await dated(
      "Түзету 16 мамырда қабылданды.",
      "2007-05-16",
      russian,
      "Комиссия перераспределила",
    );
    const { rows, totals } = await valueOf(matrix());
    expect(totals.conflicts).toBe(1);
    const differs = MATRIX_MARKS.indexOf("differs") + 2;
    expect(rows[1]?.cells.map((cells) => [cells[0], cells[differs] ?? 0])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const opened = await valueOf(cell({ row: amendment, column: russian.id }));
    expect(opened.conflicts).toMatchObject([
      { claimIds: [early], more: [0, 0], conflict: { state: "open", sides: [{}, { isRegistered: true }] } },
    ]);
    const { conflicts } = await valueOf(within((group) => listConflicts(group, { state: "open" })));
    const [found] = conflicts;
    if (found === undefined) throw new Error("the case is not found");
    const { kind, key, fingerprint } = found;
    await valueOf(
      within((group) => decideConflict(group, { kind, key, fingerprint, decision: "misprint", note: "" })),
    );
    expect((await valueOf(matrix())).totals.conflicts).toBe(0);
    const decided = await valueOf(cell({ row: amendment, column: russian.id }));
    expect(decided.conflicts.map(({ conflict }) => conflict.decision?.decision)).toEqual(["misprint"]);
    for (const id of [late, early]) await valueOf(within((group) => setClaimDeleted(group, id, true)));
  });

  test("is not for students, and another group's is empty", async () => {
    const student = await makePerson("Студент");
    await joinGroup(owner, groupId, student, "student");
    expect(await refusalOf(matrix({}, student))).toBe("not_allowed");
    const other = await makeGroup(owner);
    const there = await valueOf(
      inGroup(other, owner, (group) =>
        showMatrix(group, operations.showMatrix.query.parse({ reforms: reforms[0] })),
      ),
    );
    expect(there.rowCount).toBe(0);
  });

  test.each([
    { rows: "claim", columns: "claim" },
    { rows: "kind", columns: "kind" },
    { count: 1_000 },
    { reforms: "x" },
  ])("is not asked for as %o", (query) => {
    expect(operations.showMatrix.query.safeParse(query).success).toBe(false);
  });
});

describe("an opened cell", () => {
  test("shows its claims with the passages of its own text first", async () => {
    const { claims: shown, claimCount } = await valueOf(cell({ row: reforms[0], column: russian.id }));
    expect([claimCount, shown.map(({ number }) => number)]).toEqual([2, [1, 2]]);
    expect(shown[1]?.passages).toMatchObject([
      {
        exact: "Решение не усилило представительства",
        language: "ru",
        stance: "disputes",
        isHere: true,
      },
      { exact: "Бұл шешім өкілдікті күшейтті", language: "kk", stance: "asserts", isHere: false },
    ]);
    expect(shown[0]?.sources).toMatchObject([{ name: "Қасен", locator: "12 б.", check: "unchecked" }]);
  });

  test("of a claim under its reform shows that claim alone", async () => {
    const { claims: shown } = await valueOf(cell({ row: reforms[0], claim: claims[0], column: kazakh.id }));
    expect(shown.map(({ number }) => number)).toEqual([1]);
  });

  test("in which nothing stands has no claims", async () => {
    const empty = await valueOf(cell({ row: groupId, column: kazakh.id }));
    expect(empty).toEqual({ claimCount: 0, claims: [], conflicts: [] });
  });
});
