import { describe, expect, test } from "vitest";
import { withTitle } from "#components/references/work/with-title.ts";

const TITLES = { en: { title: "The steppe", "container-title": "Notes" }, ru: { title: "Степь" } };

describe("translated titles", () => {
  test.each([
    [
      "a new one stands beside the others",
      { language: "kk", part: "title" },
      "Дала",
      { ...TITLES, kk: { title: "Дала" } },
    ],
    [
      "a changed one takes the old one's place",
      { language: "ru", part: "title" },
      "Степи",
      { ...TITLES, ru: { title: "Степи" } },
    ],
    [
      "an emptied one is gone",
      { language: "en", part: "title" },
      " ",
      { ...TITLES, en: { "container-title": "Notes" } },
    ],
    ["a language without titles is gone", { language: "ru", part: "title" }, "", { en: TITLES.en }],
  ] as const)("%s", (_, place, text, titles) => {
    expect(withTitle(TITLES, place, text)).toEqual(titles);
  });
});
