import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "#lib/groups/role.ts";
import { acceptInvitation } from "#lib/server/commands/accept-invitation.ts";
import { changeRole } from "#lib/server/commands/change-role.ts";
import { createToken } from "#lib/server/commands/create-token.ts";
import { inviteMember } from "#lib/server/commands/invite-member.ts";
import { leaveGroup, removeMember } from "#lib/server/commands/remove-member.ts";
import { renameGroup } from "#lib/server/commands/rename-group.ts";
import { revokeInvitation } from "#lib/server/commands/revoke-invitation.ts";
import { revokeToken } from "#lib/server/commands/revoke-token.ts";
import { findTokenCaller } from "#lib/server/auth/tokens.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { showGroup } from "#lib/server/queries/groups.ts";
import { listInvitations, listMembers, showInvitation } from "#lib/server/queries/members.ts";
import { listTokens } from "#lib/server/queries/tokens.ts";
import { accept } from "#lib/result.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

/** A group with one member of each role. */
async function fullGroup(): Promise<{ id: string; people: Record<Role, Caller & { name: string }> }> {
  const owner = await makePerson("owner");
  const id = await makeGroup(owner);
  const entries = await Promise.all(
    ROLES.map(async (role): Promise<[Role, Caller & { name: string }]> => {
      if (role === "owner") return [role, owner];
      const person = await makePerson(role);
      await joinGroup(owner, id, person, role);
      return [role, person];
    }),
  );
  // Every role is in ROLES, so the record is whole.
  return { id, people: Object.fromEntries(entries) as Record<Role, Caller & { name: string }> };
}

const setRole = (id: string, by: Caller, whom: Caller, role: Role, expectedVersion = 1) =>
  inGroup(id, by, (group) => changeRole(group, { userId: whom.userId, role, expectedVersion }));
const remove = (id: string, by: Caller, whom: Caller) =>
  inGroup(id, by, (group) => removeMember(group, whom.userId));
const invite = (id: string, by: Caller, role: Role, days = 7) =>
  inGroup(id, by, (group) => inviteMember(group, { role, days, note: "" }));

describe("a changed membership", () => {
  test("counts from the next request on", async () => {
    const { id, people } = await fullGroup();
    await valueOf(setRole(id, people.owner, people.editor, "owner"));
    await valueOf(
      inGroup(id, people.editor, (group) => renameGroup(group, { name: "Жаңа", expectedVersion: 1 })),
    );
    await valueOf(setRole(id, people.owner, people.editor, "viewer", 2));
    const again = inGroup(id, people.editor, (group) =>
      renameGroup(group, { name: "Тағы", expectedVersion: 2 }),
    );
    expect(await refusalOf(again)).toBe("not_allowed");
    await valueOf(remove(id, people.owner, people.editor));
    expect(await refusalOf(inGroup(id, people.editor, showGroup))).toBe("not_found");
  });

  test.each(ROLES.filter((role) => role !== "owner"))(
    "is not for a member who is %s to decide",
    async (role) => {
      const { id, people } = await fullGroup();
      expect(await refusalOf(setRole(id, people[role], people[role], "owner"))).toBe("not_allowed");
      expect(await refusalOf(remove(id, people[role], people.owner))).toBe("not_allowed");
    },
  );

  test("is written once when two owners decide from the same version", async () => {
    const { id, people } = await fullGroup();
    await valueOf(setRole(id, people.owner, people.editor, "owner"));
    const results = await Promise.all([
      setRole(id, people.owner, people.student, "viewer"),
      setRole(id, people.editor, people.student, "annotator"),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { code: "version_conflict" } });
  });

  test("does not reach people of other groups", async () => {
    const here = await fullGroup();
    const there = await fullGroup();
    expect(await refusalOf(setRole(here.id, here.people.owner, there.people.viewer, "owner"))).toBe(
      "not_found",
    );
    expect(await refusalOf(remove(here.id, here.people.owner, there.people.viewer))).toBe("not_found");
  });
});

describe("the last owner", () => {
  test("neither steps down, nor leaves, nor is removed", async () => {
    const { id, people } = await fullGroup();
    expect(await refusalOf(setRole(id, people.owner, people.owner, "editor"))).toBe("last_owner");
    expect(await refusalOf(inGroup(id, people.owner, leaveGroup))).toBe("last_owner");
    expect(await refusalOf(remove(id, people.owner, people.owner))).toBe("last_owner");
  });

  test("stays when two owners step down at the same moment", async () => {
    const { id, people } = await fullGroup();
    await valueOf(setRole(id, people.owner, people.editor, "owner"));
    const results = await Promise.all([
      inGroup(id, people.owner, leaveGroup),
      inGroup(id, people.editor, leaveGroup),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { code: "last_owner" } });
  });
});

describe("an invitation", () => {
  test("lets one person in, with the role written in it, and shows before what it is", async () => {
    const { id, people } = await fullGroup();
    const { token } = await valueOf(invite(id, people.editor, "reviewer"));
    expect(await valueOf(showInvitation(token))).toMatchObject({
      invitedBy: "editor",
      role: "reviewer",
      state: "open",
    });
    const newcomer = await makePerson("Жаңа");
    expect(await valueOf(acceptInvitation(newcomer.userId, token))).toEqual({ groupId: id });
    expect(await valueOf(inGroup(id, newcomer, showGroup))).toMatchObject({
      role: "reviewer",
      memberCount: 7,
    });
    const second = await makePerson("Екінші");
    expect(await refusalOf(acceptInvitation(second.userId, token))).toBe("invitation_used");
  });

  test("lets one of two people in who open it at once", async () => {
    const { id, people } = await fullGroup();
    const { token } = await valueOf(invite(id, people.owner, "viewer"));
    const pair = await Promise.all([makePerson("Бірі"), makePerson("Екіншісі")]);
    const results = await Promise.all(pair.map((person) => acceptInvitation(person.userId, token)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { code: "invitation_used" } });
  });

  test("is not spent on somebody who is a member already", async () => {
    const { id, people } = await fullGroup();
    const { token } = await valueOf(invite(id, people.owner, "editor"));
    await valueOf(acceptInvitation(people.viewer.userId, token));
    expect(await valueOf(inGroup(id, people.viewer, showGroup))).toMatchObject({ role: "viewer" });
    expect(await valueOf(showInvitation(token))).toMatchObject({ state: "open" });
  });

  test("opens nothing once it is revoked or has expired", async () => {
    const { id, people } = await fullGroup();
    const newcomer = await makePerson("Жаңа");
    const revoked = await valueOf(invite(id, people.owner, "viewer"));
    await valueOf(inGroup(id, people.owner, (group) => revokeInvitation(group, revoked.id)));
    expect(await refusalOf(acceptInvitation(newcomer.userId, revoked.token))).toBe("invitation_revoked");
    const expired = await valueOf(invite(id, people.owner, "viewer"));
    await valueOf(
      inGroup(id, people.owner, async ({ db }) =>
        accept(
          await db.invitation.updateMany({ where: { id: expired.id }, data: { expiresAt: new Date(0) } }),
        ),
      ),
    );
    expect(await refusalOf(acceptInvitation(newcomer.userId, expired.token))).toBe("invitation_expired");
    expect(await refusalOf(acceptInvitation(newcomer.userId, "no-such-token-at-all-in-here"))).toBe(
      "not_found",
    );
    expect(await refusalOf(inGroup(id, newcomer, showGroup))).toBe("not_found");
  });

  test("gives no more than its issuer has, and closes when the issuer has less", async () => {
    const { id, people } = await fullGroup();
    expect(await refusalOf(invite(id, people.editor, "owner"))).toBe("role_too_high");
    expect(await refusalOf(invite(id, people.annotator, "viewer"))).toBe("not_allowed");
    const { token } = await valueOf(invite(id, people.editor, "editor"));
    await valueOf(setRole(id, people.owner, people.editor, "viewer"));
    const newcomer = await makePerson("Жаңа");
    expect(await refusalOf(acceptInvitation(newcomer.userId, token))).toBe("invitation_revoked");
  });

  test("is listed without its secret, for those who invite", async () => {
    const { id, people } = await fullGroup();
    const { token } = await valueOf(invite(id, people.owner, "viewer"));
    const listed = await valueOf(inGroup(id, people.editor, listInvitations));
    expect(listed.invitations).toMatchObject([
      { role: "viewer", state: "open", createdBy: { name: "owner" } },
    ]);
    expect(JSON.stringify(listed)).not.toContain(token);
    expect(await refusalOf(inGroup(id, people.annotator, listInvitations))).toBe("not_allowed");
  });
});

describe("the list of members", () => {
  test("shows addresses to those who look after the group, and one's own to oneself", async () => {
    const { id, people } = await fullGroup();
    const seenBy = async (person: Caller): Promise<string[]> => {
      const { members } = await valueOf(inGroup(id, person, listMembers));
      return members.filter((member) => member.email !== null).map((member) => member.name);
    };
    expect(await seenBy(people.editor)).toEqual([...ROLES]);
    expect(await seenBy(people.viewer)).toEqual(["viewer"]);
    expect(await refusalOf(inGroup(id, people.student, listMembers))).toBe("not_allowed");
  });
});

describe("an API token", () => {
  const wanted = { name: "Экспорт", scope: "write" as const, days: 90 };

  test("acts as its member, in its group alone, with the member's present role", async () => {
    const { id, people } = await fullGroup();
    const elsewhere = await makeGroup(people.editor, "Басқа топ");
    const { token } = await valueOf(inGroup(id, people.editor, (group) => createToken(group, wanted)));
    const caller = await findTokenCaller(token);
    if (caller === null) throw new Error("the token is not known");
    expect(await valueOf(inGroup(id, caller, showGroup))).toMatchObject({ role: "editor" });
    expect(await refusalOf(inGroup(elsewhere, caller, showGroup))).toBe("not_found");
    await valueOf(setRole(id, people.owner, people.editor, "viewer"));
    expect(await valueOf(inGroup(id, caller, showGroup))).toMatchObject({ role: "viewer" });
  });

  test("of scope read changes nothing", async () => {
    const { id, people } = await fullGroup();
    const { token } = await valueOf(
      inGroup(id, people.owner, (group) => createToken(group, { ...wanted, scope: "read" })),
    );
    const caller = await findTokenCaller(token);
    if (caller === null) throw new Error("the token is not known");
    const rename = inGroup(id, caller, (group) => renameGroup(group, { name: "Жаңа", expectedVersion: 1 }));
    expect(await refusalOf(rename)).toBe("not_allowed");
  });

  test("ends when it is revoked, and when its member leaves", async () => {
    const { id, people } = await fullGroup();
    const first = await valueOf(inGroup(id, people.viewer, (group) => createToken(group, wanted)));
    const second = await valueOf(inGroup(id, people.viewer, (group) => createToken(group, wanted)));
    await valueOf(inGroup(id, people.viewer, (group) => revokeToken(group, first.id)));
    expect(await findTokenCaller(first.token)).toBeNull();
    expect(await findTokenCaller(second.token)).not.toBeNull();
    await valueOf(inGroup(id, people.viewer, leaveGroup));
    expect(await findTokenCaller(second.token)).toBeNull();
  });

  test("is seen and ended by its member and by owners", async () => {
    const { id, people } = await fullGroup();
    const { id: tokenId, token } = await valueOf(
      inGroup(id, people.viewer, (group) => createToken(group, wanted)),
    );
    const listed = await valueOf(inGroup(id, people.owner, listTokens));
    expect(listed.tokens).toMatchObject([{ owner: { name: "viewer" }, prefix: token.slice(0, 14) }]);
    expect(JSON.stringify(listed)).not.toContain(token);
    expect((await valueOf(inGroup(id, people.editor, listTokens))).tokens).toEqual([]);
    expect(await refusalOf(inGroup(id, people.editor, (group) => revokeToken(group, tokenId)))).toBe(
      "not_found",
    );
    await valueOf(inGroup(id, people.owner, (group) => revokeToken(group, tokenId)));
    expect(await findTokenCaller(token)).toBeNull();
  });
});
