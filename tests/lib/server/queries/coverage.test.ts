import { beforeAll, describe, expect, test } from "vitest";
import { EVIDENCE_STATES, type ByEvidence } from "#lib/claims/coverage.ts";
import type { SourceCheck } from "#lib/claims/source.ts";
import { claimsQuery } from "#lib/operations/claims.ts";
import type { Result } from "#lib/result.ts";
import { attachSource } from "#lib/server/commands/attach-source.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { mentionClaim } from "#lib/server/commands/mention-claim.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listClaims } from "#lib/server/queries/claim-list.ts";
import { showCoverage, type NamedCoverage } from "#lib/server/queries/coverage.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  refusalOf,
  valueOf,
} from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
let found: NamedCoverage;

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller = owner,
) => inGroup(groupId, caller, work);

interface Stated {
  readonly kind: "fact" | "norm";
  readonly wordings: Readonly<Partial<Record<"kk" | "ru" | "en", string>>>;
  readonly reforms: readonly string[];
  readonly checks: readonly SourceCheck[];
  readonly in: readonly { readonly id: string; readonly text: string }[];
}

async function state({ kind, wordings, reforms, checks, in: documents }: Stated): Promise<void> {
  const [language = "kk"] = Object.keys(wordings) as ("kk" | "ru" | "en")[];
  const claim = { kind, language, wordings, reformIds: [...reforms], stances: {} };
  const id = await valueOf(within((group) => stateClaim(group, { claim, mention: null, sources: [] })));
  for (const { id: documentId, text } of documents) {
    const mention = {
      documentId,
      selectors: passageOf(text, text.slice(0, 12)),
      revisionNumber: 1,
      stance: "asserts" as const,
    };
    await valueOf(within((group) => mentionClaim(group, id, mention)));
  }
  for (const check of checks) {
    const source = { from: "new" as const, csl: { type: "book" as const, title: `Еңбек ${id} ${check}` } };
    await valueOf(
      within((group) =>
        attachSource(group, id, { ...source, locator: null, quote: null, check, note: null }),
      ),
    );
  }
}

beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
  const document = async (title: string, language: "kk" | "ru", year: number) => {
    const made = await valueOf(
      within((group) => makeDocument(group, [`${title}: өкілдік туралы мәтін.`], { title, language })),
    );
    await within(async ({ db }) => {
      await db.document.update({ where: { groupId_id: { groupId, id: made.id } }, data: { year } });
      return { ok: true as const, value: null };
    });
    return made;
  };
  const [kazakh, russian] = [
    await document("Бірінші", "kk", 2021),
    await document("Вторая статья", "ru", 2018),
  ];
  const reform = (label: string) =>
    valueOf(
      within((group) =>
        createReform(group, {
          ...{ labels: { kk: label }, aliases: {}, descriptions: {}, dates: [], acts: [], parentId: null },
        }),
      ),
    );
  const [first, second] = [await reform("Бірінші реформа"), await reform("Екінші реформа")];
  await state({
    kind: "fact",
    wordings: { kk: "Бір" },
    reforms: [first],
    checks: ["unchecked"],
    in: [kazakh],
  });
  await state({
    kind: "fact",
    wordings: { kk: "Екі", ru: "Два" },
    reforms: [first, second],
    checks: ["unchecked", "quote_found"],
    in: [kazakh, russian],
  });
  await state({
    kind: "norm",
    wordings: { ru: "Три" },
    reforms: [second],
    checks: ["work_opened"],
    in: [russian],
  });
  await state({ kind: "norm", wordings: { kk: "Төрт" }, reforms: [], checks: [], in: [russian] });
  await state({ kind: "fact", wordings: { ru: "Пять" }, reforms: [], checks: ["entry_seen"], in: [] });
  found = await valueOf(within((group) => showCoverage(group, "kk")));
});

const count = async (filter: object) =>
  (await valueOf(within((group) => listClaims(group, claimsQuery.parse(filter))))).count;
const sum = (counts: ByEvidence) => counts.reduce((all, one) => all + one, 0);

describe("a bar of the coverage pictures", () => {
  test("stands for as many claims as the list has that it leads to", async () => {
    for (const { id, claims } of found.reforms)
      if (id !== null) expect(await count({ reformId: id })).toBe(sum(claims));
    for (const { of, claims } of found.years) expect(await count({ year: of })).toBe(sum(claims));
    for (const { of, claims } of found.languages) expect(await count({ language: of })).toBe(sum(claims));
    for (const { of, claims } of found.kinds) expect(await count({ kind: of })).toBe(sum(claims));
    for (const { of, claims } of found.oneLanguage)
      expect(await count({ oneLanguage: of })).toBe(sum(claims));
    for (const [place, evidence] of EVIDENCE_STATES.entries())
      expect(await count({ evidence })).toBe(found.claims[place]);
  });

  test("names what it is of", () => {
    expect(found.reforms.map(({ name, claims }) => [name, sum(claims)])).toEqual(
      expect.arrayContaining([
        ["Бірінші реформа", 2],
        ["Екінші реформа", 2],
        ["", 2],
      ]),
    );
    expect(found.oneLanguage.map(({ of, claims }) => [of, sum(claims)])).toEqual([
      ["kk", 1],
      ["ru", 2],
    ]);
    expect(found.unmentioned).toBe(1);
  });

  test("is not for students", async () => {
    const student = await makePerson("Студент");
    await joinGroup(owner, groupId, student, "student");
    expect(await refusalOf(within((group) => showCoverage(group, "kk"), student))).toBe("not_allowed");
  });
});
