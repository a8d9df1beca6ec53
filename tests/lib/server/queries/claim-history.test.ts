import { beforeAll, describe, expect, test } from "vitest";
import { claimValue } from "#lib/claims/value.ts";
import { accept, type Result } from "#lib/result.ts";
import { addValue } from "#lib/server/commands/add-value.ts";
import { attachSource } from "#lib/server/commands/attach-source.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { editClaim } from "#lib/server/commands/edit-claim.ts";
import { editValue } from "#lib/server/commands/edit-value.ts";
import { changeLink, linkClaims } from "#lib/server/commands/link-claims.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { type Caller, inGroup, type InGroup } from "#lib/server/database.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
const within = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
  valueOf(inGroup(groupId, owner, work));
const reform = (kk: string) =>
  within((group) =>
    createReform(group, {
      ...{ labels: { kk }, dates: [], parentId: null },
      ...{ aliases: {}, descriptions: {}, acts: [] },
    }),
  );
const state = (kk: string, reformIds: string[]) =>
  within((group) =>
    stateClaim(group, {
      claim: { kind: "fact", language: "kk", wordings: { kk }, reformIds },
      ...{ mention: null, sources: [] },
    }),
  );
const history = async (nounId: string) =>
  (await within((group) => listEvents(group, { nounId } as never))).events;

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
});

describe("the history of a claim", () => {
  test("names the reforms that it got and lost, with what it says of them", async () => {
    const [one, other] = [await reform("Бірінші"), await reform("Екінші")];
    const claimId = await state("Тұжырым", [one]);
    const edit = (expectedVersion: number, changed: Parameters<typeof editClaim>[1]["edit"]) =>
      within((group) => editClaim(group, { claimId, expectedVersion, edit: changed }));
    await edit(1, { stances: { [one]: "supports" } });
    await edit(2, { reformIds: [other] });
    const [latest, before] = await history(claimId);
    expect(latest?.data).toMatchObject({ reformsBefore: [`${one} supports`], reformsAfter: [other] });
    expect(latest?.named.map(({ id, labels }) => [id, labels.kk]).sort()).toEqual(
      [
        [one, "Бірінші"],
        [other, "Екінші"],
      ].sort(),
    );
    expect(before?.data).toMatchObject({ reformsBefore: [one], reformsAfter: [`${one} supports`] });
  });

  test("names the other claim of a link that was changed", async () => {
    const [from, to] = [await state("Бірі", []), await state("Екіншісі", [])];
    await within((group) => linkClaims(group, { fromClaimId: from, toClaimId: to, kind: "supports" }));
    const link = await within(async ({ db }) =>
      accept(await db.claimLink.findFirstOrThrow({ where: { groupId } })),
    );
    await within((group) =>
      changeLink(group, { claimId: from, linkId: link.id, kind: "qualifies", reversed: false }),
    );
    const [latest] = await history(from);
    expect(latest?.data).toMatchObject({ toClaimId: to, linkBefore: "supports", link: "qualifies" });
    expect(latest?.named).toMatchObject([{ id: to, labels: { kk: "Екіншісі" } }]);
  });

  test("names the work of a source", async () => {
    const claimId = await state("Дереккөзі бар", []);
    const csl = { type: "book" as const, title: "Түзету", author: [{ family: "Өтеғали" }] };
    await within((group) =>
      attachSource(group, claimId, {
        ...{ from: "new", csl, locator: "12 б.", quote: null, note: null, check: "unchecked" },
      }),
    );
    const [latest] = await history(claimId);
    expect(latest?.named).toEqual([{ id: latest?.nounId, number: null, labels: { en: "Өтеғали" } }]);
  });

  test("says what of a value was changed: how much, what it measures, which reform it is about", async () => {
    const reformId = await reform("Үшінші");
    const claimId = await state("Сан", [reformId]);
    const figure = (amount: number, more: object) =>
      claimValue.parse({ kind: "figure", amount, unit: "member", ...more });
    const valueId = await within((group) => addValue(group, claimId, figure(50_000, {})));
    await within((group) =>
      editValue(group, {
        ...{ valueId, expectedVersion: 1 },
        value: figure(40_000, { measure: "тіркеу", reformId }),
      }),
    );
    const [latest] = await history(claimId);
    expect(latest?.data).toMatchObject({
      ...{ before: "50000 member", after: "40000 member" },
      ...{ measureBefore: "", measureAfter: "тіркеу", reformBefore: "", reformAfter: reformId },
    });
    expect(latest?.named).toMatchObject([{ id: reformId, number: null }]);
  });
});
