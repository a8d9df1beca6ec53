"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { UNITS, isUnit } from "#lib/claims/unit.ts";
import { CLAIM_VALUE_KINDS, type ClaimValue, VALUE_RELATIONS } from "#lib/claims/value.ts";
import { findWording } from "#lib/reforms/reform.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { DateParts } from "./date-parts.tsx";
import { draftOf, readDraft, type ValueDraft } from "./value-draft.ts";

interface ValueFormProps {
  /** What is corrected; null: a new one is typed. */
  readonly value: ClaimValue | null;
  readonly reforms: readonly Pick<ReformLabel, "id" | "labels">[];
  /** Answers why it was not saved, in words. */
  readonly onSave: (value: ClaimValue) => Promise<string | null>;
  readonly onClose: () => void;
}

/** A date as far as it is known, or a figure with its unit; what it means and which reform it is about. */
export function ValueForm({ value, reforms, onSave, onClose }: ValueFormProps) {
  const words = useTranslations("claimRecord.values");
  const [draft, setDraft] = useState<ValueDraft>(() => draftOf(value));
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const interfaceLocale = useInterfaceLocale();
  const set = (change: Partial<ValueDraft>) => setDraft((before) => ({ ...before, ...change }));
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const read = readDraft(draft, value);
    if (typeof read === "string") return setProblem(words(`form.${read}`));
    setBusy(true);
    const refused = await onSave(read);
    setBusy(false);
    if (refused !== null) setProblem(refused);
  }
  const exact = value?.exact ?? "";
  return (
    <FormDialog title={words("form.title")} {...{ problem, onClose }} busy={isBusy} onSubmit={submit}>
      {exact === "" ? null : <q className="font-serif text-quote text-ink-2">{exact}</q>}
      <Select
        label={words("kind")}
        value={draft.kind}
        options={CLAIM_VALUE_KINDS.map((kind) => ({ value: kind, label: words(`kinds.${kind}`) }))}
        onChange={(event) => set({ kind: event.target.value === "date" ? "date" : "figure" })}
      />
      {draft.kind === "date" ? <DateFields {...{ draft, set }} /> : <FigureFields {...{ draft, set }} />}
      <TextField
        label={words("form.measure")}
        hint={words("form.measureHint")}
        maxLength={200}
        value={draft.measure}
        onChange={(event) => set({ measure: event.target.value })}
      />
      {reforms.length < 2 ? null : (
        <Select
          label={words("form.reform")}
          value={draft.reformId}
          options={[
            { value: "", label: words("form.allReforms") },
            ...reforms.map(({ id, labels }) => ({
              value: id,
              label: findWording(labels, interfaceLocale)?.text ?? id,
            })),
          ]}
          onChange={(event) => set({ reformId: event.target.value })}
        />
      )}
    </FormDialog>
  );
}

interface FieldsProps {
  readonly draft: ValueDraft;
  readonly set: (change: Partial<ValueDraft>) => void;
}

function DateFields({ draft, set }: FieldsProps) {
  const words = useTranslations("claimRecord.values.form");
  return (
    <>
      <DateParts label={words("date")} parts={draft.start} onChange={(start) => set({ start })} />
      {draft.isOpen ? null : (
        <DateParts label={words("end")} parts={draft.end} onChange={(end) => set({ end })} />
      )}
      <Tick label={words("open")} isOn={draft.isOpen} onChange={(isOpen) => set({ isOpen })} />
    </>
  );
}

function FigureFields({ draft, set }: FieldsProps) {
  const words = useTranslations("claimRecord.values.form");
  const units = useTranslations("claimRecord.units");
  const isSpan = draft.relation === "between";
  const amountField = (name: "amount" | "upper", label: string) => (
    <TextField
      label={label}
      inputMode="decimal"
      value={draft[name]}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <div className="grid grid-cols-2 gap-3">
      <Select
        label={words("relation")}
        value={draft.relation}
        options={VALUE_RELATIONS.map((value) => ({ value, label: words(`relations.${value}`) }))}
        onChange={(event) =>
          set({ relation: VALUE_RELATIONS.find((each) => each === event.target.value) ?? "exactly" })
        }
      />
      {amountField("amount", words(isSpan ? "lower" : "amount"))}
      {isSpan ? amountField("upper", words("upper")) : null}
      <Select
        label={words("unit")}
        value={isUnit(draft.unit) ? draft.unit : "other"}
        options={[
          ...UNITS.map((value) => ({ value, label: units(value, { count: 5 }) })),
          { value: "other", label: words("otherUnit") },
        ]}
        onChange={(event) => set({ unit: event.target.value === "other" ? "" : event.target.value })}
      />
      {isUnit(draft.unit) ? null : (
        <TextField
          label={words("otherUnitName")}
          maxLength={60}
          value={draft.unit}
          onChange={(event) => set({ unit: event.target.value })}
        />
      )}
      <div className="col-span-2">
        <Tick label={words("former")} isOn={draft.isFormer} onChange={(isFormer) => set({ isFormer })} />
      </div>
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Tick({ label, isOn, onChange }: TickProps) {
  return (
    <label className="control flex items-center gap-2">
      <input
        type="checkbox"
        className="accent-(--accent)"
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}
