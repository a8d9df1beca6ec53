import type { AnnotationKind } from "#lib/annotations/body.ts";
import type { PassageSelectors } from "#lib/annotations/selector.ts";
import type { CandidatesView } from "#lib/operations/anchoring.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import type { ClaimValue } from "#lib/claims/value.ts";
import type { ClaimKind } from "#lib/claims/claim.ts";
import type { MentionStance, ReformStance } from "#lib/claims/stance.ts";
import type { InLanguages, Language } from "#lib/languages/language-tag.ts";
import type { ReformKind } from "#lib/reforms/reform.ts";
import type { Result } from "#lib/result.ts";
import type { ReactionKind } from "#lib/annotations/reaction.ts";
import type { WordingView } from "#lib/operations/annotations.ts";
import type { ReactionView } from "#lib/operations/view.ts";
import type {
  ReaderReference,
  ReaderAnnotation,
  ReaderComment,
  ReaderClaim,
  ReaderReform,
  ReaderTag,
} from "./reader-view.ts";

/** A passage to be marked, and where the mark stands: lib/annotations/layer.ts. Highlights have no words. */
export interface NewMark {
  readonly kind: Exclude<AnnotationKind, "claim_mention">;
  readonly selectors: PassageSelectors;
  readonly text: string | null;
  readonly replacement: string | null;
  readonly layerId: string | null;
  readonly isPrivate: boolean;
  readonly tagIds: readonly string[];
  /** On an essay: of which criterion it is. */
  readonly criterion: string | null;
}

/** What a claim form gives. At least one wording; `language` is the one the passage is in. */
export interface ClaimDraft {
  readonly kind: ClaimKind;
  readonly language: Language;
  readonly wordings: InLanguages;
  readonly reformIds: readonly string[];
  readonly stances: Readonly<Record<string, ReformStance>>;
  /** Of a new claim: what this document says of it. */
  readonly stance: MentionStance;
  /** Of a new claim: dates and figures of the passage that were accepted. */
  readonly values: readonly ClaimValue[];
}

/** Evidence to attach: an entry printed in this document, a work of the library, or pasted text that was read. */
export type SourceOrigin =
  | { readonly from: "entry"; readonly entryId: string }
  | { readonly from: "reference"; readonly referenceId: string }
  | { readonly from: "text"; readonly text: string; readonly csl: CslItem };

export interface SourceDraft {
  readonly origin: SourceOrigin;
  readonly locator: string | null;
  readonly quote: string | null;
}

export interface ReformDraft {
  readonly kind: ReformKind;
  readonly labels: InLanguages;
  readonly date: string | null;
}

/** A pasted reference as it was understood. `confidence` 0–1. */
export interface ParsedReference {
  readonly csl: CslItem;
  readonly short: string;
  readonly confidence: number;
}

type Answer<Value> = Promise<Result<Value>>;
/** A suggested correction is accepted, or declined with a reason. */
export type Decision =
  { readonly decision: "accepted" } | { readonly decision: "declined"; readonly note: string };
export type ReactedTo = { readonly annotationId: string } | { readonly commentId: string };
interface Seen {
  readonly version: number;
}

/**
 * Every action resolves; a refusal carries a code that messages/ has a sentence for. The answers replace what the reader
 * shows, so they hold the stored state: re-anchored spans, new versions.
 */
export interface ReaderActions {
  /** The bodies of at most MOST_BODIES annotations and the claims they mention; ids of what is gone are left out. */
  readBodies(annotationIds: readonly string[]): Answer<{
    readonly annotations: readonly ReaderAnnotation[];
    readonly claims: readonly ReaderClaim[];
  }>;
  mark(passage: NewMark): Answer<ReaderAnnotation>;
  editAnnotation(change: Seen & { annotationId: string; text: string }): Answer<ReaderAnnotation>;
  editSuggestion(
    change: Seen & { annotationId: string; replacement: string; text: string | null },
  ): Answer<ReaderAnnotation>;
  /** On an essay: says of which criterion it is. */
  setCriterion(change: Seen & { annotationId: string; criterion: string | null }): Answer<ReaderAnnotation>;
  tagAnnotation(change: Seen & { annotationId: string; tagIds: readonly string[] }): Answer<ReaderAnnotation>;
  resolveAnnotation(change: Seen & { annotationId: string; isResolved: boolean }): Answer<ReaderAnnotation>;
  /** Shows where a lost annotation belongs in the text as it is now. */
  placeAnnotation(
    change: Seen & { annotationId: string; selectors: PassageSelectors },
  ): Answer<ReaderAnnotation>;
  /** Takes that back: it waits again as it did before. */
  unplaceAnnotation(change: Seen & { annotationId: string }): Answer<ReaderAnnotation>;
  /** Publishes what is private, moves to another layer. */
  moveAnnotation(
    change: Seen & { annotationId: string; place: { layerId: string | null; isPrivate: boolean } },
  ): Answer<ReaderAnnotation>;
  /** Answers a suggested correction; what it did to the text is read anew with the page. */
  decide(change: Seen & { annotationId: string; decision: Decision }): Answer<ReaderAnnotation>;
  /** Where a lost annotation may belong in the text that is stored now. */
  findCandidates(annotationId: string): Answer<CandidatesView>;
  /** Keeps a lost annotation without a place, or lets it wait for one again. */
  setDetached(change: { annotationId: string; isDetached: boolean }): Answer<ReaderAnnotation>;
  /** Answers with the version that `restoreAnnotation` (undo) must name. */
  deleteAnnotation(change: Seen & { annotationId: string }): Answer<Seen>;
  restoreAnnotation(change: Seen & { annotationId: string }): Answer<ReaderAnnotation>;
  reply(remark: { annotationId: string; text: string }): Answer<ReaderComment>;
  editComment(change: Seen & { commentId: string; text: string }): Answer<ReaderComment>;
  deleteComment(change: { commentId: string }): Answer<Seen>;
  restoreComment(change: { commentId: string }): Answer<ReaderComment>;
  /** Answers all reactions there. */
  react(change: ReactedTo & { kind: ReactionKind; isGiven: boolean }): Answer<readonly ReactionView[]>;
  /** All wordings of a remark, the newest first. */
  readWordings(remark: ReactedTo): Answer<readonly WordingView[]>;

  /** One more passage for a claim that exists: "others claim the same". */
  mentionClaim(mention: {
    claimId: string;
    selectors: PassageSelectors;
    stance: MentionStance;
  }): Answer<{ readonly annotation: ReaderAnnotation; readonly claim: ReaderClaim }>;
  setMentionStance(change: Seen & { annotationId: string; stance: MentionStance }): Answer<ReaderAnnotation>;
  /** A new claim with its first mention and sources, in one step. */
  stateClaim(stated: {
    selectors: PassageSelectors;
    claim: ClaimDraft;
    sources: readonly SourceDraft[];
  }): Answer<{ readonly annotation: ReaderAnnotation; readonly claim: ReaderClaim }>;
  editClaim(change: Seen & { claimId: string; claim: ClaimDraft }): Answer<ReaderClaim>;
  /** The claim as it is stored now. */
  showClaim(claimId: string): Answer<ReaderClaim>;
  attachSource(change: { claimId: string; source: SourceDraft }): Answer<ReaderClaim>;
  detachSource(change: Seen & { claimId: string; sourceId: string }): Answer<ReaderClaim>;

  searchReforms(query: string): Answer<readonly ReaderReform[]>;
  /** A new tag of a tagset, named in one language. */
  createTag(tag: { tagsetId: string; name: string }): Answer<ReaderTag>;
  /** Takes back a tag that nothing has. */
  deleteTag(tagId: string): Answer<unknown>;
  createReform(reform: ReformDraft): Answer<ReaderReform>;
  searchReferences(query: string): Answer<readonly ReaderReference[]>;
  parseReference(text: string): Answer<ParsedReference>;
}
