import { beforeAll, expect, test } from "vitest";
import type { AttachmentView } from "#lib/operations/attachments.ts";
import { createReference } from "#lib/server/commands/create-reference.ts";
import { createToken } from "#lib/server/commands/create-token.ts";
import { inGroup } from "#lib/server/database.ts";
import { POST as attach } from "#app/api/v1/groups/[groupId]/references/[referenceId]/attachments/route.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

useDatabase();

let params: { groupId: string; referenceId: string };
let token: string;
beforeAll(async () => {
  const owner = await makePerson("Айгүл");
  const groupId = await makeGroup(owner);
  const within = inGroup.bind(null, groupId, owner);
  const made = await valueOf(within((group) => createToken(group, { name: "т", scope: "write", days: 1 })));
  token = (made as { token: string }).token;
  const work = { csl: { type: "book" as const, title: "Көш" }, romanised: null, translated: {} };
  params = {
    groupId,
    referenceId: (await valueOf(within((group) => createReference(group, work)))) as string,
  };
});

test.each([
  ["application/pdf", "application/pdf"],
  ["text/plain; charset=windows-1251", "text/plain; charset=windows-1251"],
  ["image/svg+xml", "image/svg+xml"],
  ["text/plain, text/html", "application/octet-stream"],
  ["\u00e9vil/type", "application/octet-stream"],
  ["a".repeat(3_000), "application/octet-stream"],
  ["pdf", "application/octet-stream"],
])("a file that is said to be %s is kept as %s", async (said, kept) => {
  const request = new Request("http://localhost/api/v1/x", {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": said, "X-File-Name": "a.bin" },
    body: `мәтін ${said}`,
  });
  const answer = (await (
    await attach(request, { params: Promise.resolve({ ...params }) })
  ).json()) as AttachmentView;
  expect(answer.mediaType).toBe(kept);
});
