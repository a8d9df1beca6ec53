import { beforeAll, describe, expect, test } from "vitest";
import type { CorrectedImportView } from "#lib/operations/corrections.ts";
import { createToken } from "#lib/server/commands/create-token.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { accept } from "#lib/result.ts";
import { POST as correct } from "#app/api/v1/groups/[groupId]/imports/[importId]/corrections/route.ts";
import { DELETE as undo } from "#app/api/v1/groups/[groupId]/imports/[importId]/corrections/last/route.ts";
import { POST as redo } from "#app/api/v1/groups/[groupId]/imports/[importId]/corrections/redo/route.ts";
import { GET as raw } from "#app/api/v1/groups/[groupId]/imports/[importId]/raw/route.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeImport } from "#tests/support/imports.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
let token: string;
beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
  const made = await valueOf(
    inGroup(groupId, owner, (group) => createToken(group, { name: "т", scope: "write", days: 1 })),
  );
  token = made.token;
});

const TEXT = "Ауыл әкімдерін сайлау\n\nБірінші абзац реформа туралы баяндайды. Мұнда ұзағырақ ой айтылады.\n";
const importOf = () => valueOf(inGroup(groupId, owner, (group) => makeImport(group, TEXT)));

interface Asked {
  readonly method?: string;
  readonly version?: number;
  readonly key?: string;
  readonly body?: object;
  readonly query?: string;
}

async function ask(handler: typeof correct, importId: string, asked: Asked) {
  const { method = "POST", version, key, body, query = "" } = asked;
  const request = new Request(`http://localhost/api/v1/x${query}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      ...(version === undefined ? {} : { "If-Match": `"${version}"` }),
      ...(key === undefined ? {} : { "Idempotency-Key": key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve({ groupId, importId }) });
  return {
    status: response.status,
    answer: (await response.json()) as CorrectedImportView & { code?: string },
  };
}

describe("corrections over the API", () => {
  test("are made once, however often the request is repeated, and answered with the import each time", async () => {
    const { id, version } = await importOf();
    const body = { corrections: [{ kind: "retype", blocks: ["b1"], type: "title" }] };
    const key = "correction-0001";
    const first = await ask(correct, id, { version, key, body });
    expect(first.status).toBe(200);
    expect(first.answer).toMatchObject({ version: version + 1, focus: "b1", corrections: { count: 1 } });
    expect(await ask(correct, id, { version, key, body })).toEqual(first);
    const kept = await valueOf(
      inGroup(groupId, owner, async ({ db }) =>
        accept(
          await db.idempotencyKey.findUniqueOrThrow({ where: { userId_key: { userId: owner.userId, key } } }),
        ),
      ),
    );
    expect(kept.answer).toEqual({ focus: "b1" });
  });

  test("need the version that was seen, and say who was faster", async () => {
    const { id, version } = await importOf();
    const body = { corrections: [{ kind: "confirm", blocks: ["b1"] }] };
    expect((await ask(correct, id, { body })).status).toBe(428);
    expect((await ask(correct, id, { version, body })).status).toBe(200);
    const late = await ask(correct, id, { version, body });
    expect([late.status, late.answer.code]).toEqual([412, "version_conflict"]);
  });

  test("are undone and done again", async () => {
    const { id, version } = await importOf();
    const body = { corrections: [{ kind: "edit_text", block: "b1", text: "Басқа атау" }] };
    await ask(correct, id, { version, body });
    const undone = await ask(undo, id, { method: "DELETE", version: version + 1 });
    expect(undone.answer.corrections).toEqual({ count: 0, canUndo: false, canRedo: true });
    expect(undone.answer.preview?.blocks[0]?.text).toBe("Ауыл әкімдерін сайлау");
    const redone = await ask(redo, id, { version: version + 2 });
    expect(redone.answer.preview?.blocks[0]?.text).toBe("Басқа атау");
  });

  test.each([
    ["no correction at all", { corrections: [] }],
    [
      "more than fit in a request",
      { corrections: Array.from({ length: 51 }, () => ({ kind: "merge", block: "b1" })) },
    ],
    ["a type that is none", { corrections: [{ kind: "retype", blocks: ["b1"], type: "poem" }] }],
    ["a place before the text", { corrections: [{ kind: "split", block: "b1", at: -1 }] }],
    ["a field that nobody asked for", { corrections: [{ kind: "merge", block: "b1", with: "b2" }] }],
  ])("are refused when they are %s", async (_, body) => {
    const { id, version } = await importOf();
    const refused = await ask(correct, id, { version, body });
    expect([refused.status, refused.answer.code]).toEqual([400, "bad_request"]);
  });

  test("stand beside the text that the file was read as", async () => {
    const { id } = await importOf();
    const shown = await ask(raw, id, { method: "GET", query: "?from=23&to=30" });
    expect(shown.answer).toMatchObject({ text: "Бірінші", range: [23, 30], lineStarts: [23] });
  });
});
