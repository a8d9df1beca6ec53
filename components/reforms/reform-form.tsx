"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Combobox } from "#components/ui/combobox.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select, TextArea, TextField } from "#components/ui/text-field.tsx";
import { type InLanguages, LANGUAGES } from "#lib/languages/language-tag.ts";
import { displayLabel, REFORM_KINDS } from "#lib/reforms/reform.ts";
import { type ActDraft, BLANK_ACT, type DraftFaults, type ReformDraft } from "./reform-draft.ts";
import { useReformSearch } from "./reform-field.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";

interface ReformFormProps {
  readonly groupId: string;
  /** Its own id is no parent of it. */
  readonly reformId?: string;
  readonly draft: ReformDraft;
  /** Null until somebody tried to save: nobody is told of an empty field before. */
  readonly faults: DraftFaults | null;
  readonly onChange: (changed: ReformDraft) => void;
}

/** Everything the register keeps of a reform; the three languages of each text side by side. */
export function ReformForm({ groupId, reformId, draft, faults, onChange }: ReformFormProps) {
  const words = useTranslations("reforms.fields");
  const kinds = useTranslations("reforms.kind");
  const change = (changed: Partial<ReformDraft>) => onChange({ ...draft, ...changed });
  return (
    <div className="grid gap-5">
      <InThree
        label={words("label")}
        values={draft.labels}
        rows={2}
        max={300}
        error={faults?.labels === true ? words("labelMissing") : undefined}
        onChange={(labels) => change({ labels })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={words("kind")}
          value={draft.kind}
          options={REFORM_KINDS.map((value) => ({ value, label: kinds(value) }))}
          onChange={(event) =>
            change({ kind: REFORM_KINDS.find((each) => each === event.target.value) ?? draft.kind })
          }
        />
        <TextField
          label={words("dates")}
          hint={words("datesHint")}
          placeholder="2007-05-21"
          value={draft.dates}
          error={faults?.dates === true ? words("dateWrong") : undefined}
          onChange={(event) => change({ dates: event.target.value })}
        />
      </div>
      <ParentField
        groupId={groupId}
        parent={draft.parent}
        without={reformId === undefined ? [] : [reformId]}
        onChange={(parent) => change({ parent })}
      />
      <InThree
        label={words("aliases")}
        hint={words("aliasesHint")}
        values={draft.aliases}
        rows={2}
        max={6_000}
        onChange={(aliases) => change({ aliases })}
      />
      <InThree
        label={words("description")}
        values={draft.descriptions}
        rows={3}
        max={2_000}
        onChange={(descriptions) => change({ descriptions })}
      />
      <Acts acts={draft.acts} faults={faults?.acts ?? []} onChange={(acts) => change({ acts })} />
    </div>
  );
}

interface InThreeProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly values: InLanguages;
  readonly rows: number;
  readonly max: number;
  readonly onChange: (values: InLanguages) => void;
}

function InThree({ label, hint, error, values, rows, max, onChange }: InThreeProps) {
  const names = useTranslations("ui.language");
  return (
    <fieldset className="min-w-0 border-0 p-0">
      <legend className="mb-1 font-bold">{label}</legend>
      {hint === undefined ? null : <p className="mb-2 text-label text-ink-3">{hint}</p>}
      <div className="grid items-start gap-3 md:grid-cols-3">
        {LANGUAGES.map((language, place) => (
          <TextArea
            key={language}
            label={names(language)}
            lang={language}
            rows={rows}
            maxLength={max}
            value={values[language] ?? ""}
            error={place === 0 ? error : undefined}
            onChange={(event) => onChange({ ...values, [language]: event.target.value })}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ParentFieldProps {
  readonly groupId: string;
  readonly parent: ReformDraft["parent"];
  readonly without: readonly string[];
  readonly onChange: (parent: ReformDraft["parent"]) => void;
}

function ParentField({ groupId, parent, without, onChange }: ParentFieldProps) {
  const words = useTranslations("reforms");
  const interfaceLocale = useInterfaceLocale();
  const { search, known } = useReformSearch(groupId);
  if (parent === null) {
    return (
      <Combobox
        label={words("fields.parent")}
        placeholder={words("field.placeholder")}
        search={search}
        without={without}
        onChoose={({ id }) => onChange(known.get(id) ?? null)}
      />
    );
  }
  const { text, language } = displayLabel(parent, interfaceLocale);
  return (
    <div>
      <p className="mb-1 text-ink-2">{words("fields.parent")}</p>
      <Chip
        {...(language === null ? {} : { lang: language })}
        removeLabel={words("field.remove", { name: text })}
        onRemove={() => onChange(null)}
      >
        {text}
      </Chip>
    </div>
  );
}

interface ActsProps {
  readonly acts: readonly ActDraft[];
  readonly faults: DraftFaults["acts"];
  readonly onChange: (acts: readonly ActDraft[]) => void;
}

function Acts({ acts, faults, onChange }: ActsProps) {
  const words = useTranslations("reforms.fields");
  return (
    <fieldset className="min-w-0 border-0 p-0">
      <legend className="mb-2 font-bold">{words("acts")}</legend>
      <div className="grid gap-4">
        {acts.map((act, place) => (
          <Act
            key={place}
            act={act}
            faults={faults[place]}
            number={place + 1}
            onChange={(changed) => onChange(acts.map((other, n) => (n === place ? changed : other)))}
            onRemove={() => onChange(acts.filter((_, n) => n !== place))}
          />
        ))}
        <Button
          icon={<Plus aria-hidden size={14} />}
          className="justify-self-start"
          onClick={() => onChange([...acts, BLANK_ACT])}
        >
          {words("addAct")}
        </Button>
      </div>
    </fieldset>
  );
}

interface ActProps {
  readonly act: ActDraft;
  readonly faults: DraftFaults["acts"][number] | undefined;
  readonly number: number;
  readonly onChange: (changed: ActDraft) => void;
  readonly onRemove: () => void;
}

function Act({ act, faults, number, onChange, onRemove }: ActProps) {
  const words = useTranslations("reforms.fields");
  const change = (changed: Partial<ActDraft>) => onChange({ ...act, ...changed });
  return (
    <div
      role="group"
      aria-label={words("act", { number })}
      className="grid gap-3 border-l-2 border-line-2 pl-3"
    >
      <p className="flex items-center justify-between text-ink-2">
        {words("act", { number })}
        <IconButton
          label={words("removeAct", { number })}
          icon={<X aria-hidden size={14} />}
          onClick={onRemove}
        />
      </p>
      <InThree
        label={words("actTitle")}
        values={act.title}
        rows={2}
        max={2_000}
        onChange={(title) => change({ title })}
      />
      <InThree
        label={words("authority")}
        values={act.authority}
        rows={1}
        max={300}
        onChange={(authority) => change({ authority })}
      />
      <div className="grid items-start gap-3 md:grid-cols-3">
        <TextField
          label={words("number")}
          maxLength={300}
          value={act.number}
          onChange={(event) => change({ number: event.target.value })}
        />
        <TextField
          label={words("date")}
          placeholder="2007-05-21"
          value={act.date}
          error={faults?.date === true ? words("dateWrong") : undefined}
          onChange={(event) => change({ date: event.target.value })}
        />
        <TextField
          label={words("url")}
          type="url"
          inputMode="url"
          maxLength={2_000}
          value={act.url}
          error={faults?.url === true ? words("urlWrong") : undefined}
          onChange={(event) => change({ url: event.target.value })}
        />
      </div>
    </div>
  );
}
