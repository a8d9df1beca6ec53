import { describe, expect, it } from "vitest";
import {
  CorrectionQueue,
  type Corrected,
  type Sent,
  type Step,
} from "#components/correction/correction-queue.ts";

/** Only the version counts here: what is shown of an import is the server's. */
const corrected = (version: number) => ({ version }) as Corrected;
const ANSWERED: Sent = { corrected: null, focus: null, refusal: null, isNothingLeft: false };
const refusal = { code: "version_conflict", values: {}, sentence: null, detail: "" } as const;
const redo: Step = { kind: "redo", from: "b1" };
const undo: Step = { kind: "undo", from: "b1" };

/** A server that answers when it is told to, and keeps what it was sent. */
function slow() {
  const sent: [Step["kind"], number][] = [];
  const answers: ((answer: Partial<Sent>) => void)[] = [];
  const queue = new CorrectionQueue(corrected(1), (step, version) => {
    sent.push([step.kind, version]);
    return new Promise((resolve) => answers.push((answer) => resolve({ ...ANSWERED, ...answer })));
  });
  const answer = async (said: Partial<Sent>): Promise<void> => {
    answers.shift()?.(said);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { queue, sent, answer };
}

describe("the queue of corrections", () => {
  it("sends each step once, with the version that the answer before told, whatever is added meanwhile", async () => {
    const { queue, sent, answer } = slow();
    queue.add(redo);
    queue.add(undo);
    expect(sent).toEqual([["redo", 1]]);
    await answer({ corrected: corrected(2) });
    queue.add(redo);
    expect(sent).toEqual([
      ["redo", 1],
      ["undo", 2],
    ]);
    await answer({ corrected: corrected(3) });
    await answer({ corrected: corrected(4) });
    expect(sent.slice(2)).toEqual([["redo", 3]]);
    expect(queue.state().waiting).toEqual([]);
    expect(queue.state().corrected.version).toBe(4);
  });

  it("holds what is refused before those behind it, until it is tried again with the newest version", async () => {
    const { queue, sent, answer } = slow();
    queue.add(redo, undo);
    await answer({ corrected: corrected(7), refusal });
    expect(queue.state().held).toEqual({ step: redo, refusal });
    queue.add(redo);
    expect(sent).toHaveLength(1);
    queue.tryAgain();
    expect(sent.at(-1)).toEqual(["redo", 7]);
    expect(queue.state().waiting).toEqual([redo, undo, redo]);
  });

  it("forgets what was held, and those behind it, when it is dropped", async () => {
    const { queue, sent, answer } = slow();
    queue.add(redo, undo);
    await answer({ refusal });
    queue.drop();
    expect(queue.state()).toMatchObject({ held: null, waiting: [] });
    expect(sent).toHaveLength(1);
  });

  it("takes one answer that nothing is left for all of a key that was held down", async () => {
    const { queue, sent, answer } = slow();
    queue.add(undo, undo, undo, redo);
    await answer({ isNothingLeft: true });
    expect(sent).toEqual([
      ["undo", 1],
      ["redo", 1],
    ]);
  });

  it("tells where a step led to together with its state, and from where it was taken", async () => {
    const { queue, answer } = slow();
    queue.add(undo, redo);
    await answer({ corrected: corrected(2), focus: "b9" });
    expect(queue.state()).toMatchObject({ ledTo: { blockId: "b9", from: "b1" }, corrected: { version: 2 } });
    await answer({ corrected: corrected(3) });
    expect(queue.state().ledTo).toBeNull();
  });
});
