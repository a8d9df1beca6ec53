import { call } from "#components/api/call.ts";
import { printEssay } from "#lib/operations/essays.ts";
import { citationsOf, languageOfEssay, type CitationPlace } from "#lib/reviews/essay.ts";
import type { CitedItem } from "#lib/reviews/essay-schema.ts";
import type { Node } from "@tiptap/pm/model";

export interface PrintedList {
  readonly heading: string;
  readonly entries: readonly { readonly referenceId: string; readonly text: string }[];
}

/** Milliseconds after a change before it is looked whether the citations are others. */
const PAUSE = 500;
/** Milliseconds before it is tried again where no answer came. */
const AGAIN = 15_000;

/**
 * The citations of the text as the style prints them, and the list to which they lead. Asked of the server whenever they change; until it
 * answers, and while there is no network, a work is named shortly.
 */
export class PrintedCitations {
  readonly #params: { readonly groupId: string; readonly submissionId: string };
  readonly #texts = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #watchers = new Set<() => void>();
  #list: PrintedList = { heading: "", entries: [] };
  #asked = "";
  #isPrinted = false;
  #newest: Node | null = null;
  #lookTimer: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(params: { readonly groupId: string; readonly submissionId: string }) {
    this.#params = params;
  }

  get list(): PrintedList {
    return this.#list;
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  /** A work that was just chosen: its name is known before the server has printed anything. */
  name(id: string, shortName: string): void {
    this.#names.set(id, shortName);
  }

  /** Null for a work that is not in the library (any more). */
  nameOf(id: string): string | null {
    return this.#names.get(id) ?? (this.#isPrinted ? null : "…");
  }

  textOf(items: readonly CitedItem[]): string {
    const printed = this.#texts.get(JSON.stringify(items));
    if (printed !== undefined) return printed;
    const named = items.map(({ referenceId, locator }) =>
      [this.#names.get(referenceId) ?? "…", locator]
        .filter((part) => part !== undefined && part !== "")
        .join(", "),
    );
    return `[${named.join("; ")}]`;
  }

  /** Has them printed where they are others than last time. Looking through a hundred pages would be felt with each key: it waits. */
  follow(essay: Node): void {
    this.#newest = essay;
    this.#lookTimer ??= setTimeout(() => {
      this.#lookTimer = undefined;
      this.#look(this.#newest);
    }, PAUSE);
  }

  stop(): void {
    clearTimeout(this.#lookTimer);
    clearTimeout(this.#timer);
  }

  #look(essay: Node | null): void {
    if (essay === null) return;
    const citations = citationsOf(essay);
    const language = languageOfEssay(essay);
    const wanted = JSON.stringify([language, citations]);
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    clearTimeout(this.#timer);
    void this.#print(citations, language, wanted);
  }

  async #print(
    citations: readonly CitationPlace[],
    language: ReturnType<typeof languageOfEssay>,
    wanted: string,
  ): Promise<void> {
    const body = { language, citations: citations.map(({ items, note }) => ({ items: [...items], note })) };
    const called = await call(printEssay, { params: this.#params, body });
    if (wanted !== this.#asked) return;
    if (!called.ok) {
      this.#timer = setTimeout(() => void this.#print(citations, language, wanted), AGAIN);
      return;
    }
    const { heading, entries, works } = called.value;
    for (const { id, shortName } of works) this.#names.set(id, shortName);
    citations.forEach(({ items }, at) => {
      const text = called.value.citations[at];
      if (text !== undefined) this.#texts.set(JSON.stringify(items), text);
    });
    this.#list = { heading, entries };
    this.#isPrinted = true;
    for (const watcher of this.#watchers) watcher();
  }
}
