import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { reform, reformSlug } from "#lib/reforms/reform.ts";
import { findTreeFaults } from "#lib/reforms/reform-tree.ts";
import { starterRegister } from "#lib/reforms/starter-register.ts";

const reforms = starterRegister();

describe("the starter register", () => {
  test("has 68 reforms, each with its own slug and its own label in each language", () => {
    expect(reforms).toHaveLength(68);
    expect(new Set(reforms.map(({ slug }) => slug)).size).toBe(68);
    for (const language of LANGUAGES)
      expect(new Set(reforms.map(({ labels }) => labels[language])).size).toBe(68);
  });

  test.each(reforms.map((entry) => [entry.slug, entry] as const))(
    "%s is named and described in three languages",
    (_, entry) => {
      for (const language of LANGUAGES) {
        expect(entry.labels[language]).toMatch(/\p{L}/u);
        expect(entry.descriptions[language]).toMatch(/\.$/);
      }
      expect(entry.labels.en).not.toMatch(/\p{Script=Cyrillic}/u);
    },
  );

  test("keeps the scripts apart: no Latin letter inside a Cyrillic word, no letter foreign to the language", () => {
    for (const { slug, labels, aliases, descriptions } of reforms) {
      const texts = [
        ...Object.values(labels),
        ...Object.values(descriptions),
        ...Object.values(aliases).flat(),
      ];
      for (const text of texts) {
        expect(text, slug).toBe(text.normalize("NFC"));
        expect(text, slug).not.toMatch(
          /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u,
        );
      }
    }
  });

  test("has a sound tree", () => {
    expect(findTreeFaults(reforms)).toEqual([]);
  });
});

describe("the shape of a reform", () => {
  const least = { slug: "x", kind: "law", labels: { kk: "Заң" } };

  test("needs a slug, a kind and a label in one language", () => {
    expect(reform.parse(least)).toEqual({
      ...least,
      aliases: {},
      descriptions: {},
      dates: [],
      dateMeanings: {},
      institutions: [],
      parent: null,
      acts: [],
    });
  });

  test.each([
    ["no label", { ...least, labels: {} }],
    ["a blank label", { ...least, labels: { kk: "  " } }],
    ["a label in a fourth language", { ...least, labels: { kk: "Заң", de: "Gesetz" } }],
    ["a kind that is not on the list", { ...least, kind: "amnesty" }],
    ["a date that does not exist", { ...least, dates: ["2007-02-30"] }],
    ["an act with a script for its address", { ...least, acts: [{ url: "javascript:alert(1)" }] }],
  ])("refuses %s", (_, value) => {
    expect(reform.safeParse(value).success).toBe(false);
  });

  test.each([
    ["const-amend-2007", true],
    ["x", true],
    ["", false],
    ["-x", false],
    ["x-", false],
    ["a--b", false],
    ["Заң", false],
    ["A", false],
    ["a".repeat(81), false],
  ])("the slug %j: %s", (slug, allowed) => {
    expect(reformSlug.safeParse(slug).success).toBe(allowed);
  });
});
