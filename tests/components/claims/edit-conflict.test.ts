import { describe, expect, test } from "vitest";
import { isOvertaken } from "#components/claims/edit-conflict.ts";
import { claimView } from "#tests/support/claims.ts";

const seen = claimView(1, { wordings: { kk: "Тоғыз орын", ru: "Девять мест" } });
const reform = (id: string) => ({ id, slug: id, kind: "law" as const, labels: { ru: id }, stance: null });

describe("an edit that meets a newer claim", () => {
  test.each([
    [
      "the same wording was changed",
      { wordings: { kk: "Он орын" } },
      { wordings: { kk: "Жеті орын", ru: "Девять мест" } },
      true,
    ],
    [
      "the same wording was taken away",
      { wordings: { ru: "Десять мест" } },
      { wordings: { kk: "Тоғыз орын" } },
      true,
    ],
    [
      "another wording was changed",
      { wordings: { kk: "Он орын" } },
      { wordings: { kk: "Тоғыз орын", ru: "九个席位 🪑" } },
      false,
    ],
    [
      "a wording was added that is taken away here",
      { wordings: { en: null } },
      { wordings: { ...seen.wordings, en: "Nine" } },
      true,
    ],
    [
      "the kind was changed while one worded",
      { wordings: { kk: "Он орын" } },
      { kind: "norm" as const },
      false,
    ],
    ["both chose a kind", { kind: "evaluation" as const }, { kind: "norm" as const }, true],
    ["both chose a state", { state: "checked" as const }, { state: "disputed" as const }, true],
  ])("%s", (_, edit, changed, expected) => {
    expect(isOvertaken(edit, seen, { ...seen, ...changed })).toBe(expected);
  });

  test("reforms are a set: another order is no conflict, another reform is one", () => {
    const before = { ...seen, reforms: [reform("a"), reform("b")] };
    const edit = { reformIds: [] };
    expect(isOvertaken(edit, before, { ...before, reforms: [reform("b"), reform("a")] })).toBe(false);
    expect(isOvertaken(edit, before, { ...before, reforms: [reform("a")] })).toBe(true);
  });

  test("what is said of one reform is no conflict with what is said of another", () => {
    const before = { ...seen, reforms: [reform("a"), reform("b")] };
    const stored = { ...before, reforms: [{ ...reform("a"), stance: "supports" as const }, reform("b")] };
    expect(isOvertaken({ stances: { b: "criticises" } }, before, stored)).toBe(false);
    expect(isOvertaken({ stances: { a: "criticises" } }, before, stored)).toBe(true);
  });
});
