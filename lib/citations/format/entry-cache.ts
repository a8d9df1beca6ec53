/**
 * Keeps what was used last, up to a number of entries and a number of characters. Printing fills it with entries of lists; its
 * bounds are what the printing process may remember of other people's lists.
 */
export class EntryCache<Value> {
  readonly #most: { readonly entries: number; readonly characters: number };
  readonly #kept = new Map<string, { readonly value: Value; readonly characters: number }>();
  #characters = 0;

  constructor(most: { readonly entries: number; readonly characters: number }) {
    this.#most = most;
  }

  get size(): { readonly entries: number; readonly characters: number } {
    return { entries: this.#kept.size, characters: this.#characters };
  }

  find(key: string): Value | null {
    const found = this.#kept.get(key);
    if (found === undefined) return null;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.value;
  }

  /** `characters`: of the value; those of the key are counted here. */
  keep(key: string, value: Value, characters: number): void {
    this.#forget(key);
    this.#kept.set(key, { value, characters: characters + key.length });
    this.#characters += characters + key.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most.entries && this.#characters <= this.#most.characters) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    const found = this.#kept.get(key);
    if (found === undefined) return;
    this.#kept.delete(key);
    this.#characters -= found.characters;
  }
}
