import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erasureDate, retentionState } from "#lib/reviews/retention.ts";

const at = (day: string) => new Date(`${day}T10:00:00Z`);

describe("the date of erasing", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2027-12-31", 2, "2028-02-29"],
    ["2026-11-29", 12, "2027-11-29"],
    ["2026-11-30", 3, "2027-02-28"],
  ])("%s and %i months: %s", (released, months, erased) => {
    expect(erasureDate(at(released), months)).toEqual(at(erased));
  });
  it("is never without a release, or without a period", () => {
    expect([erasureDate(null, 3), erasureDate(at("2026-01-01"), null)]).toEqual([null, null]);
  });
});

describe("what is to be done", () => {
  const eraseAt = at("2027-06-30");
  it.each([
    [null, null, "2030-01-01", "kept"],
    [eraseAt, null, "2027-05-30", "kept"],
    [eraseAt, null, "2027-06-01", "to_tell"],
    [eraseAt, at("2027-06-01"), "2027-06-29", "told"],
    [eraseAt, at("2027-06-01"), "2027-07-01", "due"],
    // A server that was off for a year tells first.
    [eraseAt, null, "2028-06-30", "to_tell"],
    [eraseAt, at("2028-06-30"), "2028-07-29", "told"],
    [eraseAt, at("2028-06-30"), "2028-07-30", "due"],
    // Told of an earlier day; then the months were changed.
    [eraseAt, at("2026-06-01"), "2027-07-01", "to_tell"],
  ] as const)("to be erased %s, told %s, at %s: %s", (erase, toldAt, moment, state) => {
    expect(retentionState({ eraseAt: erase, toldAt }, at(moment))).toBe(state);
  });
  it("is never erasing before the date, nor within thirty days of the telling", () => {
    const days = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(days, fc.option(days), (now, told) => {
        const day = (count: number) => new Date(eraseAt.getTime() + count * 86_400_000);
        const state = retentionState({ eraseAt, toldAt: told === null ? null : day(told) }, day(now));
        return state !== "due" || (now >= 0 && told !== null && now >= told + 30);
      }),
    );
  });
});
