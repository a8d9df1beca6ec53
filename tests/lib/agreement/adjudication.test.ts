import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type Decision,
  type Difference,
  decidedBy,
  differencesOf,
  outcomeOf,
  proposalsFor,
} from "#lib/agreement/adjudication.ts";
import type { CodedPassage } from "#lib/agreement/coded-passage.ts";

/** "aigul 0-10 fact,norm": who, from where to where, with which tags. Ids are given in order: 1, 2 … */
function coded(...lines: string[]): CodedPassage[] {
  return lines.map((line, at) => {
    const [coderId = "", range = "", tags = ""] = line.split(" ");
    const [start = 0, end = 0] = range.split("-").map(Number);
    return {
      annotationId: String(at + 1),
      coderId,
      span: [start, end],
      tagIds: tags === "" ? [] : tags.split(","),
    };
  });
}

const TWO = ["aigul", "boris"];
const THREE = [...TWO, "clara"];

/** What a person would say about each: kind, span, whose annotations. */
function told(differences: readonly Difference[]): string[] {
  return differences.map(({ kind, span, key }) => `${kind} ${span.join("-")} ${key}`);
}

const TABLE: [name: string, passages: CodedPassage[], coders: string[], expected: string[]][] = [
  ["nothing marked by anybody", [], TWO, []],
  ["the same by both", coded("aigul 0-10 fact", "boris 0-10 fact"), TWO, ["agreed 0-10 1+2"]],
  [
    "the same tags in another order",
    coded("aigul 0-10 fact,norm", "boris 0-10 norm,fact"),
    TWO,
    ["agreed 0-10 1+2"],
  ],
  ["another tag on the same words", coded("aigul 0-10 fact", "boris 0-10 norm"), TWO, ["tags 0-10 1+2"]],
  ["one tag more", coded("aigul 0-10 fact", "boris 0-10 fact,norm"), TWO, ["tags 0-10 1+2"]],
  [
    "the same tag with a moved border",
    coded("aigul 0-10 fact", "boris 0-14 fact"),
    TWO,
    ["borders 0-14 1+2"],
  ],
  [
    "borders and tags apart, most words shared",
    coded("aigul 0-10 fact", "boris 2-11 norm"),
    TWO,
    ["both 0-11 1+2"],
  ],
  [
    "hardly any words shared and no tag: two things",
    coded("aigul 0-10 fact", "boris 9-20 norm"),
    TWO,
    ["one_coder 0-10 1", "one_coder 9-20 2"],
  ],
  [
    "spans that touch are two things",
    coded("aigul 0-5 fact", "boris 5-9 fact"),
    TWO,
    ["one_coder 0-5 1", "one_coder 5-9 2"],
  ],
  ["marked by one alone", coded("boris 3-4 fact"), TWO, ["one_coder 3-4 1"]],
  [
    "stacked: two spans of each coder on the same words find their like",
    coded("aigul 0-10 fact", "aigul 0-10 norm", "boris 0-10 norm", "boris 0-10 fact"),
    TWO,
    ["agreed 0-10 1+4", "agreed 0-10 2+3"],
  ],
  [
    "nested: the sentence goes with the sentence, the word with the word",
    coded("aigul 0-100 fact", "aigul 40-44 norm", "boris 40-45 norm", "boris 0-98 fact"),
    TWO,
    ["borders 0-100 1+4", "borders 40-45 2+3"],
  ],
  [
    "one coder marked the same twice: the second has no like",
    coded("aigul 0-10 fact", "aigul 0-10 fact", "boris 0-10 fact"),
    TWO,
    ["agreed 0-10 1+3", "one_coder 0-10 2"],
  ],
  ["two of three", coded("aigul 0-10 fact", "boris 0-10 fact"), THREE, ["some_coders 0-10 1+2"]],
  [
    "three, of whom one drew other borders",
    coded("aigul 0-10 fact", "boris 0-10 fact", "clara 0-12 fact"),
    THREE,
    ["borders 0-12 1+2+3"],
  ],
  ["passages without tags", coded("aigul 0-10", "boris 0-10"), TWO, ["agreed 0-10 1+2"]],
];

describe("differences between coders", () => {
  it.each(TABLE)("%s", (_name, passages, coders, expected) => {
    expect(told(differencesOf(passages, coders))).toEqual(expected);
  });

  it("shows together what hangs together, and apart what does not", () => {
    const differences = differencesOf(
      coded("aigul 0-10 a", "boris 8-20 b", "aigul 19-30 c", "boris 30-40 d"),
      TWO,
    );
    expect(differences.map(({ region }) => region)).toEqual([0, 0, 0, 1]);
  });

  it("says for each tag who gave it and who did not, absent coders among them", () => {
    const [difference] = differencesOf(coded("aigul 0-10 fact,norm", "boris 0-10 fact"), THREE);
    expect(difference?.tags).toEqual([
      { tagId: "fact", givenBy: ["aigul", "boris"], lackedBy: ["clara"] },
      { tagId: "norm", givenBy: ["aigul"], lackedBy: ["boris", "clara"] },
    ]);
    expect(difference?.absent).toEqual(["clara"]);
  });

  it("does not take a passage of somebody who did not code the document", () => {
    expect(() => differencesOf(coded("dana 0-1 fact"), TWO)).toThrow("dana");
  });

  it("five thousand passages of each of two coders on one word are told apart within seconds", () => {
    const many = Array.from({ length: 10_000 }, (_one, at) => ({
      annotationId: String(at),
      coderId: at % 2 === 0 ? "aigul" : "boris",
      span: [100, 107] as const,
      tagIds: [`t${at % 7}`],
    }));
    const began = performance.now();
    const differences = differencesOf(many, TWO);
    expect(differences.flatMap(({ passages }) => passages)).toHaveLength(10_000);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

const passage = fc.record({
  coderId: fc.constantFrom(...THREE),
  start: fc.nat(30),
  length: fc.integer({ min: 1, max: 20 }),
  tagIds: fc.uniqueArray(fc.constantFrom("fact", "norm", "forecast"), { maxLength: 3 }),
});
const passages = fc.array(passage, { maxLength: 24 }).map((all) =>
  all.map(({ coderId, start, length, tagIds }, at): CodedPassage => ({
    annotationId: `a${at}`,
    coderId,
    span: [start, start + length],
    tagIds,
  })),
);

describe("whatever coders did", () => {
  it("every passage is in exactly one difference, and nothing is in two", () => {
    fc.assert(
      fc.property(passages, (all) => {
        const found = differencesOf(all, THREE).flatMap((difference) => difference.passages);
        expect(found.map(({ annotationId }) => annotationId).sort()).toEqual(
          all.map(({ annotationId }) => annotationId).sort(),
        );
      }),
    );
  });

  it("no coder is twice in a difference; present and absent are all coders", () => {
    fc.assert(
      fc.property(passages, (all) => {
        for (const difference of differencesOf(all, THREE)) {
          const present = difference.passages.map(({ coderId }) => coderId);
          expect([...present, ...difference.absent].sort()).toEqual(THREE);
        }
      }),
    );
  });

  it("neither the order of the passages nor that of the coders changes anything", () => {
    fc.assert(
      fc.property(
        passages.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(differencesOf(shuffled, [...THREE].reverse())).toEqual(differencesOf(all, THREE));
        },
      ),
    );
  });

  it("coders who did the same agree in everything", () => {
    fc.assert(
      fc.property(passages, (all) => {
        const ofAll = THREE.flatMap((coderId) =>
          all.map((one) => ({ ...one, coderId, annotationId: `${coderId} ${one.annotationId}` })),
        );
        for (const { kind } of differencesOf(ofAll, THREE)) expect(kind).toBe("agreed");
      }),
    );
  });

  it("each proposal lies inside of what was marked and gives no tag that nobody gave", () => {
    fc.assert(
      fc.property(passages, (all) => {
        for (const difference of differencesOf(all, THREE)) {
          for (const { outcome } of proposalsFor(difference)) {
            if (outcome === null) continue;
            expect(outcomeOf(difference, { kind: "merged", outcome }).ok).toBe(true);
          }
        }
      }),
    );
  });
});

function single(passages: CodedPassage[], coders = THREE): Difference {
  const [difference, ...more] = differencesOf(passages, coders);
  if (difference === undefined || more.length > 0) throw new Error("meant to be one difference");
  return difference;
}

describe("proposals", () => {
  const cases: [name: string, difference: Difference, expected: unknown][] = [
    [
      "what all agree on is proposed alone",
      single(coded("aigul 0-10 fact", "boris 0-10 fact"), TWO),
      [{ kind: "agreed", outcome: { span: [0, 10], tagIds: ["fact"] } }],
    ],
    [
      "of three, the borders and tags two share",
      single(coded("aigul 0-10 fact", "boris 0-10 fact,norm", "clara 0-14 fact")),
      [
        { kind: "majority", outcome: { span: [0, 10], tagIds: ["fact"] } },
        { kind: "union", outcome: { span: [0, 14], tagIds: ["fact", "norm"] } },
      ],
    ],
    [
      "of three with three borders, the middle ones",
      single(coded("aigul 0-10 fact", "boris 1-12 fact", "clara 2-14 fact")),
      [
        { kind: "majority", outcome: { span: [1, 12], tagIds: ["fact"] } },
        { kind: "union", outcome: { span: [0, 14], tagIds: ["fact"] } },
        { kind: "intersection", outcome: { span: [2, 10], tagIds: ["fact"] } },
      ],
    ],
    [
      "marked by one of three: that nothing stands",
      single(coded("boris 0-10 fact")),
      [{ kind: "majority", outcome: null }],
    ],
    ["marked by one of two: nobody is more", single(coded("boris 0-10 fact"), TWO), []],
    [
      "two with a moved border: the widest and the narrowest",
      single(coded("aigul 0-10 fact", "boris 2-14 fact"), TWO),
      [
        { kind: "union", outcome: { span: [0, 14], tagIds: ["fact"] } },
        { kind: "intersection", outcome: { span: [2, 10], tagIds: ["fact"] } },
      ],
    ],
  ];
  it.each(cases)("%s", (_name, difference, expected) => {
    expect(proposalsFor(difference)).toEqual(expected);
  });
});

describe("decisions", () => {
  const differing = single(coded("aigul 0-10 fact", "boris 2-14 fact,norm"), TWO);
  const agreed = single(coded("aigul 0-10 fact", "boris 0-10 fact"), TWO);
  const cases: [name: string, difference: Difference, decision: Decision, expected: unknown][] = [
    ["as all have it", agreed, { kind: "agreed" }, { span: [0, 10], tagIds: ["fact"] }],
    ["not as all have it where they differ", differing, { kind: "agreed" }, "decision_not_agreed"],
    [
      "one coder's",
      differing,
      { kind: "side", annotationId: "2" },
      { span: [2, 14], tagIds: ["fact", "norm"] },
    ],
    ["nobody's side", differing, { kind: "side", annotationId: "9" }, "decision_not_a_side"],
    [
      "borders of one and tags of the other",
      differing,
      { kind: "merged", outcome: { span: [0, 10], tagIds: ["fact", "norm"] } },
      { span: [0, 10], tagIds: ["fact", "norm"] },
    ],
    [
      "a tag of nobody is no merger",
      differing,
      { kind: "merged", outcome: { span: [0, 9], tagIds: ["x"] } },
      "decision_not_merged",
    ],
    [
      "nor are wider borders",
      differing,
      { kind: "merged", outcome: { span: [0, 15], tagIds: [] } },
      "decision_not_merged",
    ],
    [
      "one's own",
      differing,
      { kind: "own", outcome: { span: [0, 40], tagIds: ["x"] } },
      { span: [0, 40], tagIds: ["x"] },
    ],
    [
      "own, of nothing",
      differing,
      { kind: "own", outcome: { span: [4, 4], tagIds: ["x"] } },
      "decision_empty",
    ],
    ["nothing stands", differing, { kind: "rejected" }, null],
  ];
  it.each(cases)("%s", (_name, difference, decision, expected) => {
    const result = outcomeOf(difference, decision);
    expect(result.ok ? result.value : result.refusal.code).toEqual(expected);
  });

  it("holds as long as the coders have what they had, and is looked at again when they changed it", () => {
    const before = coded("aigul 0-10 fact", "boris 2-14 fact", "aigul 50-60 norm");
    const after = before.map((one) => (one.annotationId === "3" ? { ...one, tagIds: ["fact"] } : one));
    const kept = [
      { id: "first", sources: before.slice(0, 2) },
      { id: "second", sources: before.slice(2) },
    ];
    expect([...decidedBy(differencesOf(after, TWO), kept)]).toEqual([
      ["1+2", { id: "first", state: "current" }],
      ["3", { id: "second", state: "outdated" }],
    ]);
  });

  it("the last of two decisions about the same counts", () => {
    const all = coded("aigul 0-10 fact");
    const kept = [
      { id: "first", sources: all },
      { id: "second", sources: all },
    ];
    expect(decidedBy(differencesOf(all, TWO), kept).get("1")?.id).toBe("second");
  });
});
