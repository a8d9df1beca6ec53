import { describe, expect, test } from "vitest";
import {
  assignedPairs,
  begunPairs,
  EMPTY_FIELDS,
  fieldsOf,
  hasSingleCoder,
  pairKey,
} from "#components/codings/coding-fields.ts";
import { isPast, nextDocument, progressOf, stateOf } from "#components/codings/progress.ts";
import type { CodingView } from "#lib/operations/codings.ts";

const assignment = (
  documentId: string,
  userId: string,
  at: { startedAt?: string; doneAt?: string } = {},
) => ({
  ...{ documentId, userId, startedAt: null, doneAt: null, passages: 0 },
  ...at,
});
const day = "2027-02-01T09:00:00.000Z";

const coding: CodingView = {
  ...{ id: "c", name: "Бірінші оқу", instructions: "", dueDate: "2027-02-15", layerId: "l" },
  ...{ adjudicationLayerId: null, tagsets: [], coders: [], mayLookInto: false },
  documents: ["a", "b"].map((id) => ({ id, title: id, language: "kk" })),
  assignments: [
    assignment("a", "dana", { startedAt: day, doneAt: day }),
    assignment("b", "dana", { startedAt: day }),
    assignment("a", "erlan"),
  ],
  ...{ author: { id: "x", name: "Айгерім" }, createdAt: day, closedAt: null, deletedAt: null, version: 1 },
};

describe("the form of a coding", () => {
  test("gives everybody everything but the pairs that were left out", () => {
    const fields = {
      ...EMPTY_FIELDS,
      documentIds: new Set(["a", "b"]),
      coderIds: new Set(["dana", "erlan"]),
      left: new Set([pairKey("b", "erlan")]),
    };
    expect(assignedPairs(fields)).toEqual([
      { documentId: "a", userId: "dana" },
      { documentId: "a", userId: "erlan" },
      { documentId: "b", userId: "dana" },
    ]);
    expect(hasSingleCoder(assignedPairs(fields))).toBe(true);
    expect(hasSingleCoder(assignedPairs({ ...fields, left: new Set() }))).toBe(false);
  });

  test("comes back from a coding as it is", () => {
    const pairs = assignedPairs(fieldsOf(coding)).map(({ documentId, userId }) =>
      pairKey(documentId, userId),
    );
    expect(pairs.sort()).toEqual(["a dana", "a erlan", "b dana"]);
  });

  test("holds fast whoever has begun", () => {
    expect(begunPairs(coding).map(({ userId, documentId }) => [userId, documentId])).toEqual([
      ["dana", "a"],
      ["dana", "b"],
    ]);
    expect(begunPairs(null)).toEqual([]);
  });
});

describe("how far a coding is", () => {
  test("counts each document for each of its coders", () => {
    expect(progressOf(coding)).toEqual({ done: 1, all: 3 });
    expect(progressOf(coding, "dana")).toEqual({ done: 1, all: 2 });
    expect(coding.assignments.map(stateOf)).toEqual(["done", "started", "waiting"]);
  });

  test("names what a coder goes on with, and nothing once it is closed or done", () => {
    expect(nextDocument(coding, "dana")?.id).toBe("b");
    expect(nextDocument(coding, "erlan")?.id).toBe("a");
    expect(nextDocument(coding, "nobody")).toBeNull();
    expect(nextDocument({ ...coding, closedAt: day }, "dana")).toBeNull();
  });
});

describe("the day of a coding", () => {
  const day = { dueDate: "2026-12-31", closedAt: null };
  test.each([
    ["its last minute", day, new Date(2026, 11, 31, 23, 59), false],
    ["the next morning", day, new Date(2027, 0, 1), true],
    ["after it was closed", { ...day, closedAt: "2026-12-30T10:00:00Z" }, new Date(2027, 5, 1), false],
    ["no day at all", { ...day, dueDate: null }, new Date(2027, 5, 1), false],
  ])("is past or not: %s", (_, coding, now, expected) => {
    expect(isPast(coding, now)).toBe(expected);
  });
});
