import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { MadeTexts } from "./made-texts.ts";

export interface LoadedGroup {
  readonly groupId: string;
  readonly userId: string;
}

/** Blocks of one document, words of one block. */
export const BLOCKS = 200;
const WORDS = 60;

const KINDS = [
  "heading",
  "paragraph",
  "paragraph",
  "paragraph",
  "paragraph",
  "paragraph",
  "list_item",
  "footnote",
  "paragraph",
  "paragraph",
];
const LANGUAGES = ["kk", "ru", "en"] as const;

/** A group with an owner and so many blocks in documents of three languages, put in past the program: only the index is measured. */
export async function loadBlocks(
  client: Client,
  texts: MadeTexts,
  { blocks, name }: { readonly blocks: number; readonly name: string },
): Promise<LoadedGroup> {
  const [groupId, userId] = [randomUUID(), randomUUID()];
  await client.query("INSERT INTO users (id, name, email) VALUES ($1, 'Bench', $2)", [
    userId,
    `${userId}@example.org`,
  ]);
  await client.query("INSERT INTO groups (id, name) VALUES ($1, $2)", [groupId, name]);
  await client.query("INSERT INTO memberships (group_id, user_id, role) VALUES ($1, $2, 'owner')", [
    groupId,
    userId,
  ]);
  const people = Array.from(
    { length: 300 },
    (_, n) => `${texts.root("kk", 500 + n)}${n % 2 === 0 ? "ов" : "баев"} А.`,
  );
  for (let document = 0; document * BLOCKS < blocks; document += 1) {
    const language = LANGUAGES[document % 3] ?? "kk";
    const [documentId, revisionId] = [newId(), randomUUID()];
    const authors = [people[texts.number(300)], people[texts.number(300)]].join(", ");
    await client.query(
      `INSERT INTO documents (id, group_id, title, authors, language, year, created_by_id) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [documentId, groupId, texts.paragraph(language, 8), authors, language, 1991 + texts.number(35), userId],
    );
    await client.query(
      `INSERT INTO revisions (id, group_id, document_id, number, text, text_sha256, text_length, content, notes, source_map, created_by_id)
       VALUES ($1, $2, $3, 1, '', '', 0, '{}', '[]', '{}', $4)`,
      [revisionId, groupId, documentId, userId],
    );
    const count = Math.min(BLOCKS, blocks - document * BLOCKS);
    const kinds = Array.from({ length: count }, (_, n) => KINDS[n % KINDS.length] ?? "paragraph");
    await client.query(
      `INSERT INTO blocks (id, group_id, revision_id, index, key, type, language, text, start_code_point, end_code_point, source_ranges, confidence)
       SELECT gen_random_uuid(), $1, $2, n - 1, 'b' || n, kind, $3, text, n * 1000, n * 1000 + 900, '[]', 1
       FROM unnest($4::text[], $5::text[]) WITH ORDINALITY AS b (kind, text, n)`,
      [
        groupId,
        revisionId,
        language,
        kinds,
        kinds.map((kind) =>
          texts.paragraph(language, kind === "heading" ? 6 : WORDS - 30 + texts.number(60)),
        ),
      ],
    );
  }
  return { groupId, userId };
}

let made = 0;
/** A UUID v7: documents of one time lie together. */
function newId(): string {
  const time = (1_790_000_000_000 + (made += 1)).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
