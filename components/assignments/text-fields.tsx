import { useTranslations } from "next-intl";
import { useState } from "react";
import { StylePick } from "#components/bibliography/style-pick.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import type { AssignmentDraft, DraftFaults } from "./assignment-draft.ts";
import { Check } from "./check.tsx";

interface TextFieldsProps {
  readonly groupId: string;
  readonly draft: AssignmentDraft;
  readonly faults: DraftFaults;
  readonly onChange: (change: Partial<AssignmentDraft>) => void;
}

/** What the text of an essay is to be like: length, citation style, whether it can be handed in anew. */
export function TextFields({ groupId, draft, faults, onChange }: TextFieldsProps) {
  const words = useTranslations("assignments.form");
  const [title, setTitle] = useState<string | null>(null);
  const number = (field: "fewestWords" | "mostWords") => {
    const fault = faults[field];
    return (
      <TextField
        label={words(field)}
        inputMode="numeric"
        value={draft[field]}
        error={fault === undefined ? undefined : words(`fault.${fault}`)}
        onChange={(event) => onChange({ [field]: event.target.value })}
      />
    );
  };
  return (
    <div className="grid gap-4">
      <div className="grid items-start gap-4 sm:grid-cols-[10rem_10rem]">
        {number("fewestWords")}
        {number("mostWords")}
      </div>
      {draft.citationStyle === null ? (
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span>{words("anyStyle")}</span>
          <LinkButton onClick={() => onChange({ citationStyle: OFFERED_STYLES[0].id })}>
            {words("requireStyle")}
          </LinkButton>
        </p>
      ) : (
        <div className="grid max-w-xl gap-2">
          <StylePick
            groupId={groupId}
            label={words("style")}
            look="field"
            value={draft.citationStyle}
            title={title}
            onPick={(citationStyle, picked) => {
              setTitle(picked);
              onChange({ citationStyle });
            }}
          />
          <LinkButton className="justify-self-start" onClick={() => onChange({ citationStyle: null })}>
            {words("allowAnyStyle")}
          </LinkButton>
        </div>
      )}
      <Check
        label={words("again")}
        hint={words("againHint")}
        checked={draft.mayHandInAgain}
        onChecked={(mayHandInAgain) => onChange({ mayHandInAgain })}
      />
    </div>
  );
}
