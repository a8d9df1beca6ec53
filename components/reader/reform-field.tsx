"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { QuickReform } from "#components/reforms/quick-reform.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Combobox, type Suggestion } from "#components/ui/combobox.tsx";
import { findWording } from "#lib/reforms/reform.ts";
import { findReforms, openRegister } from "#lib/reforms/register.ts";
import { useReader, useReaderState } from "./reader-context.ts";
import type { ReaderReform } from "./reader-view.ts";

interface ReformFieldProps {
  readonly reformIds: readonly string[];
  readonly onChange: (reformIds: readonly string[]) => void;
}

/** Reforms by type-ahead in any of the three languages; what the register lacks is added in place. */
export function ReformField({ reformIds, onChange }: ReformFieldProps) {
  const words = useTranslations("reforms.field");
  const state = useReaderState();
  const { view, deeds, interfaceLocale } = useReader();
  const [newName, setNewName] = useState<string | null>(null);
  const search = useReformSearch();
  const labelOf = (id: string) => findWording(state.reforms.get(id)?.labels ?? {}, interfaceLocale);
  if (newName !== null) {
    return (
      <QuickReform
        name={newName}
        onCreate={async (draft) => {
          const created = await deeds.createReform(draft);
          // What went wrong was said in a toast; the form stays as it is.
          if (created === null) return undefined;
          setNewName(null);
          onChange([...reformIds, created.id]);
          return undefined;
        }}
        onCancel={() => setNewName(null)}
      />
    );
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
  const state = useReaderState();
  const { deeds, interfaceLocale } = useReader();
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
