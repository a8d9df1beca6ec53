import type { ImportedArticle } from "#lib/import/article.ts";
import { correction } from "#lib/import/correction.ts";
import type { LoggedCorrection } from "#lib/import/correction-log.ts";
import type { RawText } from "#lib/import/raw-text.ts";
import type { Prisma } from "#prisma/client.ts";

/**
 * The columns of an import that its corrections build on. What the reader answered was checked before it was kept
 * (gateways/readers/read-in-child.ts), and may be megabytes: it is not checked again with every correction.
 */
export function articleColumn(article: Prisma.JsonValue): ImportedArticle {
  return article as unknown as ImportedArticle;
}

/** Null where an import was read before raw texts were kept. */
export function rawColumn(raw: Prisma.JsonValue): RawText | null {
  return raw as unknown as RawText | null;
}

interface CorrectionRow {
  readonly number: number;
  readonly correction: Prisma.JsonValue;
  readonly createdAt: Date;
  readonly undoneAt: Date | null;
}

export function loggedCorrection({ number, createdAt, undoneAt, ...row }: CorrectionRow): LoggedCorrection {
  return { number, createdAt, undoneAt, correction: correction.parse(row.correction) };
}
