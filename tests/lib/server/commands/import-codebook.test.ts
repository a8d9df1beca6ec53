import { beforeAll, describe, expect, test } from "vitest";
import { importCodebook } from "#lib/server/commands/import-codebook.ts";
import { createTag, editTag } from "#lib/server/commands/keep-tag.ts";
import { createTagset } from "#lib/server/commands/keep-tagset.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { showCodebook, showTagset } from "#lib/server/queries/codebook.ts";
import { exportCodebook } from "#lib/server/queries/exported-codebook.ts";
import { CODEBOOK_FORMATS, type CodebookFormat } from "#lib/codebook/exchange/read-codebook.ts";
import type { Result } from "#lib/result.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
let otherId: string;
let set: string;
let first: string;

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  where = groupId,
) => inGroup(where, owner, work);

const file = async (format: CodebookFormat) => {
  const query = { format, tagsetId: set, language: "kk" as const };
  const { bytes } = await valueOf(within((group) => exportCodebook(group, query)));
  return new TextDecoder().decode(bytes);
};
const bring = (text: string, more: { confirm?: boolean; tagsetId?: string | null } = {}, where = groupId) =>
  within(
    (group) =>
      importCodebook(group, {
        text,
        name: "Файлдан",
        tagsetId: null,
        language: "kk",
        confirm: false,
        ...more,
      }),
    where,
  );
const doings = (answer: { tagsets: { tags: { does: string }[] }[] }) =>
  answer.tagsets.flatMap(({ tags }) => tags.map(({ does }) => does));

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  [groupId, otherId] = [await makeGroup(owner), await makeGroup(owner, "Басқа топ")];
  set = await valueOf(
    within((group) => createTagset(group, { labels: { kk: "Дәлел" }, definitions: {}, isExclusive: false })),
  );
  const words = { aliases: {}, definitions: { kk: "Заңның мәтіні" }, examples: {}, colour: "m7" as const };
  first = await valueOf(
    within((group) =>
      createTag(group, set, { ...words, labels: { kk: "Заң", en: "Law" }, shortcut: "з", parentId: null }),
    ),
  );
  await valueOf(
    within((group) =>
      createTag(group, set, {
        ...words,
        labels: { kk: "Бап" },
        shortcut: null,
        colour: "m2",
        parentId: first,
      }),
    ),
  );
});

describe("a codebook file", () => {
  test.each(CODEBOOK_FORMATS)("in %s changes nothing where it came from", async (format) => {
    const text = await file(format);
    expect(doings(await valueOf(bring(text)))).toEqual(["same", "same"]);
  });

  test.each(CODEBOOK_FORMATS)("in %s makes the same tags in another group, once", async (format) => {
    const text = await file(format);
    const where = await makeGroup(owner, `Топ ${format}`);
    expect(doings(await valueOf(bring(text, {}, where)))).toEqual(["add", "add"]);
    expect((await valueOf(within((group) => showCodebook(group), where))).tagsets).toHaveLength(2);
    const made = await valueOf(bring(text, { confirm: true }, where));
    const tagsetId = made.tagsets[0]?.tagsetId ?? "";
    const { tags } = await valueOf(within((group) => showTagset(group, tagsetId), where));
    const [law, article] = tags;
    expect(tags.map(({ labels, colour }) => [labels.kk, colour])).toEqual([
      ["Заң", "m7"],
      ["Бап", "m2"],
    ]);
    expect(article?.parentId).toBe(law?.id);
    expect(law?.shortcut).toBe(format === "qdc" ? null : "з");
    expect(doings(await valueOf(bring(text, { tagsetId }, where)))).toEqual(["same", "same"]);
  });

  test("tells what would change before it does, and changes it when asked", async () => {
    const text = await file("turtle");
    await valueOf(
      within((group) =>
        editTag(group, { tagId: first, expectedVersion: 1, edit: { labels: { kk: "Құқық" } } }),
      ),
    );
    const preview = await valueOf(bring(text));
    expect(preview.tagsets[0]?.tags[0]).toMatchObject({ does: "change", fields: ["labels"] });
    await valueOf(bring(text, { confirm: true }));
    const { tags } = await valueOf(within((group) => showTagset(group, set)));
    expect(tags[0]?.labels).toEqual({ kk: "Заң", en: "Law" });
  });

  test("is taken as far as it keeps the rules of the tagset; the rest is refused with its reason", async () => {
    const codes = ["Жаңа", "жаңа", "Мәтін"].map((name) => `<Code name="${name}" guid="${name}"/>`).join("");
    const text = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes></CodeBook>`;
    const { tagsets } = await valueOf(bring(text, { tagsetId: set }));
    expect(tagsets[0]?.tags.map(({ does, because }) => [does, because])).toEqual([
      ["add", null],
      ["refuse", "tag_exists"],
      ["add", null],
    ]);
  });

  test("without tags, and one for a set that every group has, is refused", async () => {
    expect(await refusalOf(bring("бұл файл емес"))).toBe("no_codebook");
    expect(await refusalOf(bring("<html><body>not a codebook</body></html>"))).toBe("no_codebook");
    const kinds = (await valueOf(within((group) => showCodebook(group)))).tagsets[0]?.id ?? "";
    expect(await refusalOf(bring(await file("turtle"), { tagsetId: kinds }))).toBe("tagset_built_in");
    expect(await refusalOf(bring(await file("turtle"), { tagsetId: set }, otherId))).toBe("not_found");
  });
});
