import { codePointToUtf16, type TextIndex } from "#lib/languages/text-unit.ts";
import type { Slot } from "./meanings.ts";
import { paintOf } from "./meanings.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import type { PaintItem } from "./segments.ts";

/** What is painted for annotations: the same object again for one that has not changed, so that a long list is compared by identity. */
export class PaintItems {
  readonly #index: TextIndex;
  readonly #made = new WeakMap<ReaderAnnotation, PaintItem>();

  constructor(index: TextIndex) {
    this.#index = index;
  }

  of(
    annotations: readonly ReaderAnnotation[],
    slotOf: (annotation: ReaderAnnotation) => Slot | null,
  ): PaintItem[] {
    return annotations.map((annotation) => {
      const paint = paintOf(annotation, slotOf(annotation));
      const known = this.#made.get(annotation);
      if (known?.paint === paint) return known;
      const { id, span } = annotation;
      const [start, end] = span;
      const made: PaintItem = {
        ...{ id, paint },
        span: [codePointToUtf16(this.#index, start), codePointToUtf16(this.#index, end)],
      };
      this.#made.set(annotation, made);
      return made;
    });
  }
}
