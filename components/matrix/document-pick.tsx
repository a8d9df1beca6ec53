"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { MenuCheck, MenuItem } from "#components/ui/menu.tsx";
import { firstSurname } from "#lib/documents/first-surname.ts";
import { listDocuments } from "#lib/operations/documents.ts";
import type { ChosenMember } from "./filter-chips.tsx";
import { Pick } from "#components/ui/pick.tsx";

interface Listed extends ChosenMember {
  readonly title: string;
}

interface DocumentPickProps {
  readonly groupId: string;
  readonly chosenIds: readonly string[];
  readonly chosen: readonly ChosenMember[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Texts to which the matrix is narrowed. Their list is asked for when it is opened: there may be hundreds. */
export function DocumentPick({ groupId, chosenIds, chosen, onChange }: DocumentPickProps) {
  const words = useTranslations("matrix");
  const call = useCall();
  const [documents, setDocuments] = useState<readonly Listed[] | null>(null);
  async function load(): Promise<void> {
    const answer = await call(listDocuments, { params: { groupId }, query: { sort: "year" } });
    if (!answer.ok) return;
    setDocuments(
      answer.value.documents.map(({ id, title, authors, year, language }) => ({
        ...{ id, title, lang: language === "mixed" ? null : language },
        name: [firstSurname(authors) || title, ...(year === null ? [] : [String(year)])].join(" "),
      })),
    );
  }
  const value =
    chosenIds.length === 0
      ? words("all")
      : chosenIds.length === 1
        ? (chosen[0]?.name ?? words("gone"))
        : words("chosen", { count: chosenIds.length });
  const toggled = (id: string) =>
    chosenIds.includes(id) ? chosenIds.filter((one) => one !== id) : [...chosenIds, id];
  return (
    <Pick label={words("document")} value={value} onOpen={() => void load()}>
      {chosenIds.length > 0 ? (
        <MenuItem staysOpen onSelect={() => onChange([])}>
          {words("allDocuments")}
        </MenuItem>
      ) : null}
      {documents === null ? <MenuItem disabled>{words("loading")}</MenuItem> : null}
      {(documents ?? []).map(({ id, name, title, lang }) => (
        <MenuCheck
          key={id}
          checked={chosenIds.includes(id)}
          onChange={() => onChange(toggled(id))}
          lang={lang ?? undefined}
        >
          <b className="font-normal">{name}</b>
          {name.startsWith(title) ? null : (
            <span className="block truncate text-label text-ink-3">{title}</span>
          )}
        </MenuCheck>
      ))}
    </Pick>
  );
}
