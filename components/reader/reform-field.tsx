"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Combobox, type Suggestion } from "#components/ui/combobox.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { parseReformDate } from "#lib/reforms/reform-date.ts";
import { REFORM_KINDS, type ReformKind, findWording } from "#lib/reforms/reform.ts";
import { findReforms, openRegister } from "#lib/reforms/register.ts";
import { useReader } from "./reader-context.ts";
import type { ReaderReform } from "./reader-view.ts";

interface ReformFieldProps {
  readonly reformIds: readonly string[];
  readonly onChange: (reformIds: readonly string[]) => void;
}

/** Reforms by type-ahead in any of the three languages; what the register lacks is added in place. */
export function ReformField({ reformIds, onChange }: ReformFieldProps) {
  const words = useTranslations("reader.reform");
  const { state, view, interfaceLocale } = useReader();
  const [newName, setNewName] = useState<string | null>(null);
  const search = useReformSearch();
  const labelOf = (id: string) => findWording(state.reforms.get(id)?.labels ?? {}, interfaceLocale);
  if (newName !== null) {
    const close = (created: ReaderReform | null) => {
      setNewName(null);
      if (created !== null) onChange([...reformIds, created.id]);
    };
    return <NewReform name={newName} onDone={close} />;
  }
  return (
    <div className="grid gap-1.5">
      <Combobox
        label={words("label")}
        placeholder={words("placeholder")}
        search={search}
        without={reformIds}
        onChoose={({ id }) => onChange([...reformIds, id])}
        {...(view.viewer.mayCreateReforms
          ? { onCreate: setNewName, createLabel: (name: string) => words("create", { name }) }
          : {})}
      />
      <ul className="flex flex-wrap gap-1.5 empty:hidden">
        {reformIds.map((id) => (
          <li key={id} className="max-w-full">
            <Chip
              lang={labelOf(id)?.language ?? interfaceLocale}
              removeLabel={words("remove", { name: labelOf(id)?.text ?? "" })}
              onRemove={() => onChange(reformIds.filter((other) => other !== id))}
            >
              {labelOf(id)?.text}
            </Chip>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The register is on the page and answers at every key; the server is asked for reforms that came later. */
function useReformSearch(): (query: string) => Promise<readonly Suggestion[]> {
  const { state, deeds, interfaceLocale } = useReader();
  const register = useMemo(
    () =>
      openRegister(
        [...state.reforms.values()].map((reform) => ({ ...reform, slug: reform.id, parent: null })),
      ),
    [state.reforms],
  );
  return useCallback(
    async (query) => {
      const found = findReforms(register, query, { interfaceLocale, limit: 12 }).map(
        ({ reform, matched }) => ({
          id: reform.id,
          label: matched.text,
          lang: matched.language,
          detail: yearOf(reform),
        }),
      );
      if (found.length > 0) return found;
      const answer = await deeds.search.searchReforms(query);
      if (!answer.ok) throw new Error(answer.refusal.code);
      return answer.value.map((reform) => ({
        id: reform.id,
        label: findWording(reform.labels, interfaceLocale)?.text ?? reform.id,
        detail: yearOf(reform),
      }));
    },
    [register, deeds, interfaceLocale],
  );
}

function yearOf({ dates }: Pick<ReaderReform, "dates">): string | undefined {
  return dates[0]?.slice(0, 4);
}

/** As little as an entry of the register needs; the rest is added on the reform's own page. */
function NewReform({ name, onDone }: { name: string; onDone: (created: ReaderReform | null) => void }) {
  const words = useTranslations("reader.reform");
  const ui = useTranslations("ui");
  const kinds = useTranslations("reader.reform.kind");
  const { deeds, interfaceLocale } = useReader();
  const [label, setLabel] = useState(name);
  const [kind, setKind] = useState<ReformKind>("law");
  const [date, setDate] = useState("");
  const [isBusy, setBusy] = useState(false);
  const isDateRight = date.trim() === "" || parseReformDate(date.trim()) !== null;
  const create = async () => {
    setBusy(true);
    const draft = {
      kind,
      labels: { [interfaceLocale]: label.trim() },
      date: date.trim() === "" ? null : date.trim(),
    };
    const created = await deeds.createReform(draft);
    setBusy(false);
    if (created !== null) onDone(created);
  };
  return (
    <div role="group" aria-label={words("new")} className="grid gap-2 border-l-2 border-accent pl-3">
      <TextField
        label={words("name")}
        lang={interfaceLocale}
        value={label}
        autoFocus
        onChange={(event) => setLabel(event.target.value)}
      />
      <Select
        label={words("kindLabel")}
        value={kind}
        options={REFORM_KINDS.map((each) => ({ value: each, label: kinds(each) }))}
        onChange={(event) => setKind(REFORM_KINDS.find((each) => each === event.target.value) ?? kind)}
      />
      <TextField
        label={words("date")}
        placeholder="2007-05-21"
        hint={words("dateHint")}
        error={isDateRight ? undefined : words("dateWrong")}
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={() => onDone(null)}>
          {ui("cancel")}
        </Button>
        <Button busy={isBusy} disabled={label.trim() === "" || !isDateRight} onClick={() => void create()}>
          {words("add")}
        </Button>
      </div>
    </div>
  );
}
