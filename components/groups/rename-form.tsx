"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { renameGroup, type GroupView } from "#lib/operations/groups.ts";
import { SettingForm } from "./setting-form.tsx";

export function RenameForm({ group }: { group: GroupView }) {
  const words = useTranslations("groups.settings");
  const call = useCall();
  const [name, setName] = useState(group.name);
  const save = () =>
    call(renameGroup, { params: { groupId: group.id }, body: { name }, version: group.version });
  return (
    <SettingForm save={save} verb={words("rename")} saved={words("renamed")}>
      {(problem) => (
        <TextField
          label={words("name")}
          error={problem}
          value={name}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      )}
    </SettingForm>
  );
}
