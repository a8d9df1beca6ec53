import { describePassage } from "#lib/annotations/describe.ts";
import { reanchorPassages } from "#lib/annotations/reanchor.ts";
import { indexText } from "#lib/languages/text-unit.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { readDocument } from "#lib/server/queries/reading.ts";
import type { ReaderDelivery } from "#components/reader/delivery.ts";
import { type AnnotationOutline, packOutlines, unpackOutlines } from "#components/reader/outlines.ts";

/**
 * A revision as the reader shows it. In an earlier one stand those of today's annotations that are found in its text by the rules of
 * anchoring; nothing is written there, since anchors belong to the text as it is now.
 */
export async function deliverEarlier(
  group: InGroup,
  { view: delivered }: { readonly view: ReaderDelivery },
  revisionNumber: number,
): Promise<Result<{ view: ReaderDelivery; looksAfterGroup: boolean }, string>> {
  const { id: documentId } = delivered.document;
  const current = await readDocument(group, documentId);
  if (!current.ok) return current;
  const earlier = await readDocument(group, documentId, revisionNumber);
  if (!earlier.ok) return earlier;
  const { document, content, citations, entries, text } = earlier.value;
  const outlines = unpackOutlines(delivered.outlines);
  const view: ReaderDelivery = {
    ...delivered,
    ...{ document, content, citations, entries },
    outlines: packOutlines(movedBack(outlines, current.value.text, text)),
    ...{ whole: [], wholeClaims: [] },
    viewer: {
      ...delivered.viewer,
      ...{
        looksAfterGroup: false,
        mayCorrect: false,
        mayAnnotate: false,
        mayComment: false,
        mayStateClaims: false,
        mayCreateReforms: false,
        mayCreateTags: false,
      },
    },
  };
  return accept({ view, looksAfterGroup: false });
}

function movedBack(
  outlines: readonly AnnotationOutline[],
  currentText: string,
  earlierText: string,
): AnnotationOutline[] {
  const index = indexText(currentText);
  const passages = outlines.map(({ start, end }) => describePassage(index, [start, end]));
  return reanchorPassages(passages, currentText, earlierText)
    .flatMap((anchor, n) => {
      const outline = outlines[n];
      if (!anchor.ok || outline === undefined) return [];
      const [start, end] = anchor.value.span;
      return [{ ...outline, start, end, mayEdit: false, mayDelete: false }];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
