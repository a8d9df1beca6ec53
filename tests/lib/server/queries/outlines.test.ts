import { beforeAll, expect, test } from "vitest";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import type { Result } from "#lib/result.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { readOutlines } from "#lib/server/queries/outlines.ts";
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

let owner: Caller;
let colleague: Caller;
let groupId: string;
let document: MadeDocument;
const TEXT = "Сайлау учаскесі кешке дейін ашық болды, ал хаттама түнде жазылды.";

const as = <Value, Code extends string>(
  who: Caller,
  work: (group: InGroup) => Promise<Result<Value, Code>>,
) => valueOf(inGroup(groupId, who, work));

const comment = (who: Caller, quote: string, isPrivate = false) =>
  as(who, (group) =>
    highlightPassage(group, document.id, {
      ...COMMON_PLACE,
      ...{ kind: "comment", text: "Қашан?", isPrivate, selectors: passageOf(document.text, quote) },
    }),
  );

beforeAll(async () => {
  owner = await makePerson("Ақерке");
  colleague = await makePerson("Тимур");
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, colleague, "annotator");
  document = await as(owner, (group) => makeDocument(group, [TEXT]));
});

test("outlines are of all in the order of the text, bodies of those that are asked for, and neither of what is private", async () => {
  const late = await comment(owner, "хаттама");
  const early = await comment(owner, "учаскесі");
  const secret = await comment(owner, "кешке", true);
  const seen = async (who: Caller) =>
    (await as(who, (group) => readOutlines(group, document.revisionId))).annotations;
  expect((await seen(owner)).map(({ id }) => id)).toEqual([early, secret, late]);
  expect((await seen(colleague)).map(({ id }) => id)).toEqual([early, late]);
  const [first] = await seen(colleague);
  expect(first).toMatchObject({
    ...{
      kind: "comment",
      layerId: null,
      isPrivate: false,
      claimId: null,
      isResolved: false,
      isImported: false,
    },
    ...{
      start: TEXT.indexOf("учаскесі"),
      end: TEXT.indexOf("учаскесі") + 8,
      authorId: owner.userId,
      tagIds: [],
    },
  });
  const bodies = await as(colleague, (group) => listAnnotations(group, document.id, { ids: [late, secret] }));
  expect(bodies.map(({ id, text }) => [id, text])).toEqual([[late, "Қашан?"]]);
});
