import { randomUUID } from "node:crypto";
import { accept } from "#lib/result.ts";
import { citationsOf, essayOf } from "#lib/reviews/essay.ts";
import type { PrintedReferences } from "#lib/reviews/block-draft.ts";
import type { CitedItem, EssayJson } from "#lib/reviews/essay-schema.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import type { Prisma } from "#prisma/client.ts";
import { valueOf } from "./world.ts";

/** Parts of an essay, as tests write them down. */
export const text = (words: string, ...marks: ("em" | "strong")[]): EssayJson => ({
  type: "text",
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const inlineOf = (parts: readonly (string | EssayJson)[]): EssayJson[] =>
  parts.map((part) => (typeof part === "string" ? text(part) : part));
const node = (type: string, content: readonly EssayJson[], attrs?: EssayJson["attrs"]): EssayJson => ({
  type,
  ...(attrs === undefined ? {} : { attrs }),
  ...(content.length === 0 ? {} : { content }),
});

export const paragraph = (...parts: (string | EssayJson)[]) => node("paragraph", inlineOf(parts));
export const heading = (level: number, words: string) => node("heading", [text(words)], { level });
export const quotation = (...lines: (string | EssayJson)[]) =>
  node(
    "quotation",
    lines.map((line) => paragraph(line)),
  );
export const list = (type: "bullet_list" | "ordered_list", ...items: (string | EssayJson)[]) =>
  node(
    type,
    items.map((item) => node("list_item", [paragraph(item)])),
  );
export const table = (...rows: (readonly string[])[]) =>
  node(
    "table",
    rows.map((row, at) =>
      node(
        "table_row",
        row.map((cell) => node(at === 0 ? "table_header" : "table_cell", [paragraph(cell)])),
      ),
    ),
  );
export const footnote = (...parts: (string | EssayJson)[]) => node("footnote", inlineOf(parts));
export const citation = (...items: CitedItem[]): EssayJson => ({ type: "citation", attrs: { items } });
export const essay = (title: string, ...blocks: readonly EssayJson[]) =>
  node("doc", [
    node("title", title === "" ? [] : [text(title)]),
    ...(blocks.length === 0 ? [paragraph()] : blocks),
  ]);

export interface AssignmentWanted extends Partial<Prisma.AssignmentUncheckedCreateInput> {
  /** More time for some, by their ids. */
  readonly extensions?: Readonly<Record<string, Date>>;
}

/** An assignment that students see. */
export async function makeAssignment(
  groupId: string,
  lecturer: Caller,
  { extensions = {}, ...wanted }: AssignmentWanted = {},
): Promise<string> {
  const id = randomUUID();
  await valueOf(
    inGroup(groupId, lecturer, async ({ db }) => {
      await db.assignment.create({
        data: {
          ...{
            id,
            groupId,
            titles: { kk: "2-эссе", en: "Essay 2" },
            tasks: {},
            createdById: lecturer.userId,
          },
          ...{ publishedAt: new Date("2026-01-01T00:00:00Z"), ...wanted },
        },
      });
      await db.extension.createMany({
        data: Object.entries(extensions).map(([userId, dueAt]) => ({
          ...{ groupId, assignmentId: id, userId, dueAt, grantedById: lecturer.userId },
        })),
      });
      return accept(null);
    }),
  );
  return id;
}

/** Printed in the plainest way: each citation by a number in the order of its first work. */
export function printedPlainly(content: EssayJson): PrintedReferences {
  const places = citationsOf(essayOf(content));
  const ids = [...new Set(places.flatMap(({ items }) => items.map(({ referenceId }) => referenceId)))];
  return {
    citations: places.map(
      ({ items }) =>
        `[${items.map(({ referenceId, locator }) => `${ids.indexOf(referenceId) + 1}${locator === undefined ? "" : `, с. ${locator}`}`).join("; ")}]`,
    ),
    entries: ids.map((referenceId, at) => ({
      referenceId,
      text: `${at + 1}. Нұрғалиева А. Сайлау. – Алматы, 20${10 + at}.`,
      csl: { type: "book", title: `Сайлау ${at + 1}` },
    })),
    isNoteStyle: false,
    heading: "Пайдаланылған әдебиеттер",
  };
}
