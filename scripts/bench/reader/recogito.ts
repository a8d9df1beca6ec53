import {
  Origin,
  createTextAnnotator,
  type TextAnnotation,
  type TextAnnotator,
} from "@recogito/text-annotator";
import { firstWhere } from "#lib/first-where.ts";
import { type Contender, drawParagraphs } from "./contender.ts";
import type { Work } from "./work.ts";

/** Recogito's text annotator as its guide sets it up, on plain paragraphs, with one of its two ways to draw. */
export function recogito(renderer: "SPANS" | "CSS_HIGHLIGHTS"): Contender {
  let annotator: TextAnnotator | undefined;
  let work: Work | undefined;
  let starts: number[] = [];
  let count = 0;
  const annotation = ([start, end]: Work["spans"][number]): TextAnnotation => {
    const id = `a${count++}`;
    // It counts the text of the nodes alone, without the line feeds between blocks.
    const lineFeeds = (at: number) => Math.max(firstWhere(starts, (begin) => begin > at) - 1, 0);
    const selector = {
      quote: (work?.text ?? "").slice(start, end).replaceAll("\n", ""),
      start: start - lineFeeds(start),
      end: end - lineFeeds(end),
    };
    // It finds the range itself when there is none; its own type asks for one.
    return { id, bodies: [], target: { annotation: id, selector: [selector] } } as unknown as TextAnnotation;
  };
  return {
    mount(host, given) {
      work = given;
      let start = 0;
      starts = given.blocks.map(({ text }) => (start += text.length + 1) - text.length - 1);
      drawParagraphs(host, given);
      // Its options are typed for adapters; without one, annotations go in and out in its own form.
      annotator = createTextAnnotator(host, {
        renderer,
        annotatingEnabled: false,
      }) as unknown as TextAnnotator;
    },
    paint() {
      const redrawn = new Promise<void>((resolve) => annotator?.renderer.on("onRedraw", resolve));
      // Its setAnnotations finds no ranges in this version (4.1.1): what it hands over to does.
      annotator?.state.store.bulkAddAnnotations((work?.spans ?? []).map(annotation), true, Origin.REMOTE);
      return redrawn;
    },
    add: (span) => void annotator?.state.store.addAnnotation(annotation(span), Origin.REMOTE),
    hit(x, y) {
      const origin = annotator?.element.getBoundingClientRect();
      if (annotator === undefined || origin === undefined) return 0;
      return annotator.state.store.getAt(x - origin.left, y - origin.top, true)?.length ?? 0;
    },
    unmount: () => annotator?.destroy(),
  };
}
