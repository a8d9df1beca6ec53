"use client";

import { useTranslations } from "next-intl";
import { Select } from "#components/ui/text-field.tsx";
import type { NamedCriterion } from "./review-mode.ts";

interface CriterionChoiceProps {
  readonly criteria: readonly NamedCriterion[];
  readonly value: string | null;
  readonly onChange: (key: string | null) => void;
}

/** Of which criterion a comment is. */
export function CriterionChoice({ criteria, value, onChange }: CriterionChoiceProps) {
  const words = useTranslations("desk");
  return (
    <Select
      label={words("comment.criterion")}
      labelHidden
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
      options={[
        { value: "", label: words("comment.none") },
        ...criteria.map(({ key, number, name }) => ({ value: key, label: `${String(number)} ${name}` })),
      ]}
    />
  );
}
