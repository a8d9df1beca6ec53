import { describe, expect, it } from "vitest";
import { goldTexts } from "../measure.ts";
import { FORMATS, meanOf, measureFormat, type MeasuredFormat } from "./measure-formats.ts";
import { FORMAT_MEASURES, type FormatMeasure } from "./score-aligned.ts";

/** Means a little under what is measured (docs/import-quality.md); formats not named here keep to the first row. */
const FLOORS: Readonly<Record<FormatMeasure, number>> = {
  types: 0.99,
  boundaries: 0.985,
  languages: 0.98,
  citations: 0.99,
  references: 0.99,
  footnotes: 0.95,
  pairing: 0.95,
  articles: 0.98,
  kept: 0.998,
};
/** Below these no text may fall. */
const WORST: Readonly<Partial<Record<FormatMeasure, number>>> = { types: 0.9, boundaries: 0.85, kept: 0.99 };

const texts = goldTexts();

describe.each(FORMATS)("the gold texts as $name", (format) => {
  const measured = Promise.all(texts.map((text) => measureFormat(text, format))).then((all) =>
    all.filter((one): one is MeasuredFormat => one !== null),
  );

  it.each(FORMAT_MEASURES)("keep %s", async (measure) => {
    const mean = meanOf(await measured, measure);
    expect(mean).toBeGreaterThanOrEqual(FLOORS[measure]);
  });

  it("are nowhere misread badly", async () => {
    const low = (await measured).flatMap(({ text, scores }) =>
      Object.entries(WORST).flatMap(([measure, least]) => {
        const value = scores[measure as FormatMeasure];
        return value !== null && value < least ? [`${text.name}: ${measure} ${value.toFixed(3)}`] : [];
      }),
    );
    expect(low).toEqual([]);
  });
});
