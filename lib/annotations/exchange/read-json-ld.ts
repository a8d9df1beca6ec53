import { accept, refuse, type Result } from "#lib/result.ts";
import type { Exchanged, ExchangedReply } from "./exchanged.ts";
import { readRow, type RowFault, type RowNote } from "./read-row.ts";
import { listOf, objectOf } from "./read-value.ts";

/** More are brought in several files: each passage is looked for in the whole text. */
export const MOST_ROWS = 5_000;

/** What one row of a file became; `row` counts from 1. */
export type FileRow = { readonly row: number; readonly notes: readonly RowNote[] } & (
  | { readonly is: "annotation"; readonly annotation: Exchanged }
  /** `root` is the row of its annotation, or null where that is not in the file: `to` then names it. */
  | {
      readonly is: "reply";
      readonly reply: ExchangedReply;
      readonly root: number | null;
      readonly to: string;
    }
  | { readonly is: "fault"; readonly because: RowFault }
);

/**
 * Annotations of a JSON-LD file: a collection, a page of one, a list, a single annotation, or the `rows` of Hypothesis. A context is never
 * fetched: terms are those of the W3C's own. Replies to replies stand under the annotation that began the talk.
 */
export function readAnnotations(
  text: string,
): Result<FileRow[], "annotations_unreadable" | "annotations_too_many"> {
  const rows = rowsOf(text);
  if (rows === null || rows.length === 0) return refuse("annotations_unreadable");
  if (rows.length > MOST_ROWS) return refuse("annotations_too_many", { count: rows.length, most: MOST_ROWS });
  const read = rows.map(readRow);
  const at = new Map<string, number>();
  read.forEach((row, n) => {
    const id = idOf(row);
    if (id !== "" && !at.has(id)) at.set(id, n);
  });
  return accept(
    read.map((row, n): FileRow => {
      const number = { row: n + 1 };
      if (row.is === "fault") return { ...number, ...row, notes: [] };
      const id = idOf(row);
      if (id !== "" && at.get(id) !== n) return { ...number, is: "fault", because: "id_twice", notes: [] };
      if (row.is === "annotation") return { ...number, ...row };
      const root = rootOf(row.to, read, at);
      if (root === "circle") return { ...number, is: "fault", because: "reply_circle", notes: [] };
      return { ...number, ...row, ...root };
    }),
  );
}

function idOf(row: ReturnType<typeof readRow>): string {
  return row.is === "annotation" ? row.annotation.id : row.is === "reply" ? row.reply.id : "";
}

/** Along the answers to what they began with. */
function rootOf(
  to: string,
  read: readonly ReturnType<typeof readRow>[],
  at: ReadonlyMap<string, number>,
): { readonly root: number | null; readonly to: string } | "circle" {
  const passed = new Set<string>();
  let next = to;
  for (;;) {
    if (passed.has(next)) return "circle";
    passed.add(next);
    const n = at.get(next);
    const row = n === undefined ? undefined : read[n];
    if (n === undefined || row === undefined) return { root: null, to: next };
    if (row.is !== "reply") return { root: n + 1, to: next };
    next = row.to;
  }
}

function rowsOf(text: string): readonly unknown[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    // What is no JSON has no rows: the answer says so.
    return null;
  }
  if (Array.isArray(value)) return value;
  const file = objectOf(value);
  if (file === null) return null;
  const page = objectOf(file["first"]);
  for (const items of [page?.["items"], file["items"], file["rows"], file["@graph"]])
    if (Array.isArray(items)) return items;
  return file["target"] === undefined ? null : listOf(file);
}
