import { beforeAll, describe, expect, test } from "vitest";
import type { ClaimState } from "#lib/claims/claim.ts";
import { claimTable } from "#lib/operations/claim-table.ts";
import { editClaim } from "#lib/server/commands/edit-claim.ts";
import { mentionClaim } from "#lib/server/commands/mention-claim.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listClaims } from "#lib/server/queries/claim-list.ts";
import { exportClaims } from "#lib/server/queries/exported-claims.ts";
import type { Result } from "#lib/result.ts";
import { claimView } from "#tests/support/claims.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeDocument, makeGroup, makePerson, passageOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
const within = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
  valueOf(inGroup(groupId, owner, work));

async function state(kk: string, of: ClaimState, passages: readonly (readonly [id: string, text: string])[]) {
  const claim = { kind: "fact" as const, language: "kk" as const, wordings: { kk }, reformIds: [] };
  const claimId = await within((group) => stateClaim(group, { claim, mention: null, sources: [] }));
  await within((group) => editClaim(group, { claimId, expectedVersion: 1, edit: { state: of } }));
  for (const [documentId, text] of passages) {
    const mention = { documentId, selectors: passageOf(text, "тоғыз орын") };
    await within((group) => mentionClaim(group, claimId, mention));
  }
}

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  const [one, other] = [
    await within((group) => makeDocument(group, ["Бұл тоғыз орын туралы."])),
    await within((group) => makeDocument(group, ["Және тоғыз орын туралы."])),
  ];
  await state("Ғасыр", "disputed", [
    [one.id, one.text],
    [one.id, one.text],
    [one.id, one.text],
  ]);
  await state("Гүл", "checked", [
    [one.id, one.text],
    [other.id, other.text],
  ]);
  await state("Дала", "draft", []);
});

describe("the order of a list of claims", () => {
  test.each([
    ["number", "desc", [3, 2, 1]],
    ["wording", "asc", [2, 1, 3]],
    ["mentions", "desc", [2, 1, 3]],
    ["state", "asc", [3, 2, 1]],
    ["sources", "asc", [3, 2, 1]],
    ["sources", "desc", [3, 2, 1]],
  ] as const)("by %s, %s", async (sort, order, numbers) => {
    const { claims } = await within((group) => listClaims(group, { sort, order, locale: "kk" }));
    expect(claims.map(({ number }) => number)).toEqual(numbers);
  });
});

describe("claims as a file", () => {
  test("are all of them, by number, whatever the size of a page", async () => {
    const claims = await within((group) => exportClaims(group, {}));
    expect(claims.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(claimTable(claims, "kk").split("\r\n")).toHaveLength(5);
  });

  test.each(["=1+1", "+1", "-1", "@x", "\t=1", "  =1"])("are no formula: %j", (text) => {
    const table = claimTable([claimView(1, { wordings: { kk: text } })], "kk");
    expect(table).toContain(`'${text}`);
  });
});
