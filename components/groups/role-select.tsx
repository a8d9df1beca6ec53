"use client";

import { useTranslations } from "next-intl";
import { CONTROL } from "#components/ui/field.tsx";
import { ROLES, type Role } from "#lib/groups/role.ts";

interface RoleSelectProps {
  readonly label: string;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

/** A select without a visible label: it stands in the cell of a row that names the person. */
export function RoleSelect({ label, value, onChange }: RoleSelectProps) {
  const words = useTranslations("ui.role");
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = ROLES.find((role) => role === event.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
      className={`${CONTROL} max-w-40 min-w-32`}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {words(role)}
        </option>
      ))}
    </select>
  );
}
