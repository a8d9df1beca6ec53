import { describe, expect, test } from "vitest";
import type { NamedPlace } from "#lib/operations/reform-names.ts";
import {
  countOf,
  lastOf,
  NEW_WALK,
  type NamingDocument,
  waitingIn,
  withDeed,
  withoutDeed,
  withTexts,
} from "#components/reforms/naming/walk.ts";

function place(start: number, exact: string): NamedPlace {
  const around = { before: "", after: "", language: "kk", blockId: "b1" } as const;
  const words = exact.toLowerCase();
  return { start, end: start + exact.length, exact, words, ...around, state: "open", annotationId: null };
}

function text(id: string, places: readonly NamedPlace[]): NamingDocument {
  return { id, title: id, language: "kk", revisionNumber: 1, places: [...places] };
}

const WALK = withTexts(NEW_WALK, [
  text("one", [place(0, "ҰҚСК"), place(9, "реформа"), place(20, "ҰҚСК")]),
  text("two", [place(0, "ҰҚСК")]),
]);
const keys = (walk: typeof WALK) => waitingIn(walk).map(({ key }) => key);
const at = (n: number) => {
  const step = WALK.steps[n];
  if (step === undefined) throw new Error("no step");
  return step;
};

describe("a way through the places of many texts", () => {
  test("goes from place to place and from text to text", () => {
    expect(keys(WALK)).toEqual(["one 0", "one 9", "one 20", "two 0"]);
    const further = withDeed(withDeed(WALK, at(0), "tagged"), at(1), "skipped");
    expect(keys(further)).toEqual(["one 20", "two 0"]);
    expect([countOf(further, "tagged"), countOf(further, "skipped"), countOf(further, "declined")]).toEqual([
      1, 1, 0,
    ]);
  });

  test("passes over the same words of the same text once they were declined, and of that text alone", () => {
    const declined = withDeed(WALK, at(0), "declined");
    expect(keys(declined)).toEqual(["one 9", "two 0"]);
    expect(keys(withoutDeed(declined, at(0)))).toEqual(keys(WALK));
  });

  test("is gone back step by step, also where a place was done out of turn", () => {
    const walk = withDeed(withDeed(WALK, at(3), "tagged"), at(0), "declined");
    expect(lastOf(walk)).toMatchObject({ step: { key: "one 0" }, deed: "declined" });
    const back = withoutDeed(walk, at(0));
    expect(lastOf(back)).toMatchObject({ step: { key: "two 0" }, deed: "tagged" });
    expect(lastOf(withoutDeed(back, at(3)))).toBeNull();
  });

  test("keeps what was done when further texts are read", () => {
    const walk = withTexts(withDeed(WALK, at(0), "tagged"), [text("three", [place(4, "ҰҚСК")])]);
    expect(keys(walk)).toEqual(["one 9", "one 20", "two 0", "three 4"]);
  });
});
