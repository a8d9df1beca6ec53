import { describe, expect, it } from "vitest";
import { checkEvidence, type EvidenceClaim } from "#lib/claims/evidence-check.ts";
import { stateOfCase } from "#lib/claims/conflict-decision.ts";
import { cellNumber, checkTable, type CheckedTable } from "#lib/claims/table-check.ts";

const claim = (id: string, changed: Partial<EvidenceClaim> = {}): EvidenceClaim => ({
  id,
  reformIds: [],
  documentCount: 1,
  sources: [{ referenceId: "book", check: "work_opened" }],
  ...changed,
});
const kinds = (claims: readonly EvidenceClaim[]) =>
  checkEvidence(claims).map(({ kind, key }) => `${kind} ${key}`);

describe("evidence of claims", () => {
  it("says nothing of a claim with an opened source", () => {
    expect(kinds([claim("a")])).toEqual([]);
  });

  it("shows a claim without a source and a work that nobody opened, the work once", () => {
    const unopened = [{ referenceId: "book", check: "entry_seen" as const }];
    expect(
      kinds([
        claim("a", { sources: [] }),
        claim("b", { sources: unopened }),
        claim("c", { sources: unopened }),
      ]),
    ).toEqual(["no_source a", "unopened_source book"]);
    expect(kinds([claim("b", { sources: unopened }), claim("c")])).toEqual([]);
  });

  it("shows what several documents say on one work, and a reform that rests on one", () => {
    expect(kinds([claim("a", { documentCount: 2 })])).toEqual(["one_source a"]);
    const about = { reformIds: ["reform"] };
    expect(kinds([claim("a", about), claim("b", about)])).toEqual([]);
    expect(kinds([claim("a", about), claim("b", about), claim("c", about)])).toEqual([
      "one_source_reform reform",
    ]);
  });
});

describe("decisions about a case", () => {
  it("hold for the values that they were about, and mark the case as opened again for others", () => {
    const decisions = [{ fingerprint: "16|21" }, { fingerprint: "17|21" }];
    expect(stateOfCase("16|21", [])).toEqual({ state: "open", decision: null });
    expect(stateOfCase("17|21", decisions)).toEqual({ state: "decided", decision: decisions[1] });
    expect(stateOfCase("18|21", decisions)).toEqual({ state: "reopened", decision: decisions[0] });
  });
});

const table = (rows: readonly (readonly string[])[], ...sentences: readonly string[]): CheckedTable => ({
  blockKey: "b1",
  language: "ru",
  rows,
  sentences,
});
const parties = [
  ["Партия", "Голоса"],
  ["«Ақ жол»", "54 822"],
  ["«Ауыл»", "26 819"],
];

describe("a text and its own table", () => {
  it.each([
    ["54 822", 54_822],
    ["68,05 %", 68.05],
    ["–", null],
    ["12 из 30", null],
    ["", null],
  ])("reads the cell «%s»", (text, number) => {
    expect(cellNumber(text)).toBe(number);
  });

  it("shows a figure that differs a little from that of the row it names", () => {
    const [found] = checkTable(table(parties, "За «Ауыл» подано 26 189 голосов."));
    expect(found).toMatchObject({ kind: "table_disagrees", values: { row: "«Ауыл»", there: 26_819 } });
  });

  it.each([
    "За «Ауыл» подано 26 819 голосов.",
    "За «Ауыл» подано около 27 тысяч голосов.",
    "«Ауыл» провела 12 съездов.",
    "Всего подано 90 тысяч голосов.",
  ])("says nothing of: %s", (sentence) => {
    expect(checkTable(table(parties, sentence))).toEqual([]);
  });

  it("shows a total that is not the sum of its column", () => {
    expect(checkTable(table([...parties, ["Барлығы", "81 641"]]))).toEqual([]);
    const [found] = checkTable(table([...parties, ["Итого", "81 614"]]));
    expect(found).toMatchObject({
      kind: "table_sum",
      values: { column: "Голоса", there: 81_614, sum: 81_641 },
    });
  });

  it("lets shares that were rounded one by one miss a hundred by one", () => {
    const shares = [
      ["Ответ", "%"],
      ["да", "33,4"],
      ["нет", "33,4"],
      ["не знаю", "33,4"],
      ["Total", "100"],
    ];
    expect(checkTable(table(shares))).toEqual([]);
  });
});
