import { useTranslations } from "next-intl";
import { Select, TextField } from "#components/ui/text-field.tsx";
import type { ProgressView } from "#lib/operations/assignments.ts";
import type { AssignmentDraft, DraftFaults } from "./assignment-draft.ts";
import { Check } from "./check.tsx";

interface ReviewFieldsProps {
  readonly draft: AssignmentDraft;
  readonly faults: DraftFaults;
  readonly progress: ProgressView | null;
  readonly onChange: (change: Partial<AssignmentDraft>) => void;
}

const COUNTS = ["1", "2", "3", "4", "5"];
const SHARES = ["0", "5", "10", "20", "30", "50", "100"];
const DECIMALS = ["0", "1", "2", "3"];

/** How essays are reviewed: whose names are hidden, how many reviewers, the scale, for how long essays are kept. */
export function ReviewFields({ draft, faults, progress, onChange }: ReviewFieldsProps) {
  const words = useTranslations("assignments.form");
  const numbered = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const isReleased = (progress?.released ?? 0) > 0;
  const keepsStudents = (progress?.handedIn ?? 0) > 0;
  const keepsReviewers = draft.hidesReviewers && (progress?.sheets ?? 0) > 0;
  return (
    <div className="grid gap-4">
      <Check
        label={words("hidesStudents")}
        hint={words(
          !keepsStudents ? "hidesStudentsHint" : draft.hidesStudents ? "promised" : "handedInNamed",
        )}
        checked={draft.hidesStudents}
        disabled={keepsStudents}
        onChecked={(hidesStudents) => onChange({ hidesStudents })}
      />
      <Check
        label={words("hidesReviewers")}
        hint={words(keepsReviewers ? "promised" : "hidesReviewersHint")}
        checked={draft.hidesReviewers}
        disabled={keepsReviewers}
        onChecked={(hidesReviewers) => onChange({ hidesReviewers })}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Select
          label={words("reviewersPerEssay")}
          value={draft.reviewersPerEssay}
          options={numbered(COUNTS)}
          onChange={({ target }) => onChange({ reviewersPerEssay: target.value })}
        />
        <Select
          label={words("moderatedShare")}
          hint={words("moderatedShareHint")}
          value={draft.moderatedShare}
          options={[...new Set([...SHARES, draft.moderatedShare])].map((value) => ({
            value,
            label: value === "0" ? words("nobodyModerates") : `${value} %`,
          }))}
          onChange={({ target }) => onChange({ moderatedShare: target.value })}
        />
        <TextField
          label={words("secondLookDays")}
          hint={words("secondLookHint")}
          inputMode="numeric"
          value={draft.secondLookDays}
          error={faults.secondLookDays === undefined ? undefined : words(`fault.${faults.secondLookDays}`)}
          onChange={(event) => onChange({ secondLookDays: event.target.value })}
        />
        <TextField
          label={words("retentionMonths")}
          hint={words("retentionHint")}
          inputMode="numeric"
          value={draft.retentionMonths}
          error={faults.retentionMonths === undefined ? undefined : words(`fault.${faults.retentionMonths}`)}
          onChange={(event) => onChange({ retentionMonths: event.target.value })}
        />
        <TextField
          label={words("outOf")}
          hint={isReleased ? words("scaleFixed") : undefined}
          inputMode="decimal"
          disabled={isReleased}
          value={draft.outOf}
          error={faults.outOf === undefined ? undefined : words(`fault.${faults.outOf}`)}
          onChange={(event) => onChange({ outOf: event.target.value })}
        />
        <Select
          label={words("decimals")}
          disabled={isReleased}
          value={draft.decimals}
          options={numbered(DECIMALS)}
          onChange={({ target }) => onChange({ decimals: target.value })}
        />
      </div>
      <Check
        label={words("keepsMarks")}
        hint={words("keepsMarksHint")}
        checked={draft.keepsMarks}
        onChecked={(keepsMarks) => onChange({ keepsMarks })}
      />
    </div>
  );
}
