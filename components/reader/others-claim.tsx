"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ClaimLine } from "#components/claims/similar-claims.tsx";
import { Reasons } from "#components/claims/reasons.tsx";
import { useSimilar } from "#components/claims/use-similar.ts";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { Span } from "#lib/documents/block.ts";
import { useCitationsOf } from "./use-passage.ts";
import { useReader } from "./reader-context.ts";
import { groupIdOf } from "./reader-view.ts";
import type { ClaimDraftForm } from "./use-claim-draft.ts";

/** Beside a form there is room for few. */
const MOST_SHOWN = 3;

interface OthersClaimProps {
  readonly span: Span;
  readonly form: ClaimDraftForm;
  /** With the id of the new mention. */
  readonly onDone: (annotationId: string) => void;
}

/** While one words a claim: claims that may say the same. One press makes the passage a mention of such a claim instead of a new one. */
export function OthersClaim({ span, form, onDone }: OthersClaimProps) {
  const words = useTranslations("claimRecord.similar");
  const { view, deeds } = useReader();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const groupId = groupIdOf(view);
  const { suggestions } = useSimilar(groupId, {
    wordings: form.wordings,
    reformIds: form.reformIds,
    referenceIds: useWorksOf(span),
    claimId: null,
  });
  if (suggestions === null || suggestions.length === 0) return null;
  const add = async (claimId: string) => {
    setBusy(true);
    const added = await deeds.mentionClaim(span, claimId, form.stance);
    setBusy(false);
    if (added === null) return;
    toast({
      text: words("added", { number: added.number }),
      undo: () => void deeds.remove(added.annotation),
    });
    onDone(added.annotation.id);
  };
  return (
    <section aria-label={words("title")} className="grid gap-2 border-l-2 border-line-2 pl-3">
      <h3 className="text-label font-normal text-ink-2">{words("title")}</h3>
      <ul className="grid gap-3">
        {suggestions.slice(0, MOST_SHOWN).map(({ claim, because }) => (
          <li key={claim.id} className="grid gap-0.5">
            <ClaimLine groupId={groupId} claim={claim} />
            <Reasons because={because} />
            <LinkButton
              className="control justify-self-start"
              disabled={isBusy}
              aria-label={words("addOf", { number: claim.number })}
              onClick={() => void add(claim.id)}
            >
              {words("add")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Works of the group that the passage cites. */
function useWorksOf(span: Span): readonly string[] {
  const { view } = useReader();
  const cited = new Set(useCitationsOf(span).flatMap(({ entryIds }) => entryIds));
  const works = view.entries.flatMap(({ id, reference }) =>
    cited.has(id) && reference !== null ? [reference.id] : [],
  );
  return [...new Set(works)];
}
