import { createHash } from "node:crypto";
import type { Client } from "pg";
import { contentOfBlocks } from "#lib/documents/content.ts";
import { makeWork } from "../reader/work.ts";

const KINDS = ["claim_mention", "comment", "highlight", "question"] as const;
const REMARK =
  "Бұл сан алдыңғы кестедегімен сәйкес келмейді; хаттаманың өзінен тексеру керек. Проверить по протоколу заседания.";

/** Where a document is put, and who wrote it. */
export interface Place {
  readonly groupId: string;
  readonly userId: string;
}

/**
 * Puts a document with its annotations straight into the database, as its owner: a quarter mention claims (each claim three times), half
 * are remarks, every tenth has an answer. Answers with the document's id.
 */
export async function loadDocument(
  client: Client,
  { groupId, userId }: Place,
  { length, annotations }: { readonly length: number; readonly annotations: number },
): Promise<string> {
  const { blocks, text, spans } = makeWork(length, annotations);
  const { rows } = await client.query<{ id: string }>(`SELECT uuidv7() AS id FROM generate_series(1, $1)`, [
    annotations + 2,
  ]);
  const [documentId = "", revisionId = "", ...ids] = rows.map(({ id }) => id);
  const sha256 = createHash("sha256").update(text).digest("hex");
  await client.query(
    `INSERT INTO documents (id, group_id, title, language, created_by_id) VALUES ($1, $2, $3, 'mixed', $4)`,
    [documentId, groupId, `Өлшеу: ${length} / ${annotations}`, userId],
  );
  await client.query(
    `INSERT INTO revisions (id, group_id, document_id, number, text, text_sha256, text_length, content, notes, source_map, created_by_id)
     VALUES ($1, $2, $3, 1, $4, $5, $6, $7, '[]', '{}', $8)`,
    [
      revisionId,
      groupId,
      documentId,
      text,
      sha256,
      text.length,
      JSON.stringify(contentOfBlocks([...blocks], [])),
      userId,
    ],
  );
  const claims = await loadClaims(client, { groupId, userId }, Math.ceil(annotations / 12));
  const marks = spans.map(([start, end], n) => {
    const kind = KINDS[n % KINDS.length] ?? "highlight";
    return {
      ...{ id: ids[n], kind, start, end, exact: text.slice(start, end) },
      ...{ prefix: text.slice(Math.max(start - 32, 0), start), suffix: text.slice(end, end + 32) },
      text: kind === "comment" || kind === "question" ? REMARK : null,
      claim: kind === "claim_mention" ? (claims[Math.floor(n / 4) % claims.length] ?? null) : null,
    };
  });
  await client.query(
    `INSERT INTO annotations (id, group_id, document_id, revision_id, kind, start_code_point, end_code_point, exact, prefix, suffix, text, claim_id, stance, created_by_id)
     SELECT m.id, $2, $3, $4, m.kind::"AnnotationKind", m.start, m."end", m.exact, m.prefix, m.suffix, m.text, m.claim,
       CASE WHEN m.kind = 'claim_mention' THEN 'asserts'::"MentionStance" END, $5
     FROM json_to_recordset($1) AS m(id uuid, kind text, start int, "end" int, exact text, prefix text, suffix text, text text, claim uuid)`,
    [JSON.stringify(marks), groupId, documentId, revisionId, userId],
  );
  await client.query(
    `INSERT INTO comments (id, group_id, annotation_id, text, created_by_id)
     SELECT uuidv7(), $2, id, $3, $4 FROM json_to_recordset($1) AS m(id uuid)`,
    [JSON.stringify(marks.filter((_, n) => n % 10 === 1)), groupId, REMARK, userId],
  );
  await client.query("ANALYZE annotations, comments, claims, documents, revisions");
  return documentId;
}

async function loadClaims(client: Client, { groupId, userId }: Place, count: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO claims (id, group_id, number, kind, language, wording_kk, wording_ru, created_by_id)
     SELECT uuidv7(), $1, n + (SELECT coalesce(max(number), 0) FROM claims WHERE group_id = $1),
       (ARRAY['fact', 'norm', 'evaluation', 'forecast'])[1 + n % 4]::"ClaimKind", 'kk',
       'Мәслихат шешімі ' || n || '-бапқа сүйенеді.', 'Решение маслихата опирается на статью ' || n || '.', $2
     FROM generate_series(1, $3::int) AS n RETURNING id`,
    [groupId, userId, count],
  );
  return rows.map(({ id }) => id);
}
