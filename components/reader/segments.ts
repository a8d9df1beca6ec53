import type { Span } from "#lib/documents/block.ts";

/** A passage to paint. `span` counts UTF-16 units of the canonical text; `paint` names a registered highlight. */
export interface PaintItem {
  readonly id: string;
  readonly span: Span;
  readonly paint: string;
}

/** A stretch that the same passages cover from end to end. `depth`: how many of them. */
export interface Segment {
  readonly span: Span;
  readonly paints: readonly string[];
  readonly depth: number;
}

interface Edge {
  readonly at: number;
  readonly paint: string;
  readonly step: 1 | -1;
}

/**
 * Cut the passages of one block where any begins or ends; nothing is returned for what none covers. One sweep over the sorted edges that
 * counts what is open by paint: ten thousand passages over one word cost their sorting and no more.
 */
export function cutSegments(items: readonly PaintItem[], within: Span): Segment[] {
  const edges = edgesOf(items, within);
  const open = new Map<string, number>();
  const segments: Segment[] = [];
  let depth = 0;
  for (let n = 0; n < edges.length; n++) {
    const edge = edges[n];
    if (edge === undefined) break;
    depth += edge.step;
    const count = (open.get(edge.paint) ?? 0) + edge.step;
    if (count === 0) open.delete(edge.paint);
    else open.set(edge.paint, count);
    const next = edges[n + 1]?.at ?? edge.at;
    if (depth > 0 && next > edge.at)
      segments.push({ span: [edge.at, next], paints: [...open.keys()], depth });
  }
  return segments;
}

function edgesOf(items: readonly PaintItem[], within: Span): Edge[] {
  const edges: Edge[] = [];
  for (const { span, paint } of items) {
    const start = Math.max(span[0], within[0]);
    const end = Math.min(span[1], within[1]);
    if (start < end) edges.push({ at: start, paint, step: 1 }, { at: end, paint, step: -1 });
  }
  // At one place what ends goes before what begins.
  return edges.sort((a, b) => a.at - b.at || a.step - b.step);
}

/** All passages over one place, the shortest first: the one a reader who points there most likely means. */
export function passagesAt(items: readonly PaintItem[], utf16: number): PaintItem[] {
  return items
    .filter(({ span }) => span[0] <= utf16 && utf16 < span[1])
    .sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]) || a.span[0] - b.span[0]);
}
