import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markStretches } from "#lib/reviews/marked-text.ts";

const remark = (id: string, start: number, end: number) => ({ id, start, end });

describe("a block with remarks", () => {
  it.each([
    ["Kazakh", "Сайлаушы өз депутатын тани ма?", 9, 21, "өз депутатын"],
    ["Arabic", "هل يعرف الناخب نائبه؟", 3, 7, "يعرف"],
    ["Hindi", "मतदाता अपने सांसद को जानता है", 7, 11, "अपने"],
    ["Chinese", "选民认识自己的代表吗", 2, 4, "认识"],
    ["emoji", "👩‍👩‍👧‍👦 және отбасы", 0, 7, "👩‍👩‍👧‍👦"],
    ["decomposed letters", "cafe\u0301 noir", 0, 5, "cafe\u0301"],
  ])("is cut at the remark: %s", (_, text, start, end, marked) => {
    const stretches = markStretches({ text, start: 100 }, [remark("a", 100 + start, 100 + end)]);
    expect(stretches.filter(({ ids }) => ids.length > 0).map((one) => one.text)).toEqual([marked]);
  });

  it("names where each of two that overlap begins", () => {
    const stretches = markStretches({ text: "abcdef", start: 0 }, [remark("a", 0, 4), remark("b", 2, 6)]);
    expect(stretches).toEqual([
      { text: "ab", ids: ["a"], begins: ["a"] },
      { text: "cd", ids: ["a", "b"], begins: ["b"] },
      { text: "ef", ids: ["b"], begins: [] },
    ]);
  });

  it("loses no letter, wherever remarks lie", () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.array(place),
        fc.integer({ min: 0, max: 10 }),
        (text, places, start) => {
          const remarks = places.map(([a, b], at) => remark(String(at), Math.min(a, b), Math.max(a, b)));
          const stretches = markStretches({ text, start }, remarks);
          expect(stretches.map((one) => one.text).join("")).toBe(text);
        },
      ),
    );
  });
});
