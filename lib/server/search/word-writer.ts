import type { Client } from "pg";
import type { Prisma } from "#prisma/client.ts";

/** Writes vocabularies over a connection of its own, one after the other, while a rebuild goes on with other entries or with their index. */
export class WordWriter {
  readonly #client: Client;
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: Client) {
    this.#client = client;
  }

  /** The statements are made one by one, when it is their turn. */
  write(statements: Iterable<Prisma.Sql>): Promise<void> {
    const written = this.#last.then(async () => {
      for (const { text, values } of statements) await this.#client.query(text, values);
    });
    // Whoever waits for it hears of a failure; whoever writes next does not.
    this.#last = written.catch(() => undefined);
    return written;
  }

  /** When nothing is being written any more, whether it was well written or not. */
  async rest(): Promise<void> {
    await this.#last;
  }
}
