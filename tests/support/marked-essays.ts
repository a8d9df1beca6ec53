import type { Caller } from "#lib/server/database.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { editSheet, finishSheet, markCriterion } from "#lib/server/commands/mark-sheet.ts";
import { showDesk } from "#lib/server/queries/review-desk.ts";
import type { ReviewWorld } from "./review-world.ts";
import { passageOf } from "./world.ts";

export interface Marking {
  /** Level of the thesis, level of the sources, points of the language (review-world.ts). */
  readonly marks: readonly [thesis: string, sources: string, language: string];
  readonly overall?: string;
  /** Quotes of the essay, what is said of them, and what ought to stand there. */
  readonly comments?: readonly { quote: string; text: string; criterion?: string; replacement?: string }[];
}

/** Marks an essay of a review world from the first level to the end, as its reviewer does on the desk. */
export async function markEssay(
  { as, assignmentId, essays }: ReviewWorld,
  { by, number }: { readonly by: Caller; readonly number: number },
  { marks: [thesis, sources, language], overall = "", comments = [] }: Marking,
): Promise<void> {
  const { sheet, layerId } = await as(by, (group) => showDesk(group, { assignmentId, number }));
  const essay = essays[number - 1];
  if (sheet === null || essay === undefined) throw new Error("no sheet of this essay");
  const sheetId = sheet.id;
  const mark = (criterion: string, wanted: { level: string } | { points: string; reason: string }) =>
    as(by, (group) => markCriterion(group, { sheetId, criterion, wanted }));
  await mark("thesis", { level: thesis });
  await mark("sources", { level: sources });
  await mark("language", { points: language, reason: "" });
  if (overall !== "")
    await as(by, (group) => editSheet(group, { sheetId, expectedVersion: sheet.version, edit: { overall } }));
  for (const { quote, text, criterion = "thesis", replacement } of comments) {
    const standing = { criterion, layerId, isPrivate: false, tagIds: [] };
    const body =
      replacement === undefined
        ? { kind: "comment" as const, text }
        : { kind: "correction" as const, text, replacement };
    await as(by, (group) =>
      highlightPassage(group, essay.documentId, {
        ...{ ...body, ...standing, selectors: passageOf(essay.text, quote) },
      }),
    );
  }
  await as(by, (group) => finishSheet(group, sheetId));
}
