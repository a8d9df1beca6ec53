import { threadRemark } from "#components/threads/thread-view.ts";
import { shortName } from "#lib/citations/catalogue-line.ts";
import type { TagsetView } from "#lib/operations/codebook.ts";
import type { LayerView } from "#lib/operations/layers.ts";
import type { AnnotationView, ClaimView, SourceView } from "#lib/operations/view.ts";
import type { OutlineRow } from "#lib/server/queries/outlines.ts";
import type { AnnotationOutline } from "#components/reader/outlines.ts";
import type {
  ReaderAnnotation,
  ReaderClaim,
  ReaderLayer,
  ReaderReference,
  ReaderSource,
  ReaderTagset,
} from "#components/reader/reader-view.ts";

/** What the API says, in the reader's shapes. Used for the first page on the server and for every answer in the browser. */
export interface Viewer {
  readonly userId: string;
  readonly mayAnnotate: boolean;
  /** Owners and editors look after everybody's annotations. */
  readonly looksAfterGroup: boolean;
}

/** The same rights as in readerAnnotation, for what comes without its body. */
export function readerOutline(row: OutlineRow, viewer: Viewer): AnnotationOutline {
  const { isImported, ...outline } = row;
  const isOwn = row.authorId === viewer.userId;
  return {
    ...outline,
    mayEdit: viewer.mayAnnotate && isOwn && !isImported,
    mayDelete: viewer.mayAnnotate && (isOwn || viewer.looksAfterGroup),
  };
}

export function readerAnnotation(view: AnnotationView, viewer: Viewer): ReaderAnnotation {
  const isOwn = view.author.id === viewer.userId;
  return {
    id: view.id,
    kind: view.kind,
    layerId: view.layerId,
    isPrivate: view.isPrivate,
    tagIds: view.tagIds,
    span: [view.start, view.end],
    selectors: [
      { type: "TextPositionSelector", start: view.start, end: view.end },
      { type: "TextQuoteSelector", exact: view.exact, prefix: view.prefix, suffix: view.suffix },
    ],
    text: view.text,
    replacement: view.replacement,
    criterion: view.criterion,
    claimId: view.claimId,
    stance: view.stance,
    comments: view.comments.map(threadRemark),
    isResolved: view.resolvedAt !== null,
    resolution:
      view.resolvedAt === null
        ? null
        : {
            at: view.resolvedAt,
            by: view.resolvedBy?.name ?? null,
            decision: view.decision,
            note: view.decisionNote,
          },
    editedAt: view.editedAt,
    reactions: view.reactions,
    lostBecause: view.lostBecause,
    anchoredBy: view.anchoredBy,
    isDetached: view.detachedAt !== null,
    attributedTo: view.attributedTo,
    authorId: view.author.id,
    createdAt: view.createdAt,
    version: view.version,
    mayEdit: viewer.mayAnnotate && isOwn && view.attributedTo === null,
    mayDelete: viewer.mayAnnotate && (isOwn || viewer.looksAfterGroup),
  };
}

export function readerLayer(view: LayerView): ReaderLayer {
  const { id, name, access, isShown, mayWrite, codingId, tagsetIds } = view;
  return {
    id,
    name,
    access,
    isShown,
    mayWrite,
    isOpen: view.openedAt !== null,
    isClosed: view.closedAt !== null,
    ...{ codingId, tagsetIds },
  };
}

export function readerClaim(view: ClaimView): ReaderClaim {
  return {
    id: view.id,
    number: view.number,
    kind: view.kind,
    wordings: view.wordings,
    language: view.language,
    reformIds: view.reforms.map(({ id }) => id),
    stances: Object.fromEntries(
      view.reforms.flatMap(({ id, stance }) => (stance === null ? [] : [[id, stance] as const])),
    ),
    values: view.values,
    links: view.links,
    sources: view.sources.map(readerSource),
    mentionCount: view.mentions.length,
    authorId: view.author.id,
    version: view.version,
  };
}

function readerSource(view: SourceView): ReaderSource {
  return {
    id: view.id,
    reference: readerReference({ ...view, id: view.referenceId, language: null }),
    entryId: view.entryId,
    locator: view.locator,
    quote: view.quote,
    check: view.check,
    checkedById: view.checkedBy?.id ?? null,
    checkedAt: view.checkedAt,
    version: view.version,
  };
}

export function readerReference(work: {
  id: string;
  title: string;
  authors: string;
  year: number | null;
  language: string | null;
}): ReaderReference {
  return { id: work.id, short: shortName(work), title: work.title, language: work.language };
}

/** Counts and versions of the codebook stay behind: tagging needs none. */
export function readerTagset({
  id,
  source,
  labels,
  definitions,
  isExclusive,
  tags,
}: TagsetView): ReaderTagset {
  const shown = tags.map(({ uses: _, version: __, mergedIntoId: ___, ...tag }) => tag);
  return { id, source, labels, definitions, isExclusive, tags: shown };
}
