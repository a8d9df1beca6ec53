"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useZoneName } from "#components/assignments/zone-time.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { setTimeZone, type GroupView } from "#lib/operations/groups.ts";
import { SettingForm } from "./setting-form.tsx";

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
  const [timeZone, setZone] = useState(group.timeZone);
  const save = () =>
    call(setTimeZone, { params: { groupId: group.id }, body: { timeZone }, version: group.version });
  return (
    <SettingForm save={save} verb={words("zoneSave")} saved={words("zoneSaved")}>
      {(problem) => (
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
      )}
    </SettingForm>
  );
}
