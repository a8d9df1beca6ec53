import { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { accept } from "#lib/result.ts";
import { findTokenCaller } from "#lib/server/auth/tokens.ts";
import { acceptInvitation } from "#lib/server/commands/accept-invitation.ts";
import { attachSource } from "#lib/server/commands/attach-source.ts";
import { createReference } from "#lib/server/commands/create-reference.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { createToken } from "#lib/server/commands/create-token.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { setReferenceDeleted } from "#lib/server/commands/edit-reference.ts";
import { editReform } from "#lib/server/commands/edit-reform.ts";
import { setSourceDetached } from "#lib/server/commands/edit-source.ts";
import { inviteMember } from "#lib/server/commands/invite-member.ts";
import { linkClaims } from "#lib/server/commands/link-claims.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { closeDatabase, database, inGroup, type Caller } from "#lib/server/database.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

/** Two people, or one with a trembling finger, at the very same moment. */
const here = useDatabase();
let owner: Caller;
let groupId: string;

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
});

const run = <Value, Code extends string>(work: Parameters<typeof inGroup<Value, Code>>[2]) =>
  inGroup(groupId, owner, work);

function reform(label: string) {
  const none = { aliases: {}, descriptions: {}, dates: [], acts: [], parentId: null };
  return run((group) => createReform(group, { labels: { en: label }, ...none }));
}

function claim(): Promise<string> {
  const draft = {
    kind: "fact" as const,
    language: "kk" as const,
    wordings: { kk: "Орындар бөлінді." },
    reformIds: [],
  };
  return valueOf(run((group) => stateClaim(group, { claim: draft, mention: null, sources: [] })));
}

function work(): Promise<string> {
  const csl = { type: "book" as const, title: "Құқық" };
  return valueOf(run((group) => createReference(group, { csl, romanised: null, translated: {} })));
}

const resting = (claimId: string, referenceId: string) =>
  run((group) =>
    attachSource(group, claimId, {
      from: "library",
      referenceId,
      locator: null,
      quote: null,
      check: "unchecked",
      note: null,
    }),
  );

const isThere = (id: string): Promise<boolean> =>
  valueOf(
    run(async ({ db }) => accept((await db.reference.count({ where: { id, deletedAt: null } })) === 1)),
  );

const codes = (results: readonly ({ ok: true } | { ok: false; refusal: { code: string } })[]): string[] =>
  results.map((result) => (result.ok ? "done" : result.refusal.code)).sort();

describe("at the same moment", () => {
  test("one reform is entered of six with the same name, and five are told that it exists", async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => reform("Electoral reform")));
    expect(codes(results)).toEqual(["done", ...Array.from({ length: 5 }, () => "reform_exists")]);
  });

  test("a contradiction said from both ends is one link", async () => {
    const [one, other] = [await claim(), await claim()];
    const ends = Array.from({ length: 6 }, (_, n) => (n % 2 === 0 ? [one, other] : [other, one]));
    const results = await Promise.all(
      ends.map(([fromClaimId = "", toClaimId = ""]) =>
        run((group) => linkClaims(group, { fromClaimId, toClaimId, kind: "contradicts" })),
      ),
    );
    expect(codes(results)).toEqual(["done", ...Array.from({ length: 5 }, () => "link_exists")]);
  });

  test("two reforms do not become each other's parent", async () => {
    const [one, other] = [await valueOf(reform("One")), await valueOf(reform("Other"))];
    const under = (reformId: string, parentId: string) =>
      run((group) => editReform(group, { reformId, expectedVersion: 1, edit: { parentId } }));
    expect(codes(await Promise.all([under(one, other), under(other, one)]))).toEqual([
      "done",
      "parent_is_own_branch",
    ]);
  });

  test("a person with two invitations is let in once and led in by the other", async () => {
    const person = await makePerson("Мұрат");
    const invite = () => valueOf(run((group) => inviteMember(group, { role: "viewer", days: 1, note: "" })));
    const [one, other] = [await invite(), await invite()];
    const results = await Promise.all(
      [one, other, one, other].map(({ token }) => acceptInvitation(person.userId, token)),
    );
    expect(results.every((result) => result.ok)).toBe(true);
  });

  test("a work is not taken out of the library while a claim is given it as source", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [claimId, referenceId] = [await claim(), await work()];
      const [attached] = await Promise.all([
        resting(claimId, referenceId),
        run((group) => setReferenceDeleted(group, referenceId, true)),
      ]);
      expect(await isThere(referenceId)).toBe(attached.ok);
    }
  });
});

describe("what comes back brings along what it rests on", () => {
  test("a source that is put back, its work", async () => {
    const referenceId = await work();
    const sourceId = await valueOf(resting(await claim(), referenceId));
    await valueOf(run((group) => setSourceDetached(group, sourceId, true)));
    await valueOf(run((group) => setReferenceDeleted(group, referenceId, true)));
    await valueOf(run((group) => setSourceDetached(group, sourceId, false)));
    expect(await isThere(referenceId)).toBe(true);
  });

  test("a claim that is restored, the works of its sources", async () => {
    const [claimId, referenceId] = [await claim(), await work()];
    await valueOf(resting(claimId, referenceId));
    await valueOf(run((group) => setClaimDeleted(group, claimId, true)));
    await valueOf(run((group) => setReferenceDeleted(group, referenceId, true)));
    await valueOf(run((group) => setClaimDeleted(group, claimId, false)));
    expect(await isThere(referenceId)).toBe(true);
  });
});

test("the token of a disabled account opens nothing", async () => {
  const { token } = await valueOf(run((group) => createToken(group, { name: "т", scope: "write", days: 1 })));
  expect(await findTokenCaller(token)).toMatchObject({ userId: owner.userId });
  await database().user.update({ where: { id: owner.userId }, data: { disabledAt: new Date() } });
  expect(await findTokenCaller(token)).toBeNull();
  await database().user.update({ where: { id: owner.userId }, data: { disabledAt: null } });
});

test("days end when they do, whatever time zone the database server lives in", async () => {
  const admin = new Client({ connectionString: here.current.superuserUrl });
  await admin.connect();
  await admin.query(
    `ALTER DATABASE ${new URL(here.current.runtimeUrl).pathname.slice(1)} SET timezone = 'Asia/Almaty'`,
  );
  await admin.end();
  await closeDatabase();
  const { id, token } = await valueOf(
    run((group) => createToken(group, { name: "т", scope: "read", days: 1 })),
  );
  const inAnHour = new Date(Date.now() + 3_600_000);
  await valueOf(
    run(async ({ db }) => accept(await db.apiToken.update({ where: { id }, data: { expiresAt: inAnHour } }))),
  );
  expect(await findTokenCaller(token)).not.toBeNull();
});
