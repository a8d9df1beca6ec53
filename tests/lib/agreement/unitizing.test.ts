import { describe, expect, it } from "vitest";

import type { Continuum, Unit } from "#lib/agreement/continuum.ts";
import { seededRandom } from "#lib/agreement/random.ts";
import { Unitizing } from "#lib/agreement/unitizing.ts";
import { Unitizing2004, alphaOf } from "#lib/agreement/unitizing-2004.ts";

/** "c 75+70": category, beginning and length. */
function units(...written: string[]): Unit[] {
  return written.map((one) => {
    const [category = "", place = ""] = one.split(" ");
    const [start = 0, length = 0] = place.split("+").map(Number);
    return { start, end: start + length, category };
  });
}

function continuum(length: number, ...coders: Unit[][]): Continuum {
  return { length, units: coders, pieces: [0] };
}

/** Krippendorff 2004, p. 254: a continuum from 150 to 450, two observers; here it begins at 0. */
const KRIPPENDORFF_2004 = continuum(
  300,
  units("c 75+70", "c 220+30", "k 30+60", "k 150+50"),
  units("c 70+80", "c 205+20", "c 250+20", "k 30+60", "k 150+50"),
);

describe("unitizing alpha as published in 2004", () => {
  const study = new Unitizing2004(KRIPPENDORFF_2004);
  const [c, k] = study.disagreements([1]);

  it("equals Krippendorff 2004, p. 254, for the categories c and k and for both", () => {
    expect(study.categories).toEqual(["c", "k"]);
    expect(c?.observed).toBeCloseTo(0.0144, 4);
    expect(c?.expected).toBeCloseTo(0.0532, 4);
    expect(k?.observed).toBe(0);
    expect(k?.expected).toBeCloseTo(0.049, 4);
    expect(alphaOf([c ?? { observed: 0, expected: 0 }])).toBeCloseTo(0.7286, 3);
    expect(alphaOf(study.disagreements([1]))).toBeCloseTo(0.8591, 3);
  });

  const pairs: [name: string, one: Unit[], other: Unit[], observed: number][] = [
    ["A: Bertha and Bill", units("x 2+8", "x 14+6"), units("x 4+4", "x 15+2"), 0.03125],
    [
      "B: John and Jill",
      units("x 0+18"),
      units("x 0+2", "x 2+1", "x 3+1", "x 4+1", "x 5+1", "x 6+3", "x 9+1"),
      2.26736,
    ],
    [
      "C: Gerret and Gill",
      units("x 2+6", "x 10+2", "x 14+4", "x 20+2"),
      units("x 0+2", "x 4+4", "x 10+4", "x 16+2", "x 20+2"),
      0.02777,
    ],
  ];
  it.each(pairs)(
    "equals the observed disagreement of Krippendorff 1995, p. 57, %s",
    (_name, one, other, observed) => {
      const [found] = new Unitizing2004(continuum(24, one, other)).disagreements([1]);
      expect(found?.observed).toBeCloseTo(observed, 4);
    },
  );

  it("comes to Krippendorff 1995, p. 62, on a continuum so long that single letters count for nothing", () => {
    // He gives 0.553 for A and 0.679 for C in the limit; D_e there has a slip that 2004 mends: C comes to 0.693 by the later formula.
    const stretched = (list: Unit[]) =>
      list.map(({ start, end, category }) => ({ start: start * 50_000, end: end * 50_000, category }));
    for (const [at, expected] of [
      [0, 0.553],
      [2, 0.679],
    ] as const) {
      const [, one = [], other = []] = pairs[at] ?? [];
      const study = new Unitizing2004(continuum(1_200_000, stretched(one), stretched(other)));
      expect(Math.abs((alphaOf(study.disagreements([1])) ?? 9) - expected)).toBeLessThan(0.02);
    }
  });

  it("a piece counted twice is the same text twice", () => {
    const half = KRIPPENDORFF_2004;
    const twice: Continuum = {
      length: 600,
      pieces: [0, 300],
      units: half.units.map((own) => [
        ...own,
        ...own.map(({ start, end, category }) => ({ start: start + 300, end: end + 300, category })),
      ]),
    };
    const whole = new Unitizing2004({ ...twice, pieces: [0] });
    const pieces = new Unitizing2004(twice);
    expect(alphaOf(pieces.disagreements([1, 1]))).toBeCloseTo(alphaOf(whole.disagreements([1])) ?? 9, 10);
  });
});

/** The definition of 2016, letter by letter: what two coders say of each letter, and what any two letters not of one unit say. */
function byLetters({ length, units: coders }: Continuum, isBinary: boolean): number {
  const letters = coders.map((own, coder) =>
    Array.from({ length }, (_one, at) => {
      const unit = own.findIndex(({ start, end }) => start <= at && at < end);
      const said = own[unit]?.category ?? "φ";
      const value = isBinary && said !== "φ" ? "marked" : said;
      return { value, unit: unit < 0 ? `${coder} letter ${at}` : `${coder} ${unit}` };
    }),
  );
  let differ = 0;
  let pairs = 0;
  letters.forEach((one, first) => {
    letters.forEach((other, second) => {
      if (first === second) return;
      one.forEach(({ value }, at) => {
        pairs++;
        if (value !== other[at]?.value) differ++;
      });
    });
  });
  const all = letters.flat();
  let chance = 0;
  let chancePairs = 0;
  for (const one of all) {
    for (const other of all) {
      if (one.unit === other.unit) continue;
      chancePairs++;
      if (one.value !== other.value) chance++;
    }
  }
  return 1 - differ / pairs / (chance / chancePairs);
}

/** Coders who mark stretches at random, without overlaps of their own. */
function randomContinuum(seed: number, coders: number, length: number): Continuum {
  const random = seededRandom(seed);
  const marked = Array.from({ length: coders }, () => {
    const own: Unit[] = [];
    for (let at = Math.floor(random() * 5); at < length - 4;) {
      const end = Math.min(length, at + 1 + Math.floor(random() * 9));
      own.push({ start: at, end, category: random() < 0.5 ? "a" : "b" });
      at = end + Math.floor(random() * 8);
    }
    return own;
  });
  return { length, units: marked, pieces: [0] };
}

describe("the unitizing alphas of 2016", () => {
  it.each([1, 2, 3, 4, 5])("equal the definition taken letter by letter (continuum %i)", (seed) => {
    const text = randomContinuum(seed, 2 + (seed % 3), 60 + seed);
    const { nominal, binary } = new Unitizing(text).alphas([1]);
    expect(nominal).toBeCloseTo(byLetters(text, false), 8);
    expect(binary).toBeCloseTo(byLetters(text, true), 8);
  });

  it("cutting the text into pieces changes nothing as long as each counts once", () => {
    const text = randomContinuum(9, 3, 90);
    const whole = new Unitizing(text).alphas([1]);
    const cut = new Unitizing({ ...text, pieces: [0, 17, 40, 41, 80] }).alphas([1, 1, 1, 1, 1]);
    expect(cut.nominal).toBeCloseTo(whole.nominal ?? 9, 10);
  });

  it("coders who mark the same agree completely, whatever the names and the order", () => {
    const own = units("a 3+5", "b 20+7", "a 40+2");
    expect(new Unitizing(continuum(60, own, own, own)).alphas([1]).nominal).toBeCloseTo(1, 12);
    const text = randomContinuum(7, 3, 80);
    const renamed: Continuum = {
      ...text,
      units: text.units
        .toReversed()
        .map((list) => list.map((unit) => ({ ...unit, category: unit.category === "a" ? "z" : "c" }))),
    };
    expect(new Unitizing(renamed).alphas([1]).nominal).toBeCloseTo(
      new Unitizing(text).alphas([1]).nominal ?? 9,
      12,
    );
  });

  it("coders who mark at random agree by chance alone", () => {
    const { nominal } = new Unitizing(randomContinuum(3, 4, 40_000)).alphas([1]);
    expect(Math.abs(nominal ?? 1)).toBeLessThan(0.03);
  });

  it("disjoint work is no agreement: two who marked nothing in common stay near nought or below (peers.md 3.12)", () => {
    const { nominal } = new Unitizing(continuum(100, units("a 0+50"), units("a 50+50"))).alphas([1]);
    expect(nominal).toBeLessThan(0);
  });

  it("nobody marked anything: there is nothing to say", () => {
    expect(new Unitizing(continuum(50, [], [])).alphas([1])).toEqual({ nominal: null, binary: null });
    expect(alphaOf(new Unitizing2004(continuum(50, [], [])).disagreements([1]))).toBeNull();
  });
});
