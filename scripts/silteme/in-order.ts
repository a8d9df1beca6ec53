interface Steps<Item, Value> {
  readonly work: (item: Item, index: number) => Promise<Value>;
  readonly finish: (value: Value, index: number) => Promise<void>;
}

/** Works at up to `jobs` items at the same time and finishes each in the order of the items, as soon as its turn has come. */
export async function inOrder<Item, Value>(
  items: readonly Item[],
  jobs: number,
  { work, finish }: Steps<Item, Value>,
): Promise<void> {
  const queue = items.entries();
  const done = new Map<number, Value>();
  let next = 0;
  let finishing = Promise.resolve();
  const finishReady = async (): Promise<void> => {
    for (let value = done.get(next); done.has(next); value = done.get(next)) {
      done.delete(next);
      // has() above says that the value is there.
      await finish(value as Value, next);
      next += 1;
    }
  };
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      done.set(index, await work(item, index));
      finishing = finishing.then(finishReady);
      await finishing;
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, worker));
}
