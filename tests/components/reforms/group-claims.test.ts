import { describe, expect, test } from "vitest";
import { groupByArticle, groupByLanguage } from "#components/reforms/group-claims.ts";
import { claimView, mentionIn } from "#tests/support/claims.ts";

const russian = mentionIn(2, { documentTitle: "Статья", documentLanguage: "ru" });
const claims = [
  claimView(3),
  claimView(2, { mentions: [mentionIn(1), russian] }),
  claimView(1, { mentions: [mentionIn(1), mentionIn(1)] }),
];
const shown = (groups: ReturnType<typeof groupByArticle>) =>
  groups.map(({ title, language, claims: of }) => [title ?? language, of.map(({ number }) => number)]);

describe("the claims about a reform", () => {
  test("stand under every article that states them, once each, the unstated last", () => {
    expect(shown(groupByArticle(claims, (one, other) => one.localeCompare(other, "kk")))).toEqual([
      ["Мақала 1", [1, 2]],
      ["Статья", [2]],
      [null, [3]],
    ]);
  });

  test("stand under every language in which they are stated", () => {
    expect(shown(groupByLanguage(claims))).toEqual([
      ["kk", [1, 2]],
      ["ru", [2]],
      [null, [3]],
    ]);
  });

  test("are no groups where there are no claims", () => {
    expect(groupByArticle([], () => 0)).toEqual([]);
    expect(groupByLanguage([])).toEqual([]);
  });
});
