import fc from "fast-check";
import { expect, test } from "vitest";
import { findCandidates } from "#lib/annotations/candidates.ts";
import { describePassage } from "#lib/annotations/describe.ts";
import { reanchorPassages } from "#lib/annotations/reanchor.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { indexText, sliceCodePoints } from "#lib/languages/text-unit.ts";
import { editedText } from "#scripts/bench/edited-texts.ts";
import { readsTheSame } from "#scripts/bench/reads-the-same.ts";
import { EDIT_NAMES, type EditName } from "#scripts/bench/text-edits.ts";

/** Several edits of one sentence can make another out of it: the bench counts those. */
const SINGLE = EDIT_NAMES.filter((name) => !name.startsWith("several"));

const edits = fc.record({
  edit: fc.constantFrom<EditName>(...SINGLE),
  language: fc.constantFrom(...LANGUAGES),
  seed: fc.integer({ min: 1, max: 8 }),
});

test("a passage that is taken for found says the same at its own place, whatever was edited", () => {
  fc.assert(
    fc.property(edits, (wanted) => {
      const { oldText, newText, passages } = editedText({ ...wanted, paragraphs: 40, passages: 250 });
      const [old, now] = [indexText(oldText), indexText(newText)];
      const selectors = passages.map(({ span }) => describePassage(old, span));
      const answers = reanchorPassages(selectors, oldText, newText);
      const counts = { refindable: 0, accepted: 0 };
      passages.forEach(({ span, truth, isRefindable }, at) => {
        const answer = answers[at];
        if (isRefindable) counts.refindable += 1;
        if (answer?.ok !== true) return;
        if (isRefindable) counts.accepted += 1;
        const found = answer.value.span;
        expect(readsTheSame(sliceCodePoints(old, ...span), sliceCodePoints(now, ...found))).toBe(true);
        expect(truth !== null && found[0] < truth[1] && truth[0] < found[1]).toBe(true);
        expect(answer.value.similarity).toBeGreaterThanOrEqual(0.9);
      });
      expect(counts.accepted).toBeGreaterThanOrEqual(0.85 * counts.refindable);
    }),
    { numRuns: 25 },
  );
});

test("the candidates of a lost passage are places of the new text, the most alike first", () => {
  const oldText = "Кіріспе.\nМәслихат 2022 жылы жаңа тәртіпті қабылдады деп жазылған.\nСоңы.";
  const newText = "Кіріспе.\nМәслихат 2017 жылы жаңа тәртіпті қабылдады деп жазылған 😀.\nСоңы.";
  const passage = describePassage(indexText(oldText), [9, 48]);
  const [best] = findCandidates(passage, oldText, newText);
  expect(best).toMatchObject({ doubt: "facts_differ", exact: "Мәслихат 2017 жылы жаңа тәртіпті қабылд" });
  expect(sliceCodePoints(indexText(newText), ...(best?.span ?? [0, 0]))).toBe(best?.exact);
  expect(findCandidates(passage, oldText, "Басқа мәтін.")).toEqual([]);
});
