import type { Span } from "#lib/documents/block.ts";
import { codePointToUtf16 } from "#lib/languages/text-unit.ts";
import type { Article } from "./article.ts";
import type { ReaderAnnotation } from "./reader-view.ts";

/** An annotation whose passage is near what is seen, and where its first line stands; pixels from the top of the text. */
export interface NearAnnotation {
  readonly annotation: ReaderAnnotation;
  readonly top: number;
}

/** `isAtRest`: nobody is scrolling; while somebody does, what is seen stays where it is. */
export interface Near {
  readonly list: readonly NearAnnotation[];
  readonly isAtRest: boolean;
}

interface Given {
  readonly article: Article | null;
  /** In reading order. */
  readonly annotations: readonly ReaderAnnotation[];
  readonly focusId: string | null;
  /** Another number whenever places on the page may have changed. */
  readonly layout: number;
}

/** More cards than this stand so far from their passages that they help nobody; the map and the lists have the rest. */
const MOST_CARDS = 40;
/** Cards reach so far above and below the window (as far as is painted), and are chosen anew after so much scrolling; parts of its height. */
const REACH = 1.25;
const STEP = 0.3;
/** A card costs about 2 ms to draw: this many leave a frame (16 ms) room for the rest of its work. */
const NEW_IN_A_FRAME = 3;
/** Milliseconds without scrolling after which cards are put right. */
const PAUSE = 120;
/** Windows in a second: whoever scrolls faster reads no card, and the next ones come when they slow down. */
const FLIGHT = 2;

export const NOTHING_NEAR: Near = { list: [], isAtRest: true };

export function utf16SpanOf(article: Article, [start, end]: Span): Span {
  const { textIndex } = article.index;
  return [codePointToUtf16(textIndex, start), codePointToUtf16(textIndex, end)];
}

/**
 * Which annotations have cards and letters on the page: their number does not grow with the document, and the focus is always among them.
 * Lives beside the reader's state, so that scrolling draws cards anew and nothing else; they come a few in each frame.
 */
export class NearList {
  #near = NOTHING_NEAR;
  #given: Given = { article: null, annotations: [], focusId: null, layout: 0 };
  #places: ReadonlyMap<string, number> = new Map();
  /** Measured once while places on the page stay as they are. */
  #tops = new Map<ReaderAnnotation, number | null>();
  #coming: readonly ReaderAnnotation[] = [];
  #chosenAt = 0;
  #isMoving = false;
  #isFlying = false;
  #scrolled = { at: 0, y: 0 };
  #pause: ReturnType<typeof setTimeout> | undefined;
  #frame: number | null = null;
  #unwatchBlocks: (() => void) | null = null;
  readonly #watchers = new Set<() => void>();

  readonly watch = (told: () => void): (() => void) => {
    this.#watchers.add(told);
    return () => void this.#watchers.delete(told);
  };

  readonly now = (): Near => this.#near;

  /** Call in a layout effect, whenever something of it changes. */
  give(given: Given): void {
    const before = this.#given;
    this.#given = given;
    if (before.annotations !== given.annotations)
      this.#places = new Map(given.annotations.map(({ id }, n) => [id, n]));
    if (before.article !== given.article || before.layout !== given.layout) this.#tops.clear();
    if (before.article !== given.article) {
      this.#unwatchBlocks?.();
      this.#unwatchBlocks =
        given.article?.watchNear(() => {
          if (!this.#isFlying) this.#choose();
        }) ?? null;
    }
    // What was pressed opens at once; everything else may come a frame later.
    if (before.focusId !== given.focusId && given.article !== null) this.#showNow();
    else this.#choose();
  }

  /** Follows scrolling until the function that it answers with is called. */
  start(): () => void {
    const scrolled = () => {
      this.#noteSpeed();
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#rest(), PAUSE);
      if (!this.#isFlying && Math.abs(scrollY - this.#chosenAt) > innerHeight * STEP) this.#choose();
    };
    addEventListener("scroll", scrolled, { passive: true });
    return () => {
      removeEventListener("scroll", scrolled);
      clearTimeout(this.#pause);
      if (this.#frame !== null) cancelAnimationFrame(this.#frame);
      this.#frame = null;
      this.#unwatchBlocks?.();
      this.#unwatchBlocks = null;
      this.#given = { ...this.#given, article: null };
    };
  }

  #noteSpeed(): void {
    const { at, y } = this.#scrolled;
    const now = performance.now();
    this.#scrolled = { at: now, y: scrollY };
    // A single long step (a key, a link) is followed by rest; two in a row are a flight.
    this.#isFlying = this.#isMoving && Math.abs(scrollY - y) * 1000 > FLIGHT * innerHeight * (now - at);
    this.#isMoving = true;
  }

  #rest(): void {
    this.#isMoving = false;
    this.#isFlying = false;
    this.#choose();
  }

  /** In the next frame: several reasons make one choice. */
  #choose(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#coming = this.#chosen();
      this.#advance();
    });
  }

  #showNow(): void {
    this.#coming = this.#chosen();
    this.#show(this.#coming);
  }

  /** What is chosen already stays, what is not goes, and of what is new the nearest to the middle come first. */
  #advance(): void {
    const shown = new Set(this.#near.list.map(({ annotation }) => annotation.id));
    const missing = this.#coming.filter(({ id }) => !shown.has(id));
    const first = new Set(this.#nearestToMiddle(missing, NEW_IN_A_FRAME));
    this.#show(this.#coming.filter((annotation) => shown.has(annotation.id) || first.has(annotation)));
    if (this.#isFlying) return;
    if (missing.length > first.size)
      this.#frame ??= requestAnimationFrame(() => {
        this.#frame = null;
        this.#advance();
      });
  }

  #show(annotations: readonly ReaderAnnotation[]): void {
    const list = annotations.flatMap((annotation) => {
      const top = this.#topOf(annotation);
      return top === null ? [] : [{ annotation, top }];
    });
    const next = { list, isAtRest: !this.#isMoving };
    if (areSame(this.#near, next)) return;
    this.#near = next;
    for (const told of this.#watchers) told();
  }

  #chosen(): readonly ReaderAnnotation[] {
    const { article, annotations } = this.#given;
    if (article === null) return [];
    this.#chosenAt = scrollY;
    const [from, to] = [-REACH * innerHeight, (1 + REACH) * innerHeight];
    const top = article.drawn.extent().top;
    const at: number[] = [];
    for (const id of article.paint.nearIds()) {
      const place = this.#places.get(id);
      const annotation = annotations[place ?? -1];
      if (place === undefined || annotation === undefined) continue;
      const rough = top + article.drawn.roughTop(utf16SpanOf(article, annotation.span)[0]);
      if ((rough > from && rough < to) || id === this.#given.focusId) at.push(place);
    }
    const near = at.sort((a, b) => a - b).flatMap((place) => annotations[place] ?? []);
    return near.length <= MOST_CARDS ? near : this.#nearestToMiddle(near, MOST_CARDS);
  }

  /** In reading order again. The focus is nearest of all. */
  #nearestToMiddle(near: readonly ReaderAnnotation[], most: number): readonly ReaderAnnotation[] {
    const { article, focusId } = this.#given;
    if (article === null || near.length <= most) return near;
    const middle = innerHeight / 2 - article.drawn.extent().top;
    const ranked = near.map((annotation, n) => {
      const top = article.drawn.roughTop(utf16SpanOf(article, annotation.span)[0]);
      return { annotation, n, distance: annotation.id === focusId ? -1 : Math.abs(top - middle) };
    });
    return ranked
      .sort((a, b) => a.distance - b.distance)
      .slice(0, most)
      .sort((a, b) => a.n - b.n)
      .map(({ annotation }) => annotation);
  }

  #topOf(annotation: ReaderAnnotation): number | null {
    const { article } = this.#given;
    const known = this.#tops.get(annotation);
    if (known !== undefined || article === null) return known ?? null;
    const top = article.boxOf(utf16SpanOf(article, annotation.span))?.top ?? null;
    this.#tops.set(annotation, top);
    return top;
  }
}

/** Most scrolling brings nothing new: then nothing is drawn again. */
function areSame(before: Near, after: Near): boolean {
  if (before.isAtRest !== after.isAtRest || before.list.length !== after.list.length) return false;
  return before.list.every(
    ({ annotation, top }, n) => after.list[n]?.annotation === annotation && after.list[n].top === top,
  );
}
