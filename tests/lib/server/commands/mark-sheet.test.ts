import { beforeAll, describe, expect, it } from "vitest";
import type { DeskView } from "#lib/operations/sheets.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { importAnnotations } from "#lib/server/commands/import-annotations.ts";
import { editSheet, finishSheet, markCriterion, reopenSheet } from "#lib/server/commands/mark-sheet.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { listEssays } from "#lib/server/queries/essays.ts";
import { listLayers } from "#lib/server/queries/layers.ts";
import { listMarks, showDesk } from "#lib/server/queries/review-desk.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeReviewWorld, type ReviewWorld } from "#tests/support/review-world.ts";
import { passageOf, refusalOf } from "#tests/support/world.ts";

useDatabase();

let world: ReviewWorld;
const desk = (person: Caller, number = 1): Promise<DeskView> =>
  world.as(person, (group) => showDesk(group, { assignmentId: world.assignmentId, number }));
const sheetId = async (person: Caller, number = 1): Promise<string> =>
  (await desk(person, number)).sheet?.id ?? "";

async function mark(
  person: Caller,
  criterion: string,
  wanted: Parameters<typeof markCriterion>[1]["wanted"],
  number = 1,
) {
  const id = await sheetId(person, number);
  return inGroup(world.groupId, person, (group) => markCriterion(group, { sheetId: id, criterion, wanted }));
}

/** Marks everything and is done. */
async function finish(
  person: Caller,
  number: number,
  [thesis, sources, language]: readonly string[],
): Promise<void> {
  await mark(person, "thesis", { level: thesis ?? "" }, number);
  await mark(person, "sources", { level: sources ?? "" }, number);
  await mark(person, "language", { points: language ?? "0", reason: "" }, number);
  const id = await sheetId(person, number);
  await world.as(person, (group) => finishSheet(group, id));
}

beforeAll(async () => {
  world = await makeReviewWorld({ reviewersPerEssay: 2, hidesStudents: true });
});

describe("marking an essay", () => {
  it("adds up as one marks, and says what is still open", async () => {
    expect(await mark(world.first, "thesis", { level: "some" })).toMatchObject({ ok: true });
    expect((await desk(world.first)).sheet).toMatchObject({ total: "20", open: "60" });
    await mark(world.first, "language", { points: "3.3", reason: "" });
    expect((await desk(world.first)).sheet).toMatchObject({ total: "27", open: "40" });
  });

  it("asks for a reason where the points are no level's, and takes none out of range", async () => {
    expect(await refusalOf(mark(world.first, "thesis", { points: "13", reason: "" }))).toBe("reason_missing");
    expect(await refusalOf(mark(world.first, "thesis", { points: "21", reason: "артық" }))).toBe(
      "mark_out_of_range",
    );
    expect(await refusalOf(mark(world.first, "thesis", { level: "splendid" }))).toBe("level_not_found");
    expect(await refusalOf(mark(world.first, "courage", { level: "some" }))).toBe("criterion_not_found");
    expect(await mark(world.first, "thesis", { points: "13", reason: "Жауабы жартылай" })).toMatchObject({
      ok: true,
    });
  });

  it("keeps every mark that was ever given", async () => {
    const id = await sheetId(world.first);
    await mark(world.first, "thesis", { points: null });
    await mark(world.first, "thesis", { level: "clear" });
    const { marks } = await world.as(world.first, (group) => listMarks(group, id));
    expect(marks.filter(({ criterion }) => criterion === "thesis").map(({ points }) => points)).toEqual([
      "20",
      null,
      "13",
      "10",
    ]);
  });

  it("of two windows the second learns that the first has written", async () => {
    const id = await sheetId(world.first);
    const { version = 0 } = (await desk(world.first)).sheet ?? {};
    const write = (overall: string) =>
      inGroup(world.groupId, world.first, (group) =>
        editSheet(group, { sheetId: id, expectedVersion: version, edit: { overall } }),
      );
    expect((await write("Жақсы сұрақ.")).ok).toBe(true);
    expect(await refusalOf(write("Жаман сұрақ."))).toBe("version_conflict");
    expect((await desk(world.first)).sheet?.overall).toBe("Жақсы сұрақ.");
  });

  it("is not finished while a criterion is open", async () => {
    const id = await sheetId(world.first);
    expect(await refusalOf(inGroup(world.groupId, world.first, (group) => finishSheet(group, id)))).toBe(
      "marks_missing",
    );
  });

  it("a reviewer marks nobody else's sheet, nor sees it before both are done", async () => {
    const id = await sheetId(world.second);
    const tried = inGroup(world.groupId, world.first, (group) =>
      markCriterion(group, { sheetId: id, criterion: "thesis", wanted: { level: "some" } }),
    );
    expect(await refusalOf(tried)).toBe("not_found");
    const { others, comparison, otherMarkers, otherMarkersDone } = await desk(world.first);
    expect({ others, comparison, otherMarkers, otherMarkersDone }).toEqual({
      ...{ others: [], comparison: null, otherMarkers: 1, otherMarkersDone: 0 },
    });
  });
});

describe("comments of a review", () => {
  const comment = async (person: Caller, criterion: string, layerId: string | null) => {
    const essay = world.essays[0];
    if (essay === undefined) throw new Error("no essay");
    return inGroup(world.groupId, person, (group) =>
      highlightPassage(group, essay.documentId, {
        ...{ kind: "comment", text: "Нақтырақ айтыңыз.", criterion, layerId, isPrivate: false, tagIds: [] },
        selectors: passageOf(essay.text, "депутатын тани ма"),
      }),
    );
  };
  const seen = async (person: Caller): Promise<number> =>
    (await world.as(person, (group) => listAnnotations(group, world.essays[0]?.documentId ?? ""))).length;

  it("stand on the reviewer's own layer of the assignment, which no list of layers names", async () => {
    const [mine, other] = [(await desk(world.first)).layerId, (await desk(world.second)).layerId];
    expect(mine).not.toBe(other);
    expect((await comment(world.first, "thesis", mine)).ok).toBe(true);
    expect(await refusalOf(comment(world.first, "thesis", null))).toBe("sheet_not_yours");
    expect(await refusalOf(comment(world.second, "thesis", mine))).toBe("layer_not_found");
    const { layers } = await world.as(world.lecturer, (group) => listLayers(group));
    expect(layers).toEqual([]);
  });

  it("stay there: they are neither moved where the other marker reads them nor brought there in a file", async () => {
    const { documentId = "", text = "" } = world.essays[0] ?? {};
    const [own] = await world.as(world.first, (group) => listAnnotations(group, documentId));
    const place = { layerId: null, isPrivate: false };
    const moved = inGroup(world.groupId, world.first, (group) =>
      editAnnotation(group, { annotationId: own?.id ?? "", expectedVersion: own?.version ?? 0, place }),
    );
    expect(await refusalOf(moved)).toBe("sheet_not_yours");
    const file = JSON.stringify({
      ...{ id: "urn:x:1", motivation: "commenting", body: "Көшірме" },
      target: { source: "x", selector: { type: "TextQuoteSelector", exact: text.slice(0, 20) } },
    });
    const brought = inGroup(world.groupId, world.first, (group) =>
      importAnnotations(group, documentId, { text: file, layers: [], confirm: true, ...place }),
    );
    expect(await refusalOf(brought)).toBe("sheet_not_yours");
  });

  it("are seen by the lecturer, by the other marker not before both are done", async () => {
    await comment(world.second, "sources", (await desk(world.second)).layerId);
    expect(await Promise.all([world.first, world.second, world.lecturer].map(seen))).toEqual([1, 1, 2]);
    await finish(world.first, 1, ["clear", "enough", "9"]);
    expect(await Promise.all([world.first, world.second].map(seen))).toEqual([1, 1]);
    await finish(world.second, 1, ["some", "enough", "8.5"]);
    expect(await Promise.all([world.first, world.second].map(seen))).toEqual([2, 2]);
  });

  it("are not changed once the sheet is done", async () => {
    expect(await refusalOf(comment(world.first, "thesis", (await desk(world.first)).layerId))).toBe(
      "sheet_done",
    );
    expect(await refusalOf(mark(world.first, "thesis", { level: "some" }))).toBe("sheet_done");
  });
});

describe("two markers", () => {
  it("are laid side by side once both are done, with what they give together", async () => {
    const { comparison, proposed, others, done, of } = await desk(world.first);
    expect(comparison?.map(({ criterion, difference, isWide }) => [criterion, difference, isWide])).toEqual([
      ["thesis", "10", false],
      ["sources", "0", false],
      ["language", "0.50", false],
    ]);
    // (20 + 10) ÷ 2 of 20 by 40, 20 of 30 by 40, 8.75 of 10 by 20.
    expect(proposed?.total).toBe("74");
    expect(others.map(({ total }) => total)).toEqual(["64"]);
    expect([done, of]).toEqual([1, 3]);
  });

  it("may not go on once the other's marks may have been seen", async () => {
    const id = await sheetId(world.first);
    expect(await refusalOf(inGroup(world.groupId, world.first, (group) => reopenSheet(group, id)))).toBe(
      "other_marker_done",
    );
    await finish(world.first, 2, ["clear", "rich", "10"]);
    const next = await sheetId(world.first, 2);
    expect((await inGroup(world.groupId, world.first, (group) => reopenSheet(group, next))).ok).toBe(true);
    expect((await desk(world.first, 2)).sheet?.doneAt).toBeNull();
  });

  it("do not learn whose essay it is while students are hidden; who sets the assignment does", async () => {
    const authors = async (person: Caller) =>
      (await world.as(person, (group) => listEssays(group, world.assignmentId))).essays.map(
        (essay) => essay.authors?.length ?? null,
      );
    expect(await authors(world.first)).toEqual([null, null, null]);
    expect(await authors(world.lecturer)).toEqual([1, 1, 1]);
  });
});

describe("others", () => {
  it("a student finds no desk, and a reviewer without essays no list", async () => {
    const [student] = world.students;
    if (student === undefined) throw new Error("no student");
    const { assignmentId } = world;
    expect(
      await refusalOf(
        inGroup(world.groupId, student, (group) => showDesk(group, { assignmentId, number: 1 })),
      ),
    ).toBe("not_allowed");
    expect(await refusalOf(inGroup(world.groupId, student, (group) => listEssays(group, assignmentId)))).toBe(
      "not_allowed",
    );
  });
});
