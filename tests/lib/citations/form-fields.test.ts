import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dateFromText,
  FORM_FIELDS,
  formValues,
  namesFromText,
  withFormValues,
} from "#lib/citations/form-fields.ts";
import type { CslItem } from "#lib/citations/reference.ts";

const BOOK: CslItem = {
  type: "book",
  title: "Өкілдік 🧭 және өңір",
  author: [
    { family: "Нұрланова", given: "Ғ. Қ." },
    { literal: "ЮНЕСКО" },
    { family: "Beek", given: "J.", "non-dropping-particle": "van" },
  ],
  issued: { "date-parts": [[2012, 5]], circa: true },
  "collection-editor": [{ family: "Ли", given: "В." }],
};

describe("the form of a description", () => {
  test("changes nothing when it is opened and saved", () => {
    expect(withFormValues(BOOK, "book", formValues(BOOK))).toEqual(BOOK);
  });

  test("keeps what it does not show and changes only what was typed", () => {
    const saved = withFormValues(BOOK, "report", { ...formValues(BOOK), title: " Басқа атау ", issued: "" });
    expect(saved).toMatchObject({
      type: "report",
      title: "Басқа атау",
      author: BOOK.author,
      "collection-editor": BOOK["collection-editor"],
    });
    expect(saved.issued).toBeUndefined();
  });

  test("takes any text without throwing and gives it back", () => {
    const field = fc.constantFrom(...FORM_FIELDS);
    fc.assert(
      fc.property(field, fc.string({ unit: "grapheme", maxLength: 60 }), (name, text) => {
        const saved = withFormValues({ type: "document" }, "document", { [name]: text });
        const again = withFormValues(saved, "document", formValues(saved));
        expect(again).toEqual(saved);
      }),
    );
  });
});

describe("names as they are typed", () => {
  test.each([
    ["Қойгелдиев, М. Қ.", [{ family: "Қойгелдиев", given: "М. Қ." }]],
    ["Ли, В.; ЮНЕСКО;", [{ family: "Ли", given: "В." }, { literal: "ЮНЕСКО" }]],
    ["Есім Ғарифолла", [{ literal: "Есім Ғарифолла" }]],
    ["李, 明\nالفارابي", [{ family: "李", given: "明" }, { literal: "الفارابي" }]],
    ["Bader,", [{ literal: "Bader" }]],
  ])("%s", (text, names) => {
    expect(namesFromText(text)).toEqual(names);
  });
});

describe("dates as they are typed", () => {
  test.each([
    ["2012", { "date-parts": [[2012]] }],
    ["2012-05-21", { "date-parts": [[2012, 5, 21]] }],
    ["21.05.2012", { "date-parts": [[2012, 5, 21]] }],
    ["2012/2014", { "date-parts": [[2012], [2014]] }],
    ["2012-13", { literal: "2012-13" }],
    ["көктем, 1998", { literal: "көктем, 1998" }],
    ["2012/бүгін", { literal: "2012/бүгін" }],
  ])("%s", (text, date) => {
    expect(dateFromText(text)).toEqual(date);
  });
});
