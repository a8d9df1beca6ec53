import { beforeAll, describe, expect, test } from "vitest";
import { accept, type Result } from "#lib/result.ts";
import { createReference } from "#lib/server/commands/create-reference.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { setDocumentDeleted } from "#lib/server/commands/delete-document.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { readDocument, type ReadEntry } from "#lib/server/queries/reading.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  refusalOf,
  valueOf,
  type MadeDocument,
} from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
let referenceId: string;
let read: MadeDocument;
let other: MadeDocument;

const within = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
  inGroup(groupId, owner, work);

/** A document whose list has one entry, twice printed and tied to the work. */
async function makeListed(title: string): Promise<MadeDocument> {
  const document = await valueOf(within((group) => makeDocument(group, ["Мәтін [1]. 🧭"], { title })));
  const shared = {
    groupId,
    documentId: document.id,
    revisionId: document.revisionId,
    confidence: 1,
    number: 1,
  };
  await valueOf(
    within(async ({ db }) => {
      await db.referenceEntry.createMany({
        data: [
          {
            ...shared,
            referenceId,
            key: "r1",
            list: "original",
            index: 0,
            text: "1. Ұлан",
            pairedWithKey: "x1",
          },
          {
            ...shared,
            referenceId,
            key: "x1",
            list: "romanised",
            index: 1,
            text: "1. Ulan",
            pairedWithKey: "r1",
          },
        ],
      });
      return accept(null);
    }),
  );
  return document;
}

const claimOf = (kind: "fact" | "norm") =>
  valueOf(
    within((group) =>
      stateClaim(group, {
        claim: { kind, language: "kk", wordings: { kk: "Орын тоғыз." }, reformIds: [] },
        mention: null,
        sources: [
          { from: "library", referenceId, locator: null, quote: null, check: "unchecked", note: null },
        ],
      }),
    ),
  );

async function entriesOf(document: MadeDocument): Promise<readonly ReadEntry[]> {
  return (await valueOf(within((group) => readDocument(group, document.id)))).entries;
}

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  const csl = { type: "book" as const, title: "Ұлан", language: "kk" };
  referenceId = await valueOf(
    within((group) => createReference(group, { csl, romanised: null, translated: {} })),
  );
  read = await makeListed("Оқылатын");
  other = await makeListed("Басқа");
});

describe("an entry of the article that is read", () => {
  test("knows its twin in the other list", async () => {
    const [original, romanised] = await entriesOf(read);
    expect([original?.list, romanised?.list]).toEqual(["original", "romanised"]);
    expect([original?.pairedEntryId, romanised?.pairedEntryId]).toEqual([romanised?.id, original?.id]);
  });

  test("counts the claims that rest on its work, by kind, without those deleted", async () => {
    await claimOf("fact");
    const deleted = await claimOf("norm");
    await valueOf(within((group) => setClaimDeleted(group, deleted, true)));
    const [original] = await entriesOf(read);
    expect(original?.claimCounts).toEqual({ fact: 1, norm: 0, evaluation: 0, forecast: 0 });
  });

  test("counts the other documents that cite its work: not this one, and not those deleted", async () => {
    expect((await entriesOf(read)).map(({ otherDocuments }) => otherDocuments)).toEqual([1, 1]);
    await valueOf(within((group) => setDocumentDeleted(group, other.id, true)));
    expect((await entriesOf(read)).map(({ otherDocuments }) => otherDocuments)).toEqual([0, 0]);
  });
});

describe("a document", () => {
  test("is not there to be read once it is deleted", async () => {
    expect(await refusalOf(within((group) => readDocument(group, other.id)))).toBe("not_found");
  });

  test("is not a student's to read", async () => {
    const student = await makePerson("Дәурен");
    await joinGroup(owner, groupId, student, "student");
    expect(await refusalOf(inGroup(groupId, student, (group) => readDocument(group, read.id)))).toBe(
      "not_allowed",
    );
  });
});
