import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";
import { cslItem } from "#lib/citations/reference.ts";
import { ENTRY_CASES, NO_REFERENCES } from "./entry-cases.ts";

describe("parseEntry", () => {
  it.each(ENTRY_CASES)("reads «$printed»", ({ printed, csl, romanised, translation }) => {
    const parsed = parseEntry(printed, { romanised });
    expect(parsed.csl).toMatchObject(csl);
    expect(parsed.translation).toBe(translation ?? null);
    expect(parsed.overall).toBeGreaterThan(0.5);
  });

  it.each(NO_REFERENCES)("does not take «%s» for a reference", (line, reason) => {
    expect(parseEntry(line)).toMatchObject({ csl: null, reason, overall: 0 });
  });

  it("is less sure of what it guessed", () => {
    const sure = parseEntry("Омаров Қ.Т. Дала шежіресі. – Алматы: Дала, 1995. – 324 б.");
    const guessed = parseEntry("Тілеу Ғарифолла. Дала үні. – Бозшакөл: Дала, 1995. – 324 б.");
    expect(guessed.csl).toMatchObject({
      author: [{ family: "Тілеу", given: "Ғарифолла" }],
      "publisher-place": "Бозшакөл",
    });
    expect(guessed.confidence.author).toBeLessThan(sure.confidence.author ?? 0);
    expect(guessed.confidence["publisher-place"]).toBeLessThan(sure.confidence["publisher-place"] ?? 0);
    expect(guessed.overall).toBeLessThan(sure.overall);
  });

  it("offers the other reading of a place that may be an initial", () => {
    const { csl, alternatives } = parseEntry("Грей И. Дорога / пер. Лосева И. М.: Родник, 1994. 591 с.");
    expect(csl).toMatchObject({ "publisher-place": "М.", translator: [{ family: "Лосева", given: "И." }] });
    expect(
      alternatives.map((other) => [other["publisher-place"], other.translator?.[0]?.given]),
    ).toContainEqual([undefined, "И. М."]);
  });

  it("offers the other type of a speech and of a paper", () => {
    const speech = parseEntry(
      "Президенттің Қазақстан халқына Жолдауы. 2022 жылғы 1 қыркүйек. – URL: https://example.kz/j (қаралған күні: 10.01.2023).",
    );
    expect([speech.csl?.type, ...speech.alternatives.map(({ type }) => type)]).toEqual(["speech", "webpage"]);
  });

  it("takes a body before the year for the author, and one that the statement repeats", () => {
    const work = { author: [{ literal: "Steppe News" }], title: "Towns explained" };
    expect(
      parseEntry("Steppe News. (2022, January 5). Towns explained. https://example.org/1").csl,
    ).toMatchObject(work);
    expect(
      parseEntry("Steppe News. Towns explained / Steppe News. – Astana : Meadow, 2022.").csl,
    ).toMatchObject(work);
  });

  it("mends the Latin schwa inside Kazakh words", () => {
    expect(parseEntry("Омаров Қ. Дала жəне қала. – Алматы: Дала, 1995.").csl?.title).toBe("Дала және қала");
  });

  const part = fc.constantFrom(
    "Омаров Қ.Т. ",
    "Дала",
    ". – ",
    " // ",
    " / ",
    "Алматы: ",
    "М.",
    ", 1995",
    " [Steppe]",
    "№ 5",
    "С. 5–18",
    "«",
    "»",
    "(",
    ")",
    "[",
    "]",
    "https://example.kz/a",
    "10.1234/x",
    "жылғы 5 мамыр",
    "Указ ",
    "дис. … канд. ",
    "Ф. 5. Оп. 2",
    "👩‍🔬",
    "改革",
    "सुधार",
    "إصلاح",
    "\t",
    "ISBN 5",
  );

  it("answers for any line with a valid reference or a reason, and confidences from 0 to 1", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme", maxLength: 200 }),
          fc.array(part, { maxLength: 25 }).map((parts) => parts.join("")),
        ),
        fc.boolean(),
        (line, romanised) => {
          const parsed = parseEntry(line, { romanised });
          if (parsed.csl === null) {
            expect(parsed.reason).toBeTypeOf("string");
            return;
          }
          expect(() => cslItem.parse(parsed.csl)).not.toThrow();
          for (const item of parsed.alternatives) expect(() => cslItem.parse(item)).not.toThrow();
          for (const value of [parsed.overall, ...Object.values(parsed.confidence)]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
          expect(Object.values(parsed.csl)).not.toContain(undefined);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("answers alike each time, whatever was read in between", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), fc.array(part, { maxLength: 25 }), (line, other) => {
        const first = parseEntry(line.join(""));
        parseEntry(other.join(""));
        expect(parseEntry(line.join(""))).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["halves of surrogate pairs", "Омаров Қ.Т. Да\uD800ла. – Алматы: Да\uDC00ла, 1995."],
    ["control characters", "Омаров\u0000 Қ.Т. Да\u0007ла. – Алматы: Да\u001Bла, 1995."],
    ["zero-width signs", "Омаров Қ.Т. Да\u200Bла. – Алматы: Да\u00ADла, 1995."],
    ["separate diacritics", "Омаров Қ.Т. Дала. – Алматы: Дала, 1995.".normalize("NFD")],
  ])("reads through %s", (_, line) => {
    expect(parseEntry(line).csl).toMatchObject({
      title: "Дала",
      publisher: "Дала",
      "publisher-place": "Алматы",
    });
  });

  it("reads what stands before the end of an entry that is far too long", () => {
    const line = `Омаров Қ.Т. Дала. – Алматы: Дала, 1995. – 324 б. ${"сөз ".repeat(30_000)}`;
    expect(parseEntry(line).csl?.author).toEqual([{ family: "Омаров", given: "Қ. Т." }]);
  });

  it.each([
    ["initials", "А. ".repeat(5_000)],
    ["names", "Омаров Қ.Т., ".repeat(2_000)],
    ["dashes", "а – ".repeat(5_000)],
    ["slashes", " // / ".repeat(3_000)],
    ["quotes", "«".repeat(20_000)],
    ["brackets", "[(".repeat(10_000)],
    ["figures", "12, ".repeat(5_000)],
    ["a broken address", `https://example.kz/${"a- ".repeat(5_000)}`],
    ["words of a thesis", "канд. наук ".repeat(3_000)],
    ["capitals", "Қазақ Республикасының ".repeat(1_000)],
  ])("stays quick on a long run of %s", (_, line) => {
    const started = performance.now();
    parseEntry(line);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
