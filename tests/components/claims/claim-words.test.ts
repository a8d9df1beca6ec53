import { describe, expect, test } from "vitest";
import { documentsOf } from "#components/claims/claim-mentions.ts";
import { shownWording } from "#components/claims/claim-wording.ts";
import { draftWordings } from "#components/claims/draft-wordings.ts";
import { editOf, particularsOf } from "#components/claims/particulars.ts";
import { mentionIn } from "#tests/support/claims.ts";

describe("the wording that a list shows", () => {
  test.each([
    ["in the reader’s language", "ru", { kk: "Орын", ru: "Место" }, "Место", "ru"],
    ["in the claim’s own where there is none", "en", { kk: "Орын", ru: "Место" }, "Орын", "kk"],
  ] as const)("%s", (_, locale, wordings, text, language) => {
    expect(shownWording({ language: "kk", wordings }, locale)).toEqual({ text, language });
  });
});

describe("the wordings of a new claim", () => {
  test.each([
    ["the reader’s language is the claim’s own", "ru", { kk: "Орын", ru: " Место " }, "ru"],
    ["else the first that was filled", "en", { ru: "Место", kk: "   " }, "ru"],
    ["any script is a wording", "kk", { en: "المادة ٩١ – अनुच्छेद – 条 🧭" }, "en"],
  ] as const)("%s", (_, locale, typed, own) => {
    expect(draftWordings(typed, locale)?.language).toBe(own);
  });

  test("are none while every field is blank", () => {
    expect(draftWordings({ kk: " ", ru: "\n" }, "kk")).toBeNull();
  });
});

describe("mentions by document", () => {
  test("stand in the order of the text, documents in the order of their first mention", () => {
    const mentions = [
      mentionIn(2, { start: 90 }),
      mentionIn(1, { start: 5, documentLanguage: "mixed" }),
      mentionIn(2, { start: 0 }),
    ];
    const shown = documentsOf(mentions);
    expect(shown.map(({ title, language }) => [title, language])).toEqual([
      ["Мақала 2", "kk"],
      ["Мақала 1", "mixed"],
    ]);
    expect(shown[0]?.mentions.map(({ start }) => start)).toEqual([0, 90]);
  });
});

describe("an edited source", () => {
  const seen = { locator: "237 б.", quote: null, note: null, check: "work_opened" } as const;

  test("sends only what was changed, so that a check keeps who signed it", () => {
    expect(editOf(particularsOf(seen), seen)).toEqual({});
    expect(editOf({ ...particularsOf(seen), quote: " «Палата» " }, seen)).toEqual({ quote: "«Палата»" });
    expect(editOf({ ...particularsOf(seen), check: "quote_found" }, seen)).toEqual({ check: "quote_found" });
  });

  test("takes an emptied field away", () => {
    expect(editOf({ ...particularsOf(seen), locator: "  " }, seen)).toEqual({ locator: null });
  });
});
