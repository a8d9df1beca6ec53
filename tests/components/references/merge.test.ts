import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  comparedParts,
  firstChoices,
  firstKept,
  mergedForms,
  withRomanisedForms,
} from "#components/references/merge/compare.ts";
import type { ReferenceForms } from "#lib/citations/reference-forms.ts";

const CYRILLIC: ReferenceForms = {
  csl: {
    type: "article-journal",
    language: "kk",
    title: "Ауылдағы кеңес",
    author: [{ family: "Ұлықбек", given: "Ж." }],
    issued: { "date-parts": [[2015]] },
    volume: 4,
    "title-short": "Кеңес",
  },
  romanised: null,
  translated: { ru: { title: "Совет в ауле" } },
};
const ROMANISED: ReferenceForms = {
  csl: {
    type: "book",
    title: "Ауылдағы кеңес",
    issued: { "date-parts": [[2015]] },
    DOI: "10.5555/keñes.4",
  },
  romanised: { type: "book", title: "Auyldağy keñes" },
  translated: { en: { title: "A council in the village", "container-title": "The Steppe" } },
};
const WORKS = [CYRILLIC, ROMANISED];

describe("works side by side", () => {
  const parts = comparedParts(WORKS);

  test("are compared in every part that any of them has", () => {
    expect(parts.map(({ key }) => key)).toEqual([
      ...["type", "language", "author", "title", "volume", "issued", "DOI", "title-short"],
      ...["romanised", "translated.ru", "translated.en"],
    ]);
  });

  test("and parts in which they differ are marked", () => {
    const same = parts.filter(({ differs }) => !differs).map(({ key }) => key);
    expect(same).toEqual(["title", "issued"]);
  });

  test("become one: the kept one's parts, and what it lacks from the other", () => {
    expect(mergedForms(WORKS, parts, firstChoices(parts, 0))).toEqual({
      csl: { ...CYRILLIC.csl, DOI: "10.5555/keñes.4" },
      romanised: ROMANISED.romanised,
      translated: { ...CYRILLIC.translated, ...ROMANISED.translated },
    });
  });

  test("a part is taken from whichever is chosen, also where that one has none", () => {
    const choices = { ...firstChoices(parts, 0), type: 1, author: 1, romanised: 0 };
    const { csl, romanised } = mergedForms(WORKS, parts, choices);
    expect(csl.type).toBe("book");
    expect(csl).not.toHaveProperty("author");
    expect(romanised).toBeNull();
  });
});

describe("one work in two scripts", () => {
  const latin: ReferenceForms = {
    csl: { type: "article-journal", title: "Auyldağy keñes", publisher: "Aq paraq", DOI: "10.5555/keñes.4" },
    romanised: null,
    translated: {},
  };
  const works = withRomanisedForms([latin, CYRILLIC]);
  const parts = comparedParts(works);

  test("keeps the original, and the other becomes its romanised form", () => {
    const kept = firstKept(works.map((work, at) => ({ ...work, uses: at === 0 ? 50 : 0 })));
    expect(kept).toBe(1);
    const { csl, romanised } = mergedForms(works, parts, firstChoices(parts, kept));
    expect(romanised).toEqual({ ...latin.csl, language: "kk-Latn" });
    // A Latin publisher does not go into a Cyrillic description; a DOI is the same everywhere.
    expect(csl).toEqual({ ...CYRILLIC.csl, DOI: "10.5555/keñes.4" });
  });

  test("a work in English is no romanised form", () => {
    const english = { ...latin, csl: { ...latin.csl, language: "en" } };
    expect(withRomanisedForms([english, CYRILLIC])[0]).toBe(english);
  });

  test("works in one script stay as they are, and the one on which most rests is kept", () => {
    const twice = [latin, { ...latin, romanised: null }];
    expect(withRomanisedForms(twice)[0]).toBe(latin);
    expect(firstKept(twice.map((work, at) => ({ ...work, uses: at })))).toBe(1);
  });
});

test("one work merged with itself stays as it was", () => {
  const forms = fc.record({
    csl: fc.record(
      {
        type: fc.constantFrom("book" as const, "thesis" as const),
        title: fc.string({ unit: "grapheme" }),
        note: fc.string({ unit: "grapheme", minLength: 1 }),
        volume: fc.integer(),
      },
      { requiredKeys: ["type"] },
    ),
    romanised: fc.constant(null),
    translated: fc.constant({}),
  });
  fc.assert(
    fc.property(forms, (work) => {
      const twice = [work, work];
      const parts = comparedParts(twice);
      const { title, ...rest } = work.csl;
      // An empty title is none.
      const expected = title === undefined || title === "" ? rest : work.csl;
      expect(mergedForms(twice, parts, firstChoices(parts, 1)).csl).toEqual(expected);
    }),
  );
});
