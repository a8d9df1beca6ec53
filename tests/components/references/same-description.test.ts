import { describe, expect, test } from "vitest";
import { isSameDescription } from "#components/references/work/same-description.ts";
import type { ReferenceForms } from "#lib/citations/reference-forms.ts";

const work: ReferenceForms = {
  csl: { type: "book", title: "Дала жолы", author: [{ family: "Сәрсен", given: "А." }, { family: "Әлі" }] },
  romanised: null,
  translated: { en: { title: "A Road in the Steppe" } },
};

describe("two readings of a work", () => {
  test.each<[string, Partial<ReferenceForms>, boolean]>([
    ["the same", {}, true],
    [
      "its parts named in another order",
      {
        csl: {
          title: "Дала жолы",
          author: [{ given: "А.", family: "Сәрсен" }, { family: "Әлі" }],
          type: "book",
        },
      },
      true,
    ],
    ["another title", { csl: { ...work.csl, title: "Тау жолы" } }, false],
    ["a part more", { csl: { ...work.csl, publisher: "Ақ парақ" } }, false],
    ["authors in another order", { csl: { ...work.csl, author: work.csl.author?.toReversed() } }, false],
    ["a romanised form more", { romanised: { type: "book", title: "Dala joly" } }, false],
    ["no translation", { translated: {} }, false],
  ])("%s", (_, change, expected) => {
    const other = { ...work, ...change };
    expect([isSameDescription(work, other), isSameDescription(other, work)]).toEqual([expected, expected]);
  });
});
