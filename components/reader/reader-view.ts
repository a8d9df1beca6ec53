import type { AnnotationKind, CorrectionDecision, LostReason } from "#lib/annotations/body.ts";
import type { LayerAccess } from "#lib/annotations/layer.ts";
import type { PassageSelectors } from "#lib/annotations/selector.ts";
import type { ClaimKind } from "#lib/claims/claim.ts";
import type { SourceCheck } from "#lib/claims/source.ts";
import type { MentionStance, ReformStance } from "#lib/claims/stance.ts";
import type { TagContent, TagsetContent } from "#lib/codebook/tagset.ts";
import type { BlockType, Span } from "#lib/documents/block.ts";
import type { ContentJson } from "#lib/documents/schema.ts";
import type { BlockLanguage, InLanguages, Language } from "#lib/languages/language-tag.ts";
import type { Reform } from "#lib/reforms/reform.ts";
import type { ClaimValueView, ClaimView, ReactionView } from "#lib/operations/view.ts";
import type { ThreadRemark } from "#components/threads/thread-view.ts";
import type { ReviewMode } from "#components/review/review-mode.ts";
import type { ReaderActions } from "./reader-actions.ts";
import type { MarkKind } from "./selection-bar.tsx";

/**
 * Everything the reader shows, and everything it can ask for. The page sends it packed (delivery.ts): the text once, and of most
 * annotations and claims only the outline, marked by `isOutline`. An outline has place, kind, author, layer, tags, state and claim, but no
 * words and no talk; its body arrives when it comes near what is seen or when `useBodies().ask(ids)` is called (use-bodies.ts), and the
 * reader's state then holds the whole in its place. The actions call the API. Spans count code points of the revision's canonical text;
 * instants are ISO 8601 in UTC.
 */
export interface ReaderView {
  /** The group's last event of which all of this knows: what came later is followed live. Absent where nothing is followed. */
  readonly eventNumber?: number;
  readonly document: DocumentHeader;
  /** ProseMirror document of lib/documents/schema.ts; its text is `text`. */
  readonly content: ContentJson;
  readonly text: string;
  /** Shown blocks in reading order. */
  readonly blocks: readonly ReaderBlock[];
  readonly citations: readonly ReaderCitation[];
  readonly entries: readonly ReaderEntry[];
  /** Those that lost their place too. */
  readonly annotations: readonly ReaderAnnotation[];
  /** Claims that the annotations mention. */
  readonly claims: readonly ReaderClaim[];
  /** The group's register, small enough to be here whole; `searchReforms` asks the server for later ones. */
  readonly reforms: readonly ReaderReform[];
  /** Tagsets with their tags in the order of the tree; the tags of the set "reforms" are the reforms. Retired ones too: passages have them. */
  readonly codebook: readonly ReaderTagset[];
  readonly members: readonly ReaderMember[];
  /** The layers of the group beside the common one, by name. Annotations may name one that was deleted since. */
  readonly layers: readonly ReaderLayer[];
  readonly viewer: ReaderViewer;
  /** What may be done to a passage here, where that is less than usual. */
  readonly marks?: readonly MarkKind[];
  /** "/groups/{groupId}", in front of the addresses of claims, reforms, references and documents. */
  readonly groupPath: string;
}

export interface DocumentHeader {
  readonly id: string;
  readonly revisionId: string;
  readonly revisionNumber: number;
  readonly title: string;
  readonly language: BlockLanguage;
}

export interface ReaderBlock {
  /** The `blockId` of the node in `content`. */
  readonly id: string;
  readonly type: BlockType;
  readonly language: BlockLanguage;
  readonly level: number | null;
  readonly label: string | null;
  readonly start: number;
  readonly end: number;
}

export interface ReaderCitation {
  /** The `citationId` of the mark in `content`. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly locator: string | null;
  readonly entryIds: readonly string[];
}

/** An entry of the document's own reference lists, as printed. */
export interface ReaderEntry {
  readonly id: string;
  readonly list: "original" | "romanised";
  readonly number: number | null;
  readonly text: string;
  readonly language: string | null;
  /** The block in which it is printed. */
  readonly blockId: string | null;
  /** The same work's entry in the other list. */
  readonly pairedEntryId: string | null;
  readonly reference: ReaderReference | null;
  /** Claims of the group that rest on the entry's reference, by kind. */
  readonly claimCounts: Readonly<Record<ClaimKind, number>>;
  /** Other documents of the group that cite it. */
  readonly otherDocuments: number;
}

/** A work in the group's library. */
export interface ReaderReference {
  readonly id: string;
  /** "Нұрғалиева 2012": first author or title, and year. */
  readonly short: string;
  readonly title: string;
  readonly language: string | null;
}

export interface ReaderAnnotation {
  readonly id: string;
  /** Its words, talk and author's name elsewhere have not come yet: `text` is null and `comments` empty until they do. */
  readonly isOutline?: true;
  readonly kind: AnnotationKind;
  /** Null: the common layer of the group. */
  readonly layerId: string | null;
  /** Its author's alone. */
  readonly isPrivate: boolean;
  /** Tags of the codebook and reforms of the register. */
  readonly tagIds: readonly string[];
  readonly span: Span;
  readonly selectors: PassageSelectors;
  /** Words of a comment or question, why a correction is suggested; null for the other kinds. */
  readonly text: string | null;
  /** Of a suggested correction: what ought to stand there. */
  readonly replacement: string | null;
  /** On an essay: the criterion that it is about; unknown until its body has come. */
  readonly criterion?: string | null;
  readonly claimId: string | null;
  /** Of the mention of a claim: what this document says of it; unknown until its body has come. */
  readonly stance?: MentionStance | null;
  readonly comments: readonly ReaderComment[];
  readonly isResolved: boolean;
  /** Who resolved it and when, once its body has come. */
  readonly resolution: ReaderResolution | null;
  /** When its words were changed last. */
  readonly editedAt: string | null;
  readonly reactions: readonly ReactionView[];
  /** Why its passage was not found again when the text was corrected; its span and quote are then those of the text before. */
  readonly lostBecause: LostReason | null;
  /** How it was found in this revision; unknown of what waits for the server. */
  readonly anchoredBy?: "position" | "exact" | "nearest";
  /** A person has said that its passage is gone: it is kept without a place. */
  readonly isDetached: boolean;
  /** Who wrote it, where it came in a file: then `authorId` imported it. */
  readonly attributedTo: string | null;
  readonly authorId: string;
  readonly createdAt: string;
  readonly version: number;
  /** May the viewer change its words, take it away? */
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
}

export interface ReaderResolution {
  readonly at: string;
  readonly by: string | null;
  /** Of a suggested correction: what became of it, and why it was declined. */
  readonly decision: CorrectionDecision | null;
  readonly note: string | null;
}

/** A reply, as everywhere else where people talk. */
export type ReaderComment = ThreadRemark;

export interface ReaderClaim {
  readonly id: string;
  /** Its wordings and sources have not come yet: both are empty until they do. */
  readonly isOutline?: true;
  /** "№ 14" in the group. */
  readonly number: number;
  readonly kind: ClaimKind;
  readonly wordings: InLanguages;
  /** The language it was first worded in. */
  readonly language: Language;
  readonly reformIds: readonly string[];
  /** What it says of its reforms, by their ids. Absent as the words of an outline are. */
  readonly stances?: Readonly<Record<string, ReformStance>>;
  readonly values?: readonly ClaimValueView[];
  readonly links?: ClaimView["links"];
  readonly sources: readonly ReaderSource[];
  /** Passages of all documents that mention it. */
  readonly mentionCount: number;
  readonly authorId: string;
  readonly version: number;
}

export interface ReaderSource {
  readonly id: string;
  readonly reference: ReaderReference;
  readonly entryId: string | null;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly check: SourceCheck;
  readonly checkedById: string | null;
  readonly checkedAt: string | null;
  readonly version: number;
}

export interface ReaderReform extends Pick<Reform, "labels" | "aliases" | "dates"> {
  readonly id: string;
}

/** A tagset of the codebook, as a passage is tagged by it. */
export interface ReaderTagset extends Pick<
  TagsetContent,
  "id" | "source" | "labels" | "definitions" | "isExclusive"
> {
  readonly tags: readonly ReaderTag[];
}

export interface ReaderTag extends TagContent {
  readonly tagsetId: string;
  /** Of a reform: when it was. */
  readonly dates: readonly string[];
}

export interface ReaderMember {
  readonly id: string;
  readonly name: string;
}

/** See lib/annotations/layer.ts. */
export interface ReaderLayer {
  readonly id: string;
  readonly name: string;
  readonly access: LayerAccess;
  /** Does the viewer see what others wrote on it? */
  readonly isShown: boolean;
  /** May the viewer write on it, now? */
  readonly mayWrite: boolean;
  /** A blind layer that was opened to everybody. */
  readonly isOpen: boolean;
  /** Nothing is written on it any more. */
  readonly isClosed: boolean;
  /** The coding that it belongs to. */
  readonly codingId: string | null;
  /** The tagsets of that coding: the only ones at hand while somebody writes on it. */
  readonly tagsetIds: readonly string[];
}

export interface ReaderViewer {
  readonly userId: string;
  readonly mayAnnotate: boolean;
  readonly mayComment: boolean;
  readonly mayStateClaims: boolean;
  readonly mayCreateReforms: boolean;
  readonly mayCreateTags: boolean;
  /** Owners and editors: they take other people's remarks away. */
  readonly looksAfterGroup: boolean;
  /** Accepts and declines suggested corrections of the text. */
  readonly mayCorrect: boolean;
}

/** What others have changed, in the reader's shapes. */
export interface ReaderNews {
  readonly annotations: readonly ReaderAnnotation[];
  readonly claims: readonly ReaderClaim[];
  /** Annotations that are no longer there. */
  readonly gone: readonly string[];
}

/** The whole reader: <Reader view={…} actions={…} />. */
export interface ReaderProps {
  /** Has the reader told what others change while it is open. */
  readonly onNews?: (hear: (news: ReaderNews) => void) => () => void;
  readonly view: ReaderView;
  readonly actions: ReaderActions;
  readonly interfaceLocale: Language;
  /** Where another text is read beside this one. */
  readonly beside?: BesideText;
  /** Where an essay is reviewed. */
  readonly review?: ReviewMode | undefined;
}

/** A second text on the same page. */
export interface BesideText {
  /** Claims that both texts mention. */
  readonly claimIds: ReadonlySet<string>;
  /** Brings the other text to its mention of a claim. */
  jump(claimId: string): void;
}

/** Of the address that stands in front of all others. */
export function groupIdOf({ groupPath }: Pick<ReaderView, "groupPath">): string {
  return groupPath.split("/").at(-1) ?? "";
}
