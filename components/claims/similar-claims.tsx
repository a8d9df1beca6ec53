"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { LongList } from "#components/ui/long-list.tsx";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { Section } from "#components/ui/page.tsx";
import { LinkButton, TextLink } from "#components/ui/text-link.tsx";
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

/** More than this wait behind a button. */
const MOST = 3;

/** Claims like this one, with what speaks for each; a person merges them or says that they are two. Nothing where there is none. */
export function SimilarClaims({ groupId, desk, mayEdit }: SimilarClaimsProps) {
  const words = useTranslations("claimRecord.similar");
  const page = useTranslations("claims.page");
  const { claim } = desk;
  const { suggestions, setSuggestions } = useSimilar(groupId, {
    wordings: claim.wordings,
    reformIds: claim.reforms.map(({ id }) => id),
    claimId: claim.id,
  });
  const merge = useTranslations("claimRecord.merge");
  const tellApart = useTellApart(groupId);
  const [merging, setMerging] = useState<string | null>(null);
  if (suggestions === null || suggestions.length === 0) return null;
  const without = (id: string) => setSuggestions(suggestions.filter(({ claim: other }) => other.id !== id));
  const differ = async (otherId: string) => {
    if (await tellApart([claim.id, otherId], () => setSuggestions(suggestions))) without(otherId);
  };
  return (
    <Section id="similar" look="margin" title={words("title")} lead={words("leadClaim")} screenOnly>
      <LongList
        items={suggestions}
        keyOf={({ claim: { id } }) => id}
        most={MOST}
        more={(count) => page("more", { count })}
        className="grid gap-4"
      >
        {(suggestion) => (
          <div className="grid gap-1">
            <SuggestedClaim groupId={groupId} suggestion={suggestion} />
            {mayEdit ? (
              <span className="flex flex-wrap gap-x-4">
                <LinkButton className="control" onClick={() => setMerging(suggestion.claim.id)}>
                  {merge("do")}
                </LinkButton>
                <LinkButton className="control" onClick={() => void differ(suggestion.claim.id)}>
                  {words("different")}
                </LinkButton>
              </span>
            ) : null}
          </div>
        )}
      </LongList>
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
    </Section>
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
