import { describe, expect, it } from "vitest";
import { fillBankComment, unknownPlaceholders } from "#lib/reviews/bank-comment.ts";

describe("a comment of the bank", () => {
  it.each([
    ["{criterion} бойынша мысал жетпейді.", { criterion: "Дәлел" }, "Дәлел бойынша мысал жетпейді."],
    ["Откуда взято «{passage}»?", { passage: "две трети" }, "Откуда взято «две трети»?"],
    [
      "{level} for {criterion}, {criterion}.",
      { level: "Good", criterion: "Thesis" },
      "Good for Thesis, Thesis.",
    ],
    ["Write to {author} {who}.", {}, "Write to {author} {who}."],
    ["{ criterion } {Criterion} {}", { criterion: "x" }, "{ criterion } {Criterion} {}"],
    ["{passage}", { passage: "{author} $& $1", author: "nobody" }, "{author} $& $1"],
  ])("%s", (text, values, filled) => {
    expect(fillBankComment(text, values)).toBe(filled);
  });

  it("names what is no placeholder", () => {
    expect(unknownPlaceholders("{criterion} {critreion} {who} {who} {}")).toEqual(["critreion", "who"]);
  });
});
