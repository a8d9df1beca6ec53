"use client";

import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { Combobox } from "#components/ui/combobox.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { displayLabel, REFORM_KINDS } from "#lib/reforms/reform.ts";
import { Acts } from "./act-fields.tsx";
import { DateFields } from "./date-fields.tsx";
import { InstitutionFields } from "./institution-fields.tsx";
import { InThree } from "./in-three.tsx";
import { type DraftFaults, fieldsOf, type ReformDraft } from "./reform-draft.ts";
import { useReformSearch } from "./reform-field.tsx";
import { SharedActs, SharedNames, useOtherReforms } from "./shared-names.tsx";
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
  const others = useOtherReforms(groupId, reformId);
  const { labels, aliases, acts } = fieldsOf(draft);
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
      <Select
        label={words("kind")}
        className="sm:max-w-xs"
        value={draft.kind}
        options={REFORM_KINDS.map((value) => ({ value, label: kinds(value) }))}
        onChange={(event) =>
          change({ kind: REFORM_KINDS.find((each) => each === event.target.value) ?? draft.kind })
        }
      />
      <DateFields dates={draft.dates} faults={faults?.dates ?? []} onChange={(dates) => change({ dates })} />
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
      <SharedNames {...{ groupId, others }} labels={labels} aliases={aliases} />
      <InThree
        label={words("description")}
        values={draft.descriptions}
        rows={3}
        max={2_000}
        onChange={(descriptions) => change({ descriptions })}
      />
      <InstitutionFields
        groupId={groupId}
        institutions={draft.institutions}
        without={reformId === undefined ? [] : [reformId]}
        onChange={(institutions) => change({ institutions })}
      />
      <Acts acts={draft.acts} faults={faults?.acts ?? []} onChange={(acts) => change({ acts })} />
      <SharedActs {...{ groupId, others, acts }} />
    </div>
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
