"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { call } from "#components/api/call.ts";
import { useCall } from "#components/api/use-call.ts";
import { Chip } from "#components/ui/chip.tsx";
import { Combobox, type Suggestion } from "#components/ui/combobox.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { createReform, findReforms, showReform } from "#lib/operations/reforms.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { displayLabel, type ReformKind } from "#lib/reforms/reform.ts";
import { type QuickDraft, QuickReform } from "./quick-reform.tsx";

interface ReformFieldProps {
  readonly groupId: string;
  readonly reforms: readonly ReformLabel[];
  readonly mayCreate: boolean;
  readonly onChange: (reforms: readonly ReformLabel[]) => void;
}

/** Reforms of a thing that has yet to be saved: a field that adds one, and those that were chosen. */
export function ReformField({ groupId, reforms, mayCreate, onChange }: ReformFieldProps) {
  const words = useTranslations("reforms.field");
  const interfaceLocale = useInterfaceLocale();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <ReformPicker
        {...{ groupId, mayCreate }}
        without={reforms}
        onChoose={(reform) => onChange([...reforms, reform])}
      />
      <ul className="flex flex-wrap gap-1.5 empty:hidden">
        {reforms.map((reform) => {
          const { text, language } = displayLabel(reform, interfaceLocale);
          return (
            <li key={reform.id} className="max-w-full">
              <Chip
                {...(language === null ? {} : { lang: language })}
                removeLabel={words("remove", { name: text })}
                onRemove={() => onChange(reforms.filter(({ id }) => id !== reform.id))}
              >
                {text}
              </Chip>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface ReformPickerProps {
  readonly groupId: string;
  /** Those that it has already. */
  readonly without: readonly Pick<ReformLabel, "id">[];
  readonly mayCreate: boolean;
  readonly autoFocus?: boolean;
  readonly onChoose: (reform: ReformLabel) => void;
}

/** One reform by type-ahead in any of the three languages; what the register lacks is added in place. */
export function ReformPicker({
  groupId,
  without,
  mayCreate,
  autoFocus = false,
  onChoose,
}: ReformPickerProps) {
  const words = useTranslations("reforms.field");
  const [newName, setNewName] = useState<string | null>(null);
  const { search, known } = useReformSearch(groupId);
  const create = useQuickCreation(groupId);
  const choose = (reform: ReformLabel) => {
    if (!without.some(({ id }) => id === reform.id)) onChoose(reform);
  };
  if (newName !== null) {
    return (
      <QuickReform
        name={newName}
        onCreate={async (draft) => {
          const created = await create(draft);
          if (typeof created === "string") return created;
          setNewName(null);
          choose(created);
          return undefined;
        }}
        onCancel={() => setNewName(null)}
      />
    );
  }
  return (
    <Combobox
      label={words("label")}
      placeholder={words("placeholder")}
      search={search}
      autoFocus={autoFocus}
      without={without.map(({ id }) => id)}
      onChoose={({ id }) => {
        const reform = known.get(id);
        if (reform !== undefined) choose(reform);
      }}
      {...(mayCreate
        ? { onCreate: setNewName, createLabel: (name: string) => words("create", { name }) }
        : {})}
    />
  );
}

/** Suggestions carry only a label: the reforms that were suggested are remembered, so that the chosen one is at hand. */
export function useReformSearch(groupId: string, kind?: ReformKind) {
  const interfaceLocale = useInterfaceLocale();
  const [known] = useState(() => new Map<string, ReformLabel>());
  const search = useCallback(
    async (query: string, signal: AbortSignal): Promise<readonly Suggestion[]> => {
      const called = await call(findReforms, {
        params: { groupId },
        query: { search: query, locale: interfaceLocale, kind },
        signal,
      });
      if (!called.ok) throw new Error(called.refusal.code);
      return called.value.suggestions.map(({ reform, matched }) => {
        known.set(reform.id, reform);
        return { id: reform.id, label: matched.text, lang: matched.language };
      });
    },
    [groupId, interfaceLocale, kind, known],
  );
  return { search, known };
}

/** Answers with the reform or, in words, with why there is none. One that the register has already is taken as it is. */
function useQuickCreation(groupId: string) {
  const ask = useCall();
  return async ({ date, ...draft }: QuickDraft): Promise<ReformLabel | string> => {
    const dates = date === null ? [] : [date];
    const rest = { aliases: {}, descriptions: {}, dateMeanings: {}, institutions: [], acts: [] };
    const body = { ...draft, ...rest, dates, parentId: null };
    const called = await ask(createReform, { params: { groupId }, body });
    if (called.ok) return called.value;
    const { code, detail, values } = called.refusal;
    if (code === "reform_exists" && typeof values["reformId"] === "string") {
      const existing = await ask(showReform, { params: { groupId, reformId: values["reformId"] } });
      if (existing.ok) return existing.value;
    }
    return detail;
  };
}
