import { beforeAll, describe, expect, test } from "vitest";
import type { Result } from "#lib/result.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { declineReformName } from "#lib/server/commands/decline-reform-name.ts";
import { tagReformNames, untagReformNames } from "#lib/server/commands/tag-reform-names.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { findNamesOfDocument, listNamingDocuments } from "#lib/server/queries/reform-names.ts";
import { makeText } from "#tests/support/search.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  joinGroup,
  makeGroup,
  makePerson,
  refusalOf,
  valueOf,
  type MadeDocument,
} from "#tests/support/world.ts";

useDatabase();

const PARAGRAPHS = [
  "🧭 Кеңес туралы: ҰҚСК алғаш рет жиналды. Келесі жолы ҰҚСК-нің отырысы көктемде өтті.",
  "Бұл абзацта ешқандай реформа аталмайды.",
];

let owner: Caller;
let other: Caller;
let student: Caller;
let groupId: string;
let document: MadeDocument;
let council: string;

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller = owner,
) => inGroup(groupId, caller, work);

const draft = { descriptions: {}, dates: [], acts: [], parentId: null };
const look = async (caller = owner) => {
  const found = await valueOf(within((group) => findNamesOfDocument(group, document.id), caller));
  return found.reforms.find(({ reform }) => reform.id === council)?.places ?? [];
};
const wanted = (places: Awaited<ReturnType<typeof look>>) => ({
  places: places.map(({ start, end, exact }) => ({ reformId: council, start, end, exact })),
  layerId: null,
  isPrivate: false,
});

beforeAll(async () => {
  [owner, other, student] = [
    await makePerson("Айгерім"),
    await makePerson("Мұрат"),
    await makePerson("Дана"),
  ];
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, other, "annotator");
  await joinGroup(owner, groupId, student, "student");
  const text = { title: "Мақала", blocks: PARAGRAPHS };
  document = await valueOf(within((group) => makeText(group, text)));
  const labels = { kk: "Ұлттық қоғамдық сенім кеңесі" };
  council = await valueOf(
    within((group) => createReform(group, { ...draft, labels, aliases: { kk: ["ҰҚСК"] } })),
  );
});

describe("the reforms that a text names", () => {
  test("are offered with their sentences and tagged only when somebody chose them", async () => {
    const places = await look();
    expect(places).toMatchObject([
      { exact: "ҰҚСК", state: "open", before: "🧭 Кеңес туралы: ", after: " алғаш рет жиналды." },
      { exact: "ҰҚСК", state: "open", before: "Келесі жолы ", after: "-нің отырысы көктемде өтті." },
    ]);
    const ids = await valueOf(within((group) => tagReformNames(group, document.id, wanted(places.slice(1)))));
    expect(ids).toHaveLength(1);
    expect((await look()).map(({ state, annotationId }) => [state, annotationId])).toEqual([
      ["open", null],
      ["tagged", ids[0]],
    ]);
    expect(await valueOf(within((group) => untagReformNames(group, document.id, ids)))).toEqual(ids);
    expect(await valueOf(within((group) => untagReformNames(group, document.id, ids)))).toEqual([]);
    expect((await look()).map(({ state }) => state)).toEqual(["open", "open"]);
  });

  test("are tagged all or none", async () => {
    const [first] = await look();
    if (first === undefined) throw new Error("no place");
    const wrong = { ...first, exact: "Сенат" };
    expect(
      await refusalOf(within((group) => tagReformNames(group, document.id, wanted([first, wrong])))),
    ).toBe("quote_not_found");
    expect((await look()).map(({ state }) => state)).toEqual(["open", "open"]);
  });

  test("what is private to one person is done for that person alone, and nobody else takes it away", async () => {
    const places = await look();
    const own = { ...wanted(places.slice(0, 1)), isPrivate: true };
    const ids = await valueOf(within((group) => tagReformNames(group, document.id, own), other));
    expect((await look(other))[0]?.state).toBe("tagged");
    expect((await look())[0]?.state).toBe("open");
    expect(await refusalOf(within((group) => untagReformNames(group, document.id, ids)))).toBe("not_found");
    await valueOf(within((group) => untagReformNames(group, document.id, ids), other));
  });

  test("are declined by their words, and offered again when that is taken back", async () => {
    const words = (await look())[0]?.words ?? "";
    const say = (isDeclined: boolean) => ({ reformId: council, words, isDeclined });
    await valueOf(within((group) => declineReformName(group, document.id, say(true))));
    await valueOf(within((group) => declineReformName(group, document.id, say(true))));
    expect((await look()).map(({ state }) => state)).toEqual(["declined", "declined"]);
    expect((await valueOf(within((group) => listNamingDocuments(group, council)))).documents).toEqual([]);
    await valueOf(within((group) => declineReformName(group, document.id, say(false))));
    expect((await look()).map(({ state }) => state)).toEqual(["open", "open"]);
  });

  test("a reform knows the documents that name it without a tag", async () => {
    const found = await valueOf(within((group) => listNamingDocuments(group, council)));
    expect(found).toMatchObject({ documents: [{ id: document.id, count: 2 }], isCut: false });
  });

  test("are nothing for students, nor in other groups", async () => {
    const asked = wanted(await look());
    for (const refused of [
      within((group) => findNamesOfDocument(group, document.id), student),
      within((group) => listNamingDocuments(group, council), student),
      within((group) => tagReformNames(group, document.id, asked), student),
      within(
        (group) => declineReformName(group, document.id, { reformId: council, words: "", isDeclined: true }),
        student,
      ),
    ])
      expect(await refusalOf(refused as Promise<Result<unknown>>)).toBe("not_allowed");
    const elsewhere = await makeGroup(owner, "Басқа топ");
    const stranger = inGroup(elsewhere, owner, (group) => findNamesOfDocument(group, document.id));
    expect(await refusalOf(stranger)).toBe("not_found");
  });
});
