import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson } from "#lib/languages/json-places.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("the places of a JSON text", () => {
  test("whatever is JSON is read whole, with a line for each element of the list", () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 6 }),
        fc.dictionary(fc.constantFrom("қ", "é", "列", "ن", "🧭"), fc.jsonValue()),
        fc.constantFrom(0, 1, 3),
        (list, around, indent) => {
          const text = JSON.stringify({ ...around, list }, null, indent);
          const { value, lines, stoppedAt } = readJson(text, "list");
          expect([stoppedAt, lines.length]).toEqual([null, list.length]);
          expect(value).toEqual(JSON.parse(text));
          expect(lines).toEqual([...lines].sort((one, other) => one - other));
          if (indent > 0) expect(new Set(lines).size).toBe(list.length);
        },
      ),
    );
  });

  test("what JSON.parse refuses is refused, and nothing else", () => {
    const sign = fc.constantFrom(...'{}[]:,"\\ntruefalse0123-.eE \n\tқ🧭');
    const text = fc.oneof(
      fc.array(sign, { maxLength: 12 }).map((signs) => signs.join("")),
      fc.json(),
    );
    fc.assert(
      fc.property(text, fc.nat(40), (whole, cut) => {
        for (const some of [whole, whole.slice(0, cut), whole + whole])
          expect(readJson(some, "list").stoppedAt === null, some).toBe(isJson(some));
      }),
      { numRuns: 500 },
    );
  });
});
