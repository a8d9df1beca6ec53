import { beforeAll, describe, expect, test } from "vitest";
import type { CslItem } from "#lib/citations/reference.ts";
import { printing } from "#lib/operations/bibliographies.ts";
import type { Result } from "#lib/result.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { bibliographyFile, previewOf } from "#lib/server/bibliography.ts";
import { createReference } from "#lib/server/commands/create-reference.ts";
import { editReference, setReferenceDeleted } from "#lib/server/commands/edit-reference.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { takeOverEntries, untieEntry } from "#lib/server/commands/take-over-entries.ts";
import { chooseReferences } from "#lib/server/queries/bibliography.ts";
import { readPrintedEntries } from "#lib/server/printed-readings.ts";
import { nameKnownOfReadings } from "#lib/server/queries/readings.ts";
import { listEntries } from "#lib/server/queries/reference-entries.ts";
import { listReferences, showReference } from "#lib/server/queries/references.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeDocument, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
const within = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
  inGroup(groupId, owner, work);

const BOOK: CslItem = {
  type: "book",
  language: "kk",
  title: "Өкілдік және өңір: оқу құралы",
  author: [{ family: "Нұрланова", given: "Ғ. Қ." }],
  publisher: "Ақ парақ",
  "publisher-place": "Алматы",
  issued: { "date-parts": [[2012]] },
  "number-of-pages": "412",
};
const ARTICLE: CslItem = {
  type: "article-journal",
  language: "en",
  title: "Lists without districts and what became of them",
  author: [{ family: "Hartmann", given: "Jo" }],
  "container-title": "Journal of Assembly Studies",
  volume: "11",
  issue: "1",
  page: "1-22",
  issued: { "date-parts": [[2020]] },
};

/** A document with two original entries and the romanised twin of the first. */
async function makeListed(): Promise<{ documentId: string; ids: readonly string[] }> {
  const document = await valueOf(within((group) => makeDocument(group, ["Мәтін [1], [2]."])));
  const entry = { documentId: document.id, revisionId: document.revisionId, confidence: 0.9, groupId };
  await valueOf(
    within(async ({ db }) => {
      await db.referenceEntry.create({
        data: {
          ...entry,
          key: "r1",
          list: "original",
          number: 1,
          index: 0,
          text: "1. Нұрланова Ғ. Қ. Өкілдік және өңір",
          csl: BOOK,
          pairedWithKey: "x1",
        },
      });
      await db.referenceEntry.create({
        data: {
          ...entry,
          key: "r2",
          list: "original",
          number: 2,
          index: 1,
          text: "2. Hartmann J. Lists without districts",
          csl: ARTICLE,
        },
      });
      await db.referenceEntry.create({
        data: {
          ...entry,
          key: "x1",
          list: "romanised",
          number: 1,
          index: 2,
          text: "1. Nurlanova G.",
          csl: { ...BOOK, language: "kk-Latn", title: "Okildik zhane onir" },
          translation: "Representation and Region",
          pairedWithKey: "r1",
        },
      });
      return { ok: true, value: null };
    }),
  );
  const { entries } = await valueOf(within((group) => listEntries(group, document.id)));
  return { documentId: document.id, ids: entries.map((listed) => listed.id) };
}

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
});

describe("a document's list", () => {
  test("becomes works of the library in one step, an entry and its romanised twin one work with three forms", async () => {
    const { documentId, ids } = await makeListed();
    await valueOf(
      within((group) =>
        takeOverEntries(
          group,
          documentId,
          ids.map((entryId) => ({ as: "new" as const, entryId })),
        ),
      ),
    );
    const { entries } = await valueOf(within((group) => listEntries(group, documentId)));
    expect(entries.map((entry) => entry.reference?.title)).toEqual([BOOK.title, ARTICLE.title, BOOK.title]);
    expect(entries[0]?.reference?.id).toBe(entries[2]?.reference?.id);
    const view = await valueOf(within((group) => showReference(group, entries[0]?.reference?.id ?? "")));
    expect(view).toMatchObject({
      romanised: { title: "Okildik zhane onir" },
      translated: { en: { title: "Representation and Region" } },
      documentCount: 1,
      authors: "Нұрланова Ғ. Қ.",
      year: 2012,
    });
  });

  test("made works of by many people at once gives each work once", async () => {
    const { documentId, ids } = await makeListed();
    const takeOver = () =>
      within((group) => takeOverEntries(group, documentId, [{ as: "new", entryId: ids[1] ?? "" }]));
    await Promise.all(Array.from({ length: 5 }, () => valueOf(takeOver())));
    const { references } = await valueOf(within((group) => listReferences(group, { documentId })));
    expect(references).toHaveLength(1);
  });

  test("says which works of the library an entry may be, and ties it to one of them with its twin", async () => {
    const { documentId, ids } = await makeListed();
    const { entries } = await valueOf(within((group) => listEntries(group, documentId)));
    const known = entries[0]?.known[0];
    expect(known?.title).toBe(BOOK.title);
    await valueOf(
      within((group) =>
        takeOverEntries(group, documentId, [
          { as: "known", entryId: ids[0] ?? "", referenceId: known?.id ?? "" },
        ]),
      ),
    );
    const tied = (await valueOf(within((group) => listEntries(group, documentId)))).entries;
    expect(tied.map((entry) => entry.reference?.id ?? null)).toEqual([known?.id, null, known?.id]);
    await valueOf(within((group) => untieEntry(group, ids[0] ?? "")));
    expect(
      (await valueOf(within((group) => listEntries(group, documentId)))).entries[0]?.reference,
    ).toBeNull();
  });
});

describe("the library", () => {
  test("finds works by words of title and author in any order", async () => {
    await valueOf(
      within((group) =>
        createReference(group, {
          csl: { type: "book", title: "Комитет және сессия", author: [{ family: "Үмбетов", given: "Ә." }] },
          romanised: null,
          translated: {},
        }),
      ),
    );
    const titles = async (search: string) =>
      (await valueOf(within((group) => listReferences(group, { search })))).references.map(
        (line) => line.title,
      );
    expect(await titles("сессия үмбетов")).toEqual(["Комитет және сессия"]);
    expect(await titles("100% _ '")).toEqual([]);
  });

  test("keeps a work on which a claim rests", async () => {
    const id = await valueOf(
      within((group) => createReference(group, { csl: BOOK, romanised: null, translated: {} })),
    );
    const source = {
      from: "library" as const,
      referenceId: id,
      locator: "12 б.",
      quote: null,
      check: "unchecked" as const,
      note: null,
    };
    await valueOf(
      within((group) =>
        stateClaim(group, {
          claim: { kind: "fact", language: "kk", wordings: { kk: "Бар" }, reformIds: [] },
          mention: null,
          sources: [source],
        }),
      ),
    );
    expect(await refusalOf(within((group) => setReferenceDeleted(group, id, true)))).toBe(
      "reference_carries_claims",
    );
  });

  test("shows a changed title everywhere after an edit, and refuses an edit of an old version", async () => {
    const id = await valueOf(
      within((group) => createReference(group, { csl: BOOK, romanised: null, translated: {} })),
    );
    await valueOf(
      within((group) =>
        editReference(group, {
          referenceId: id,
          expectedVersion: 1,
          edit: { csl: { ...BOOK, title: "Түзетілген атау" } },
        }),
      ),
    );
    expect((await valueOf(within((group) => showReference(group, id)))).title).toBe("Түзетілген атау");
    expect(
      await refusalOf(
        within((group) => editReference(group, { referenceId: id, expectedVersion: 1, edit: { csl: BOOK } })),
      ),
    ).toBe("version_conflict");
  });

  test("reads pasted entries without keeping them", async () => {
    const text = "Есенова Г. Сайлау құқығы. – Алматы: Ақ парақ, 2015. – 220 б.\n\nжай сөйлем";
    const read = await readPrintedEntries(text);
    const { readings } = await valueOf(within((group) => nameKnownOfReadings(group, read)));
    expect(readings.map((reading) => reading.csl?.title ?? reading.reason)).toEqual([
      "Сайлау құқығы",
      "not_a_reference",
    ]);
    expect(
      (await valueOf(within((group) => listReferences(group, { search: "Есенова" })))).references,
    ).toEqual([]);
  });
});

describe("a bibliography", () => {
  test("of a document keeps the order of its list, prints Kazakh initials and each item's own terms", async () => {
    const { documentId, ids } = await makeListed();
    await valueOf(
      within((group) =>
        takeOverEntries(
          group,
          documentId,
          ids.map((entryId) => ({ as: "new" as const, entryId })),
        ),
      ),
    );
    const references = await valueOf(
      within((group) => chooseReferences(group, { of: "document", documentId })),
    );
    const asked = { style: "gost-r-7-0-100-2018", citationLocale: "item", order: "given" };
    const printed = await valueOf(previewOf(references, printing.parse(asked)));
    const texts = printed.entries.map((entry) => entry.original?.text ?? "");
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/Нұрланова,? Ғ\. Қ\..*412 б/u);
    expect(texts[1]).toMatch(/Hartmann.*P\. 1[–-]22/u);
  });

  test("comes as a file in every format", async () => {
    const references = await valueOf(within((group) => chooseReferences(group, { of: "library" })));
    for (const format of ["text", "html", "docx", "bibtex", "ris", "csl-json"] as const) {
      const file = await valueOf(
        bibliographyFile(
          references,
          {
            ...printing.parse({ style: "apa", citationLocale: "en", order: "alphabetical" }),
            format,
            heading: "References",
            layout: "one-after-the-other",
          },
          "en",
        ),
      );
      if (format === "docx") expect([...file.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
      else expect(new TextDecoder().decode(file.bytes)).toContain("Нұрланова");
    }
  });

  test("of nothing, or in a style that is not there, is refused", async () => {
    const { documentId } = await makeListed();
    expect(await refusalOf(within((group) => chooseReferences(group, { of: "document", documentId })))).toBe(
      "nothing_chosen",
    );
    const asked = { style: "../../etc/passwd", citationLocale: "kk", order: "given" };
    const references = await valueOf(within((group) => chooseReferences(group, { of: "library" })));
    expect(await refusalOf(previewOf(references, printing.parse(asked)))).toBe("style_not_found");
  });
});
