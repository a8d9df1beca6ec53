import { describe, expect, test } from "vitest";
import type { ConflictCase, ConflictSide } from "#lib/claims/conflict.ts";
import { differingOf, sidesThatDiffer } from "#lib/claims/matrix/differing.ts";

/** A side that these documents hold, by one claim each. */
const side = (
  written: string,
  documents: readonly string[],
  isRegistered: boolean | null = null,
): ConflictSide =>
  ({
    ...{ written, isRegistered },
    assertions: documents.map((documentId) => ({
      claim: { id: `c-${documentId}` },
      speakers: [{ documentId }],
    })),
    // Only these parts are read.
  }) as unknown as ConflictSide;
const written = (sides: readonly ConflictSide[]) => sides.map((one) => one.written);

describe("of values that disagree", () => {
  test("those stand out that the register does not have", () => {
    const sides = [side("16 мамыр", ["ли", "ким"], false), side("21 мамыр", ["сейітова"], true)];
    expect(written(sidesThatDiffer(sides))).toEqual(["16 мамыр"]);
  });

  test("those that fewer texts hold, where the register has none", () => {
    const sides = [side("50", ["a", "b"]), side("40", ["c"]), side("20", ["d"])];
    expect(written(sidesThatDiffer(sides))).toEqual(["40", "20"]);
  });

  test("all, where no side is larger", () => {
    expect(written(sidesThatDiffer([side("7", ["a"]), side("5", ["b"])]))).toEqual(["7", "5"]);
  });

  test("each is marked at its reform, in its text and its claim", () => {
    const found = {
      reformId: "r",
      sides: [side("7", ["a", "b"]), side("5", ["c"])],
    } as unknown as ConflictCase;
    const places = {
      claims: new Map([["c-c", 4]]),
      reforms: new Map([["r", 2]]),
      documents: new Map([["c", 1]]),
    };
    expect(differingOf([found], places)).toEqual([{ conflict: 0, claim: 4, reform: 2, document: 1 }]);
    expect(differingOf([found], { ...places, claims: new Map() })).toEqual([]);
  });
});
