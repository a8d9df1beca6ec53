"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { readAct } from "#lib/reforms/read-act.ts";
import { InThree } from "./in-three.tsx";
import { type ActDraft, BLANK_ACT, type DraftFaults } from "./reform-draft.ts";

interface ActsProps {
  readonly acts: readonly ActDraft[];
  readonly faults: DraftFaults["acts"];
  readonly onChange: (acts: readonly ActDraft[]) => void;
}

/** The legal acts of a reform, each with as much as is known. */
export function Acts({ acts, faults, onChange }: ActsProps) {
  const words = useTranslations("reforms.fields");
  return (
    <fieldset className="min-w-0 border-0 p-0">
      <legend className="mb-2 font-bold">{words("acts")}</legend>
      <div className="grid gap-4">
        {acts.map((act, place) => (
          <Act
            key={place}
            act={act}
            faults={faults[place]}
            number={place + 1}
            onChange={(changed) => onChange(acts.map((other, n) => (n === place ? changed : other)))}
            onRemove={() => onChange(acts.filter((_, n) => n !== place))}
          />
        ))}
        <Button
          icon={<Plus aria-hidden size={14} />}
          className="justify-self-start"
          onClick={() => onChange([...acts, BLANK_ACT])}
        >
          {words("addAct")}
        </Button>
      </div>
    </fieldset>
  );
}

interface ActProps {
  readonly act: ActDraft;
  readonly faults: DraftFaults["acts"][number] | undefined;
  readonly number: number;
  readonly onChange: (changed: ActDraft) => void;
  readonly onRemove: () => void;
}

function Act({ act, faults, number, onChange, onRemove }: ActProps) {
  const words = useTranslations("reforms.fields");
  const change = (changed: Partial<ActDraft>) => onChange({ ...act, ...changed });
  return (
    <div
      role="group"
      aria-label={words("act", { number })}
      className="grid gap-3 border-l-2 border-line-2 pl-3"
    >
      <p className="flex items-center justify-between text-ink-2">
        {words("act", { number })}
        <IconButton
          label={words("removeAct", { number })}
          icon={<X aria-hidden size={14} />}
          onClick={onRemove}
        />
      </p>
      <InThree
        label={words("actTitle")}
        values={act.title}
        rows={2}
        max={2_000}
        onChange={(title) => change({ title })}
      />
      <InThree
        label={words("authority")}
        values={act.authority}
        rows={1}
        max={300}
        onChange={(authority) => change({ authority })}
      />
      <div className="grid items-start gap-3 md:grid-cols-3">
        <TextField
          label={words("number")}
          hint={words("numberHint")}
          maxLength={300}
          value={act.number}
          onBlur={() => change(readNumber(act))}
          onChange={(event) => change({ number: event.target.value })}
        />
        <TextField
          label={words("date")}
          placeholder="2007-05-21"
          value={act.date}
          onBlur={() => change(readDate(act))}
          error={faults?.date === true ? words("dateWrong") : undefined}
          onChange={(event) => change({ date: event.target.value })}
        />
        <TextField
          label={words("url")}
          type="url"
          inputMode="url"
          maxLength={2_000}
          value={act.url}
          error={faults?.url === true ? words("urlWrong") : undefined}
          onChange={(event) => change({ url: event.target.value })}
        />
      </div>
    </div>
  );
}

/** Whoever pastes "2022 жылғы 8 маусымдағы № 155" into either field has filled in both; a date that stands there already is kept. */
function readNumber({ number, date }: ActDraft): Partial<ActDraft> {
  const read = readAct(number);
  if (read?.number == null) return {};
  return { number: `№ ${read.number}`, ...(date.trim() === "" ? { date: read.date } : {}) };
}

function readDate({ number, date }: ActDraft): Partial<ActDraft> {
  const read = readAct(date);
  if (read === null) return {};
  const isNew = read.number !== null && number.trim() === "";
  return { date: read.date, ...(isNew ? { number: `№ ${read.number}` } : {}) };
}
