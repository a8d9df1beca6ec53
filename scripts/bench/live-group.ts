import { createHash, randomUUID } from "node:crypto";
import { describePassage } from "#lib/annotations/describe.ts";
import type { PassageSelectors } from "#lib/annotations/selector.ts";
import { contentOfBlocks } from "#lib/documents/content.ts";
import { plainTextOfBlocks } from "#lib/documents/plain-text.ts";
import { codePointLength, indexText } from "#lib/languages/text-unit.ts";
import { accept } from "#lib/result.ts";
import { openSession } from "#lib/server/auth/sessions.ts";
import { database, enterGroup, inAccount } from "#lib/server/database.ts";

export interface BenchGroup {
  readonly groupId: string;
  readonly documentId: string;
  /** One session each. */
  readonly cookies: readonly string[];
  readonly passages: readonly PassageSelectors[];
}

const SENTENCE = "Комиссия нөмірі {n} шешімді қарап, оны келесі отырысқа қалдырды. ";
const PARAGRAPHS = 200;

/** A group of `members` people with one document of some 50,000 characters. */
export async function makeBenchGroup(members: number): Promise<BenchGroup> {
  const users = await database().user.createManyAndReturn({
    data: Array.from({ length: members }, (_, n) => ({
      name: `Member ${String(n + 1)}`,
      email: `${randomUUID()}@example.org`,
    })),
  });
  const [owner] = users;
  if (owner === undefined) throw new Error("a group needs a member");
  const groupId = randomUUID();
  const blocks = Array.from({ length: PARAGRAPHS }, (_, n) => ({
    id: `b${String(n)}`,
    type: "paragraph" as const,
    language: "kk" as const,
    text: SENTENCE.replace("{n}", String(n)).repeat(4).trim(),
    sourceRanges: [[0, 0] as const],
    confidence: 1,
  }));
  const { text } = plainTextOfBlocks(blocks);
  const made = await inAccount(owner.id, async ({ db }) => {
    await enterGroup(db, groupId, owner.id);
    await db.group.create({ data: { id: groupId, name: "Bench" } });
    await db.membership.createMany({
      data: users.map(
        ({ id }, n) => ({ groupId, userId: id, role: n === 0 ? "owner" : "annotator" }) as const,
      ),
    });
    const named = { groupId, title: "Отырыстар", language: "kk" as const, createdById: owner.id };
    const { id: documentId } = await db.document.create({ data: named });
    await db.revision.create({
      data: {
        ...{ groupId, documentId, number: 1, text, createdById: owner.id },
        textSha256: createHash("sha256").update(text).digest("hex"),
        textLength: codePointLength(text),
        content: contentOfBlocks(blocks, []) as object,
        ...{ notes: [], sourceMap: {} },
      },
    });
    return accept(documentId);
  });
  if (!made.ok) throw new Error("the group could not be made");
  const sessions = await Promise.all(users.map(({ id }) => openSession(id, "bench")));
  const index = indexText(text);
  return {
    groupId,
    documentId: made.value,
    cookies: sessions.map(({ token }) => `silteme-session=${token}`),
    passages: Array.from({ length: 400 }, (_, n) => describePassage(index, [n * 100 + 3, n * 100 + 43])),
  };
}
