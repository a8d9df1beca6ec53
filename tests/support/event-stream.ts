/** A message of an event stream. `id`: the number it carries; null when it carries none. */
export interface StreamMessage {
  readonly id: number | null;
  readonly kind: string;
  readonly data: string;
  /** performance.now() when it had arrived. */
  readonly at: number;
}

export interface Heard {
  /** Everything heard so far, bare numbers too (kind ""). */
  readonly all: readonly StreamMessage[];
  /** The first message, from the beginning, for which the question is answered with yes; fails after ten seconds, which a busy machine may need to open its connections. */
  until(asked: (message: StreamMessage) => boolean): Promise<StreamMessage>;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Milliseconds. */
const PATIENCE = 10_000;

/** Reads server-sent events: blocks divided by an empty line; what begins with a colon is a sign of life. */
export function listenTo(bytes: ReadableStream<Uint8Array>, stop: () => void): Heard {
  const all: StreamMessage[] = [];
  const waiting = new Set<() => void>();
  const read = async (): Promise<void> => {
    let text = "";
    const decoder = new TextDecoder();
    for await (const piece of bytes) {
      text += decoder.decode(piece, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      all.push(...blocks.flatMap(messageOf));
      for (const look of waiting) look();
    }
  };
  const ended = read();
  return {
    all,
    ended,
    stop: async () => {
      stop();
      await ended;
    },
    until: (asked) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`not heard in time; heard: ${JSON.stringify(all.slice(-5)).slice(0, 2_000)}`));
        }, PATIENCE);
        const look = (): void => {
          const found = all.find(asked);
          if (found === undefined) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

function messageOf(block: string): StreamMessage[] {
  const field = (name: string) =>
    block
      .split("\n")
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const id = field("id");
  if (id === undefined && field("event") === undefined) return [];
  const number = id === undefined ? null : Number(id);
  return [{ id: number, kind: field("event") ?? "", data: field("data") ?? "", at: performance.now() }];
}
