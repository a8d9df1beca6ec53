import { createHash, randomUUID } from "node:crypto";
import { describePassage } from "#lib/annotations/describe.ts";
import type { PassageSelectors } from "#lib/annotations/selector.ts";
import { contentOfBlocks } from "#lib/documents/content.ts";
import { plainTextOfBlocks } from "#lib/documents/plain-text.ts";
import type { Role } from "#lib/groups/role.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { codePointLength, indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import { accept, type Result } from "#lib/result.ts";
import { builtInCodebook } from "#lib/server/records/codebook.ts";
import { database, enterGroup, inAccount, inGroup, type Caller, type InGroup } from "#lib/server/database.ts";

/** People, groups and documents for tests, made through the plain role and its row-level security. */
export async function makePerson(name: string): Promise<Caller & { readonly name: string }> {
  const { id } = await database().user.create({ data: { name, email: `${randomUUID()}@example.org` } });
  return { userId: id, name, readOnly: false, tokenGroupId: null };
}

export async function makeGroup(owner: Caller, name = "Өкілдік және реформалар"): Promise<string> {
  const groupId = randomUUID();
  const made = await inAccount(owner.userId, async ({ db, userId }) => {
    await enterGroup(db, groupId, userId);
    await db.group.create({ data: { id: groupId, name } });
    await db.membership.create({ data: { groupId, userId, role: "owner" } });
    const codebook = builtInCodebook({ groupId, createdById: userId });
    await db.tagset.createMany({ data: codebook.tagsets });
    await db.tag.createMany({ data: codebook.tags });
    return accept(null);
  });
  if (!made.ok) throw new Error("a group could not be made");
  return groupId;
}

export async function joinGroup(owner: Caller, groupId: string, person: Caller, role: Role): Promise<void> {
  await valueOf(
    inGroup(groupId, owner, async ({ db }) => {
      await db.membership.create({ data: { groupId, userId: person.userId, role } });
      return accept(null);
    }),
  );
}

/** The value of a result that must be one; a refusal fails the test with its code. */
export async function valueOf<Value>(result: Promise<Result<Value>>): Promise<Value> {
  const settled = await result;
  if (!settled.ok)
    throw new Error(`refused: ${settled.refusal.code} ${JSON.stringify(settled.refusal.values)}`);
  return settled.value;
}

/** The refusal's code of a result that must be refused. */
export async function refusalOf(result: Promise<Result<unknown>>): Promise<string> {
  const settled = await result;
  if (settled.ok) throw new Error("expected a refusal");
  return settled.refusal.code;
}

export interface MadeDocument {
  readonly id: string;
  readonly revisionId: string;
  readonly text: string;
}

/** A document of paragraphs with its first revision. */
export function makeDocument(
  group: InGroup,
  paragraphs: readonly string[],
  { title = "Мақала", language = "kk" as BlockLanguage, submissionId = null as string | null } = {},
): Promise<Result<MadeDocument>> {
  const blocks = paragraphs.map((text, n) => ({
    id: `b${n + 1}`,
    type: "paragraph" as const,
    language,
    text: text.normalize("NFC"),
    sourceRanges: [[0, 0] as const],
    confidence: 1,
  }));
  return storeDocument(group, blocks, { title, language, submissionId });
}

async function storeDocument(
  { db, actor: { groupId, userId: createdById } }: InGroup,
  blocks: Parameters<typeof contentOfBlocks>[0],
  {
    title,
    language,
    submissionId = null,
  }: { title: string; language: BlockLanguage; submissionId?: string | null },
): Promise<Result<MadeDocument>> {
  const { text } = plainTextOfBlocks(blocks);
  const kind = submissionId === null ? "article" : "essay";
  const document = await db.document.create({
    data: { groupId, title, language, createdById, kind, submissionId },
  });
  const revision = await db.revision.create({
    data: {
      groupId,
      documentId: document.id,
      number: 1,
      text,
      textSha256: createHash("sha256").update(text).digest("hex"),
      textLength: codePointLength(text),
      content: contentOfBlocks(blocks, []) as object,
      notes: [],
      sourceMap: {},
      createdById,
    },
  });
  return accept({ id: document.id, revisionId: revision.id, text });
}

/** Selectors of the first place where `quote` stands in `text`. */
export function passageOf(text: string, quote: string): PassageSelectors {
  const at = text.indexOf(quote);
  if (at < 0) throw new Error(`"${quote}" does not stand in the text`);
  const index = indexText(text);
  return describePassage(index, [utf16ToCodePoint(index, at), utf16ToCodePoint(index, at + quote.length)]);
}
