"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import {
  type ClaimBrief,
  type ClaimSuggestion,
  distinguishClaims,
  forgetClaimDistinction,
} from "#lib/operations/claim-likeness.ts";
import { useClaimNumber } from "./claim-number.ts";
import { shownWording } from "./claim-wording.ts";
import { MergeClaims } from "./merge-claims.tsx";
import { Reasons } from "./reasons.tsx";
import type { ClaimDesk } from "./use-claim.ts";
import { useSimilar } from "./use-similar.ts";

interface SimilarClaimsProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
}

/** Claims like this one, with what speaks for each; a person merges them or says that they are two. */
export function SimilarClaims({ groupId, desk, mayEdit }: SimilarClaimsProps) {
  const words = useTranslations("claimRecord.similar");
  const { claim } = desk;
  const { suggestions, setSuggestions } = useSimilar(groupId, {
    wordings: claim.wordings,
    reformIds: claim.reforms.map(({ id }) => id),
    claimId: claim.id,
  });
  const merge = useTranslations("claimRecord.merge");
  const tellApart = useTellApart(groupId);
  const [merging, setMerging] = useState<string | null>(null);
  if (suggestions === null) return <p className="text-ink-3">…</p>;
  if (suggestions.length === 0) return <p className="text-ink-3">{words("none")}</p>;
  const without = (id: string) => setSuggestions(suggestions.filter(({ claim: other }) => other.id !== id));
  return (
    <div className="grid gap-3">
      <p className="max-w-2xl text-ink-2">{words("leadClaim")}</p>
      <ul className="grid gap-4">
        {suggestions.map((suggestion) => (
          <li key={suggestion.claim.id} className="grid gap-1">
            <SuggestedClaim groupId={groupId} suggestion={suggestion} />
            {mayEdit ? (
              <span className="flex flex-wrap gap-2" data-screen-only>
                <Button onClick={() => setMerging(suggestion.claim.id)}>{merge("do")}</Button>
                <Button
                  look="quiet"
                  onClick={() =>
                    void tellApart([claim.id, suggestion.claim.id], () => setSuggestions(suggestions)).then(
                      (isTold) => {
                        if (isTold) without(suggestion.claim.id);
                      },
                    )
                  }
                >
                  {words("different")}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {merging === null ? null : (
        <MergeClaims
          groupId={groupId}
          desk={desk}
          otherId={merging}
          onDone={() => {
            without(merging);
            setMerging(null);
          }}
          onClose={() => setMerging(null)}
        />
      )}
    </div>
  );
}

/** Two claims are not offered as one again; that can be taken back. */
export function useTellApart(groupId: string) {
  const words = useTranslations("claimRecord.similar");
  const call = useCall();
  const toast = useToast();
  return async (claimIds: [string, string], onUndone: () => void): Promise<boolean> => {
    const called = await call(distinguishClaims, { params: { groupId }, body: { claimIds } });
    if (!called.ok) {
      toast({ text: called.refusal.detail, tone: "error" });
      return false;
    }
    const undo = async () => {
      const undone = await call(forgetClaimDistinction, { params: { groupId }, body: { claimIds } });
      if (undone.ok) onUndone();
      else toast({ text: undone.refusal.detail, tone: "error" });
    };
    toast({ text: words("told"), undo: () => void undo() });
    return true;
  };
}

interface SuggestedClaimProps {
  readonly groupId: string;
  readonly suggestion: Pick<ClaimSuggestion, "claim" | "because">;
}

export function SuggestedClaim({ groupId, suggestion: { claim, because } }: SuggestedClaimProps) {
  const words = useTranslations("claimRecord.similar");
  return (
    <div className="grid min-w-0 gap-0.5">
      <ClaimLine groupId={groupId} claim={claim} />
      <p className="flex flex-wrap items-baseline gap-x-2 text-label text-ink-3">
        {LANGUAGES.filter((language) => claim.wordings[language] !== undefined).map((language) => (
          <LanguageTag key={language} language={language} />
        ))}
        {claim.documentCount === 0 ? null : <span>{words("documents", { count: claim.documentCount })}</span>}
        <Reasons because={because} />
      </p>
    </div>
  );
}

export function ClaimLine({ groupId, claim }: { groupId: string; claim: ClaimBrief }) {
  const numberOf = useClaimNumber();
  const shown = shownWording(claim, useInterfaceLocale());
  return (
    <p className="flex items-baseline gap-2">
      <MeaningBadge meaning={claim.kind} className="flex-none" />
      <span className="min-w-0">
        <TextLink href={`/groups/${groupId}/claims/${claim.id}`} prefetch={false}>
          {numberOf(claim.number)}
        </TextLink>{" "}
        <span lang={shown.language} className="font-serif text-quote break-words">
          {shown.text}
        </span>
      </span>
    </p>
  );
}
