import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import { ROLES } from "#lib/groups/role.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { attachSource } from "#lib/server/commands/attach-source.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { editClaim } from "#lib/server/commands/edit-claim.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { linkClaims } from "#lib/server/commands/link-claims.ts";
import { mentionClaim } from "#lib/server/commands/mention-claim.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { listClaims } from "#lib/server/queries/claim-list.ts";
import { showClaim } from "#lib/server/queries/claims.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  refusalOf,
  valueOf,
  type MadeDocument,
} from "#tests/support/world.ts";

useDatabase();

const PARAGRAPHS = [
  "Комиссия 2007 жылы тоғыз орынды қайта бөлді. 🧭 Бұл шешім алты айдан кейін күшіне енді.",
  "Қорытындыда осы шешім тағы аталады: тоғыз орын сақталды.",
];

let owner: Caller;
let groupId: string;
let document: MadeDocument;
let reformId: string;

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<import("#lib/result.ts").Result<Value, Code>>,
  caller = owner,
) => inGroup(groupId, caller, work);

const draft = (text = "Тоғыз орын қайта бөлінді.", reformIds: string[] = []) => ({
  kind: "fact" as const,
  language: "kk" as const,
  wordings: { kk: text },
  reformIds,
});

const newReform = (ru: string) => ({
  labels: { ru },
  aliases: {},
  descriptions: {},
  dates: [],
  acts: [],
  parentId: null,
});

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  document = await valueOf(within((group) => makeDocument(group, PARAGRAPHS)));
  reformId = await valueOf(within((group) => createReform(group, newReform("Поправки 2007 года"))));
});

describe("stating a claim", () => {
  test("keeps the claim, its reform, its passage and its source together", async () => {
    const quote = "🧭 Бұл шешім алты айдан кейін";
    const mention = { documentId: document.id, selectors: passageOf(document.text, quote) };
    const source = {
      from: "new" as const,
      csl: {
        type: "book" as const,
        title: "Сайлау құқығы",
        author: [{ family: "Есенова", given: "Г." }],
        issued: { "date-parts": [[2012]] },
      },
      locator: "12 б.",
      quote: "",
      check: "work_opened" as const,
      note: null,
    };
    const view = await valueOf(
      within(async (group) => {
        const id = await stateClaim(group, {
          claim: draft("Шешім алты айдан кейін күшіне енді.", [reformId]),
          mention,
          sources: [source],
        });
        return id.ok ? showClaim(group, id.value) : id;
      }),
    );
    expect(view).toMatchObject({
      kind: "fact",
      wordings: { kk: "Шешім алты айдан кейін күшіне енді." },
      reforms: [{ id: reformId, labels: { ru: "Поправки 2007 года" } }],
      mentions: [{ documentId: document.id, exact: quote, start: passageOf(document.text, quote)[0].start }],
      sources: [
        {
          title: "Сайлау құқығы",
          authors: "Есенова Г.",
          year: 2012,
          locator: "12 б.",
          quote: null,
          check: "work_opened",
        },
      ],
      author: { name: "Айгерім" },
    });
    expect(view.sources[0]?.checkedBy?.name).toBe("Айгерім");
  });

  test("numbers claims of a group without gaps, also after a refused one", async () => {
    const state = (claim = draft()) =>
      within((group) => stateClaim(group, { claim, mention: null, sources: [] }));
    const first = await valueOf(state());
    expect(await refusalOf(state(draft("Белгісіз реформа", [randomUUID()])))).toBe("reform_not_found");
    const second = await valueOf(state());
    const [one, two] = await Promise.all(
      [first, second].map((id) => valueOf(within((group) => showClaim(group, id)))),
    );
    expect(two?.number).toBe((one?.number ?? 0) + 1);
  });

  test("refuses a passage that is not in the stored text and writes nothing", async () => {
    const [position, quote] = passageOf(document.text, "тоғыз орынды");
    const forged = [position, { ...quote, exact: "он екі орынды" }] as const;
    const before = await valueOf(within((group) => listClaims(group, {})));
    const code = await refusalOf(
      within((group) =>
        stateClaim(group, {
          claim: draft(),
          mention: { documentId: document.id, selectors: [...forged] },
          sources: [],
        }),
      ),
    );
    expect(code).toBe("quote_not_found");
    expect((await valueOf(within((group) => listClaims(group, {})))).claims).toHaveLength(
      before.claims.length,
    );
  });

  test("finds a passage whose position is wrong by its words, and says so", async () => {
    const [position, quote] = passageOf(document.text, "осы шешім тағы аталады");
    const shifted = { ...position, start: position.start + 7, end: position.end + 7 };
    const id = await valueOf(
      within((group) =>
        highlightPassage(group, document.id, {
          kind: "highlight",
          selectors: [shifted, quote],
          ...COMMON_PLACE,
        }),
      ),
    );
    const shown = await valueOf(within((group) => listAnnotations(group, document.id)));
    expect(shown.find((annotation) => annotation.id === id)).toMatchObject({
      start: position.start,
      exact: quote.exact,
      anchoredBy: "exact",
    });
  });
});

describe("two people at one claim", () => {
  test("exactly one of many writers wins, the others are told", async () => {
    const claimId = await valueOf(
      within((group) => stateClaim(group, { claim: draft(), mention: null, sources: [] })),
    );
    const writers = Array.from({ length: 8 }, (_, n) =>
      within((group) =>
        editClaim(group, { claimId, expectedVersion: 1, edit: { wordings: { kk: `${n}-нұсқа` } } }),
      ),
    );
    const results = await Promise.all(writers);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok).map((result) => !result.ok && result.refusal.code)).toEqual(
      Array(7).fill("version_conflict"),
    );
    expect((await valueOf(within((group) => showClaim(group, claimId)))).version).toBe(2);
  });

  test("a claim keeps the wording in its own language", async () => {
    const claimId = await valueOf(
      within((group) => stateClaim(group, { claim: draft(), mention: null, sources: [] })),
    );
    const edit = { wordings: { kk: null, en: "Nine seats were redistributed." } };
    expect(await refusalOf(within((group) => editClaim(group, { claimId, expectedVersion: 1, edit })))).toBe(
      "own_wording_missing",
    );
  });
});

describe("what belongs together goes together", () => {
  test("a deleted claim takes its mentions out of the text and restoring brings them back", async () => {
    const mention = { documentId: document.id, selectors: passageOf(document.text, "тоғыз орын сақталды") };
    const claimId = await valueOf(
      within((group) => stateClaim(group, { claim: draft(), mention, sources: [] })),
    );
    const mentions = async () =>
      (await valueOf(within((group) => listAnnotations(group, document.id)))).filter(
        (shown) => shown.claimId === claimId,
      );
    expect(await mentions()).toHaveLength(1);
    await valueOf(within((group) => setClaimDeleted(group, claimId, true)));
    expect(await mentions()).toHaveLength(0);
    expect(await refusalOf(within((group) => showClaim(group, claimId)))).toBe("not_found");
    await valueOf(within((group) => setClaimDeleted(group, claimId, false)));
    expect(await mentions()).toHaveLength(1);
  });

  test("one claim has mentions in two documents", async () => {
    const other = await valueOf(
      within((group) =>
        makeDocument(group, ["Девять мест были распределены заново."], { title: "Статья", language: "ru" }),
      ),
    );
    const claimId = await valueOf(
      within((group) =>
        stateClaim(group, {
          claim: draft(),
          mention: {
            documentId: document.id,
            selectors: passageOf(document.text, "тоғыз орынды қайта бөлді"),
          },
          sources: [],
        }),
      ),
    );
    await valueOf(
      within((group) =>
        mentionClaim(group, claimId, {
          documentId: other.id,
          selectors: passageOf(other.text, "Девять мест"),
        }),
      ),
    );
    const view = await valueOf(within((group) => showClaim(group, claimId)));
    expect(view.mentions.map((shown) => shown.documentTitle)).toEqual(["Мақала", "Статья"]);
    const { claims } = await valueOf(within((group) => listClaims(group, { language: "ru" })));
    expect(claims.map((claim) => claim.id)).toEqual([claimId]);
  });

  test("a contradiction is one link, from whichever side it is said", async () => {
    const [one, two] = [
      await valueOf(
        within((group) => stateClaim(group, { claim: draft("Бірінші"), mention: null, sources: [] })),
      ),
      await valueOf(
        within((group) => stateClaim(group, { claim: draft("Екінші"), mention: null, sources: [] })),
      ),
    ];
    await valueOf(
      within((group) => linkClaims(group, { fromClaimId: one, toClaimId: two, kind: "contradicts" })),
    );
    expect(
      await refusalOf(
        within((group) => linkClaims(group, { fromClaimId: two, toClaimId: one, kind: "contradicts" })),
      ),
    ).toBe("link_exists");
    expect((await valueOf(within((group) => showClaim(group, two)))).links).toMatchObject([
      { direction: "to", claimId: one, kind: "contradicts" },
    ]);
  });
});

describe("who may", () => {
  const may: Record<(typeof ROLES)[number], boolean> = {
    owner: true,
    editor: true,
    annotator: true,
    reviewer: true,
    student: false,
    viewer: false,
  };

  test.each(ROLES)("a member with the role %s", async (role) => {
    const member = await makePerson(role);
    await joinGroup(owner, groupId, member, role);
    const stated = await within(
      (group) => stateClaim(group, { claim: draft(), mention: null, sources: [] }),
      member,
    );
    expect(stated.ok).toBe(may[role]);
    if (!stated.ok) expect(stated.refusal.code).toBe("not_allowed");
  });

  test("a read-only token changes nothing", async () => {
    expect(
      await refusalOf(
        within((group) => stateClaim(group, { claim: draft(), mention: null, sources: [] }), {
          ...owner,
          readOnly: true,
        }),
      ),
    ).toBe("not_allowed");
  });

  test("a stranger gets what somebody gets who asks for a group that does not exist", async () => {
    const stranger = await makePerson("Бөтен");
    const asked = (id: string) => refusalOf(inGroup(id, stranger, (group) => listClaims(group, {})));
    expect(await asked(groupId)).toBe("not_found");
    expect(await asked(randomUUID())).toBe("not_found");
  });

  test("ids of another group lead nowhere", async () => {
    const neighbour = await makePerson("Көрші");
    const elsewhere = await makeGroup(neighbour);
    const inElsewhere = <V, C extends string>(
      work: (group: InGroup) => Promise<import("#lib/result.ts").Result<V, C>>,
    ) => inGroup(elsewhere, neighbour, work);
    const foreign = await valueOf(
      within((group) => stateClaim(group, { claim: draft(), mention: null, sources: [] })),
    );
    const mention = { documentId: document.id, selectors: passageOf(document.text, "тоғыз орынды") };
    expect(await refusalOf(inElsewhere((group) => showClaim(group, foreign)))).toBe("not_found");
    expect(
      await refusalOf(
        inElsewhere((group) => editClaim(group, { claimId: foreign, expectedVersion: 1, edit: {} })),
      ),
    ).toBe("not_found");
    expect(await refusalOf(inElsewhere((group) => setClaimDeleted(group, foreign, true)))).toBe("not_found");
    expect(
      await refusalOf(inElsewhere((group) => stateClaim(group, { claim: draft(), mention, sources: [] }))),
    ).toBe("not_found");
    expect(
      await refusalOf(
        inElsewhere((group) =>
          stateClaim(group, { claim: draft("х", [reformId]), mention: null, sources: [] }),
        ),
      ),
    ).toBe("reform_not_found");
    expect(
      await refusalOf(
        inElsewhere((group) =>
          attachSource(group, foreign, {
            from: "library",
            referenceId: randomUUID(),
            locator: null,
            quote: null,
            check: "unchecked",
            note: null,
          }),
        ),
      ),
    ).toBe("not_found");
  });
});
