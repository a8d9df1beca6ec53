import { setImmediate } from "node:timers/promises";

/** Milliseconds for which one request may hold the process before others have their turn. */
const TURN_MS = 25;

/** Makes something of each item, as `map` does, and lets other requests go on between: for lists as long as a library. */
export async function inTurns<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  let turn = performance.now();
  for (const item of items) {
    made.push(make(item));
    if (performance.now() - turn < TURN_MS) continue;
    await setImmediate();
    turn = performance.now();
  }
  return made;
}

/** Takes the steps of a long work one after the other, as above; `tell` hears of the last one before each turn of the others. */
export async function stepsInTurns<Step, Made>(
  steps: Generator<Step, Made>,
  tell: (step: Step) => void,
): Promise<Made> {
  let turn = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - turn < TURN_MS) continue;
    tell(step.value);
    await setImmediate();
    turn = performance.now();
  }
}
