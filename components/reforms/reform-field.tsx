"use client";

import NextLink from "next/link";
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
  /** Chips lead to the reforms' pages: not in a form that has yet to be saved. */
  readonly linked?: boolean;
}

/** Reforms by type-ahead in any of the three languages; what the register lacks is added in place. */
export function ReformField({ groupId, reforms, mayCreate, onChange, linked = false }: ReformFieldProps) {
  const words = useTranslations("reforms.field");
  const interfaceLocale = useInterfaceLocale();
  const [newName, setNewName] = useState<string | null>(null);
  const { search, known } = useReformSearch(groupId);
  const create = useQuickCreation(groupId);
  const add = (reform: ReformLabel) => {
    if (!reforms.some(({ id }) => id === reform.id)) onChange([...reforms, reform]);
  };
  if (newName !== null) {
    return (
      <QuickReform
        name={newName}
        onCreate={async (draft) => {
          const created = await create(draft);
          if (typeof created === "string") return created;
          setNewName(null);
          add(created);
          return undefined;
        }}
        onCancel={() => setNewName(null)}
      />
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <Combobox
        label={words("label")}
        placeholder={words("placeholder")}
        search={search}
        without={reforms.map(({ id }) => id)}
        onChoose={({ id }) => {
          const reform = known.get(id);
          if (reform !== undefined) add(reform);
        }}
        {...(mayCreate
          ? { onCreate: setNewName, createLabel: (name: string) => words("create", { name }) }
          : {})}
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
                {linked ? (
                  <NextLink
                    href={`/groups/${groupId}/reforms/${reform.id}`}
                    prefetch={false}
                    className="block truncate leading-6 hover:underline"
                  >
                    {text}
                  </NextLink>
                ) : (
                  text
                )}
              </Chip>
            </li>
          );
        })}
      </ul>
    </div>
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
