"use client";

import { ArrowLeftRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";
import { PlaceLine } from "#components/layers/place-line.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { LinkButton } from "#components/ui/text-link.tsx";
import { findWording } from "#lib/reforms/reform.ts";
import { ClaimCard } from "./claim-card.tsx";
import { PassageBadge } from "./passage-badge.tsx";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation, ReaderClaim } from "./reader-view.ts";
import { RemarkCard } from "./remark-card.tsx";

interface AnnotationCardProps {
  readonly annotation: ReaderAnnotation;
  /** The one that it mentions. */
  readonly claim: ReaderClaim | undefined;
  /** Somebody wrote it, or something under it, since this person looked. */
  readonly isFresh: boolean;
  readonly isFocused: boolean;
  readonly isReplying: boolean;
  readonly onReplying: (isReplying: boolean) => void;
  /** On its own in a sheet it has no frame. */
  readonly isFramed?: boolean;
}

/** What stands in the margin for one annotation: whole in focus, else as short as it can be. */
export const AnnotationCard = memo(function AnnotationCard({
  annotation,
  claim,
  isFresh,
  isFocused,
  isReplying,
  onReplying,
  isFramed = true,
}: AnnotationCardProps) {
  const words = useTranslations("reader");
  const { view, colours, quoteOf, focus, review } = useReader();
  const replying = { isReplying, onReplying };
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What had the focus is gone once a card unfolds: it goes on from the card, which is read aloud.
    const isNowhere = document.activeElement === document.body || document.activeElement === null;
    if (isFocused && isFramed && isNowhere) card.current?.focus({ preventScroll: true });
  }, [isFocused, isFramed]);
  return (
    <div
      role="group"
      ref={card}
      tabIndex={-1}
      aria-label={words(`kind.${annotation.kind}`)}
      data-card-id={annotation.id}
      data-fresh={isFresh || undefined}
      className={classNames(
        isFramed && `card slot-line-${colours.slotOf(annotation) ?? "neutral"}`,
        isFramed && isFocused && "card-focused",
      )}
      onClick={isFocused ? undefined : () => focus(annotation.id)}
    >
      <p className="sr-only">{words("passage", { quote: quoteOf(annotation) })}</p>
      {isFresh ? <span className="sr-only">{words("fresh")}</span> : null}
      {annotation.isOutline === true || claim?.isOutline === true ? (
        <ComingCard annotation={annotation} />
      ) : claim === undefined ? (
        <RemarkCard annotation={annotation} isFocused={isFocused} {...replying} />
      ) : isFocused ? (
        <>
          <ClaimCard annotation={annotation} claim={claim} {...replying} />
          <JumpBeside claimId={claim.id} />
        </>
      ) : (
        <FoldedClaim annotation={annotation} claim={claim} />
      )}
      {isFocused && annotation.anchoredBy !== undefined && annotation.anchoredBy !== "position" ? (
        <p className="-mx-3 border-t border-line px-3 py-2 text-label text-ink-3">
          {words(`anchoredBy.${annotation.anchoredBy}`, { revision: view.document.revisionNumber })}
        </p>
      ) : null}
      {annotation.claimId === null && review === null ? (
        <PlaceLine annotation={annotation} isFocused={isFocused} />
      ) : null}
    </div>
  );
});

/** Its words are on their way (use-bodies.ts): what is known already, and room for a line of what comes. */
function ComingCard({ annotation }: { annotation: ReaderAnnotation }) {
  const words = useTranslations("reader");
  return (
    <p aria-busy className="flex min-h-6 w-full items-center gap-2 text-ink-3">
      <PassageBadge annotation={annotation} />
      <span className="sr-only">{words(`kind.${annotation.kind}`)}</span>
      <span aria-hidden className="h-2 flex-1 rounded bg-line" />
    </p>
  );
}

/** The other of two texts mentions this claim too. */
function JumpBeside({ claimId }: { claimId: string }) {
  const words = useTranslations("reader");
  const { beside } = useReader();
  if (beside?.claimIds.has(claimId) !== true) return null;
  return (
    <p className="mt-2 border-t border-line py-2">
      <LinkButton className="inline-flex items-center gap-1.5" onClick={() => beside.jump(claimId)}>
        <ArrowLeftRight aria-hidden size={14} />
        {words("showBeside")}
      </LinkButton>
    </p>
  );
}

function FoldedClaim({ annotation, claim }: { annotation: ReaderAnnotation; claim: ReaderClaim }) {
  const words = useTranslations("reader");
  const { interfaceLocale, focus, beside } = useReader();
  const wording = findWording(claim.wordings, interfaceLocale);
  return (
    <button
      type="button"
      className="flex min-h-6 w-full items-center gap-2 text-left"
      onClick={() => focus(annotation.id)}
    >
      <PassageBadge annotation={annotation} />
      {beside?.claimIds.has(claim.id) === true ? (
        <ArrowLeftRight
          role="img"
          aria-label={words("alsoBeside")}
          size={14}
          className="flex-none text-accent"
        />
      ) : null}
      <span lang={wording?.language} className="min-w-0 flex-1 truncate font-serif text-[14px]">
        {wording?.text}
      </span>
      <span className="text-label text-ink-3">{words("claimNumber", { number: claim.number })}</span>
    </button>
  );
}
