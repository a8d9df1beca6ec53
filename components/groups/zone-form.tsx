"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useZoneName } from "#components/assignments/zone-time.tsx";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { setTimeZone, type GroupView } from "#lib/operations/groups.ts";

interface ZoneFormProps {
  readonly group: GroupView;
  /** IANA names with what they differ from Greenwich by, from the server: browsers know different ones, and other rules for some. */
  readonly zones: readonly { readonly zone: string; readonly offset: string }[];
}

/** By whose clock the group's dates are typed and shown. */
export function ZoneForm({ group, zones }: ZoneFormProps) {
  const words = useTranslations("groups.settings");
  const zoneName = useZoneName();
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const [timeZone, setZone] = useState(group.timeZone);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const called = await call(setTimeZone, {
      params: { groupId: group.id },
      body: { timeZone },
      version: group.version,
    });
    setBusy(false);
    setProblem(called.ok ? null : called.refusal.detail);
    if (called.ok) toast({ text: words("zoneSaved") });
    router.refresh();
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="grid max-w-md gap-4" noValidate>
      <Select
        label={words("zone")}
        error={problem}
        value={timeZone}
        options={zones.map(({ zone, offset }) => ({
          value: zone,
          label: `${zoneName(zone)} (${offset}) – ${zone}`,
        }))}
        onChange={(event) => setZone(event.target.value)}
      />
      <Button type="submit" busy={busy} className="justify-self-start">
        {words("zoneSave")}
      </Button>
    </form>
  );
}
