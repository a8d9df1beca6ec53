import { readdirSync, readFileSync } from "node:fs";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";
import { LAYOUTS, type Layout } from "./layouts.ts";
import { readMarkedText, type MarkedText } from "./marked-text.ts";
import { MEASURES, scoreImport, type Measure, type Scores } from "./score.ts";
import { setText } from "./setter.ts";

const FOLDER = new URL("./texts/", import.meta.url);

/**
 * Every second of the first twenty-five texts was kept aside while the recognition was worked on, and looked at once it had been
 * measured. The "unseen" ones were written after that, measured once, and nothing was changed for them as plain text; as files of
 * every format (formats/) all were looked at.
 */
export interface GoldText extends MarkedText {
  readonly heldOut: boolean;
  readonly unseen: boolean;
}

const UNSEEN = /-unseen$/u;

export function goldTexts(): GoldText[] {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => name.replace(".txt", ""))
    .sort();
  const first = names.filter((name) => !UNSEEN.test(name));
  return names.map((name) => ({
    ...readMarkedText(name, readFileSync(new URL(`${name}.txt`, FOLDER), "utf8")),
    heldOut: first.indexOf(name) % 2 === 1,
    unseen: UNSEEN.test(name),
  }));
}

export interface Measured {
  readonly text: GoldText;
  readonly layout: Layout;
  readonly scores: Scores;
}

/** Each text in each layout, imported and scored. */
export function measureAll(texts = goldTexts(), layouts: readonly Layout[] = LAYOUTS): Measured[] {
  return texts.flatMap((text) =>
    layouts.map((layout) => {
      const set = setText(text, layout);
      const got = importText(rawText(set.text), {
        name: text.name,
        mediaType: "text/plain",
        sha256: "0".repeat(64),
      });
      return { text, layout, scores: scoreImport(set.text, set.gold, got) };
    }),
  );
}

/** Of the measured that have something to measure; null for none. */
export function median(measured: readonly Measured[], measure: Measure): number | null {
  const values = measured
    .flatMap(({ scores }) => (scores[measure] === null ? [] : [scores[measure]]))
    .sort((a, b) => a - b);
  return values[Math.floor((values.length - 1) / 2)] ?? null;
}

export function mean(measured: readonly Measured[], measure: Measure): number | null {
  const values = measured.flatMap(({ scores }) => (scores[measure] === null ? [] : [scores[measure]]));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The lowest, with the text and layout where it was measured. */
export function worst(
  measured: readonly Measured[],
  measure: Measure,
): { value: number; where: string } | null {
  return measured.reduce<{ value: number; where: string } | null>((lowest, { scores, text, layout }) => {
    const value = scores[measure];
    return value === null || (lowest !== null && lowest.value <= value)
      ? lowest
      : { value, where: `${text.name}, ${layout.name}` };
  }, null);
}

export { MEASURES };
