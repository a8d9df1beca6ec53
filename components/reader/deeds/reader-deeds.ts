import type { Place } from "#components/layers/writing-place.ts";
import type { ReactionKind } from "#lib/annotations/reaction.ts";
import type { MentionStance } from "#lib/claims/stance.ts";
import type { Span } from "#lib/documents/block.ts";
import type { CandidatesView } from "#lib/operations/anchoring.ts";
import type { WordingView } from "#lib/operations/annotations.ts";
import type {
  ReaderAnnotation,
  ReaderClaim,
  ReaderComment,
  ReaderReform,
  ReaderTag,
} from "../reader-view.ts";
import type {
  ClaimDraft,
  Decision,
  ReactedTo,
  ReaderActions,
  ReformDraft,
  SourceDraft,
} from "../reader-actions.ts";

export interface Reaction {
  readonly kind: ReactionKind;
  readonly isGiven: boolean;
}

/** What is suggested, why, and the version that was before the eyes of the one who changed it. */
export interface SeenSuggestion {
  readonly replacement: string;
  readonly text: string | null;
  readonly version: number;
}

/** What a reader does here: each shows its effect at once, and takes it back with a sentence when it is refused. */
export interface ReaderDeeds {
  /** With these tags, where some are given at once. */
  highlight(span: Span, tagIds?: readonly string[]): Promise<string | null>;
  /** Gives an annotation exactly these tags. */
  tag(annotation: ReaderAnnotation, tagIds: readonly string[]): Promise<boolean>;
  remark(kind: "comment" | "question", span: Span, text: string): Promise<string | null>;
  /** Suggests what ought to stand there, and perhaps why. */
  suggest(span: Span, replacement: string, text: string | null): Promise<string | null>;
  decide(annotation: ReaderAnnotation, decision: Decision): Promise<boolean>;
  /** Answers with the id of the new mention, or null when it was refused: the form stays as it is. */
  stateClaim(span: Span, claim: ClaimDraft, sources: readonly SourceDraft[]): Promise<string | null>;
  /** Makes the passage a mention of a claim that exists; null when it was refused. */
  mentionClaim(
    span: Span,
    claimId: string,
    stance: MentionStance,
  ): Promise<{ readonly annotation: ReaderAnnotation; readonly number: number } | null>;
  /** What this document says of the claim in that passage. */
  setMentionStance(annotation: ReaderAnnotation, stance: MentionStance): Promise<boolean>;
  editClaim(claim: ReaderClaim, draft: ClaimDraft): Promise<boolean>;
  /** Reads it anew: something that hangs on it was changed. */
  readClaim(claimId: string): Promise<boolean>;
  attachSource(claim: ReaderClaim, source: SourceDraft): Promise<boolean>;
  detachSource(claim: ReaderClaim, sourceId: string): Promise<boolean>;
  editRemark(annotation: ReaderAnnotation, text: string, seen: number): Promise<boolean>;
  editSuggestion(annotation: ReaderAnnotation, suggested: SeenSuggestion): Promise<boolean>;
  setCriterion(annotation: ReaderAnnotation, criterion: string | null): Promise<boolean>;
  resolve(annotation: ReaderAnnotation, isResolved: boolean): Promise<boolean>;
  reply(annotation: ReaderAnnotation, text: string): Promise<boolean>;
  editComment(annotation: ReaderAnnotation, comment: ReaderComment, text: string): Promise<boolean>;
  removeComment(annotation: ReaderAnnotation, comment: ReaderComment): Promise<boolean>;
  /** To the annotation itself, or to a reply under it. */
  react(annotation: ReaderAnnotation, comment: ReaderComment | null, reaction: Reaction): Promise<boolean>;
  /** Null where they could not be read. */
  readWordings(remark: ReactedTo): Promise<readonly WordingView[] | null>;
  remove(annotation: ReaderAnnotation): Promise<boolean>;
  /** Publishes what is private, moves to another layer; the way back stays open for a while. */
  move(annotation: ReaderAnnotation, place: Place): Promise<boolean>;
  /** Reads one annotation anew, after it was changed elsewhere. */
  reload(annotation: ReaderAnnotation): Promise<void>;
  /** Shows a lost annotation its place. */
  place(annotation: ReaderAnnotation, span: Span): Promise<boolean>;
  /** Where a lost annotation may belong; null when that cannot be asked now. */
  candidatesOf(annotation: ReaderAnnotation): Promise<CandidatesView | null>;
  /** Keeps a lost annotation without a place, or lets it wait again; both can be undone. */
  setDetached(annotation: ReaderAnnotation, isDetached: boolean): Promise<boolean>;
  /** Makes a tag in the tagset; null when that was refused, with the reason told. */
  createTag(tagsetId: string, name: string): Promise<ReaderTag | null>;
  /** Takes a tag back that nothing has. */
  deleteTag(tagId: string): Promise<boolean>;
  createReform(reform: ReformDraft): Promise<ReaderReform | null>;
  /** What is found is known from then on, so that it can be named where it is chosen. */
  readonly search: Pick<ReaderActions, "searchReforms" | "searchReferences" | "parseReference">;
  /** The short name of a work that a search has found. */
  nameOfFound(referenceId: string): string | undefined;
}
