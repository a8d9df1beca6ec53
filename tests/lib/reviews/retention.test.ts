import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erasureDate, retentionStart, retentionState } from "#lib/reviews/retention.ts";

const at = (day: string) => new Date(`${day}T10:00:00Z`);

describe("the date of erasing", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2027-12-31", 2, "2028-02-29"],
    ["2026-11-29", 12, "2027-11-29"],
    ["2026-11-30", 3, "2027-02-28"],
  ])("%s and %i months: %s", (released, months, erased) => {
    expect(erasureDate({ at: at(released), by: "released" }, months)).toEqual(at(erased));
  });
  it("is never without a release, or without a period", () => {
    expect([erasureDate(null, 3), erasureDate({ at: at("2026-01-01"), by: "due" }, null)]).toEqual([
      null,
      null,
    ]);
  });
});

describe("the time of keeping", () => {
  const none = { releasedAt: null, toldAt: null, handedInAt: at("2026-05-01"), dueAt: at("2026-06-01") };
  it.each([
    ["is not begun before a release", none, null],
    ["begins with the release", { ...none, releasedAt: at("2026-05-20") }, ["2026-05-20", "released"]],
    [
      "begins with the last release, also of a second draft",
      { ...none, releasedAt: at("2026-09-01"), toldAt: at("2026-05-20") },
      ["2026-09-01", "released"],
    ],
    [
      "of a draft that nobody released, with the due time",
      { ...none, toldAt: at("2026-04-20") },
      ["2026-06-01", "due"],
    ],
    [
      "or with its handing in, where that was later",
      { ...none, toldAt: at("2026-04-20"), handedInAt: at("2026-06-03") },
      ["2026-06-03", "handed_in"],
    ],
    [
      "or without a due time",
      { ...none, toldAt: at("2026-04-20"), dueAt: null },
      ["2026-05-01", "handed_in"],
    ],
    [
      "or with what was told, where nothing came after",
      { ...none, toldAt: at("2026-07-01") },
      ["2026-07-01", "released"],
    ],
  ] as const)("%s", (_, dates, start) => {
    expect(retentionStart(dates)).toEqual(start === null ? null : { at: at(start[0]), by: start[1] });
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
