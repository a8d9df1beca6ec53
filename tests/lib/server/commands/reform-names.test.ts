import { beforeAll, describe, expect, test } from "vitest";
import type { Result } from "#lib/result.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { declineReformName } from "#lib/server/commands/decline-reform-name.ts";
import { tagReformNames, untagReformNames } from "#lib/server/commands/tag-reform-names.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { findNamesOfDocument, listNamingDocuments } from "#lib/server/queries/reform-names.ts";
import { catchUp } from "#lib/server/search/catch-up.ts";
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
const naming = async (reformId: string, cursor?: string, caller = owner) => {
  let isCaughtUp = false;
  while (!isCaughtUp) isCaughtUp = await catchUp(groupId);
  return within((group) => listNamingDocuments(group, reformId, { cursor, isCaughtUp }), caller);
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
    expect(await valueOf(naming(council))).toMatchObject({ documents: [], total: 1, read: 1, cursor: null });
    await valueOf(within((group) => declineReformName(group, document.id, say(false))));
    expect((await look()).map(({ state }) => state)).toEqual(["open", "open"]);
  });

  test("a reform knows the documents that name it without a tag", async () => {
    const found = await valueOf(naming(council));
    expect(found).toMatchObject({ total: 1, read: 1, cursor: null, isBehind: false });
    expect(found.documents).toMatchObject([{ id: document.id, revisionNumber: 1 }]);
    expect(found.documents[0]?.places).toEqual(await look());
  });

  test("are nothing for students, nor in other groups", async () => {
    const asked = wanted(await look());
    for (const refused of [
      within((group) => findNamesOfDocument(group, document.id), student),
      naming(council, undefined, student),
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

describe("the texts that name a reform", () => {
  const SENTENCES = [
    { language: "ru", text: "В 2007 году НСОДу предшествовал другой орган." },
    { language: "ru", text: "Работа Национального совета общественного доверия завершена. 🕊️" },
    { language: "en", text: "The NCPT’s sessions were public." },
    { language: "kk", text: "Ұлттық қоғамдық сенім кеңесінде талқыланды." },
    { language: "mixed", text: "القرار 2007 (НСОД) 会议" },
  ] as const;
  const UNRELATED = "Совет министров доверял национальной статистике.";
  const TEXTS = 75;
  let trust: string;

  beforeAll(async () => {
    groupId = await makeGroup(owner, "Көп мәтін");
    await joinGroup(owner, groupId, student, "student");
    await valueOf(
      within(async (group) => {
        for (let n = 0; n < TEXTS; n += 1) {
          const own = SENTENCES[n % SENTENCES.length];
          const blocks = [UNRELATED, ...(own === undefined ? [] : [own]), ...(n === 7 ? SENTENCES : [])];
          await makeText(group, { title: `Мәтін ${n}`, blocks });
        }
        return makeText(group, { title: "Бөлек", blocks: [UNRELATED] });
      }),
    );
    const labels = {
      kk: "Ұлттық қоғамдық сенім кеңесі",
      ru: "Национальный совет общественного доверия",
    };
    const aliases = { ru: ["НСОД"], en: ["NCPT"] };
    trust = await valueOf(within((group) => createReform(group, { ...draft, labels, aliases })));
  });

  const listed = (cursor: string | null) => valueOf(naming(trust, cursor ?? undefined));
  /** All pages one after the other. */
  async function everyPage() {
    const pages: Awaited<ReturnType<typeof listed>>[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listed>> = await listed(cursor);
      pages.push(page);
      cursor = page.cursor;
    } while (cursor !== null && pages.length < 20);
    return pages;
  }

  test("are all found through the index, in every form of the names, a page at a time", async () => {
    const pages = await everyPage();
    expect(pages.map(({ total }) => total)).toEqual(pages.map(() => TEXTS));
    expect(pages.at(-1)?.read).toBe(TEXTS);
    const documents = pages.flatMap((page) => page.documents);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(TEXTS);
    expect(documents[0]).toMatchObject({ title: "Мәтін 7", places: { length: 6 } });
    expect(new Set(documents.flatMap(({ places }) => places.map(({ exact }) => exact)))).toEqual(
      new Set([
        "НСОДу",
        "Национального совета общественного доверия",
        "NCPT",
        "Ұлттық қоғамдық сенім кеңесінде",
        "НСОД",
      ]),
    );
  });

  test("are offered no more where all of their places were decided, and keep their count", async () => {
    const [first] = await everyPage();
    const decided = first?.documents.slice(1, 3) ?? [];
    for (const { id, places } of decided) {
      const [place] = places;
      if (place === undefined) throw new Error("no place");
      const asked = { reformId: trust, words: place.words, isDeclined: true };
      await valueOf(within((group) => declineReformName(group, id, asked)));
    }
    const pages = await everyPage();
    const ids = pages.flatMap(({ documents }) => documents.map(({ id }) => id));
    expect(ids).toHaveLength(TEXTS - decided.length);
    expect(pages.at(-1)).toMatchObject({ total: TEXTS, read: TEXTS });
  });
});
