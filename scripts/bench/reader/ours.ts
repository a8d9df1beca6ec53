import { contentOfBlocks } from "#lib/documents/content.ts";
import { Article } from "#components/reader/article.ts";
import type { Slot } from "#components/reader/meanings.ts";
import type { ReaderAnnotation } from "#components/reader/reader-view.ts";
import { textOfContent } from "#components/reader/text-of-content.ts";
import type { Contender } from "./contender.ts";
import type { Work } from "./work.ts";

const SLOTS: readonly Slot[] = [1, 2, 3, 4];

/** The reader's own engine: components/reader/article.ts and all that it stands on. */
export function ours(): Contender {
  let article: Article | undefined;
  let annotations: ReaderAnnotation[] = [];
  const drawn = () => {
    if (article === undefined) throw new Error("not mounted");
    return article;
  };
  const paint = () => drawn().paint.setItems(drawn().items.of(annotations, slotOf));
  return {
    mount(host, work) {
      const content = contentOfBlocks([...work.blocks], []);
      const events = { onNear: () => undefined, onLayout: () => undefined };
      article = new Article(host, { content, blocks: textOfContent(content).blocks }, [], events);
      annotations = work.spans.map(annotation);
    },
    paint,
    add(span) {
      annotations = [...annotations, annotation(span, annotations.length)];
      paint();
    },
    hit: (x, y) => drawn().passagesUnder(x, y).length,
    unmount: () => drawn().close(),
  };
}

function slotOf({ version }: ReaderAnnotation): Slot {
  return SLOTS[version % SLOTS.length] ?? 1;
}

function annotation(span: Work["spans"][number], n: number): ReaderAnnotation {
  // What painting reads of an annotation; the number stands in for its meaning.
  return { id: `a${n}`, kind: "claim_mention", span, version: n } as unknown as ReaderAnnotation;
}
