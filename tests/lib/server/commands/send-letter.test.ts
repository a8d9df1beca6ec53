import { afterAll, beforeAll, expect, test } from "vitest";
import { accept } from "#lib/result.ts";
import { markNotifications } from "#lib/server/commands/mark-notifications.ts";
import { sendLetterTo } from "#lib/server/commands/send-letter.ts";
import { inAccount, inGroup, type Caller } from "#lib/server/database.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { notify } from "#lib/server/notify.ts";
import { useDatabase } from "#tests/support/database.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { joinGroup, makeDocument, makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

useDatabase();

const server = await startMailServer();
// Read at first use of the environment, which is after this.
process.env["SMTP_URL"] = server.url;
process.env["MAIL_FROM"] = "Silteme <silteme@example.org>";

let owner: Caller & { name: string };
let asel: Caller & { name: string };
let groupId: string;
let documentId: string;
beforeAll(async () => {
  [owner, asel] = [await makePerson("Айгүл"), await makePerson("Әсел")];
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, asel, "annotator");
  documentId = (await valueOf(inGroup(groupId, owner, (group) => makeDocument(group, ["Мәтін."])))).id;
});
afterAll(async () => {
  server.stop();
  await closeJobs();
});

const tell = () =>
  valueOf(
    inGroup(groupId, owner, async (group) =>
      accept(await notify(group, { kind: "assigned", userIds: [asel.userId], documentId })),
    ),
  );
/** What a letter says, out of the seven bits in which it travels. */
const textOf = (letter = "") =>
  Buffer.from(letter.slice(letter.indexOf("\r\n\r\n") + 4), "base64").toString("utf8");

test("one letter tells of all that waits, and only once", async () => {
  await tell();
  await tell();
  await sendLetterTo(asel.userId);
  await sendLetterTo(asel.userId);
  expect(server.letters).toHaveLength(1);
  const text = textOf(server.letters[0]);
  expect(text.split("Айгүл: сізге кодтауды тапсырды")).toHaveLength(3);
  expect(text).toContain(`/groups/${groupId}/documents/${documentId}`);
});

test("what is read meanwhile is not sent", async () => {
  await tell();
  await valueOf(inAccount(asel.userId, (own) => markNotifications(own, { ids: null, isRead: true })));
  await sendLetterTo(asel.userId);
  expect(server.letters).toHaveLength(1);
});

test("a letter that is not taken stays waiting and goes later", async () => {
  await tell();
  server.state.refuse = true;
  await expect(sendLetterTo(asel.userId)).rejects.toThrow("did not take");
  server.state.refuse = false;
  await sendLetterTo(asel.userId);
  expect(server.letters).toHaveLength(2);
});

test("a kind that somebody does not want by e-mail stays in the inbox", async () => {
  await valueOf(
    inAccount(asel.userId, async ({ db, userId }) =>
      accept(await db.user.update({ where: { id: userId }, data: { unmailedKinds: ["assigned"] } })),
    ),
  );
  await tell();
  await sendLetterTo(asel.userId);
  expect(server.letters).toHaveLength(2);
});
