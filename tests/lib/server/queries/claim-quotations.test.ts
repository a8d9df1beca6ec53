import { beforeAll, describe, expect, test } from "vitest";
import type { Result } from "#lib/result.ts";
import { attachDocument, setDetached } from "#lib/server/commands/attach-text.ts";
import { createReference } from "#lib/server/commands/create-reference.ts";
import { editSource } from "#lib/server/commands/edit-source.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { type Caller, inGroup, type InGroup } from "#lib/server/database.ts";
import { checkQuotationsOf } from "#lib/server/queries/claim-quotations.ts";
import { useDatabase } from "#tests/support/database.ts";
import { reviseDocument } from "#tests/support/revisions.ts";
import { joinGroup, makeDocument, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

const QUOTE = "Алғашқы жылдары кеңестің құрамы көп өзгере қойған жоқ, алайда міндеттері";
const TEXT = [
  "🏛️ Кіріспе сөз.",
  "Алғашқы жылдары кеңестің құрамы көп өзгере қойған жоқ, алайда міндеттері кеңейді.",
];

let owner: Caller;
let groupId: string;
let claimId: string;
let referenceId: string;
let documentId: string;
let attachmentId: string;
const within = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
  inGroup(groupId, owner, work);
const checked = async () => (await valueOf(within((group) => checkQuotationsOf(group, claimId)))).quotations;

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  const csl = { id: "seiit", type: "book", title: "Кеңес тарихы", language: "kk" } as const;
  referenceId = await valueOf(
    within((group) => createReference(group, { csl, romanised: null, translated: {} } as never)),
  );
  documentId = (await valueOf(within((group) => makeDocument(group, TEXT, { title: "Кеңес" })))).id;
  const claim = { kind: "fact", language: "kk", wordings: { kk: "Кеңес өзгермеді" }, reformIds: [] } as const;
  const source = { from: "library", referenceId, quote: QUOTE } as const;
  const particulars = { locator: null, check: "unchecked", note: null } as const;
  claimId = await valueOf(
    within((group) =>
      stateClaim(group, {
        claim: { ...claim, reformIds: [] },
        mention: null,
        sources: [{ ...source, ...particulars }],
      }),
    ),
  );
});

describe("a quotation of a claim's source", () => {
  test("is not compared while its work has no text", async () => {
    expect(await checked()).toMatchObject([{ quote: QUOTE, state: "no_text", there: null, place: null }]);
  });

  test("is found in the attached text, with the block to go to", async () => {
    attachmentId = await valueOf(within((group) => attachDocument(group, referenceId, documentId)));
    expect(await checked()).toMatchObject([{ state: "found", place: { documentId, title: "Кеңес" } }]);
  });

  test("is looked at anew when the text is corrected", async () => {
    const corrected = TEXT.map((line) => line.replace("көп өзгере", "мүлде өзгере"));
    await valueOf(within((group) => reviseDocument(group, documentId, corrected)));
    const [now] = await checked();
    expect(now).toMatchObject({ state: "changed", place: { documentId } });
    expect(now?.there).toContain("мүлде");
  });

  test("is looked at anew when it is edited itself", async () => {
    const edit = async (quote: string | null, expectedVersion: number) => {
      const sourceId = (await checked())[0]?.sourceId ?? "";
      await valueOf(within((group) => editSource(group, { sourceId, expectedVersion, edit: { quote } })));
    };
    await edit("кеңес ешқашан жиналмаған және ешқандай шешім қабылдамаған", 1);
    expect(await checked()).toMatchObject([{ state: "not_found", place: { documentId, blockKey: null } }]);
    await edit("кеңестің құрамы мүлде өзгере қойған жоқ", 2);
    expect(await checked()).toMatchObject([{ state: "found" }]);
  });

  test("is not compared with a text that was taken off", async () => {
    await valueOf(within((group) => setDetached(group, attachmentId, true)));
    expect(await checked()).toMatchObject([{ state: "no_text" }]);
  });

  test("is nobody else's to see", async () => {
    const stranger = await makePerson("Бөтен");
    const other = await makeGroup(stranger, "Басқа топ");
    const elsewhere = inGroup(other, stranger, (group) => checkQuotationsOf(group, claimId));
    expect(await refusalOf(elsewhere)).toBe("not_found");
    const student = await makePerson("Студент");
    await joinGroup(owner, groupId, student, "student");
    expect(await refusalOf(inGroup(groupId, student, (group) => checkQuotationsOf(group, claimId)))).toBe(
      "not_allowed",
    );
  });
});
