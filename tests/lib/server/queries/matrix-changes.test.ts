import { beforeAll, describe, expect, test } from "vitest";
import * as operations from "#lib/operations/matrix.ts";
import type { Result } from "#lib/result.ts";
import { addValue } from "#lib/server/commands/add-value.ts";
import { attachSource } from "#lib/server/commands/attach-source.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { deleteAnnotation, restoreAnnotation } from "#lib/server/commands/delete-annotation.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { editClaim } from "#lib/server/commands/edit-claim.ts";
import { setSourceDetached } from "#lib/server/commands/edit-source.ts";
import { setValueRemoved } from "#lib/server/commands/edit-value.ts";
import { linkClaims, unlinkClaims } from "#lib/server/commands/link-claims.ts";
import { mentionClaim } from "#lib/server/commands/mention-claim.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { showMatrix } from "#lib/server/queries/matrix.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  valueOf,
  type MadeDocument,
} from "#tests/support/world.ts";

useDatabase();

const KAZAKH = "Жиырма бірінші мамырда заң қабылданды. Палата тоқсан сегіз орынға ие болды.";
const RUSSIAN = "Закон принят шестнадцатого мая. В палате девяносто восемь мест.";

let [owner, editor]: Caller[] = [];
/** Each looks once: what they see was read for them in full. */
const readers: Caller[] = [];
let groupId = "";
let reformId = "";
let kazakh: MadeDocument;
let russian: MadeDocument;

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller: Caller | undefined = owner,
) => {
  if (caller === undefined) throw new Error("nobody asks");
  return valueOf(inGroup(groupId, caller, work));
};

const SHAPES = [
  {},
  { rows: "claim", columns: "source", empty: "show" },
  { rows: "document", columns: "document" },
  { rows: "reform", columns: "kind", empty: "show" },
];
const seenBy = (caller: Caller | undefined) =>
  Promise.all(
    SHAPES.map((query) =>
      within((group) => showMatrix(group, operations.showMatrix.query.parse(query)), caller),
    ),
  );

/** Whoever had the matrix before the change sees what somebody sees who opens it now. */
async function seesTheSame(): Promise<void> {
  const reader = readers.pop();
  expect(await seenBy(editor)).toEqual(await seenBy(reader));
}

const state = (text: string) =>
  within((group) =>
    stateClaim(group, {
      claim: { kind: "fact", language: "kk", wordings: { kk: text }, reformIds: [reformId], stances: {} },
      mention: null,
      sources: [],
    }),
  );
const mention = (claimId: string, document: MadeDocument, quote: string) =>
  within((group) =>
    mentionClaim(group, claimId, {
      ...{ documentId: document.id, selectors: passageOf(document.text, quote), stance: "asserts" },
      revisionNumber: 1,
    }),
  );
const date = (claimId: string, on: string) =>
  within((group) =>
    addValue(group, claimId, {
      ...{ kind: "date", date: on, exact: "", annotationId: null, measure: "", reformId },
    }),
  );
const cite = (claimId: string, title: string) =>
  within((group) =>
    attachSource(group, claimId, {
      ...{ from: "new", csl: { type: "book", title, author: [{ family: "Әбенов" }] } },
      ...{ locator: null, quote: null, check: "unchecked", note: null },
    }),
  );
const annotationsOf = (claimId: string) =>
  within(async ({ db }) => ({
    ok: true as const,
    value: await db.annotation.findMany({ where: { groupId, claimId }, select: { id: true } }),
  }));

beforeAll(async () => {
  owner = await makePerson("Айгүл");
  editor = await makePerson("Марат");
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, editor, "editor");
  for (let n = 0; n < 16; n += 1) {
    const reader = await makePerson(`Оқырман ${n}`);
    await joinGroup(owner, groupId, reader, "viewer");
    readers.push(reader);
  }
  kazakh = await within((group) => makeDocument(group, [KAZAKH], { title: "Бірінші" }));
  russian = await within((group) => makeDocument(group, [RUSSIAN], { title: "Вторая", language: "ru" }));
  reformId = await within((group) =>
    createReform(group, {
      ...{
        labels: { kk: "Түзетулер" },
        aliases: {},
        descriptions: {},
        dates: ["2007-05-21"],
        acts: [],
        parentId: null,
      },
    }),
  );
  await seenBy(editor);
});

describe("a matrix that somebody has open", () => {
  const claims: string[] = [];

  test("knows claims, mentions and dates that come, are taken away and come back", async () => {
    claims.push(await state("Заң 21 мамырда қабылданды."), await state("Заң 16 мамырда қабылданды."));
    const [late = "", early = ""] = claims;
    await mention(late, kazakh, "Жиырма бірінші мамырда заң қабылданды");
    await mention(early, russian, "Закон принят шестнадцатого мая");
    await seesTheSame();
    await date(late, "2007-05-21");
    const dated = await date(early, "2007-05-16");
    await seesTheSame();
    expect((await seenBy(editor))[0]?.totals.conflicts).toBe(1);
    await within((group) => setValueRemoved(group, dated, true));
    await seesTheSame();
    expect((await seenBy(editor))[0]?.totals.conflicts).toBe(0);
    await within((group) => setValueRemoved(group, dated, false));
    const [passage] = await annotationsOf(early);
    await within((group) => deleteAnnotation(group, passage?.id ?? ""));
    await seesTheSame();
    await within((group) => restoreAnnotation(group, passage?.id ?? ""));
    await seesTheSame();
    expect((await seenBy(editor))[0]?.totals.conflicts).toBe(1);
  });

  test("knows links, stances and kinds that change", async () => {
    const [late = "", early = ""] = claims;
    const linkId = await within((group) =>
      linkClaims(group, { fromClaimId: late, toClaimId: early, kind: "contradicts" }),
    );
    await seesTheSame();
    await within((group) => unlinkClaims(group, { claimId: early, linkId }));
    await seesTheSame();
    const edit = { kind: "norm" as const, stances: { [reformId]: "criticises" as const } };
    await within((group) => editClaim(group, { claimId: late, expectedVersion: 1, edit }));
    await seesTheSame();
  });

  test("knows works that are cited for the first and for the last time", async () => {
    const [late = "", early = ""] = claims;
    const first = await cite(late, "Хаттамалар");
    await seesTheSame();
    await cite(early, "Хаттамалар");
    await seesTheSame();
    await within((group) => setSourceDetached(group, first, true));
    await seesTheSame();
  });

  test("knows claims that are deleted and come back", async () => {
    const [late = ""] = claims;
    await within((group) => setClaimDeleted(group, late, true));
    await seesTheSame();
    await state("Палатада 98 орын бар.");
    await seesTheSame();
    await within((group) => setClaimDeleted(group, late, false));
    await seesTheSame();
  });
});
