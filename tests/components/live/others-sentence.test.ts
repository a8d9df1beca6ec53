import { expect, test } from "vitest";
import { gather } from "#components/live/others-sentence.ts";

test.each([
  ["nothing", [], null],
  [
    "one comment",
    [{ actorId: "дана", what: "comment" as const }],
    { says: "one", actorId: "дана", what: "comment" },
  ],
  [
    "several of one person",
    [
      { actorId: "дана", what: "comment" as const },
      { actorId: "дана", what: "reply" as const },
    ],
    { says: "person", actorId: "дана", count: 2 },
  ],
  [
    "several people at once",
    [
      { actorId: "дана", what: "highlight" as const },
      { actorId: "王", what: "highlight" as const },
      { actorId: "дана", what: "claim" as const },
    ],
    { says: "people", people: 2, count: 3 },
  ],
])("what others add within a moment is one sentence: %s", (_name, additions, sentence) => {
  expect(gather(additions)).toEqual(sentence);
});
