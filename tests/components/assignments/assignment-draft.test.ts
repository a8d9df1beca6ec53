import { describe, expect, test } from "vitest";
import { bodyOf, copyOf, draftOf, EMPTY_DRAFT, faultsOf } from "#components/assignments/assignment-draft.ts";
import { ownStateOf, stateOf } from "#components/assignments/assignment-state.ts";
import { createAssignment, type AssignmentView } from "#lib/operations/assignments.ts";

const ZONE = "Asia/Almaty";
const TITLED = { ...EMPTY_DRAFT, titles: { kk: "2-эссе", ru: "", en: "" } };
const ASSIGNMENT: AssignmentView = {
  ...{ id: "6d8b2f9e-1c1f-4d0e-9f57-0d8f3a1b2c3d", titles: { kk: "2-эссе" }, tasks: { ru: "Сравните" } },
  ...{
    opensAt: null,
    dueAt: "2026-12-01T18:59:00.000Z",
    lateUntil: "2026-12-02T18:59:00.000Z",
    releaseAt: null,
  },
  ...{
    isTeam: false,
    mayHandInAgain: true,
    hidesStudents: true,
    hidesReviewers: false,
    reviewersPerEssay: 2,
  },
  ...{
    moderatedShare: 10,
    citationStyle: "apa",
    fewestWords: 800,
    mostWords: null,
    outOf: "20",
    decimals: 1,
  },
  ...{
    isForEverybody: false,
    retentionMonths: null,
    secondLookDays: null,
    keepsMarks: false,
    rubric: null,
    own: null,
    progress: null,
    reviews: null,
  },
  materials: [
    {
      ...{
        id: "m",
        documentId: "d",
        referenceId: null,
        title: "Мақала",
        note: "",
        href: null,
        language: "kk",
        citeAs: null,
      },
    },
  ],
  students: [{ id: "s", name: "Дана" }],
  ...{ timeZone: ZONE, publishedAt: null, createdAt: "2026-11-01T00:00:00.000Z" },
  ...{ updatedAt: "2026-11-01T00:00:00.000Z", deletedAt: null, version: 1 },
};

describe("an assignment that is typed", () => {
  test("shows moments by the clock of its group and sends them as they were", () => {
    const draft = draftOf(ASSIGNMENT);
    expect([draft.dueAt, draft.lateUntil, draft.opensAt]).toEqual([
      "2026-12-01T23:59",
      "2026-12-02T23:59",
      "",
    ]);
    expect(bodyOf(draft, ZONE)).toMatchObject({
      ...{ titles: { kk: "2-эссе" }, tasks: { ru: "Сравните" }, dueAt: ASSIGNMENT.dueAt, opensAt: null },
      ...{ fewestWords: 800, mostWords: null, outOf: "20", decimals: 1, reviewersPerEssay: 2 },
      ...{ materials: [{ documentId: "d" }], studentIds: ["s"] },
    });
  });

  test("sends what the server takes when nothing but a title was typed", () => {
    expect(createAssignment.body.safeParse(bodyOf(TITLED, ZONE)).success).toBe(true);
    expect(faultsOf(TITLED, ZONE)).toEqual({});
  });

  test("copied keeps everything but its dates", () => {
    const copy = copyOf(ASSIGNMENT);
    expect([copy.dueAt, copy.lateUntil, copy.titles.kk, copy.studentIds]).toEqual(["", "", "2-эссе", ["s"]]);
  });

  test.each([
    [EMPTY_DRAFT, { titles: "title_missing" }],
    [{ ...TITLED, lateUntil: "2026-12-01T23:59" }, { lateUntil: "late_without_due" }],
    [{ ...TITLED, opensAt: "2026-12-02T00:00", dueAt: "2026-12-01T23:59" }, { dueAt: "due_before_opening" }],
    [{ ...TITLED, dueAt: "2026-02-31T10:00" }, { dueAt: "date_unreadable" }],
    [{ ...TITLED, fewestWords: "мың" }, { fewestWords: "number_unreadable" }],
    [{ ...TITLED, fewestWords: "900", mostWords: "800" }, { mostWords: "words_crossed" }],
    [{ ...TITLED, outOf: "0" }, { outOf: "number_unreadable" }],
  ])("is told what is wrong at its field", (draft, faults) => {
    expect(faultsOf(draft, ZONE)).toEqual(faults);
  });
});

describe("how an assignment stands", () => {
  const at = (text: string) => new Date(text);
  test.each([
    [{ ...ASSIGNMENT, deletedAt: "2026-11-02T00:00:00.000Z" }, "2026-11-03T00:00:00Z", "deleted"],
    [ASSIGNMENT, "2026-11-03T00:00:00Z", "unpublished"],
    [{ ...ASSIGNMENT, publishedAt: "2026-11-02T00:00:00.000Z" }, "2026-12-01T18:59:00.900Z", "open"],
    [{ ...ASSIGNMENT, publishedAt: "2026-11-02T00:00:00.000Z" }, "2026-12-01T18:59:01Z", "late"],
    [{ ...ASSIGNMENT, publishedAt: "2026-11-02T00:00:00.000Z" }, "2026-12-03T00:00:00Z", "closed"],
  ] as const)("is said for those who look after it", (assignment, now, state) => {
    expect(stateOf(assignment, at(now))).toBe(state);
  });

  const own = {
    ...{ phase: "open" as const, dueAt: null, extendedTo: null, extensionReason: "" },
    ...{ submissionId: null, handedInAt: null, releasedAt: null, consent: { agrees: false, isWhole: false } },
  };
  test.each([
    [own, "to_write"],
    [{ ...own, phase: "not_open" as const }, "not_open"],
    [{ ...own, phase: "late" as const }, "late"],
    [{ ...own, phase: "closed" as const }, "missed"],
    [{ ...own, phase: "closed" as const, handedInAt: "2026-12-01T00:00:00.000Z" }, "handed_in"],
    [{ ...own, handedInAt: "2026-12-01T00:00:00.000Z", releasedAt: "2026-12-09T00:00:00.000Z" }, "released"],
  ])("is said for a student", (part, state) => {
    expect(ownStateOf(part)).toBe(state);
  });
});
