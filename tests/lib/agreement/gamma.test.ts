import { describe, expect, it } from "vitest";

import { type Aligned, bestAlignment, groupCost } from "#lib/agreement/alignment.ts";
import type { Unit } from "#lib/agreement/continuum.ts";
import { EVEN_WEIGHTS, dissimilarity } from "#lib/agreement/dissimilarity.ts";
import { gammaOf, randomAnnotation } from "#lib/agreement/gamma.ts";
import { seededRandom } from "#lib/agreement/random.ts";

/** "a 1-5": category, beginning and end. */
function units(...written: string[]): Unit[] {
  return written.map((one) => {
    const [category = "", place = ""] = one.split(" ");
    const [start = 0, end = 0] = place.split("-").map(Number);
    return { start, end, category };
  });
}

// Answers of pygamma-agreement 0.5.9 (exact, GLPK), kept in dkpro-statistics' pygamma fixtures 4 and 6.
const THREE = [units("a 1-5", "b 10-14"), units("a 2-6", "b 11-15"), units("a 1-4", "c 9-14")];
const WEIGHTED = [units("a 1-5", "b 6-10", "c 11-15"), units("a 2-7", "b 8-12", "a 11-15")];
// pygamma-agreement's AlexPaulSuzan.csv, the worked example of its documentation, after figure 1 of Mathet et al. 2015.
const ALEX_PAUL_SUZAN = [
  units("1 2-9", "2 11-17", "5 24-30", "6 32-36", "6 36-44", "7 44-60"),
  units("1 2-9", "3 11-17", "5 19-25", "6 32-44"),
  units("1 2-9", "4 11-17", "5 21-27", "6 32-36", "6 36-40", "6 40-44"),
];
const POSITION_3 = { position: 3, category: 1 };

/** Mean number of units of a coder: δ is the cost by it. */
function disorder(coders: Unit[][], weights = EVEN_WEIGHTS): number {
  return bestAlignment(coders, weights).cost / (coders.flat().length / coders.length);
}

describe("dissimilarity and best alignment", () => {
  it("dissimilarities equal those of pygamma-agreement", () => {
    const at = (coder: number, unit: number) => THREE[coder]?.[unit] ?? { start: 0, end: 0, category: "" };
    expect(dissimilarity(at(0, 0), at(1, 0), EVEN_WEIGHTS)).toBeCloseTo(0.0625, 6);
    expect(dissimilarity(at(0, 0), at(1, 1), EVEN_WEIGHTS)).toBeCloseTo(7.25, 6);
    expect(dissimilarity(at(0, 1), at(2, 1), EVEN_WEIGHTS)).toBeCloseTo(1.012346, 5);
  });

  it("disorder of the best alignment equals pygamma-agreement's: three annotators", () => {
    expect(disorder(THREE)).toBeCloseTo(0.408756, 5);
  });

  it("disorder of the best alignment equals pygamma-agreement's: weights 3 and 2", () => {
    expect(disorder(WEIGHTED, { position: 3, category: 2 })).toBeCloseTo(1.027778, 5);
  });

  it("Alex, Paul and Suzan: disorder 0.96 (pygamma-agreement, test_gamma_alexpaulsuzan)", () => {
    expect(bestAlignment(ALEX_PAUL_SUZAN, POSITION_3).isExact).toBe(true);
    expect(disorder(ALEX_PAUL_SUZAN, POSITION_3)).toBeCloseTo(0.96, 2);
  });
});

/** Every way to put units of different coders together: for small texts, the answer by definition. */
function cheapest(coders: Unit[][]): number {
  const [own = [], ...rest] = coders;
  let groups: Aligned[][] = [own.map((unit) => [unit, ...rest.map(() => null)])];
  rest.forEach((list, at) => {
    for (const unit of list) {
      groups = groups.flatMap((all) => {
        const alone: Aligned = coders.map((_coder, coder) => (coder === at + 1 ? unit : null));
        const joined = all.flatMap((group, place) =>
          group[at + 1] === null ? [all.with(place, group.with(at + 1, unit))] : [],
        );
        return [[...all, alone], ...joined];
      });
    }
  });
  return Math.min(
    ...groups.map((all) => all.reduce((total, group) => total + groupCost(group, EVEN_WEIGHTS), 0)),
  );
}

function randomUnits(random: () => number, count: number): Unit[] {
  return Array.from({ length: count }, () => {
    const start = Math.floor(random() * 30);
    return { start, end: start + 1 + Math.floor(random() * 12), category: random() < 0.5 ? "a" : "b" };
  });
}

describe("the best alignment against every alignment there is", () => {
  it("two coders: never dearer than the cheapest of all", () => {
    const random = seededRandom(11);
    for (let turn = 0; turn < 60; turn++) {
      const coders = [randomUnits(random, 4), randomUnits(random, 4)];
      expect(bestAlignment(coders, EVEN_WEIGHTS).cost).toBeCloseTo(cheapest(coders), 9);
    }
  });

  it("three coders, few units: the cheapest of all", () => {
    const random = seededRandom(5);
    for (let turn = 0; turn < 40; turn++) {
      const coders = [randomUnits(random, 3), randomUnits(random, 3), randomUnits(random, 3)];
      const found = bestAlignment(coders, EVEN_WEIGHTS);
      expect(found.isExact).toBe(true);
      expect(found.cost).toBeCloseTo(cheapest(coders), 9);
    }
  });

  it("every unit is in exactly one group, and a group has one unit of a coder at most", () => {
    const random = seededRandom(8);
    const coders = [randomUnits(random, 30), randomUnits(random, 25), randomUnits(random, 28)];
    const { groups } = bestAlignment(coders, EVEN_WEIGHTS);
    coders.forEach((own, coder) => {
      const aligned = groups.flatMap((group) => group[coder] ?? []);
      expect(aligned).toHaveLength(own.length);
      expect(new Set(aligned)).toEqual(new Set(own));
    });
  });
});

const always = { precision: 0.02, hasTime: () => true };

describe("gamma", () => {
  it("Alex, Paul and Suzan: between 0.44 and 0.47 as in pygamma-agreement, with chance sampled as in the paper", () => {
    const found = gammaOf([{ length: 60, units: ALEX_PAUL_SUZAN }], {
      ...always,
      random: seededRandom(4772),
      weights: POSITION_3,
    });
    expect(found.value).toBeGreaterThan(0.42);
    expect(found.value).toBeLessThan(0.49);
  });

  it("coders who marked the same agree completely", () => {
    const own = units("a 2-9", "b 11-17", "a 30-44", "c 50-52");
    expect(gammaOf([{ length: 200, units: [own, own] }], { ...always, random: seededRandom(1) }).value).toBe(
      1,
    );
  });

  it("coders who marked anywhere agree about as much as chance", () => {
    const random = seededRandom(3);
    const own = () => {
      const list: Unit[] = [];
      for (let at = 0; at < 5_000; at += 10 + Math.floor(random() * 60)) {
        list.push({
          start: at,
          end: at + 8 + Math.floor(random() * 4),
          category: random() < 0.5 ? "a" : "b",
        });
      }
      return list;
    };
    const found = gammaOf([{ length: 5_100, units: [own(), own()] }], { ...always, random });
    expect(Math.abs(found.value ?? 1)).toBeLessThan(0.12);
  });

  it("the same seed gives the same value; it says how sure chance is", () => {
    const text = { length: 60, units: ALEX_PAUL_SUZAN };
    const one = gammaOf([text], { ...always, random: seededRandom(7) });
    expect(gammaOf([text], { ...always, random: seededRandom(7) })).toEqual(one);
    if (one.value === null) throw new Error("meant to have a value");
    expect(one.precision).toBeLessThan(0.025);
    expect(one.isExact).toBe(true);
  });

  it("says that there was no time instead of a value of too few samples", () => {
    let asked = 0;
    const hasTime = () => ++asked < 10;
    expect(
      gammaOf([{ length: 60, units: ALEX_PAUL_SUZAN }], {
        precision: 0.02,
        random: seededRandom(1),
        hasTime,
      }),
    ).toEqual({ value: null, reason: "not_in_time" });
  });

  it("nothing marked, and nobody to compare with", () => {
    const options = { ...always, random: seededRandom(1) };
    expect(gammaOf([{ length: 60, units: [[], []] }], options)).toEqual({ value: null, reason: "no_units" });
    expect(gammaOf([{ length: 60, units: [units("a 1-2")] }], options)).toEqual({
      value: null,
      reason: "one_coder",
    });
  });

  it("chance keeps the number, the lengths and the categories of somebody's units", () => {
    const sample = randomAnnotation({ length: 60, units: ALEX_PAUL_SUZAN }, seededRandom(2));
    const make = (own: Unit[]) => own.map(({ start, end, category }) => `${end - start} ${category}`).join();
    for (const own of sample) expect(ALEX_PAUL_SUZAN.map(make)).toContain(make(own));
  });
});
