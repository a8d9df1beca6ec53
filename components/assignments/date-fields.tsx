import { useTranslations } from "next-intl";
import { TextField } from "#components/ui/text-field.tsx";
import { momentOf } from "#lib/languages/zoned-time.ts";
import { type AssignmentDraft, DATES, type DateName, type DraftFaults } from "./assignment-draft.ts";
import { useZoneName, useZoneTime } from "./zone-time.tsx";

interface DateFieldsProps {
  readonly draft: AssignmentDraft;
  readonly faults: DraftFaults;
  readonly timeZone: string;
  readonly onChange: (change: Partial<Record<DateName, string>>) => void;
}

/** The four moments of an assignment, typed by the clock of the group and read back in words. */
export function DateFields({ draft, faults, timeZone, onChange }: DateFieldsProps) {
  const words = useTranslations("assignments.form");
  const zoneName = useZoneName();
  const zoneTime = useZoneTime();
  const readBack = (date: DateName) => {
    const at = draft[date] === "" ? null : momentOf(draft[date], timeZone);
    return at === null ? words(`dateHint.${date}`) : zoneTime(at, timeZone);
  };
  return (
    <div className="grid gap-4">
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {DATES.map((date) => {
          const fault = faults[date];
          return (
            <TextField
              key={date}
              type="datetime-local"
              label={words(`date.${date}`)}
              hint={readBack(date)}
              value={draft[date]}
              error={fault === undefined ? undefined : words(`fault.${fault}`)}
              onChange={(event) => onChange({ [date]: event.target.value })}
            />
          );
        })}
      </div>
      <p className="text-label text-ink-3">{words("zone", { place: zoneName(timeZone) })}</p>
    </div>
  );
}
