import { codePointToUtf16, type TextIndex } from "#lib/languages/text-unit.ts";
import { changedPart } from "./buckets.ts";
import type { Slot } from "./meanings.ts";
import { paintOf } from "./meanings.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import type { PaintItem } from "./segments.ts";

type SlotOf = (annotation: ReaderAnnotation) => Slot | null;

/** What is painted for annotations: the same object again for one that has not changed, so that a long list is compared by identity. */
export class PaintItems {
  readonly #index: TextIndex;
  #annotations: readonly ReaderAnnotation[] = [];
  #slotOf: SlotOf | null = null;
  #items: readonly PaintItem[] = [];

  constructor(index: TextIndex) {
    this.#index = index;
  }

  of(annotations: readonly ReaderAnnotation[], slotOf: SlotOf): readonly PaintItem[] {
    const { start, endBefore, end } =
      this.#slotOf === slotOf
        ? changedPart(this.#annotations, annotations)
        : { start: 0, endBefore: this.#items.length, end: annotations.length };
    const middle = annotations
      .slice(start, end)
      .map((annotation, n) => this.#item(annotation, slotOf, start + n));
    const items = this.#items.slice(0, start).concat(middle, this.#items.slice(endBefore));
    this.#annotations = annotations;
    this.#slotOf = slotOf;
    this.#items = items;
    return items;
  }

  #item(annotation: ReaderAnnotation, slotOf: SlotOf, place: number): PaintItem {
    const paint = paintOf(annotation, slotOf(annotation));
    const known = this.#annotations[place] === annotation ? this.#items[place] : undefined;
    if (known?.paint === paint) return known;
    const { id, span } = annotation;
    const [start, end] = [codePointToUtf16(this.#index, span[0]), codePointToUtf16(this.#index, span[1])];
    return { id, span: [start, end], paint };
  }
}
