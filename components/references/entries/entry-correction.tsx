"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Select } from "#components/ui/text-field.tsx";
import { readPrinted, type Reading } from "#lib/operations/references.ts";
import { descriptionOf } from "../description.ts";
import { DescriptionForm, type Description } from "../description-form.tsx";
import type { DeskEntry } from "./printed-work.ts";

interface EntryCorrectionProps {
  readonly groupId: string;
  readonly entry: DeskEntry;
  readonly description: Description;
  readonly onChange: (description: Description) => void;
}

/** The form of an entry with the doubt of each part, and other ways in which the entry can be read. */
export function EntryCorrection({ groupId, entry, description, onChange }: EntryCorrectionProps) {
  const words = useTranslations("references");
  const reading = useReading(groupId, entry);
  const alternatives = reading?.alternatives ?? [];
  return (
    <div className="grid gap-3 border-l-2 border-accent pl-4 md:col-span-2">
      {alternatives.length === 0 ? null : (
        <Select
          label={words("add.readAs")}
          value=""
          options={[
            { value: "", label: words("takeOver.asShown") },
            ...alternatives.map((csl, at) => {
              const { type, values } = descriptionOf(csl);
              const parts = [values.author, values.title, values["publisher-place"], values.issued];
              return {
                value: String(at),
                label: [words(`type.${type}`), ...parts].filter(Boolean).join(" · "),
              };
            }),
          ]}
          onChange={(event) => {
            const chosen = alternatives[Number(event.target.value)];
            if (event.target.value !== "" && chosen !== undefined) onChange(descriptionOf(chosen));
          }}
        />
      )}
      <DescriptionForm description={description} confidence={reading?.confidence ?? {}} onChange={onChange} />
    </div>
  );
}

/** A stored entry keeps how sure its reading was as a whole; part by part and the alternatives are read anew when somebody looks. */
function useReading(groupId: string, entry: DeskEntry): Reading | null {
  const call = useCall();
  const [reading, setReading] = useState<Reading | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const body = { text: entry.text.replace(/\s+/gu, " ") };
    // Without an answer the form works as it stands; it only marks no doubts.
    void call(readPrinted, { params: { groupId }, body, signal: controller.signal }).then((answer) => {
      if (!controller.signal.aborted && answer.ok) setReading(answer.value.readings[0] ?? null);
    });
    return () => controller.abort();
  }, [call, groupId, entry.text]);
  return reading;
}
