import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resultsDownload } from "#app/api/v1/groups/[groupId]/assignments/[assignmentId]/results/write-results.ts";
import { readCsvText } from "#lib/languages/csv-text.ts";
import { releaseFeedback } from "#lib/server/commands/release-feedback.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { USUAL_COLUMNS } from "#lib/operations/feedback-files.ts";
import { CLASS_COLUMNS } from "#lib/reviews/class-results.ts";
import { showClassPictures } from "#lib/server/queries/class-pictures.ts";
import { classResults } from "#lib/server/queries/class-results.ts";
import { showFeedback } from "#lib/server/queries/feedback.ts";
import { useDatabase } from "#tests/support/database.ts";
import { markEssay } from "#tests/support/marked-essays.ts";
import { makeReviewWorld, RUBRIC, type ReviewWorld } from "#tests/support/review-world.ts";
import { joinGroup, makePerson, refusalOf } from "#tests/support/world.ts";

useDatabase();

let world: ReviewWorld;
const resultsOf = (person: Caller) =>
  inGroup(world.groupId, person, (group) => classResults(group, world.assignmentId));

beforeAll(async () => {
  world = await makeReviewWorld();
  const late = await makePerson("Сәуле");
  await joinGroup(world.lecturer, world.groupId, late, "student");
  await markEssay(
    world,
    { by: world.first, number: 1 },
    {
      marks: ["some", "enough", "7"],
      overall: "=1+1",
      comments: [
        { quote: "тани ма", text: "Сұрақ анық." },
        { quote: "іздедім", text: "", criterion: "language", replacement: "іздеймін" },
      ],
    },
  );
  await markEssay(
    world,
    { by: world.first, number: 2 },
    {
      marks: ["clear", "rich", "3.3"],
      comments: [{ quote: "Знает ли", text: "Вопрос ясен." }],
    },
  );
  const [{ id } = { id: "" }] = world.essays;
  await world.as(world.lecturer, (group) =>
    releaseFeedback(group, { assignmentId: world.assignmentId, submissionIds: [id] }),
  );
});
afterAll(closeJobs);

describe("the results of a class", () => {
  it("are for those who look after the group alone", async () => {
    for (const person of [...world.students, world.first])
      expect(await refusalOf(resultsOf(person))).toBe("not_allowed");
  });

  it("name every student with the state reached", async () => {
    const { results } = await world.as(world.lecturer, (group) => classResults(group, world.assignmentId));
    expect(results.map(({ student, state, total }) => [student?.name, state, total])).toEqual([
      ["Дана", "released", "61"],
      ["Ерлан", "marked", "87"],
      ["Сәуле", "not_begun", null],
      ["Zoe", "handed_in", null],
    ]);
  });

  it("tell what the student is told, as numbers in a spreadsheet that another library reads", async () => {
    const found = await world.as(world.lecturer, (group) => classResults(group, world.assignmentId));
    const { total } = await world.as(world.students[0] ?? world.lecturer, (group) =>
      showFeedback(group, world.assignmentId),
    );
    const file = await resultsDownload(found, {
      format: "xlsx",
      locale: "kk",
      which: "released",
      columns: [...CLASS_COLUMNS],
    });
    const [sheet] = await readXlsxFile(Buffer.from(file.bytes));
    const [heads = [], dana = [], erlan = []] = sheet?.data ?? [];
    const at = heads.indexOf("Барлығы");
    expect([dana[at], erlan[at]]).toEqual([Number(total), null]);
    expect(dana[heads.indexOf("Жалпы пікір")]).toBe("=1+1");
    expect(heads.slice(7, 10)).toEqual(["Тезис", "Дереккөз", "Тіл"]);
    expect(dana.slice(7, 10).reduce<number>((sum, one) => sum + Number(one), 0)).toBe(Number(total));
  });

  it("hold back what is not released where only that is asked for", async () => {
    const found = await world.as(world.lecturer, (group) => classResults(group, world.assignmentId));
    for (const format of ["csv", "moodle", "canvas"] as const) {
      const wanted = { format, locale: "ru" as const, columns: [...USUAL_COLUMNS] };
      const cells = async (which: "released" | "marked") => {
        const { bytes } = await resultsDownload(found, { ...wanted, which });
        return readCsvText(new TextDecoder().decode(bytes)).rows.flatMap((row) => row.cells);
      };
      expect(await cells("released")).not.toContain("87");
      expect(await cells("marked")).toContain("87");
      expect(await cells("released")).toContain("61");
    }
  });
});

describe("the pictures of a class", () => {
  const picturesOf = (person: Caller) =>
    inGroup(world.groupId, person, (group) => showClassPictures(group, world.assignmentId));

  it("are for those who look after the group alone, and of no other group's assignment", async () => {
    for (const person of [...world.students, world.first])
      expect(await refusalOf(picturesOf(person))).toBe("not_allowed");
    const other = await makeReviewWorld();
    const strange = inGroup(other.groupId, other.lecturer, (group) =>
      showClassPictures(group, world.assignmentId),
    );
    expect(await refusalOf(strange)).toBe("not_found");
  });

  it("count comments of those who are done, by criterion", async () => {
    const { comments, commentedEssays, progress, total } = await world.as(world.lecturer, (group) =>
      showClassPictures(group, world.assignmentId),
    );
    expect(comments).toEqual([
      { criterion: "thesis", comments: 2, essays: 2 },
      { criterion: "language", comments: 1, essays: 1 },
    ]);
    expect(commentedEssays).toBe(2);
    expect(progress.map(({ students }) => students)).toEqual([1, 0, 1, 0, 1, 1]);
    expect(total?.mean).toBe("74.0");
  });
});

describe("a rubric with a criterion of no weight", () => {
  it("is marked, told and written by the others alone: the parts add up to the whole, and the criterion to nothing", async () => {
    const criteria = RUBRIC.criteria.map((one) => (one.key === "language" ? { ...one, weight: "0" } : one));
    const weightless = await makeReviewWorld({ rubric: { ...RUBRIC, criteria } });
    const { lecturer, first, assignmentId, essays } = weightless;
    await markEssay(weightless, { by: first, number: 1 }, { marks: ["clear", "enough", "7"] });
    const found = await weightless.as(lecturer, (group) => classResults(group, assignmentId));
    const [dana] = found.results.filter(({ total }) => total !== null);
    expect([dana?.total, dana?.outOf, dana?.parts.map(({ part }) => part)]).toEqual([
      "83",
      "100",
      ["50", "33", "0"],
    ]);
    const wanted = { locale: "ru" as const, which: "marked" as const, columns: [...CLASS_COLUMNS] };
    const { bytes } = await resultsDownload(found, { ...wanted, format: "csv" });
    const [heads, row] = readCsvText(new TextDecoder().decode(bytes)).rows.map(({ cells }) => cells);
    const columnOf = (head: string) => row?.[heads?.indexOf(head) ?? -1];
    expect([columnOf("Тезис"), columnOf("Источники"), columnOf("Язык")]).toEqual(["50", "33", "0"]);
    const { total, criteria: spread } = await weightless.as(lecturer, (group) =>
      showClassPictures(group, assignmentId),
    );
    expect(total?.mean).toBe("83.0");
    expect(spread.map(({ essays: counts }) => counts.reduce((sum, one) => sum + one, 0))).toEqual([1, 1, 1]);
    const [{ id } = { id: "" }] = essays;
    await weightless.as(lecturer, (group) => releaseFeedback(group, { assignmentId, submissionIds: [id] }));
    const told = await weightless.as(weightless.students[0] ?? lecturer, (group) =>
      showFeedback(group, assignmentId),
    );
    expect(told.total).toBe("83");
  });
});
