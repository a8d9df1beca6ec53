"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { DATE_MEANINGS } from "#lib/reforms/date-meaning.ts";
import { readDay } from "#lib/reforms/read-act.ts";
import { BLANK_DATE, type DateDraft, type DraftFaults } from "./reform-draft.ts";

interface DateFieldsProps {
  readonly dates: readonly DateDraft[];
  readonly faults: DraftFaults["dates"];
  readonly onChange: (dates: readonly DateDraft[]) => void;
}

/** Dates and periods of a reform, each with what happened on it. One empty line stands ready. */
export function DateFields({ dates, faults, onChange }: DateFieldsProps) {
  const words = useTranslations("reforms");
  const lines = dates.length === 0 ? [BLANK_DATE] : dates;
  const put = (place: number, changed: Partial<DateDraft>) =>
    onChange(lines.map((line, n) => (n === place ? { ...line, ...changed } : line)));
  const any = { value: "", label: words("meaning.none") };
  return (
    <fieldset className="min-w-0 border-0 p-0">
      <legend className="mb-1 font-bold">{words("fields.dates")}</legend>
      <p className="mb-2 text-label text-ink-3">{words("fields.datesHint")}</p>
      <div className="grid gap-2">
        {lines.map((line, place) => (
          <div key={place} className="flex items-start gap-2">
            <TextField
              label={words("fields.dateNumber", { number: place + 1 })}
              labelHidden
              className="w-40 flex-none"
              placeholder="2007-05-21"
              value={line.text}
              error={faults[place] === true ? words("fields.dateWrong") : undefined}
              onBlur={() => {
                const text = readDay(line.text);
                if (text !== line.text) put(place, { text });
              }}
              onChange={(event) => put(place, { text: event.target.value })}
            />
            <Select
              label={words("fields.meaning", { number: place + 1 })}
              labelHidden
              className="min-w-0 max-w-xs flex-1"
              value={line.meaning ?? ""}
              options={[any, ...DATE_MEANINGS.map((value) => ({ value, label: words(`meaning.${value}`) }))]}
              onChange={(event) =>
                put(place, { meaning: DATE_MEANINGS.find((each) => each === event.target.value) ?? null })
              }
            />
            <IconButton
              label={words("fields.removeDate", { number: place + 1 })}
              icon={<X aria-hidden size={14} />}
              onClick={() => onChange(lines.filter((_, n) => n !== place))}
            />
          </div>
        ))}
        <Button
          icon={<Plus aria-hidden size={14} />}
          className="justify-self-start"
          onClick={() => onChange([...lines, BLANK_DATE])}
        >
          {words("fields.addDate")}
        </Button>
      </div>
    </fieldset>
  );
}
