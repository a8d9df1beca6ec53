import { describe, expect, it } from "vitest";
import { cardEdit, meetCard, type CardFields } from "#components/documents/edit-conflict.ts";

/** Two people edit the card of one document. */
const seen: CardFields = { title: "Бюджет саясаты", authors: "А. Сейіт", language: "kk", year: "2021" };

describe("the card of a document, edited by two", () => {
  it("sends only what was changed", () => {
    expect(cardEdit(seen, seen)).toEqual({});
    expect(cardEdit(seen, { ...seen, title: "预算 📊", year: " 2022 " })).toEqual({
      title: "预算 📊",
      year: 2022,
    });
    expect(cardEdit(seen, { ...seen, year: "" })).toEqual({ year: null });
  });

  const cases: readonly (readonly [
    string,
    Partial<CardFields>,
    Partial<CardFields>,
    Partial<CardFields>,
    Partial<CardFields>,
  ])[] = [
    [
      "different fields stand together",
      { title: "Салық саясаты" },
      { authors: "А. Сейіт, Б. Нұрлан" },
      { title: "Салық саясаты", authors: "А. Сейіт, Б. Нұрлан" },
      {},
    ],
    [
      "one field keeps both texts",
      { title: "ميزانية" },
      { title: "बजट" },
      { title: "ميزانية" },
      { title: "बजट" },
    ],
    ["the same change of both is no conflict", { year: "2022" }, { year: "2022" }, { year: "2022" }, {}],
    ["a year taken away by the other", { year: "2023" }, { year: "" }, { year: "2023" }, { year: "" }],
  ];
  it.each(cases)("%s", (_name, mine, stored, fields, theirs) => {
    expect(meetCard(seen, { ...seen, ...mine }, { ...seen, ...stored })).toEqual({
      fields: { ...seen, ...fields },
      theirs,
    });
  });
});
