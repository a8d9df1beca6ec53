import type { RawTextBuilder } from "./raw-text-builder.ts";
import { TableDraft } from "./table-draft.ts";
import { TextDraft, type DraftParagraph, type LengthGuard } from "./text-draft.ts";

/** Where the text of a paragraph goes, and its entry there. */
export interface PlacedParagraph {
  readonly draft: TextDraft;
  readonly entry: DraftParagraph;
}

/**
 * The blocks of one part of a file while it is being read. Paragraphs of the body go to `builder` as they end; those of cells, notes and
 * text boxes into the draft that is open for them. Tables inside those are flattened: their text comes in order.
 */
export class BlockFlow {
  readonly #guard: LengthGuard;
  readonly #builder: RawTextBuilder | null;
  readonly #targets: TextDraft[] = [];
  /** Text boxes wait until the paragraph or table they are anchored in is written. */
  readonly #boxes: TextDraft[] = [];
  /** A paragraph whose end was deleted: the next one goes on with it. */
  #joined: TextDraft | null = null;
  #table: TableDraft | null = null;
  #tableDepth = 0;

  /** @param builder null for parts that are kept as drafts: every paragraph then needs an open target. */
  constructor(guard: LengthGuard, builder: RawTextBuilder | null) {
    this.#guard = guard;
    this.#builder = builder;
  }

  /** Whether blocks may be declared: they are not where a draft is declared as a whole, as a note is. */
  get isBody(): boolean {
    return this.#builder !== null;
  }

  /** Everything up to `closeTarget` goes into one draft. */
  openTarget(): TextDraft {
    const draft = new TextDraft(this.#guard);
    this.#targets.push(draft);
    return draft;
  }

  closeTarget(): void {
    this.#targets.pop();
  }

  /**
   * A text box: its paragraphs are written behind the block that holds it; in a part that is kept as drafts they become paragraphs of the
   * draft, a note say.
   */
  openBox(): void {
    const kept = this.#builder === null ? this.#targets.at(-1) : undefined;
    if (kept === undefined) this.#boxes.push(this.openTarget());
    else this.#targets.push(kept);
  }

  /** What follows in the paragraph that holds a kept box stands apart from the box. */
  closeBox(): void {
    const closed = this.#targets.pop();
    if (this.#builder === null && closed !== undefined && closed === this.#targets.at(-1))
      closed.startParagraph();
  }

  startParagraph(): PlacedParagraph {
    const target = this.#targets.at(-1);
    if (target !== undefined) return { draft: target, entry: target.startParagraph() };
    const draft = this.#joined ?? new TextDraft(this.#guard);
    this.#joined = null;
    return { draft, entry: draft.paragraphs.at(-1) ?? draft.startParagraph() };
  }

  endParagraph({ draft }: PlacedParagraph, isJoined = false): void {
    if (this.#targets.length > 0 || this.#builder === null) return;
    if (isJoined) this.#joined = draft;
    else this.#write(draft);
  }

  /** The end of the part, or a table: a paragraph that waited for the next one has none. */
  end(): void {
    if (this.#joined !== null) this.#write(this.#joined);
    this.#joined = null;
    this.#writeBoxes();
  }

  openTable(): void {
    this.#tableDepth += 1;
    if (this.#tableDepth > 1 || this.#targets.length > 0) return;
    this.end();
    this.#table = new TableDraft(this.#guard);
  }

  closeTable(): void {
    this.#tableDepth -= 1;
    if (this.#tableDepth > 0 || this.#table === null) return;
    this.#builder?.writeTable(this.#table);
    this.#table = null;
    this.#writeBoxes();
  }

  /** The table whose rows and cells are being read; null inside tables of cells, notes and text boxes. */
  get table(): TableDraft | null {
    return this.#tableDepth === 1 && this.#targets.length === 0 ? this.#table : null;
  }

  openCell(cell: Parameters<TableDraft["startCell"]>[0]): void {
    const draft = this.table?.startCell(cell);
    if (draft !== undefined) this.#targets.push(draft);
  }

  closeCell(cell: Parameters<TableDraft["endCell"]>[0] = {}): void {
    if (this.#tableDepth !== 1 || this.#table === null || this.#targets.length !== 1) return;
    this.#targets.pop();
    this.#table.endCell(cell);
  }

  #write(draft: TextDraft): void {
    if (draft.isBlank) this.#builder?.blank();
    else this.#builder?.write(draft);
    this.#writeBoxes();
  }

  #writeBoxes(): void {
    for (const box of this.#boxes.splice(0)) if (!box.isBlank) this.#builder?.write(box);
  }
}
