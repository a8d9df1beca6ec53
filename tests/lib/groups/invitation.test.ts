import { describe, expect, test } from "vitest";
import { invitationState } from "#lib/groups/invitation.ts";

const now = new Date("2026-11-21T09:00:00Z");
const before = new Date("2026-11-21T08:59:59Z");
const later = new Date("2026-11-22T09:00:00Z");

describe("what became of an invitation", () => {
  test.each([
    ["open until its time", { usedAt: null, revokedAt: null, expiresAt: later }, "open"],
    ["expired at the very moment", { usedAt: null, revokedAt: null, expiresAt: now }, "expired"],
    ["revoked before its time", { usedAt: null, revokedAt: before, expiresAt: later }, "revoked"],
    [
      "used, though its time has passed since",
      { usedAt: before, revokedAt: null, expiresAt: before },
      "used",
    ],
  ] as const)("%s", (_, invitation, expected) => {
    expect(invitationState(invitation, now)).toBe(expected);
  });
});
