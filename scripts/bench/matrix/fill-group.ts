import { createHash } from "node:crypto";
import { contentOfBlocks } from "#lib/documents/content.ts";
import { makeWork } from "../reader/work.ts";

export interface Size {
  readonly claims: number;
  readonly reforms: number;
  readonly sources: number;
  readonly documents: number;
}

/** Runs a statement: a session of the database's superuser, since row-level security binds the owner of the tables too. */
export type Run = (sql: string, values: readonly unknown[]) => Promise<unknown>;

/**
 * Puts a group's worth of evidence straight into the database, each time the same: every claim is about two reforms, mentioned in three
 * documents, carried by two works; one in ten is dated differently in one of them, one in fifty contradicts another.
 */
export async function fillGroup(
  run: Run,
  { groupId, userId }: { readonly groupId: string; readonly userId: string },
  size: Size,
): Promise<void> {
  const place = [groupId, userId];
  // Nothing is known of new tables yet: a planner that guesses them small would join them row by row.
  await run("SET LOCAL enable_nestloop = off", []);
  await run(
    `INSERT INTO reforms (id, group_id, slug, kind, label_kk, label_ru, label_en, aliases, dates, start_date, end_date, acts, created_by_id)
     SELECT uuidv7(), $1, 'bench-' || n, 'law', 'Өкілдік туралы ' || n || '-заң', 'Закон ' || n || ' о представительстве',
       'Act ' || n || ' on representation', '{}', json_build_array(day), day, day, '[]', $2
     FROM (SELECT n, to_char(date '1991-12-16' + n * 61, 'YYYY-MM-DD') AS day FROM generate_series(1, $3::int) n) AS numbered`,
    [...place, size.reforms],
  );
  await run(
    `INSERT INTO "references" (id, group_id, csl, type, title, authors, year, language, created_by_id)
     SELECT uuidv7(), $1, json_build_object('type', 'book', 'title', 'Жергілікті өкілдік: ' || n || '-том', 'language', 'kk'), 'book',
       'Жергілікті өкілдік: ' || n || '-том', (ARRAY['Оспанов', 'Ким', 'Hart', 'Морозова', 'Әбенов'])[1 + n % 5] || ' ' || n, 1995 + n % 30, 'kk', $2
     FROM generate_series(1, $3::int) n`,
    [...place, size.sources],
  );
  await run(
    `INSERT INTO claims (id, group_id, number, kind, state, language, wording_kk, wording_ru, wording_en, created_by_id)
     SELECT uuidv7(), $1, n + (SELECT coalesce(max(number), 0) FROM claims WHERE group_id = $1),
       (ARRAY['fact', 'norm', 'evaluation', 'forecast'])[1 + n % 4]::"ClaimKind", (ARRAY['draft', 'checked', 'disputed'])[1 + n % 3]::"ClaimState", 'kk',
       'Мәслихаттың ' || n || '-шешімі аудан бюджетінің тармағын қайта қарауға негіз болды.',
       'Решение маслихата № ' || n || ' стало основанием для пересмотра районного бюджета.',
       'Decision ' || n || ' of the council led to a second look at the district budget.', $2
     FROM generate_series(1, $3::int) n`,
    [...place, size.claims],
  );
  await run(
    `UPDATE groups SET last_claim_number = (SELECT max(number) FROM claims WHERE group_id = $1) WHERE id = $1`,
    [groupId],
  );
  await fillDocuments(run, { groupId, userId }, size);
  for (const statement of ties(size)) await run(statement, statement.includes("$2") ? place : [groupId]);
  await run(
    `INSERT INTO annotations (id, group_id, document_id, revision_id, kind, start_code_point, end_code_point, exact, prefix, suffix, claim_id, stance, created_by_id)
     SELECT uuidv7(), $1, d.id, d.revision_id, 'claim_mention', s.start, s.start + 90, substr(d.text, s.start + 1, 90), '', '', c.id,
       (ARRAY['asserts', 'asserts', 'asserts', 'disputes', 'reports'])[1 + (c.n * 7 + k) % 5]::"MentionStance", $2
     FROM ${NUMBERED("claims")} c CROSS JOIN generate_series(0, 2) k
     JOIN (SELECT d.id, r.id AS revision_id, r.text, row_number() OVER (ORDER BY d.id) AS n
           FROM documents d JOIN revisions r ON r.document_id = d.id WHERE d.group_id = $1) d ON d.n = 1 + (c.n * 13 + k * 101) % ${size.documents}
     CROSS JOIN LATERAL (SELECT ((c.n * 97 + k * 31) % (length(d.text) - 100))::int AS start) s`,
    place,
  );
  await run(
    `INSERT INTO claim_values (id, group_id, claim_id, kind, exact, annotation_id, date, reform_id, created_by_id)
     SELECT uuidv7(), $1, a.claim_id, 'date', 'күні', a.id, CASE WHEN a.k = 3 THEN '2007-05-16' ELSE '2007-05-21' END, t.reform_id, $2
     FROM (SELECT a.id, a.claim_id, row_number() OVER (PARTITION BY a.claim_id ORDER BY a.id) AS k FROM annotations a WHERE a.group_id = $1) a
     JOIN ${NUMBERED("claims")} c ON c.id = a.claim_id AND c.n % 10 = 0
     JOIN LATERAL (SELECT reform_id FROM claim_reforms WHERE claim_id = a.claim_id ORDER BY reform_id LIMIT 1) t ON true`,
    place,
  );
}

const NUMBERED = (table: string) =>
  `(SELECT id, row_number() OVER (ORDER BY id) AS n FROM ${table} WHERE group_id = $1 AND deleted_at IS NULL)`;

/** Counts stand in the text: compared with what is counted, they could not be joined by hashes. */
const ties = (size: Size) => [
  `INSERT INTO claim_reforms (group_id, claim_id, reform_id, stance)
   SELECT $1, c.id, r.id, (ARRAY['supports', 'criticises', 'neutral', NULL])[1 + (c.n + k) % 4]::"ReformStance"
   FROM ${NUMBERED("claims")} c CROSS JOIN generate_series(0, 1) k
   JOIN ${NUMBERED("reforms")} r ON r.n = 1 + (c.n * 17 + k * 71) % ${size.reforms} ON CONFLICT DO NOTHING`,
  `INSERT INTO sources (id, group_id, claim_id, reference_id, locator, "check", created_by_id)
   SELECT uuidv7(), $1, c.id, w.id, (c.n % 300) || ' б.', (ARRAY['unchecked', 'entry_seen', 'work_opened', 'quote_found'])[1 + (c.n + k) % 4]::"SourceCheck", $2
   FROM ${NUMBERED("claims")} c CROSS JOIN generate_series(0, 1) k JOIN ${NUMBERED('"references"')} w ON w.n = 1 + (c.n * 3 + k * 1777) % ${size.sources}`,
  `INSERT INTO claim_links (id, group_id, kind, from_claim_id, to_claim_id, created_by_id)
   SELECT uuidv7(), $1, 'contradicts', one.id, other.id, $2
   FROM ${NUMBERED("claims")} one JOIN ${NUMBERED("claims")} other ON other.n = one.n + 1 WHERE one.n % 50 = 0`,
];

async function fillDocuments(
  run: Run,
  { groupId, userId }: { readonly groupId: string; readonly userId: string },
  { documents }: Size,
): Promise<void> {
  const { blocks, text } = makeWork(6_000, 0);
  const sha256 = createHash("sha256").update(text).digest("hex");
  await run(
    `INSERT INTO documents (id, group_id, title, authors, language, year, created_by_id)
     SELECT uuidv7(), $1, 'Өкілдік және жергілікті кеңес: ' || n || '-мақала', (ARRAY['А. Сейітова', 'Е. Ли', 'E. Hart', 'А. Морозова'])[1 + n % 4] || n,
       (ARRAY['kk', 'ru', 'en'])[1 + n % 3], 1996 + n % 29, $2 FROM generate_series(1, $3::int) n`,
    [groupId, userId, documents],
  );
  await run(
    `INSERT INTO revisions (id, group_id, document_id, number, text, text_sha256, text_length, content, notes, source_map, created_by_id)
     SELECT uuidv7(), $1, id, 1, $3, $4, length($3), $5::jsonb, '[]', '{}', $2 FROM documents d
     WHERE group_id = $1 AND NOT EXISTS (SELECT 1 FROM revisions r WHERE r.document_id = d.id)`,
    [groupId, userId, text, sha256, JSON.stringify(contentOfBlocks([...blocks], []))],
  );
}
