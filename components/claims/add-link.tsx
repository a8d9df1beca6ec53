"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Combobox, type Suggestion } from "#components/ui/combobox.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { CLAIM_LINK_KINDS, type ClaimLinkKind } from "#lib/claims/claim.ts";
import { linkClaims } from "#lib/operations/claims.ts";
import { AddForm } from "./add-form.tsx";
import { useClaimSearch } from "./claim-search.ts";
import type { ClaimDesk } from "./use-claim.ts";

interface AddLinkProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly onDone: () => void;
}

/** "This claim … that one": the kind first, then the other claim; choosing it makes the link. */
export function AddLink({ groupId, desk, onDone }: AddLinkProps) {
  const words = useTranslations("claims.links");
  const ask = useCall();
  const [kind, setKind] = useState<ClaimLinkKind>("supports");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const search = useClaimSearch(groupId);
  const link = async ({ id: toClaimId }: Suggestion) => {
    const called = await ask(linkClaims, {
      params: { groupId, claimId: desk.claim.id },
      body: { toClaimId, kind },
    });
    if (!called.ok) return setProblem(called.refusal.detail);
    desk.show(called.value);
    onDone();
  };
  return (
    <AddForm label={words("add")} onCancel={onDone}>
      <Select
        label={words("kind")}
        value={kind}
        options={CLAIM_LINK_KINDS.map((value) => ({ value, label: words(`from.${value}`) }))}
        onChange={(event) => setKind(CLAIM_LINK_KINDS.find((each) => each === event.target.value) ?? kind)}
      />
      <Combobox
        label={words("claim")}
        placeholder={words("claimPlaceholder")}
        error={problem}
        autoFocus
        search={search}
        without={[desk.claim.id]}
        onChoose={(chosen) => void link(chosen)}
      />
    </AddForm>
  );
}
