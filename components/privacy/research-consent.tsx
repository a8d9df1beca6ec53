"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Check } from "#components/assignments/check.tsx";
import { Section } from "#components/ui/page.tsx";
import type { OwnPart } from "#lib/operations/assignments.ts";
import { giveConsent } from "#lib/operations/personal-data.ts";

interface ResearchConsentProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly consent: OwnPart["consent"];
  readonly isTeam: boolean;
}

/** Whether the own essay may be used in research: what that means, given and withdrawn by one tick. */
export function ResearchConsent({ groupId, assignmentId, consent, isTeam }: ResearchConsentProps) {
  const words = useTranslations("privacy.consent");
  const call = useCall();
  const [{ agrees, isWhole }, setConsent] = useState(consent);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (checked: boolean): Promise<void> => {
    const before = { agrees, isWhole };
    setBusy(true);
    setConsent({ agrees: checked, isWhole });
    const called = await call(giveConsent, { params: { groupId, assignmentId }, body: { agrees: checked } });
    setBusy(false);
    setProblem(called.ok ? null : called.refusal.detail);
    setConsent(called.ok ? called.value : before);
  };
  return (
    <Section id="research" title={words("title")} lead={words("lead")}>
      <Check
        label={words("agree")}
        hint={words("hint")}
        checked={agrees}
        disabled={isBusy}
        onChecked={(checked) => void change(checked)}
      />
      <p role="status" className={problem === null ? "text-label text-ink-2" : "text-label text-bad"}>
        {problem ?? (isTeam && agrees && !isWhole ? words("waitsForTeam") : "")}
      </p>
    </Section>
  );
}
