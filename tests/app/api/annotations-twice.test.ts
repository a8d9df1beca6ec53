import { beforeAll, describe, expect, test } from "vitest";
import { POST as detach } from "#app/api/v1/groups/[groupId]/annotations/[annotationId]/detach/route.ts";
import { PATCH as edit } from "#app/api/v1/groups/[groupId]/annotations/[annotationId]/route.ts";
import { POST as create } from "#app/api/v1/groups/[groupId]/documents/[documentId]/annotations/route.ts";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import { accept, type Result } from "#lib/result.ts";
import { createToken } from "#lib/server/commands/create-token.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { useDatabase } from "#tests/support/database.ts";
import { reviseDocument } from "#tests/support/revisions.ts";
import { makeDocument, makeGroup, makePerson, passageOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
let token: string;
const as = <Value>(work: (group: InGroup) => Promise<Result<Value>>) =>
  valueOf(inGroup(groupId, owner, work));
beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
  token = (await as((group) => createToken(group, { name: "т", scope: "write", days: 1 }))).token;
});

const FIRST = "Бірінші абзацта ауыл әкімдерін тікелей сайлау тәжірибесі туралы айтылады.";
const SECOND = "Екінші абзацта Парламент 2017 жылы қабылдаған өзгерістер талданады.";

interface Asked {
  readonly method?: string;
  readonly key: string;
  readonly version?: number;
  readonly body?: object;
}

/** The same request twice, as an outbox sends it that never saw the first answer. */
async function askTwice(send: (request: Request) => Promise<Response>, asked: Asked) {
  const { method = "POST", key, version, body } = asked;
  const request = () =>
    new Request("http://localhost/api/v1/x", {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        "Content-Type": "application/json",
        "Idempotency-Key": key,
        ...(version === undefined ? {} : { "If-Match": `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const answers: { status: number; text: string }[] = [];
  for (const response of [await send(request()), await send(request())])
    answers.push({ status: response.status, text: await response.text() });
  return answers;
}

const annotationsOf = (documentId: string) =>
  as(async ({ db }) => accept(await db.annotation.findMany({ where: { groupId, documentId } })));
const eventsOf = (nounId: string) =>
  as(async ({ db }) =>
    accept(
      (await db.event.findMany({ where: { groupId, nounId }, orderBy: { number: "asc" } })).map(
        ({ kind }) => kind,
      ),
    ),
  );

describe("an action on an annotation that is sent twice", () => {
  test("is done once: made, detached and placed", async () => {
    const { id: documentId, text } = await as((group) => makeDocument(group, [FIRST, SECOND]));
    const selectors = passageOf(text, "Парламент 2017 жылы қабылдаған");
    const made = await askTwice(
      (request) => create(request, { params: Promise.resolve({ groupId, documentId }) }),
      { key: "made-0000001", body: { kind: "highlight", selectors, ...COMMON_PLACE } },
    );
    expect(made[0]?.status).toBe(200);
    expect(made[1]).toEqual(made[0]);
    const [annotation, ...others] = await annotationsOf(documentId);
    expect(others).toEqual([]);
    const annotationId = annotation?.id ?? "";
    const params = Promise.resolve({ groupId, annotationId });

    const now = await as((group) =>
      reviseDocument(group, documentId, [FIRST, SECOND.replace("2017", "2022")]),
    );
    const detached = await askTwice((request) => detach(request, { params }), { key: "detached-0001" });
    expect(detached[0]?.status).toBe(200);
    expect(detached[1]).toEqual(detached[0]);

    const version = (await annotationsOf(documentId))[0]?.version ?? 0;
    const placed = await askTwice((request) => edit(request, { params }), {
      ...{ method: "PATCH", key: "placed-000001", version },
      body: { selectors: passageOf(now, "Парламент 2022 жылы қабылдаған") },
    });
    expect(placed[0]?.status).toBe(200);
    expect(placed[1]).toEqual(placed[0]);
    expect(await annotationsOf(documentId)).toMatchObject([
      { exact: "Парламент 2022 жылы қабылдаған", lostBecause: null, version: version + 1 },
    ]);
    expect(await eventsOf(annotationId)).toEqual(
      ["created", "detached", "placed"].map((verb) => `annotation.${verb}`),
    );
  });
});
