"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { editAccount } from "#lib/operations/accounts.ts";
import { NOTIFICATION_KINDS, type NotificationKind } from "#lib/operations/notifications.ts";

/** Of which kinds a letter is wanted; each choice is kept at once. */
export function MailForm({ unmailedKinds }: { unmailedKinds: readonly NotificationKind[] }) {
  const words = useTranslations("inbox.mail");
  const call = useCall();
  const toast = useToast();
  const [unwanted, setUnwanted] = useState(unmailedKinds);
  const choose = async (kind: NotificationKind, isWanted: boolean): Promise<void> => {
    const before = unwanted;
    const changed = [...before.filter((one) => one !== kind), ...(isWanted ? [] : [kind])];
    setUnwanted(changed);
    const called = await call(editAccount, { body: { unmailedKinds: changed } });
    if (called.ok) return;
    setUnwanted(before);
    toast({ text: called.refusal.detail, tone: "error" });
  };
  return (
    <fieldset className="grid gap-1">
      <legend className="sr-only">{words("title")}</legend>
      {NOTIFICATION_KINDS.map((kind) => (
        <label key={kind} className="control flex items-center gap-2">
          <input
            type="checkbox"
            checked={!unwanted.includes(kind)}
            onChange={(event) => void choose(kind, event.target.checked)}
          />
          {words(`kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
