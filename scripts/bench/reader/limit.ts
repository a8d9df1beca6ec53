import { firstWhere } from "#lib/first-where.ts";
import { type Contender, drawParagraphs } from "./contender.ts";
import type { Work } from "./work.ts";

const PAINTS = ["m1", "m2", "m3", "m4"] as const;

interface Drawn {
  readonly element: HTMLElement;
  readonly node: Text;
  readonly start: number;
  readonly spans: { readonly span: Work["spans"][number]; readonly paint: Highlight }[];
}

/**
 * The limit: plain paragraphs of one text node each, annotations in buckets, highlights for what is near. No overlaps are cut, nothing is
 * ever moved or taken away: less cannot be done by whoever paints with CSS Custom Highlight.
 */
export function limit(): Contender {
  const highlights = PAINTS.map(() => new Highlight());
  const near = new Set<Drawn>();
  const painted = new Map<Drawn, [Highlight, StaticRange][]>();
  let blocks: Drawn[] = [];
  let work: Work | undefined;
  let observer: IntersectionObserver | undefined;
  let count = 0;
  const put = (block: Drawn, { span, paint }: Drawn["spans"][number]) => {
    const length = block.node.data.length;
    const range = new StaticRange({
      ...{ startContainer: block.node, endContainer: block.node },
      startOffset: Math.max(span[0] - block.start, 0),
      endOffset: Math.min(span[1] - block.start, length),
    });
    paint.add(range);
    painted.get(block)?.push([paint, range]);
  };
  const draw = (block: Drawn) => {
    if (painted.has(block)) return;
    painted.set(block, []);
    for (const item of block.spans) put(block, item);
  };
  const erase = (block: Drawn) => {
    for (const [paint, range] of painted.get(block) ?? []) paint.delete(range);
    painted.delete(block);
  };
  const bucket = (span: Work["spans"][number]) => {
    const paint = highlights[count++ % highlights.length] ?? new Highlight();
    for (
      let n = Math.max(firstWhere(blocks, ({ start }) => start > span[0]) - 1, 0);
      n < blocks.length;
      n++
    ) {
      const block = blocks[n];
      if (block === undefined || block.start >= span[1]) break;
      const item = { span, paint };
      block.spans.push(item);
      if (painted.has(block)) put(block, item);
    }
  };
  return {
    mount(host, given) {
      work = given;
      let start = 0;
      blocks = drawParagraphs(host, given).map((element) => {
        const node = element.firstChild as Text; // drawn two lines above
        const block = { element, node, start, spans: [] };
        start += node.data.length + 1;
        return block;
      });
      const byElement = new Map<Element, Drawn>(blocks.map((block) => [block.element, block]));
      observer = new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) {
            const block = byElement.get(target);
            if (block === undefined) continue;
            if (!isIntersecting) near.delete(block);
            else near.add(block);
            if (count === 0) continue;
            if (isIntersecting) draw(block);
            else erase(block);
          }
        },
        { rootMargin: "100% 0px" },
      );
      for (const { element } of blocks) observer.observe(element);
      PAINTS.forEach((name, n) => CSS.highlights.set(name, highlights[n] ?? new Highlight()));
    },
    paint() {
      for (const span of work?.spans ?? []) bucket(span);
      for (const block of near) draw(block);
    },
    add: bucket,
    hit(x, y) {
      const caret = document.caretPositionFromPoint(x, y);
      const block = blocks.find(({ node }) => node === caret?.offsetNode);
      const at = (block?.start ?? 0) + (caret?.offset ?? 0);
      return block?.spans.filter(({ span }) => span[0] <= at && at < span[1]).length ?? 0;
    },
    unmount() {
      observer?.disconnect();
      CSS.highlights.clear();
    },
  };
}
