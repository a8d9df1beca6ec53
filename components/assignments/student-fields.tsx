import { useTranslations } from "next-intl";
import { CheckList } from "#components/codings/check-list.tsx";
import type { ProgressView } from "#lib/operations/assignments.ts";
import type { AssignmentDraft } from "./assignment-draft.ts";
import { Check } from "./check.tsx";

export interface StudentChoice {
  readonly id: string;
  readonly name: string;
}

interface StudentFieldsProps {
  readonly draft: AssignmentDraft;
  readonly students: readonly StudentChoice[];
  readonly progress: ProgressView | null;
  readonly onChange: (change: Partial<AssignmentDraft>) => void;
}

/** For whom an assignment is, and whether they write alone. */
export function StudentFields({ draft, students, progress, onChange }: StudentFieldsProps) {
  const words = useTranslations("assignments.form");
  const isBegun = (progress?.begun ?? 0) > 0;
  return (
    <div className="grid gap-4">
      <Check
        label={words("everybody", { count: students.length })}
        hint={words("everybodyHint")}
        checked={draft.isForEverybody}
        onChecked={(isForEverybody) => onChange({ isForEverybody })}
      />
      {draft.isForEverybody ? null : (
        <CheckList
          label={words("students")}
          search={words("searchStudents")}
          items={students.map(({ id, name }) => ({ id, label: name }))}
          chosen={new Set(draft.studentIds)}
          onChosen={(chosen) => onChange({ studentIds: [...chosen] })}
          error={null}
        />
      )}
      <Check
        label={words("team")}
        hint={words(isBegun ? "teamFixed" : "teamHint")}
        checked={draft.isTeam}
        disabled={isBegun}
        onChecked={(isTeam) => onChange({ isTeam })}
      />
    </div>
  );
}
