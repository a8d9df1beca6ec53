"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { call } from "#components/api/call.ts";
import { moved } from "#components/rubrics/rubric-draft.ts";
import { Combobox, type Suggestion } from "#components/ui/combobox.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { shortName } from "#lib/citations/catalogue-line.ts";
import { listDocuments } from "#lib/operations/documents.ts";
import { listReferences } from "#lib/operations/references.ts";
import type { AssignmentDraft } from "./assignment-draft.ts";

type Material = AssignmentDraft["materials"][number];

interface MaterialsFieldProps {
  readonly groupId: string;
  readonly materials: readonly Material[];
  readonly onMaterials: (materials: readonly Material[]) => void;
}

const idOf = (material: Material): string => material.documentId ?? material.referenceId ?? "";

/** Documents and works of the group that students are given to read, in the order in which they are to. */
export function MaterialsField({ groupId, materials, onMaterials }: MaterialsFieldProps) {
  const words = useTranslations("assignments.materials");
  const { search, known } = useMaterialSearch(groupId);
  return (
    <div className="grid gap-3">
      {materials.length === 0 ? null : (
        <ol className="divide-y divide-line border-y border-line">
          {materials.map((material, at) => (
            <li key={idOf(material)} className="flex items-center gap-3 py-2">
              <span className="min-w-0 flex-1">
                <span lang={material.language ?? undefined} className="font-serif text-quote">
                  <TitleText>{material.title}</TitleText>
                </span>
                <span className="block text-label text-ink-3">
                  {words(material.documentId === null ? "work" : "document")}
                  {material.note === "" ? null : ` · ${material.note}`}
                </span>
              </span>
              <IconButton
                label={words("up", { title: material.title })}
                icon={<ArrowUp aria-hidden size={14} />}
                disabled={at === 0}
                onClick={() => onMaterials(moved(materials, at, -1))}
              />
              <IconButton
                label={words("down", { title: material.title })}
                icon={<ArrowDown aria-hidden size={14} />}
                disabled={at === materials.length - 1}
                onClick={() => onMaterials(moved(materials, at, 1))}
              />
              <IconButton
                label={words("remove", { title: material.title })}
                icon={<X aria-hidden size={14} />}
                onClick={() => onMaterials(materials.filter((_, place) => place !== at))}
              />
            </li>
          ))}
        </ol>
      )}
      <Combobox
        label={words("find")}
        placeholder={words("findPlaceholder")}
        search={search}
        without={materials.map(idOf)}
        className="max-w-xl"
        onChoose={({ id }) => {
          const found = known.get(id);
          if (found !== undefined) onMaterials([...materials, found]);
        }}
      />
    </div>
  );
}

/** Of documents and of works each: more are not read in a list of suggestions. */
const MOST_SUGGESTIONS = 8;

function useMaterialSearch(groupId: string) {
  const [known] = useState(() => new Map<string, Material>());
  const words = useTranslations("assignments.materials");
  const search = useCallback(
    async (query: string, signal: AbortSignal): Promise<readonly Suggestion[]> => {
      const params = { groupId };
      const [documents, works] = await Promise.all([
        call(listDocuments, { params, query: { search: query, sort: "title" }, signal }),
        call(listReferences, { params, query: { search: query }, signal }),
      ]);
      if (!documents.ok) throw new Error(documents.refusal.code);
      if (!works.ok) throw new Error(works.refusal.code);
      const found: Material[] = [
        ...documents.value.documents.slice(0, MOST_SUGGESTIONS).map(({ id, title, language }) => ({
          ...{ documentId: id, referenceId: null, title, language, note: "", href: null, citeAs: null },
        })),
        ...works.value.references.slice(0, MOST_SUGGESTIONS).map((line) => ({
          ...{ documentId: null, referenceId: line.id, title: line.title, language: line.language },
          ...{ note: shortName(line), href: null, citeAs: null },
        })),
      ];
      return found.map((material) => {
        known.set(idOf(material), material);
        const kind = words(material.documentId === null ? "work" : "document");
        const note = material.note === "" ? kind : `${kind}: ${material.note}`;
        return {
          id: idOf(material),
          label: `${material.title} (${note})`,
          lang: material.language ?? undefined,
        };
      });
    },
    [groupId, known, words],
  );
  return { search, known };
}
