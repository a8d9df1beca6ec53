import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type APIRequestContext } from "@playwright/test";
import type { Operation } from "#lib/operations/operation.ts";
import { OPERATIONS } from "#lib/operations/registry.ts";
import { chanceOf, hostileBody, hostileQuery, type Chance } from "./support/hostile.ts";
import { address, json, signedUp } from "./support/people.ts";
import { idsOfLibrary } from "./support/library.ts";

/**
 * Bad requests for every operation there is, made from its own contract: never a failure of the server, never a hang, and what the
 * contract does not allow is never done. SILTEME_FUZZ_CASES and SILTEME_FUZZ_SEED try more, or others.
 */
const { SILTEME_FUZZ_CASES: cases = "30", SILTEME_FUZZ_SEED: seed = "20261121" } = process.env;
const AT_ONCE = 6;
const LONGEST_ANSWER = 10_000; // ms

/** A well-formed request of these would end what the other cases stand on, or spend what other tests need. */
const FEWER: Readonly<Record<string, number>> = {
  "accounts.sign_up": 4,
  "session.sign_in": 12,
  "invitations.show": 20,
};
const ONLY_WRONG = new Set(["groups.delete", "members.leave", "session.sign_out", "account.change_password"]);

const ARTICLE = path.resolve(import.meta.dirname, "../fixtures/articles/constitutional-court.en.txt");
const QUOTE = "It is too early to measure the work of the Court.";

interface World {
  readonly ids: Readonly<Record<string, string>>;
  readonly cookie: string;
  readonly at: string;
}

/** A group of somebody's own with one of everything, so that bad values travel as far as they can. */
async function makeWorld(person: APIRequestContext & { readonly userId: string }): Promise<World> {
  const make = async <Made>(path: string, data: unknown): Promise<Made> => {
    const answer = await person.post(path, { data });
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as Made;
  };
  const { id: groupId } = await make<{ id: string }>("/api/v1/groups", { name: "Сынақ" });
  const at = `/api/v1/groups/${groupId}`;
  const uploaded = await person.post(`${at}/imports`, {
    data: readFileSync(ARTICLE),
    headers: { "Content-Type": "text/plain", "X-File-Name": "fuzz.txt" },
  });
  const { id: importId } = (await uploaded.json()) as { id: string };
  await expect
    .poll(async () => (await json<{ state: string }>(person, `${at}/imports/${importId}`)).state, {
      timeout: 30_000,
    })
    .toBe("ready");
  const stored = await make<{ documents: { id: string }[] }>(`${at}/imports/${importId}/store`, {});
  const documentId = stored.documents[0]?.id ?? "";
  const { entries } = await json<{ entries: { id: string }[] }>(
    person,
    `${at}/documents/${documentId}/reference-entries`,
  );
  const selectors = [
    { type: "TextPositionSelector", start: 0, end: 1 },
    { type: "TextQuoteSelector", exact: QUOTE, prefix: "", suffix: "" },
  ];
  const noted = { kind: "comment", selectors, text: "Check." };
  const { id: annotationId } = await make<{ id: string }>(`${at}/documents/${documentId}/annotations`, noted);
  const { id: commentId } = await make<{ id: string }>(`${at}/annotations/${annotationId}/comments`, {
    text: "Yes.",
  });
  const draft = { claim: { kind: "fact", language: "en", wordings: { en: "A claim." }, reformIds: [] } };
  const source = { from: "new", csl: { type: "book", title: "A book" } };
  const claim = await make<{ id: string; sources: { id: string; referenceId: string }[] }>(`${at}/claims`, {
    ...draft,
    sources: [source],
  });
  const { id: otherClaim } = await make<{ id: string }>(`${at}/claims`, draft);
  const link = { toClaimId: otherClaim, kind: "supports" };
  const linked = await make<{ links: { id: string }[] }>(`${at}/claims/${claim.id}/links`, link);
  const { id: valueId } = await make<{ id: string }>(`${at}/claims/${claim.id}/values`, {
    kind: "date",
    date: "2007",
  });
  const { id: reformId } = await make<{ id: string }>(`${at}/reforms`, { labels: { en: "Fuzz" } });
  const ofReform = { from: "new", csl: { type: "book", title: "A book on reforms" } };
  const { id: reformSourceId } = await make<{ id: string }>(`${at}/reforms/${reformId}/sources`, ofReform);
  const { id: invitationId, token } = await make<{ id: string; token: string }>(`${at}/invitations`, {
    role: "viewer",
    days: 1,
  });
  const { id: tokenId } = await make<{ id: string }>(`${at}/tokens`, { name: "t", scope: "read", days: 1 });
  const { id: layerId } = await make<{ id: string }>(`${at}/layers`, { name: "Layer", access: "open" });
  const { id: tagsetId } = await make<{ id: string }>(`${at}/tagsets`, { labels: { en: "Set" } });
  const { id: tagId } = await make<{ id: string }>(`${at}/tagsets/${tagsetId}/tags`, {
    labels: { en: "Tag" },
  });
  const coding = await make<{ id: string }>(`${at}/codings`, {
    ...{ name: "Coding", tagsetIds: [tagsetId] },
    assignments: [{ documentId, userId: person.userId }],
  });
  const { id: assignmentId } = await make<{ id: string }>(`${at}/assignments`, { titles: { en: "Essay" } });
  const { id: rubricId } = await make<{ id: string }>(`${at}/rubrics`, {
    content: {
      names: { en: "Rubric" },
      criteria: [{ key: "a", names: { en: "A" }, weight: "1", most: "5" }],
    },
  });
  const library = await idsOfLibrary(person, at, claim.sources[0]?.referenceId ?? "");
  const { cookies } = await person.storageState();
  return {
    at,
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
    ids: {
      groupId,
      importId,
      documentId,
      annotationId,
      commentId,
      claimId: claim.id,
      sourceId: claim.sources[0]?.id ?? "",
      referenceId: claim.sources[0]?.referenceId ?? "",
      linkId: linked.links[0]?.id ?? "",
      valueId,
      claimMergeId: randomUUID(),
      entryId: entries[0]?.id ?? "",
      reformId,
      reformSourceId,
      ...library,
      ...{ layerId, tagsetId, tagId, codingId: coding.id, number: "1" },
      ...{ assignmentId, rubricId },
      ...{ otherId: documentId, decisionId: randomUUID() },
      ...{
        submissionId: randomUUID(),
        sheetId: randomUUID(),
        secondLookId: randomUUID(),
        criterion: "thesis",
        bankCommentId: randomUUID(),
      },
      invitationId,
      tokenId,
      token,
      userId: person.userId,
      sessionId: randomUUID(),
    },
  };
}

interface Case {
  readonly operation: Operation;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
  /** Not what the contract allows, whatever the rows are. */
  readonly isWrong: boolean;
}

function makeCase(operation: Operation, { ids, cookie }: World, chance: Chance): Case {
  const known = Object.values(ids);
  const odd =
    chance.number(8) === 0 ? chance.pick(["x", "%00", "..%2f..", "0".repeat(3_000), "%F0%9F%98%80"]) : null;
  const filled = operation.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => odd ?? ids[name] ?? "");
  const query = hostileQuery(operation.query, chance, known);
  const headers: Record<string, string> = { Cookie: cookie, Origin: address() };
  if (operation.ifMatch) headers["If-Match"] = chance.pick(["1", '"1"', "0", '"-1"', "999999999", "*", "x"]);
  if (chance.number(10) === 0)
    headers["Idempotency-Key"] = chance.pick(["short", "k".repeat(300), "a key with blanks"]);
  const url = `/api/v1${filled}${chance.number(3) === 0 ? `?${query}` : ""}`;
  if (operation.method === "GET")
    return { operation, url: `/api/v1${filled}?${query}`, headers, body: null, isWrong: false };
  if (operation.upload !== null) {
    headers["X-File-Name"] = chance.pick([
      "%",
      "%00",
      "",
      "..",
      "%2e%2e%2f",
      "a".repeat(9_000),
      "%E2%80%AEtxt.exe",
    ]);
    return { operation, url, headers, body: chance.pick(["", "мәтін"]), isWrong: false };
  }
  const body = hostileBody(operation.body, chance, known);
  headers["Content-Type"] =
    chance.number(12) === 0
      ? chance.pick(["text/plain", "application/x-www-form-urlencoded", "application/xml"])
      : "application/json";
  return { operation, url, headers, body, isWrong: !allows(operation, body) };
}

function allows(operation: Operation, body: string | Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(
      typeof body === "string" ? new TextEncoder().encode(body) : body,
    );
    return text.length < 1_000_000 && operation.body.safeParse(JSON.parse(text)).success;
  } catch {
    return false; // No JSON at all.
  }
}

async function ask({ operation, url, headers, body, isWrong }: Case): Promise<string | null> {
  const began = performance.now();
  const answer = await fetch(`${address()}${url}`, {
    method: operation.method,
    headers: { ...headers },
    body: typeof body === "string" || body === null ? body : Buffer.from(body),
    redirect: "manual",
    signal: AbortSignal.timeout(30_000),
  });
  // A stream that was let in goes on for ever: its head is its answer.
  if (answer.headers.get("content-type")?.startsWith("text/event-stream") === true)
    await answer.body?.cancel();
  else await answer.arrayBuffer();
  const took = performance.now() - began;
  const shown = `${operation.id} ${answer.status} ${url.slice(0, 200)} ${String(body).slice(0, 300)}`;
  if (answer.status >= 500) return `failed: ${shown}`;
  if (took > LONGEST_ANSWER) return `took ${Math.round(took)} ms: ${shown}`;
  return isWrong && answer.status < 400 ? `was done: ${shown}` : null;
}

test("what nobody means well with is refused by every operation, and never fails the server", async () => {
  test.setTimeout(600_000);
  const world = await makeWorld(await signedUp("Сынақшы"));
  const chance = chanceOf(Number(seed));
  const waiting = OPERATIONS.flatMap((operation) => {
    const most = Math.min(Number(cases), FEWER[operation.id] ?? operation.perMinute - 5);
    const made = Array.from({ length: most }, () => makeCase(operation, world, chance));
    const ends = ONLY_WRONG.has(operation.id) || operation.method === "DELETE";
    return ends ? made.filter(({ isWrong }) => isWrong) : made;
  });
  const executed = waiting.length;
  const wrong = waiting.filter(({ isWrong }) => isWrong).length;
  const found: string[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const finding = await ask(next).catch(
        (failure: unknown) =>
          `no answer: ${next?.operation.id} ${next?.url.slice(0, 200)} ${String(failure)}`,
      );
      if (finding !== null) found.push(finding);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  test.info().annotations.push({
    type: "cases",
    description: `${executed} bad requests, ${wrong} against the contract`,
  });
  process.stdout.write(
    `${executed} bad requests over ${OPERATIONS.length} operations, ${wrong} of them against the contract\n`,
  );
  expect(found).toEqual([]);
  expect(executed).toBeGreaterThan(OPERATIONS.length * 15);
});
