"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { createReform, showReform } from "#lib/operations/reforms.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { parseReformDate } from "#lib/reforms/reform-date.ts";
import { REFORM_KINDS, type ReformKind } from "#lib/reforms/reform.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";

interface QuickReformProps {
  readonly groupId: string;
  /** What was typed into the search. */
  readonly name: string;
  readonly onDone: (created: ReformLabel | null) => void;
}

/** As little as an entry of the register needs, while one tags; the rest is added on the reform's own page. */
export function QuickReform({ groupId, name, onDone }: QuickReformProps) {
  const words = useTranslations("reforms");
  const ui = useTranslations("ui");
  const [label, setLabel] = useState(name);
  const [kind, setKind] = useState<ReformKind>("law");
  const [date, setDate] = useState("");
  const { create, isBusy, problem } = useQuickCreation(groupId, onDone);
  const isDateRight = date.trim() === "" || parseReformDate(date.trim()) !== null;
  const isReady = label.trim() !== "" && isDateRight;
  const save = () => {
    if (isReady && !isBusy) void create({ label: label.trim(), kind, date: date.trim() });
  };
  // Stands inside other forms: Enter here saves the reform, not the claim around it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      save();
    }
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onDone(null);
    }
  };
  return (
    <div
      role="group"
      aria-label={words("new")}
      onKeyDown={onKeyDown}
      className="grid gap-2 border-l-2 border-accent pl-3"
    >
      <TextField
        label={words("fields.label")}
        value={label}
        autoFocus
        maxLength={300}
        error={problem}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Select
        label={words("fields.kind")}
        value={kind}
        options={REFORM_KINDS.map((each) => ({ value: each, label: words(`kind.${each}`) }))}
        onChange={(event) => setKind(REFORM_KINDS.find((each) => each === event.target.value) ?? kind)}
      />
      <TextField
        label={words("fields.date")}
        placeholder="2007-05-21"
        hint={words("fields.dateHint")}
        error={isDateRight ? undefined : words("fields.dateWrong")}
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={() => onDone(null)}>
          {ui("cancel")}
        </Button>
        <Button busy={isBusy} disabled={!isReady} onClick={save}>
          {words("add")}
        </Button>
      </div>
    </div>
  );
}

function useQuickCreation(groupId: string, onDone: QuickReformProps["onDone"]) {
  const call = useCall();
  const interfaceLocale = useInterfaceLocale();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function create(wanted: { label: string; kind: ReformKind; date: string }): Promise<void> {
    setBusy(true);
    const { label, kind, date } = wanted;
    const body = { kind, labels: { [interfaceLocale]: label }, dates: date === "" ? [] : [date] };
    const called = await call(createReform, {
      params: { groupId },
      body: { ...body, parentId: null, aliases: {}, descriptions: {}, acts: [] },
    });
    if (called.ok) return onDone(called.value);
    // The register has it already: that one is taken.
    const { reformId } = called.refusal.values;
    if (called.refusal.code === "reform_exists" && typeof reformId === "string") {
      const existing = await call(showReform, { params: { groupId, reformId } });
      if (existing.ok) return onDone(existing.value);
    }
    setBusy(false);
    setProblem(called.refusal.detail);
  }

  return { create, isBusy, problem };
}
