import { createHash, randomUUID } from "node:crypto";
import { contentOfBlocks } from "#lib/documents/content.ts";
import type { Run } from "../matrix/fill-group.ts";
import { makeWork } from "../reader/work.ts";

/** Letters of some 3,000 words in the three languages. */
const LETTERS = 21_000;
const CRITERIA = ["thesis", "argument", "sources", "structure", "language"];

const RUBRIC = {
  names: { kk: "Эссе", ru: "Эссе", en: "Essay" },
  descriptions: {},
  criteria: CRITERIA.map((key) => ({
    ...{ key, weight: "20", most: "20", descriptions: {}, names: { kk: key, ru: key, en: key } },
    levels: ["5", "10", "15", "20"].map((points) => ({
      key: `l${points}`,
      points,
      names: {},
      descriptors: {},
    })),
  })),
};

interface Class {
  readonly groupId: string;
  readonly essays: number;
}

/**
 * A class straight into the database, each time the same: every essay has a student, two markers who are done, marks of five criteria and
 * twenty comments. Answers the assignment. The first member of the group looks after it.
 */
export async function fillClass(run: Run, { groupId, essays }: Class): Promise<string> {
  const [assignmentId, rubricId, versionId] = [randomUUID(), randomUUID(), randomUUID()];
  const markers = [randomUUID(), randomUUID()];
  const salt = randomUUID();
  await run(
    `INSERT INTO users (id, email, name) SELECT m.id, m.id || '@bench.example', 'Бағалаушы ' || m.n
     FROM unnest($1::uuid[]) WITH ORDINALITY AS m(id, n)`,
    [markers],
  );
  await run(
    `INSERT INTO users (id, email, name) SELECT uuidv7(), $1 || n || '@bench.example', 'Студент ' || n FROM generate_series(1, $2::int) n`,
    [salt, essays],
  );
  await run(
    `INSERT INTO memberships (group_id, user_id, role) SELECT $1, id, 'student' FROM users WHERE email LIKE $2 || '%'`,
    [groupId, salt],
  );
  await run(`INSERT INTO memberships (group_id, user_id, role) SELECT $1, unnest($2::uuid[]), 'reviewer'`, [
    groupId,
    markers,
  ]);
  const owner = `(SELECT user_id FROM memberships WHERE group_id = $1 AND role = 'owner' LIMIT 1)`;
  await run(
    `INSERT INTO rubrics (id, group_id, names, last_version_number, created_by_id) SELECT $2, $1, $3::jsonb, 1, ${owner}`,
    [groupId, rubricId, JSON.stringify(RUBRIC.names)],
  );
  await run(
    `INSERT INTO rubric_versions (id, group_id, rubric_id, number, content, created_by_id) SELECT $2, $1, $3, 1, $4::jsonb, ${owner}`,
    [groupId, versionId, rubricId, JSON.stringify(RUBRIC)],
  );
  await run(
    `INSERT INTO assignments (id, group_id, titles, tasks, rubric_version_id, reviewers_per_essay, published_at, created_by_id)
     SELECT $2, $1, '{"kk": "Эссе"}', '{}', $3, 2, now(), ${owner}`,
    [groupId, assignmentId, versionId],
  );
  await run(
    `INSERT INTO submissions (id, group_id, assignment_id, number, handed_in_at) SELECT uuidv7(), $1, $2, n, now() FROM generate_series(1, $3::int) n`,
    [groupId, assignmentId, essays],
  );
  await run(
    `INSERT INTO submission_authors (group_id, submission_id, assignment_id, user_id)
     SELECT $1, s.id, $2, u.id FROM submissions s
     JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM users WHERE email LIKE $3 || '%') u ON u.n = s.number WHERE s.assignment_id = $2`,
    [groupId, assignmentId, salt],
  );
  await fillTexts(run, { groupId, assignmentId, owner });
  await fillReviews(run, { groupId, assignmentId, markers });
  return assignmentId;
}

interface Place {
  readonly groupId: string;
  readonly assignmentId: string;
}

async function fillTexts(
  run: Run,
  { groupId, assignmentId, owner }: Place & { owner: string },
): Promise<void> {
  const { blocks, text } = makeWork(LETTERS, 0);
  const sha256 = createHash("sha256").update(text).digest("hex");
  await run(
    `INSERT INTO documents (id, group_id, kind, title, language, submission_id, created_by_id)
     SELECT uuidv7(), $1, 'essay', 'Эссе ' || number, 'kk', id, ${owner} FROM submissions WHERE assignment_id = $2`,
    [groupId, assignmentId],
  );
  await run(
    `INSERT INTO revisions (id, group_id, document_id, number, text, text_sha256, text_length, content, notes, source_map, created_by_id)
     SELECT uuidv7(), $1, d.id, 1, $3, $4, length($3), $5::jsonb, '[]', '{}', ${owner}
     FROM documents d JOIN submissions s ON s.id = d.submission_id WHERE s.assignment_id = $2`,
    [groupId, assignmentId, text, sha256, JSON.stringify(contentOfBlocks([...blocks], []))],
  );
  let start = 0;
  const rows = blocks.map(({ id, type, language, text: words }, index) => {
    const row = { index, key: id, type, language, text: words, start };
    start += words.length + 1;
    return row;
  });
  await run(
    `INSERT INTO blocks (id, group_id, revision_id, index, key, type, language, text, start_code_point, source_ranges, confidence)
     SELECT uuidv7(), $1, r.id, b.index, b.key, b.type, b.language, b.text, b.start, '[]', 1
     FROM revisions r JOIN documents d ON d.id = r.document_id JOIN submissions s ON s.id = d.submission_id
     CROSS JOIN jsonb_to_recordset($3::jsonb) AS b(index int, key text, type text, language text, text text, start int) WHERE s.assignment_id = $2`,
    [groupId, assignmentId, JSON.stringify(rows)],
  );
}

async function fillReviews(
  run: Run,
  { groupId, assignmentId, markers }: Place & { markers: readonly string[] },
): Promise<void> {
  // Their layers are made by a trigger with the first sheet (docs/decisions/0039).
  await run(
    `INSERT INTO review_sheets (id, group_id, submission_id, reviewer_id, overall, done_at)
     SELECT uuidv7(), $1, s.id, m, 'Ой анық, дәлел аз.', now() FROM submissions s CROSS JOIN unnest($3::uuid[]) m WHERE s.assignment_id = $2`,
    [groupId, assignmentId, markers],
  );
  await run(
    `INSERT INTO criterion_marks (id, group_id, sheet_id, criterion, level, points, created_by_id)
     SELECT uuidv7(), $1, h.id, c.key, 'l' || p, p, h.reviewer_id
     FROM review_sheets h JOIN submissions s ON s.id = h.submission_id
     CROSS JOIN unnest($3::text[]) WITH ORDINALITY AS c(key, n)
     CROSS JOIN LATERAL (SELECT 5 * (1 + (s.number * 7 + c.n * 3) % 4) AS p) AS given WHERE s.assignment_id = $2`,
    [groupId, assignmentId, CRITERIA],
  );
  await run(
    `INSERT INTO annotations (id, group_id, document_id, revision_id, kind, layer_id, start_code_point, end_code_point, exact, prefix, suffix, text, criterion, created_by_id)
     SELECT uuidv7(), $1, d.id, r.id, 'comment', l.id, k * 950, k * 950 + 60, substr(r.text, k * 950 + 1, 60), '', '', 'Дереккөзін көрсетіңіз: ' || k,
       ($3::text[])[1 + k % 5], h.reviewer_id
     FROM review_sheets h JOIN submissions s ON s.id = h.submission_id JOIN documents d ON d.submission_id = s.id
     JOIN revisions r ON r.document_id = d.id JOIN layers l ON l.assignment_id = s.assignment_id AND l.created_by_id = h.reviewer_id
     CROSS JOIN generate_series(0, 9) k WHERE s.assignment_id = $2`,
    [groupId, assignmentId, CRITERIA],
  );
}
