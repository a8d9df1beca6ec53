import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/groups/actor.ts";
import { ROLES, type Role } from "#lib/groups/role.ts";
import { isOwnOrEditor, mayRead, mayWrite } from "#lib/permissions/may.ts";

const actor = (role: Role, readOnly = false): Actor => ({ groupId: "group", userId: "me", role, readOnly });
const allowed = (may: (actor: Actor) => boolean, readOnly = false) =>
  ROLES.filter((role) => may(actor(role, readOnly)));

describe("a permission to read", () => {
  test("is every member's unless roles are named", () => {
    expect(allowed(mayRead())).toEqual(ROLES);
    expect(allowed(mayRead("owner", "viewer"))).toEqual(["owner", "viewer"]);
  });

  test("is a read-only token's too", () => {
    expect(allowed(mayRead(), true)).toEqual(ROLES);
  });
});

describe("a permission to write", () => {
  test("is that of the roles named and of nobody else", () => {
    expect(allowed(mayWrite("owner", "annotator"))).toEqual(["owner", "annotator"]);
    expect(allowed(mayWrite())).toEqual([]);
  });

  test("is never a read-only token's, whatever the role", () => {
    expect(allowed(mayWrite(...ROLES), true)).toEqual([]);
  });
});

describe("work that somebody made", () => {
  const mine = { createdById: "me" };
  const theirs = { createdById: "somebody" };

  test("is in its maker's hands in every role", () => {
    expect(allowed((each) => isOwnOrEditor(each, mine))).toEqual(ROLES);
  });

  test("of others is in the hands of owners and editors", () => {
    expect(allowed((each) => isOwnOrEditor(each, theirs))).toEqual(["owner", "editor"]);
  });

  test("is not in the hands of a read-only token, even of its maker", () => {
    expect(allowed((each) => isOwnOrEditor(each, mine), true)).toEqual([]);
  });
});
