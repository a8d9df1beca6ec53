import { describe, expect, it } from "vitest";

import { type Item, itemTable, pairTable } from "#lib/agreement/item-table.ts";
import {
  type Coefficient,
  alphaNominal,
  cohenKappa,
  fleissKappa,
  gwetAc1,
  percentAgreement,
  specificAgreement,
} from "#lib/agreement/nominal.ts";

/** "a b b .": what the coders of a unit said, a dot where one said nothing. "12×a b" stands for twelve such units. */
function items(...lines: string[]): Item[] {
  return lines.flatMap((line, at) => {
    const [often, said] = line.includes("×") ? line.split("×") : ["1", line];
    const values = (said ?? "").split(" ").map((value) => (value === "." ? null : value));
    return Array.from({ length: Number(often) }, (_one, turn) => ({ cluster: `${at} ${turn}`, values }));
  });
}

function columns(...coders: string[]): Item[] {
  const said = coders.map((coder) => coder.split(" "));
  return (said[0] ?? []).map((_value, at) => ({
    cluster: String(at),
    values: said.map((coder) => (coder[at] === "." ? null : (coder[at] ?? null))),
  }));
}

function value(coefficient: Coefficient, given: readonly Item[], possible: string[] = []): number | string {
  const table = itemTable(given, given[0]?.values.length ?? 0, possible);
  const figure = coefficient(table, table.weights);
  return figure.value ?? figure.reason;
}

// Krippendorff 2011, https://repository.upenn.edu/asc_papers/43; the numbers also in dkpro-statistics' Krippendorff2004Test (2004, p. 224, 230).
const KRIPPENDORFF_A = columns("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
const KRIPPENDORFF_B = columns("a a b b d c c c e d d a", "b a b b b c c c e d d d");
const KRIPPENDORFF_C = columns(
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
);
// Cohen 1960, p. 45 and p. 37.
const COHEN_2 = items("88×1 1", "14×1 2", "18×1 3", "10×2 1", "40×2 2", "10×2 3", "2×3 1", "6×3 2", "12×3 3");
const COHEN_1 = items("25×1 1", "12×1 2", "3×1 3", "13×2 1", "2×2 2", "15×2 3", "12×3 1", "16×3 2", "2×3 3");
// Fleiss 1971, table 1: thirty patients, six psychiatrists, five diagnoses.
const FLEISS = items(
  ...`4 4 4 4 4 4|2 2 2 5 5 5|2 3 3 3 3 5|5 5 5 5 5 5|2 2 2 4 4 4|1 1 3 3 3 3|3 3 3 3 5 5|1 1 3 3 3 4|1 1 4 4 4 4|5 5 5 5 5 5
|1 4 4 4 4 4|1 2 4 4 4 4|2 2 2 3 3 3|1 4 4 4 4 4|2 2 4 4 4 5|3 3 3 3 3 5|1 1 1 4 5 5|1 1 1 1 1 2|2 2 4 4 4 4|1 3 3 5 5 5
|5 5 5 5 5 5|2 4 4 4 4 4|2 2 4 5 5 5|1 1 4 4 4 4|1 4 4 4 4 5|2 2 2 2 2 4|1 1 1 1 5 5|2 2 4 4 4 4|1 3 3 3 3 3|5 5 5 5 5 5`
    .replaceAll("\n", "")
    .split("|"),
);
// Krippendorff 1995, p. 57, dichotomised continua A and C of 24 letters.
const BERTHA_BILL = columns(
  "0 0 1 1 1 1 1 1 1 1 0 0 0 0 1 1 1 1 1 1 0 0 0 0",
  "0 0 0 0 1 1 1 1 0 0 0 0 0 0 0 1 1 0 0 0 0 0 0 0",
);
// irrCAC 1.4 (Gwet's own R package), answers kept in dkpro-statistics' gwet fixtures 1 and 4.
const SKEWED = items("80×1 1", "7×1 2", "8×2 1", "5×2 2");
const LIKERT = items(
  "20×1 1", "5×1 2", "1×1 3", "4×2 1", "15×2 2", "6×2 3", "1×2 4", "5×3 2", "18×3 3", "4×3 4", "1×4 2", "3×4 3", "12×4 4",
); // prettier-ignore

const PUBLISHED: [name: string, coefficient: Coefficient, given: Item[], expected: number][] = [
  ["Krippendorff 2011, A: binary, two observers", alphaNominal, KRIPPENDORFF_A, 0.095],
  ["Krippendorff 2011, B: nominal, two observers", alphaNominal, KRIPPENDORFF_B, 0.692],
  ["Krippendorff 2011, C: nominal, four observers, gaps", alphaNominal, KRIPPENDORFF_C, 0.743],
  ["Krippendorff 2004, p. 224: percent agreement", percentAgreement, KRIPPENDORFF_A, 0.6],
  ["Krippendorff 1995, p. 57: kappa of Bertha and Bill", cohenKappa, BERTHA_BILL, 0.385],
  ["Krippendorff 1995, p. 57: alpha of Bertha and Bill", alphaNominal, BERTHA_BILL, 0.329],
  ["Cohen 1960, p. 45", cohenKappa, COHEN_2, 0.492],
  ["Cohen 1960, p. 45: observed", percentAgreement, COHEN_2, 0.7],
  ["Fleiss 1971", fleissKappa, FLEISS, 0.43],
  ["Fleiss 1971: observed", percentAgreement, FLEISS, 0.556],
  ["AC1 by Gwet 2008, of Cohen 1960, p. 45", gwetAc1, COHEN_2, 0.576],
  ["AC1 by Gwet 2008, of Cohen 1960, p. 37", gwetAc1, COHEN_1, -0.048],
  ["AC1 of irrCAC, skewed table", gwetAc1, SKEWED, 0.808],
  ["AC1 of irrCAC, four by four", gwetAc1, LIKERT, 0.58],
];

describe("coefficients equal published values to three decimals", () => {
  it.each(PUBLISHED)("%s", (_name, coefficient, given, expected) => {
    expect(value(coefficient, given)).toBeCloseTo(expected, 3);
  });

  it("each diagnosis of Fleiss 1971 by the definition of specific agreement: what is given again of what is given", () => {
    const table = itemTable(FLEISS, 6);
    for (const [at, category] of table.values.entries()) {
      let again = 0;
      let given = 0;
      for (const { values } of FLEISS) {
        const count = values.filter((one) => one === category).length;
        again += count * (count - 1);
        given += count * 5;
      }
      expect(specificAgreement(table, table.weights, at)).toBeCloseTo(again / given, 10);
    }
  });
});

describe("the paradox of kappa", () => {
  it("kappa falls where one value is rare, AC1 stays with what is seen", () => {
    // Feinstein & Cicchetti 1990 and Gwet 2008 describe it; the figures follow from their formulas: p_o = 0.944, p_e = 0.945 and 0.054.
    const rare = items("118×n n", "5×n y", "2×y n");
    expect(value(percentAgreement, rare)).toBeCloseTo(118 / 125, 6);
    const byChance = (123 * 120 + 2 * 5) / 125 ** 2;
    expect(value(cohenKappa, rare)).toBeCloseTo((118 / 125 - byChance) / (1 - byChance), 6);
    expect(value(cohenKappa, rare)).toBeLessThan(0);
    const share = (123 + 120) / 250;
    const forAc1 = 2 * share * (1 - share);
    expect(value(gwetAc1, rare)).toBeCloseTo((118 / 125 - forAc1) / (1 - forAc1), 6);
    expect(value(gwetAc1, rare)).toBeGreaterThan(0.93);
  });

  it("QualCoder's example comes out as Cohen's, letters that nobody marked among the units (peers.md 3.12)", () => {
    expect(value(cohenKappa, items("50×y y", "50×y n", "50×n y", "850×n n"))).toBeCloseTo(0.444, 3);
  });
});

describe("where a coefficient says nothing", () => {
  const nothing: [name: string, given: Item[]][] = [
    ["disjoint work: no unit was judged by two", items("40×a .", "40×. a")],
    ["nothing at all", items()],
  ];
  it.each(nothing)("%s", (_name, given) => {
    for (const coefficient of [percentAgreement, cohenKappa, fleissKappa, gwetAc1, alphaNominal]) {
      const table = itemTable(given, 2);
      expect(coefficient(table, table.weights)).toEqual({ value: null, reason: "no_items" });
    }
  });

  it("all agree on one and the same value: there is no chance to correct for", () => {
    for (const coefficient of [cohenKappa, fleissKappa, gwetAc1, alphaNominal]) {
      expect(value(coefficient, items("9×a a"))).toBe("one_value");
    }
    expect(value(gwetAc1, items("9×a a"), ["a", "b"])).toBe(1);
  });

  it("kappa of Cohen is for two", () => {
    expect(value(cohenKappa, items("a a a"))).toBe("two_coders_only");
  });
});

describe("whatever the data", () => {
  const samples = [KRIPPENDORFF_A, KRIPPENDORFF_B, KRIPPENDORFF_C, COHEN_1, COHEN_2, FLEISS, SKEWED, LIKERT];

  it("neither the names of the values nor the order of the coders or units matters", () => {
    for (const given of samples) {
      const other = [...given].reverse().map(({ cluster, values }) => ({
        cluster,
        values: values.toReversed().map((one) => one && `z${9 - Number.parseInt(one, 36)}`),
      }));
      for (const coefficient of [percentAgreement, fleissKappa, gwetAc1, alphaNominal, cohenKappa]) {
        const [before, after] = [value(coefficient, given), value(coefficient, other)];
        if (typeof before === "string") expect(after).toBe(before);
        else expect(after).toBeCloseTo(before, 10);
      }
    }
  });

  it("coders who say the same agree completely", () => {
    const same = items("3×a a a", "4×b b b", "2×c c c");
    for (const coefficient of [percentAgreement, fleissKappa, gwetAc1, alphaNominal]) {
      expect(value(coefficient, same)).toBeCloseTo(1, 12);
    }
  });

  it("coders who throw dice agree by chance alone", () => {
    const dice: Item[] = [];
    let state = 12_345;
    const next = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
    for (let at = 0; at < 20_000; at++) {
      dice.push({ cluster: String(at), values: [0, 1].map(() => String(Math.floor(next() * 3))) });
    }
    for (const coefficient of [cohenKappa, fleissKappa, gwetAc1, alphaNominal]) {
      expect(Math.abs(Number(value(coefficient, dice)))).toBeLessThan(0.03);
    }
  });

  it("a pair of three coders is what the two of them said", () => {
    const table = itemTable(KRIPPENDORFF_C, 4);
    const pair = pairTable(table, 1, 3);
    const alone = itemTable(
      KRIPPENDORFF_C.map(({ cluster, values }) => ({
        cluster,
        values: [values[1] ?? null, values[3] ?? null],
      })),
      2,
    );
    expect(cohenKappa(pair, pair.weights).value).toBeCloseTo(cohenKappa(alone, alone.weights).value ?? 9, 10);
  });
});
