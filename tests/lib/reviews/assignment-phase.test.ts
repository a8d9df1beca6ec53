import { describe, expect, it } from "vitest";
import { phaseAt } from "#lib/reviews/assignment-phase.ts";

const at = (time: string) => new Date(`2026-11-${time}Z`);
const deadlines = { opensAt: at("01T04:00:00"), dueAt: at("14T18:59:59"), lateUntil: at("16T18:59:59") };

describe("an assignment", () => {
  it.each([
    ["is shut before it opens", "01T03:59:59", null, "not_open"],
    ["opens at its second", "01T04:00:00", null, "open"],
    ["is in time at the last second of the due time", "14T18:59:59", null, "open"],
    ["is in time within that second, too", "14T18:59:59.999", null, "open"],
    ["is late a second later", "14T19:00:00", null, "late"],
    ["is closed when no more is taken", "16T19:00:00", null, "closed"],
    ["is in time for whom it was extended", "15T10:00:00", "15T18:59:59", "open"],
    ["is late for them afterwards", "15T19:00:00", "15T18:59:59", "late"],
    ["is in time beyond what is taken late from others", "17T10:00:00", "18T18:59:59", "open"],
    ["never gets shorter by an extension", "14T12:00:00", "10T18:59:59", "open"],
  ])("%s", (_, moment, extended, phase) => {
    expect(phaseAt(deadlines, at(moment), extended === null ? null : at(extended))).toBe(phase);
  });

  it("without a due time stays open", () => {
    expect(phaseAt({ opensAt: null, dueAt: null, lateUntil: null }, at("30T00:00:00"))).toBe("open");
  });
});
