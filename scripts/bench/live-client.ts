/** A member's end of the event stream, over real HTTP: notes when each number arrived, and comes back when the connection breaks. */
export class LiveClient {
  /** performance.now() at which an annotation was seen, by its id. */
  readonly seen = new Map<string, number>();
  readonly numbers: number[] = [];
  last: number;
  #address: string;
  readonly #path: string;
  readonly #cookie: string;
  #controller = new AbortController();
  #isStopped = false;
  readonly #running: Promise<void>;

  constructor(options: { address: string; path: string; cookie: string; after: number }) {
    this.#address = options.address;
    this.#path = options.path;
    this.#cookie = options.cookie;
    this.last = options.after;
    this.#running = this.#run();
  }

  /** Breaks the connection; it comes back after `pause` milliseconds, as a browser does. */
  drop(): void {
    this.#controller.abort();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#controller.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      this.#controller = new AbortController();
      try {
        await this.#read(this.#controller.signal);
      } catch {
        // Dropped, or the process is gone: it is tried again until the bench ends.
      }
      if (!this.#isStopped) await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 800));
    }
  }

  async #read(signal: AbortSignal): Promise<void> {
    const headers = { Cookie: this.#cookie, "Last-Event-ID": String(this.last) };
    const response = await fetch(`${this.#address}${this.#path}`, { headers, signal });
    if (!response.ok || response.body === null) throw new Error(`answered ${String(response.status)}`);
    let text = "";
    const decoder = new TextDecoder();
    for await (const piece of response.body) {
      text += decoder.decode(piece, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      const now = performance.now();
      for (const block of blocks) this.#hear(block, now);
    }
  }

  #hear(block: string, now: number): void {
    const id = /^id: (\d+)$/m.exec(block)?.[1];
    if (id === undefined || block.includes("event: hello")) return;
    if (block.includes("event: reset")) throw new Error("the stream was reset");
    this.last = Number(id);
    this.numbers.push(this.last);
    const data = /^data: (.+)$/m.exec(block)?.[1];
    if (data === undefined) return;
    const { annotations } = JSON.parse(data) as { annotations: { id: string }[] };
    for (const annotation of annotations)
      if (!this.seen.has(annotation.id)) this.seen.set(annotation.id, now);
  }
}
