"use client";

import { useTranslations } from "next-intl";
import { Select, TextArea, TextField } from "#components/ui/text-field.tsx";
import type { FormField, FormValues } from "#lib/citations/form-fields.ts";
import { fieldsFor, FORM_TYPES, missingFields } from "#lib/citations/form-kinds.ts";
import type { CslType } from "#lib/citations/reference.ts";
import { DOUBT } from "./doubt.ts";
import { useLanguageName } from "./use-language-name.ts";

export interface Description {
  readonly type: CslType;
  readonly language: string;
  readonly values: FormValues;
}

interface DescriptionFormProps {
  readonly description: Description;
  readonly onChange: (changed: Description) => void;
  /** How sure the reader of a printed entry was, 0–1 by CSL variable; what it doubts is marked. */
  readonly confidence?: Readonly<Record<string, number>>;
  /** Whether empty fields that a list needs are pointed out; of a second form of a work they stand in the first. */
  readonly asksForMissing?: boolean;
}

/** Languages that works of a group are usually in; any other tag that is stored stays on offer. */
const LANGUAGES_OF_WORKS = ["kk", "ru", "en", "kk-Latn", "ru-Latn", "tr", "de", "fr"] as const;

/** Long values get room; names are many in one field. */
const LONG: readonly FormField[] = ["author", "title", "note", "authority", "abstract"];
const WIDE: readonly FormField[] = [...LONG, "container-title", "editor", "compiler", "translator", "URL"];

/** The description of a work, field by field, as much as its kind needs. */
export function DescriptionForm(props: DescriptionFormProps) {
  const { description, onChange, confidence = {}, asksForMissing = true } = props;
  const words = useTranslations("references");
  const languageName = useLanguageName();
  const { type, language, values } = description;
  const missing = missingFields(type, values);
  const languages =
    language === "" || LANGUAGES_OF_WORKS.some((known) => known === language)
      ? LANGUAGES_OF_WORKS
      : [...LANGUAGES_OF_WORKS, language];
  const hint = (field: FormField) => {
    const sure = confidence[field];
    if (sure !== undefined && sure < DOUBT) return <span className="text-warn">{words("doubtful")}</span>;
    if (field === "author") return words("authorHint");
    return asksForMissing && missing.has(field) ? words("needed") : undefined;
  };
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <Select
        label={words("field.type")}
        value={type}
        options={FORM_TYPES.map((value) => ({ value, label: words(`type.${value}`) }))}
        onChange={(event) =>
          onChange({ ...description, type: FORM_TYPES.find((known) => known === event.target.value) ?? type })
        }
      />
      <Select
        label={words("field.language")}
        value={language}
        options={[
          { value: "", label: words("unknownLanguage") },
          ...languages.map((value) => ({ value, label: languageName(value) })),
        ]}
        onChange={(event) => onChange({ ...description, language: event.target.value })}
      />
      {fieldsFor(type, values).map((field) => {
        const Control = LONG.includes(field) ? TextArea : TextField;
        return (
          <Control
            key={field}
            label={words(`field.${field}`)}
            hint={hint(field)}
            lang={language === "" ? undefined : language}
            value={values[field] ?? ""}
            className={WIDE.includes(field) ? "sm:col-span-2" : ""}
            {...(LONG.includes(field) ? { rows: field === "title" ? 2 : 1 } : {})}
            onChange={(event: { target: { value: string } }) =>
              onChange({ ...description, values: { ...values, [field]: event.target.value } })
            }
          />
        );
      })}
    </div>
  );
}
