"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox } from "#components/ui/combobox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useClaimSearch } from "./claim-search.ts";
import { MergeClaims } from "./merge-claims.tsx";
import type { ClaimDesk } from "./use-claim.ts";

interface MergeWithProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly onClose: () => void;
}

/** Which claim is the same, then what the one that stays says. */
export function MergeWith({ groupId, desk, onClose }: MergeWithProps) {
  const words = useTranslations("claimRecord.merge");
  const links = useTranslations("claims.links");
  const search = useClaimSearch(groupId);
  const [otherId, setOtherId] = useState<string | null>(null);
  if (otherId !== null) return <MergeClaims {...{ groupId, desk, otherId, onClose }} onDone={onClose} />;
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title={words("title")}>
      <div className="min-h-96 pb-2">
        <Combobox
          label={words("which")}
          placeholder={links("claimPlaceholder")}
          autoFocus
          search={search}
          without={[desk.claim.id]}
          onChoose={({ id }) => setOtherId(id)}
        />
      </div>
    </Dialog>
  );
}
