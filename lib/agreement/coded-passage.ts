import type { Span } from "#lib/documents/block.ts";

/** What one coder marked in one document. `span` counts code points of the document's text; a passage may carry no tag at all. */
export interface CodedPassage {
  readonly annotationId: string;
  readonly coderId: string;
  readonly span: Span;
  readonly tagIds: readonly string[];
}

/** How many code points two spans share; 0 where they only touch. */
export function sharedLength(one: Span, other: Span): number {
  return Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));
}

/** From the text's beginning on; of those that begin together the wider first; then by what they carry, never by who came first. */
export function inTextOrder(one: CodedPassage, other: CodedPassage): number {
  return (
    one.span[0] - other.span[0] ||
    other.span[1] - one.span[1] ||
    compare(tagKey(one.tagIds), tagKey(other.tagIds)) ||
    compare(one.coderId, other.coderId) ||
    compare(one.annotationId, other.annotationId)
  );
}

/** The same for the same tags in any order. */
export function tagKey(tagIds: readonly string[]): string {
  return [...new Set(tagIds)].sort(compare).join(" ");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
