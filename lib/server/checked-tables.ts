import { z } from "zod";
import type { CheckedTable } from "#lib/claims/table-check.ts";
import { tableRows } from "#lib/documents/table-rows.ts";
import { BLOCK_LANGUAGES, type BlockLanguage } from "#lib/languages/language-tag.ts";
import { sentencesOf } from "#lib/languages/sentences.ts";
import type { InGroup } from "./database.ts";

/** Blocks on both sides of a table that may speak of it. */
const NEAR = 3;
/** More tables than one report looks at. */
const MOST_TABLES = 2_000;

const cell = z.object({
  range: z.tuple([z.number(), z.number()]),
  row: z.number(),
  column: z.number(),
  rowSpan: z.number(),
  columnSpan: z.number(),
  isHead: z.boolean(),
});

interface BlockRow {
  readonly document: string;
  readonly index: number;
  readonly key: string;
  readonly type: string;
  readonly language: string;
  readonly text: string;
  readonly cells: unknown;
}

export interface TablesOfGroup {
  readonly tables: readonly (CheckedTable & { readonly documentId: string })[];
  readonly complete: boolean;
}

/** The tables of the current texts of all documents, each with the sentences around it. */
export async function tablesOf({ db, actor: { groupId } }: InGroup): Promise<TablesOfGroup> {
  const blocks = await db.$queryRaw<BlockRow[]>`
    WITH shown AS (
      SELECT r.id, r.document_id FROM revisions r JOIN documents d
        ON d.id = r.document_id AND d.current_revision_number = r.number AND d.deleted_at IS NULL
      WHERE d.group_id = ${groupId}::uuid
    ), tables AS (
      SELECT b.revision_id, b.index FROM blocks b JOIN shown ON shown.id = b.revision_id
      WHERE b.type = 'table' AND b.cells IS NOT NULL ORDER BY b.revision_id, b.index LIMIT ${MOST_TABLES + 1}
    )
    SELECT DISTINCT shown.document_id::text AS document, b.index, b.key, b.type, b.language, b.text, b.cells
    FROM tables t JOIN shown ON shown.id = t.revision_id
    JOIN blocks b ON b.revision_id = t.revision_id AND b.index BETWEEN t.index - ${NEAR} AND t.index + ${NEAR}
    ORDER BY 1, b.index`;
  const tables = [...Map.groupBy(blocks, ({ document }) => document)].flatMap(([documentId, own]) =>
    own.filter(isTable).map((table) => ({ documentId, ...checkedTable(table, own) })),
  );
  return { tables: tables.slice(0, MOST_TABLES), complete: tables.length <= MOST_TABLES };
}

function isTable({ type, cells }: BlockRow): boolean {
  return type === "table" && cells !== null;
}

function checkedTable(table: BlockRow, own: readonly BlockRow[]): CheckedTable {
  const cells = z.array(cell).safeParse(table.cells).data ?? [];
  const points = [...table.text];
  const rows = tableRows(cells).map((row) =>
    row.map((placed) =>
      placed === null
        ? ""
        : points
            .slice(...placed.range)
            .join("")
            .trim(),
    ),
  );
  const near = own.filter(({ index, type }) => Math.abs(index - table.index) <= NEAR && type !== "table");
  return {
    blockKey: table.key,
    language: languageOf(table.language),
    rows,
    sentences: near.flatMap(({ text, language }) =>
      sentencesOf(text, languageOf(language)).map(([start, end]) => text.slice(start, end)),
    ),
  };
}

function languageOf(language: string): BlockLanguage {
  return BLOCK_LANGUAGES.find((code) => code === language) ?? "mixed";
}
