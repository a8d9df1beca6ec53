import type { AnnotationKind, CORRECTION_DECISIONS, LostReason } from "../body.ts";
import type { TextPositionSelector, TextQuoteSelector } from "../selector.ts";
import type { InLanguages } from "#lib/languages/language-tag.ts";

/** An annotation between two places: what a file says of it, whoever wrote the file. Times are ISO 8601. */
export interface Exchanged {
  /** An IRI: ours is "urn:uuid:…". Empty where a file gives none. */
  readonly id: string;
  readonly kind: AnnotationKind;
  /** Null where a file tells the words alone. */
  readonly position: TextPositionSelector | null;
  readonly quote: TextQuoteSelector;
  /** Markdown. */
  readonly text: string | null;
  readonly replacement: string | null;
  readonly claim: ExchangedClaim | null;
  readonly tags: readonly ExchangedTag[];
  readonly layer: ExchangedName | null;
  readonly isPrivate: boolean;
  readonly creator: ExchangedCreator | null;
  readonly created: string | null;
  /** When its words were changed last. */
  readonly modified: string | null;
  readonly resolved: string | null;
  readonly decision: (typeof CORRECTION_DECISIONS)[number] | null;
  readonly decisionNote: string | null;
  /** Why it had no place where it came from. */
  readonly lostBecause: LostReason | null;
  readonly detached: string | null;
  readonly replies: readonly ExchangedReply[];
}

export interface ExchangedReply {
  readonly id: string;
  readonly text: string;
  readonly creator: ExchangedCreator | null;
  readonly created: string | null;
  readonly modified: string | null;
}

/** `id` is a UUID of the group it came from; null where a file has names alone. */
export interface ExchangedName {
  readonly id: string | null;
  readonly name: string;
}

export interface ExchangedTag extends ExchangedName {
  readonly of: "codebook" | "register";
}

export interface ExchangedClaim {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly wordings: InLanguages;
  /** Of the claim, not of the passage. */
  readonly reforms: readonly ExchangedName[];
}

/** `id` is an IRI. */
export interface ExchangedCreator {
  readonly id: string | null;
  readonly name: string;
}
