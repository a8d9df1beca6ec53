import { expect, test } from "vitest";
import { accept } from "#lib/result.ts";
import { inGroup } from "#lib/server/database.ts";
import { placesOfPassages } from "#lib/server/queries/passage-places.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeDocument, makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

useDatabase();

const TEXT = [
  "Кіріспе",
  "Бірінші бөлік осында аяқталады.",
  "Екінші бет осыдан басталып, үшінші бетке өтеді.",
];

/** A file of three pages: the heading and the first paragraph on the first, the second paragraph over the other two. */
const RAW = {
  lines: [
    { start: 0, end: 7, page: 0 },
    { start: 8, end: 39, page: 0 },
    { start: 40, end: 68, page: 1 },
    { start: 80, end: 100, page: 2 },
  ],
};
/** The running head of the third page stands between. */
const RANGES = [
  [[0, 7]],
  [[8, 39]],
  [
    [40, 68],
    [80, 100],
  ],
];

async function places(passages: readonly [id: string, startCodePoint: number][], withFile: boolean) {
  const owner = await makePerson("Айгүл");
  const groupId = await makeGroup(owner);
  return valueOf(
    inGroup(groupId, owner, async (group) => {
      const { db } = group;
      const made = await valueOf(makeDocument(group, TEXT));
      let start = 0;
      for (const [index, text] of TEXT.entries()) {
        await db.block.create({
          data: {
            ...{ groupId, revisionId: made.revisionId, index, key: `b${index + 1}`, language: "kk", text },
            ...{
              type: index === 0 ? "heading" : "paragraph",
              confidence: 1,
              sourceRanges: RANGES[index] ?? [],
            },
            ...{ startCodePoint: start, endCodePoint: start + text.length },
          },
        });
        start += text.length + 1;
      }
      if (withFile) {
        const file = await db.file.create({
          data: {
            groupId,
            sha256: "0".repeat(64),
            mediaType: "application/pdf",
            size: 1,
            bytes: Buffer.from("x"),
          },
        });
        const { id: importId } = await db.import.create({
          data: {
            groupId,
            fileId: file.id,
            name: "мақала.pdf",
            state: "ready",
            raw: RAW,
            createdById: owner.userId,
          },
        });
        await db.document.update({ where: { id: made.id }, data: { importId, articleIndex: 0 } });
      }
      const asked = passages.map(([id, startCodePoint]) => ({
        ...{ id, revisionId: made.revisionId, startCodePoint },
      }));
      return accept(await placesOfPassages(group, asked));
    }),
  );
}

const FIRST = "00000000-0000-4000-8000-000000000001";
const SECOND = "00000000-0000-4000-8000-000000000002";
const THIRD = "00000000-0000-4000-8000-000000000003";

test("a passage stands on the page of its line, also behind a page break within its paragraph", async () => {
  const found = await places(
    [
      [FIRST, 10],
      [SECOND, 41],
      [THIRD, 40 + 35],
    ],
    true,
  );
  expect([FIRST, SECOND, THIRD].map((id) => found.get(id))).toEqual([
    { page: 1, paragraph: 1, heading: "Кіріспе", language: "kk" },
    { page: 2, paragraph: 2, heading: "Кіріспе", language: "kk" },
    { page: 3, paragraph: 2, heading: "Кіріспе", language: "kk" },
  ]);
});

test("of a text without a file heading and paragraph are told", async () => {
  const found = await places(
    [
      [FIRST, 10],
      [SECOND, 41],
    ],
    false,
  );
  expect([...found.values()].map(({ page, paragraph }) => [page, paragraph])).toEqual([
    [null, 1],
    [null, 2],
  ]);
});
