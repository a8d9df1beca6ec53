"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Combobox } from "#components/ui/combobox.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { INSTITUTION_ROLES } from "#lib/reforms/institution-role.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import type { InstitutionDraft } from "./reform-draft.ts";
import { useReformSearch } from "./reform-field.tsx";

interface InstitutionFieldsProps {
  readonly groupId: string;
  readonly institutions: readonly InstitutionDraft[];
  readonly without: readonly string[];
  readonly onChange: (institutions: readonly InstitutionDraft[]) => void;
}

/** Institutions of the register, and what the reform does to each. */
export function InstitutionFields({ groupId, institutions, without, onChange }: InstitutionFieldsProps) {
  const words = useTranslations("reforms");
  const interfaceLocale = useInterfaceLocale();
  const { search, known } = useReformSearch(groupId, "institution");
  const put = (at: number, role: string) => {
    const chosen = INSTITUTION_ROLES.find((each) => each === role);
    if (chosen !== undefined)
      onChange(institutions.map((one, n) => (n === at ? { ...one, role: chosen } : one)));
  };
  return (
    <fieldset className="min-w-0 border-0 p-0">
      <legend className="mb-1 font-bold">{words("fields.institutions")}</legend>
      <p className="mb-2 text-label text-ink-3">{words("fields.institutionsHint")}</p>
      <div className="grid gap-2">
        {institutions.map(({ reform, role }, at) => {
          const { text, language } = displayLabel(reform, interfaceLocale);
          return (
            <div key={reform.id} className="flex flex-wrap items-center gap-2">
              <Select
                label={words("fields.roleOf", { name: text })}
                labelHidden
                className="w-40 flex-none"
                value={role}
                options={INSTITUTION_ROLES.map((value) => ({ value, label: words(`role.${value}`) }))}
                onChange={(event) => put(at, event.target.value)}
              />
              <span lang={language ?? undefined} className="min-w-0 flex-1 font-serif text-quote break-words">
                {text}
              </span>
              <IconButton
                label={words("field.remove", { name: text })}
                icon={<X aria-hidden size={14} />}
                onClick={() => onChange(institutions.filter((_, n) => n !== at))}
              />
            </div>
          );
        })}
        <Combobox
          label={words("fields.addInstitution")}
          labelHidden
          placeholder={words("fields.addInstitution")}
          search={search}
          without={[...without, ...institutions.map(({ reform }) => reform.id)]}
          onChoose={({ id }) => {
            const reform = known.get(id);
            if (reform !== undefined) onChange([...institutions, { reform, role: "changes" }]);
          }}
        />
      </div>
    </fieldset>
  );
}
