import { describe, expect, it } from "vitest";
import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import { mayPrint } from "#lib/citations/format/prints-variable.ts";

const GENRE = csl("text", { variable: "genre" });
const TITLE = csl("text", { variable: "title" });
const choose = (...branches: readonly CslNode[]): CslNode => csl("choose", {}, ...branches);
const style = (...printed: readonly CslNode[]): CslNode =>
  csl(
    "style",
    {},
    csl("macro", { name: "kind" }, GENRE),
    csl("bibliography", {}, csl("layout", {}, ...printed)),
  );

describe("mayPrint", () => {
  it.each<readonly [string, CslNode, boolean]>([
    ["the variable itself", style(GENRE), true],
    ["another variable", style(TITLE), false],
    ["a macro", style(csl("group", {}, csl("text", { macro: "kind" }))), true],
    [
      "a macro that sorts and does not print",
      csl(
        "style",
        {},
        csl("macro", { name: "kind" }, GENRE),
        csl("bibliography", {}, csl("sort", {}, csl("key", { macro: "kind" })), csl("layout", {}, TITLE)),
      ),
      false,
    ],
    ["a branch of the type", style(choose(csl("if", { type: "report" }, GENRE))), true],
    ["a branch of another type", style(choose(csl("if", { type: "thesis" }, GENRE))), false],
    [
      "a branch of several types",
      style(choose(csl("if", { type: "thesis report", match: "any" }, GENRE))),
      true,
    ],
    ["a branch of no such type", style(choose(csl("if", { type: "report", match: "none" }, GENRE))), false],
    [
      "what comes behind a branch that is taken",
      style(choose(csl("if", { type: "report" }, TITLE), csl("else", {}, GENRE))),
      false,
    ],
    [
      "what comes behind a branch that may be taken",
      style(choose(csl("if", { type: "report", variable: "URL" }, TITLE), csl("else", {}, GENRE))),
      true,
    ],
    [
      "what comes behind a question about a variable",
      style(choose(csl("if", { variable: "genre" }, TITLE), csl("else", {}, GENRE))),
      true,
    ],
    ["a question about the variable", style(choose(csl("if", { variable: "genre" }, TITLE))), false],
    ["a style for footnotes alone", csl("style", {}, csl("citation", {}, csl("layout", {}, GENRE))), true],
  ])("finds out about %s", (_, tree, expected) => {
    expect(mayPrint(tree, "report", "genre")).toBe(expected);
  });
});
