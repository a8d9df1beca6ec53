import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findTreeFaults,
  growReformTree,
  wouldMakeCycle,
  type ReformBranch,
  type TreeReform,
} from "#lib/reforms/reform-tree.ts";

const entry = (slug: string, parent: string | null = null, dates: string[] = []): TreeReform => ({
  slug,
  parent,
  dates,
});

/** "a(b c(d))": children in brackets. */
function drawn(branches: readonly ReformBranch<TreeReform>[]): string {
  return branches
    .map(({ reform, children }) => reform.slug + (children.length === 0 ? "" : `(${drawn(children)})`))
    .join(" ");
}

describe("the reform tree", () => {
  test.each([
    ["puts children under their parents", [entry("c", "b"), entry("a"), entry("b", "a")], "a(b(c))"],
    [
      "orders each level by time, undated last",
      [entry("x"), entry("b", null, ["2007"]), entry("a", null, ["1998-10-07"])],
      "a b x",
    ],
    [
      "takes the earliest of several dates",
      [entry("a", null, ["2001"]), entry("b", null, ["2022", "1999"])],
      "b a",
    ],
    ["settles ties by slug", [entry("z", null, ["2022"]), entry("k", null, ["2022-01-01"])], "k z"],
    ["keeps a reform whose parent is unknown, at the root", [entry("a", "gone")], "a"],
    ["keeps a circle, at the root", [entry("a", "b"), entry("b", "a"), entry("c", "a")], "a(c) b"],
    ["keeps a reform that is its own parent", [entry("a", "a")], "a"],
  ])("%s", (_, reforms, expected) => {
    expect(drawn(growReformTree(reforms))).toBe(expected);
  });

  test("tells the fault of each bad link and of no other", () => {
    const faults = findTreeFaults([
      entry("a", "b"),
      entry("b", "a"),
      entry("c", "a"),
      entry("d", "gone"),
      entry("e"),
    ]);
    expect(faults).toEqual([
      { code: "parent_cycle", slug: "a" },
      { code: "parent_cycle", slug: "b" },
      { code: "unknown_parent", slug: "d", parent: "gone" },
    ]);
  });

  test.each([
    ["itself", "a", "a", true],
    ["a grandchild", "a", "c", true],
    ["a reform elsewhere", "c", "d", false],
    ["none", "a", null, false],
    ["an ancestor", "c", "a", false],
  ])("a reform given %s as its parent", (_, slug, parent, refused) => {
    const reforms = [entry("a"), entry("b", "a"), entry("c", "b"), entry("d")];
    expect(wouldMakeCycle(reforms, slug, parent)).toBe(refused);
  });

  test("shows every reform exactly once, whatever the parents say", () => {
    const slugs = ["a", "b", "c", "d", "e", "f"];
    const parents = fc.tuple(...slugs.map(() => fc.option(fc.constantFrom(...slugs, "gone"))));
    fc.assert(
      fc.property(parents, (chosen) => {
        const reforms = slugs.map((slug, index) => entry(slug, chosen[index] ?? null));
        const shown = drawn(growReformTree(reforms)).match(/[a-f]/g) ?? [];
        expect([...shown].sort()).toEqual(slugs);
      }),
    );
  });

  test("is grown from a chain of two thousand reforms", () => {
    const chain = Array.from({ length: 2_000 }, (_, i) => entry(`r${i}`, i === 0 ? null : `r${i - 1}`));
    expect(growReformTree(chain)).toHaveLength(1);
  });
});
