import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  correctionTime,
  findRedoable,
  findUndoable,
  standing,
  undoTime,
  type LoggedCorrection,
} from "#lib/import/correction-log.ts";

const STEPS = ["correct", "undo", "redo"] as const;
type Step = (typeof STEPS)[number];

/** Writes the log as the commands do, with a clock that may stand still or go back. */
function walk(steps: readonly { step: Step; clock: number }[]) {
  let log: LoggedCorrection[] = [];
  // What a person expects of undo and redo: two stacks.
  const done: number[] = [];
  const undone: number[] = [];
  for (const { step, clock } of steps) {
    const now = new Date(clock);
    if (step === "correct") {
      const number = log.length + 1;
      const correction = { kind: "merge" as const, block: "b1" };
      log = [...log, { number, correction, createdAt: correctionTime(log, now), undoneAt: null }];
      done.push(number);
      undone.length = 0;
    } else {
      const found = step === "undo" ? findUndoable(log) : findRedoable(log);
      const expected = step === "undo" ? done.pop() : undone.pop();
      expect(found?.number).toBe(expected);
      if (expected !== undefined) (step === "undo" ? undone : done).push(expected);
      const undoneAt = step === "undo" ? undoTime(log, now) : null;
      log = log.map((one) => (one.number === found?.number ? { ...one, undoneAt } : one));
    }
    expect(standing(log).map(({ number }) => number)).toEqual(done);
    expect(findRedoable(log)?.number).toBe(undone.at(-1));
  }
}

describe("the log of corrections", () => {
  test("is undone from its end and redone in order", () => {
    walk(
      (["correct", "correct", "undo", "undo", "redo", "redo", "redo"] as const).map((step) => ({
        step,
        clock: 5,
      })),
    );
  });

  test("leaves behind what was undone before a new correction", () => {
    walk(
      (
        [
          "correct",
          "correct",
          "undo",
          "correct",
          "undo",
          "redo",
          "undo",
          "undo",
          "redo",
          "redo",
          "redo",
        ] as const
      ).map((step) => ({ step, clock: 5 })),
    );
  });

  test("behaves as two stacks, whatever the clock does", () => {
    const step = fc.record({ step: fc.constantFrom(...STEPS), clock: fc.integer({ min: 1, max: 1_000 }) });
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), walk), { numRuns: 500 });
  });
});
