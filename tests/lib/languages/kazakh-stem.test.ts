import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kazakhStems, stemBareKazakh, stemKazakh } from "#lib/languages/kazakh-stem.ts";
import { withoutMarks } from "#lib/languages/kazakh-letters.ts";
import { kazakhForms } from "#scripts/bench/kazakh-forms.ts";
import { paiceIndices } from "#scripts/bench/paice.ts";

const list = kazakhForms();

describe("the labelled list of forms", () => {
  const pairs = list.flatMap(({ lemma, forms }) => forms.map((form) => [form, lemma] as const));

  it("is brought back to its words, 97 of 100 forms", () => {
    const right = pairs.filter(([form, lemma]) => stemKazakh(form) === lemma).length;
    expect(pairs.length).toBeGreaterThan(700);
    expect(right / pairs.length).toBeGreaterThan(0.97);
  });

  it("keeps forms together and words apart by the indices of Paice", () => {
    const { under, over } = paiceIndices(
      list.map(({ forms }) => forms),
      stemKazakh,
    );
    expect(under).toBeLessThan(0.06);
    expect(over).toBeLessThan(0.0005);
  });

  it("is measured by indices that bite: words as they are are all parted, one letter joins what is apart", () => {
    const groups = list.map(({ forms }) => forms);
    expect(paiceIndices(groups, (form) => form).under).toBeGreaterThan(0.99);
    expect(paiceIndices(groups, (form) => form.slice(0, 1)).over).toBeGreaterThan(0.03);
  });

  it("comes back without the marks of its letters too, 94 of 100 forms", () => {
    const right = pairs.filter(
      ([form, lemma]) => stemBareKazakh(withoutMarks(form)) === withoutMarks(lemma),
    ).length;
    expect(right / pairs.length).toBeGreaterThan(0.94);
  });
});

describe("roots are not mangled", () => {
  it.each(
    "қала адам заман орман дербес негізгі саяси әлеуметтік маңызды тұрақты тәуелсіз партия президент мақала тарихи туралы бойынша және".split(
      " ",
    ),
  )("%s stays", (word) => {
    expect(stemKazakh(word)).toBe(word);
  });

  it.each([
    ["халқымыздың", "халық"],
    ["аулында", "ауыл"],
    ["кітабынан", "кітап"],
    ["өкілдігінің", "өкілдік"],
    ["Мәжілісіндегі".toLowerCase(), "мәжіліс"],
    ["еліміздегі", "ел"],
    ["жылғы", "жыл"],
    ["тоқаевтың", "тоқаев"],
    ["сайланбаған", "сайлау"],
    ["қабылданғаннан", "қабылдау"],
    ["оған", "ол"],
  ])("%s is a form of %s", (form, word) => {
    expect(stemKazakh(form)).toBe(word);
  });

  it("says both where a form is of two words", () => {
    expect(kazakhStems("заңды")).toEqual(["заңды", "заң"]);
  });
});

it("gives every word a stem and fails on none", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."абгғдеыіиклқмнңопрстуүш") }), (word) => {
      const stems = kazakhStems(word);
      expect(stems.length).toBeGreaterThan(0);
      expect(stems.length).toBeLessThan(3);
      if (word !== "") for (const stem of stems) expect(stem).not.toBe("");
    }),
  );
});
