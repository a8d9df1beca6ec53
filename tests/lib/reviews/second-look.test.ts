import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { secondLookState, secondLookUntil } from "#lib/reviews/second-look.ts";

const releasedAt = new Date("2026-11-29T10:00:00Z");

describe("a second look", () => {
  it.each([
    [null, false, "2036-01-01T00:00:00Z", "open"],
    [0, false, "2026-11-29T10:00:00Z", "never"],
    [7, false, "2026-12-06T09:59:59.999Z", "open"],
    [7, false, "2026-12-06T10:00:00Z", "over"],
    [7, true, "2027-01-01T00:00:00Z", "asked"],
    [0, true, "2026-12-01T00:00:00Z", "asked"],
  ] as const)("within %s days, open request %s, at %s: %s", (days, hasOpen, at, state) => {
    expect(secondLookState({ releasedAt, days, hasOpen }, new Date(at))).toBe(state);
  });

  it("is open exactly until the moment that is told", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), fc.integer({ min: -5, max: 5 }), (days, beside) => {
        const until = secondLookUntil({ releasedAt, days })?.getTime() ?? 0;
        const state = secondLookState({ releasedAt, days, hasOpen: false }, new Date(until + beside));
        return state === (beside < 0 ? "open" : "over");
      }),
    );
  });
});
