import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { momentOf, offsetName, placeOfZone, typedTime } from "#lib/languages/zoned-time.ts";

describe("a day and an hour typed in the zone of a group", () => {
  test.each([
    ["Asia/Almaty", "2026-12-01T23:59", "2026-12-01T18:59:00.000Z"],
    // Almaty moved from UTC+6 to UTC+5 in the night to 1 March 2024: 23:00–24:00 was there twice, the first is meant.
    ["Asia/Almaty", "2024-02-29T23:30", "2024-02-29T17:30:00.000Z"],
    ["Asia/Almaty", "2024-02-29T12:00", "2024-02-29T06:00:00.000Z"],
    ["Europe/Berlin", "2026-07-01T12:00", "2026-07-01T10:00:00.000Z"],
    // Skipped by the clocks: the hour after it.
    ["Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
    ["Asia/Kolkata", "2026-01-01T00:00", "2025-12-31T18:30:00.000Z"],
    ["UTC", "2026-02-28T24:00", null],
    ["UTC", "2026-02-30T10:00", null],
    ["UTC", "", null],
    ["UTC", "ертең", null],
  ])("in %s %s is %s", (zone, typed, moment) => {
    expect(momentOf(typed, zone)).toBe(moment);
  });

  test("comes back as it was typed, in every zone, unless the clocks skip it", () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    const minutes = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const at = new Date(minute * 60_000).toISOString();
        const typed = typedTime(at, zone);
        const moment = momentOf(typed, zone);
        expect(moment).not.toBeNull();
        expect(typedTime(moment ?? "", zone)).toBe(typed);
        // Of an hour that is there twice the first is meant.
        expect(Date.parse(moment ?? "")).toBeLessThanOrEqual(minute * 60_000);
      }),
    );
  });

  test.each([
    ["Asia/Almaty", "2026-11-29T10:00:00Z", "UTC+5", "Almaty"],
    ["America/St_Johns", "2026-01-01T00:00:00Z", "UTC−3:30", "St Johns"],
    ["UTC", "2026-01-01T00:00:00Z", "UTC", "UTC"],
  ])("the zone %s is named at %s", (zone, at, offset, place) => {
    expect([offsetName(at, zone), placeOfZone(zone)]).toEqual([offset, place]);
  });

  test.each(["2026-11-29T14:20:42.700Z", "2026-11-29T14:20:00.000Z", "2026-11-29T14:20:59.999Z"])(
    "an offset is that of the zone in every second of a minute: %s",
    (at) => {
      expect(offsetName(at, "Asia/Almaty")).toBe("UTC+5");
    },
  );
});
