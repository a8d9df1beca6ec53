"use client";

import { useTranslations } from "next-intl";
import { InThree } from "#components/reforms/in-three.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { TAG_COLOURS, type TagColour } from "#lib/codebook/colour.ts";
import { TagBadge } from "./tag-badge.tsx";
import { hasLabel, type TagDraft } from "./tag-draft.ts";

interface TagFormProps {
  readonly draft: TagDraft;
  /** Somebody tried to save: what is missing is said. */
  readonly isTried: boolean;
  readonly onChange: (draft: TagDraft) => void;
}

export function TagForm({ draft, isTried, onChange }: TagFormProps) {
  const words = useTranslations("codebook.fields");
  const change = (changed: Partial<TagDraft>) => onChange({ ...draft, ...changed });
  const label = draft.labels.kk ?? draft.labels.ru ?? draft.labels.en ?? "";
  return (
    <div className="grid gap-5">
      <InThree
        label={words("label")}
        values={draft.labels}
        rows={1}
        max={200}
        error={isTried && !hasLabel(draft.labels) ? words("labelMissing") : undefined}
        onChange={(labels) => change({ labels })}
      />
      <InThree
        label={words("definition")}
        hint={words("definitionHint")}
        values={draft.definitions}
        rows={3}
        max={4_000}
        onChange={(definitions) => change({ definitions })}
      />
      <InThree
        label={words("examples")}
        hint={words("linesHint")}
        values={draft.examples}
        rows={2}
        max={20_000}
        onChange={(examples) => change({ examples })}
      />
      <InThree
        label={words("aliases")}
        hint={words("linesHint")}
        values={draft.aliases}
        rows={1}
        max={4_000}
        onChange={(aliases) => change({ aliases })}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <ColourChoice label={label} value={draft.colour} onChange={(colour) => change({ colour })} />
        <TextField
          label={words("shortcut")}
          hint={words("shortcutHint")}
          value={draft.shortcut}
          autoComplete="off"
          maxLength={8}
          onChange={(event) => change({ shortcut: lastKey(event.target.value) })}
        />
      </div>
    </div>
  );
}

/** The key that was pressed last takes the place of the one before. */
function lastKey(typed: string): string {
  return (
    typed
      .match(/[\p{L}\p{N}]/gu)
      ?.at(-1)
      ?.toLowerCase() ?? ""
  );
}

interface ColourChoiceProps {
  readonly label: string;
  readonly value: TagColour | null;
  readonly onChange: (colour: TagColour | null) => void;
}

function ColourChoice({ label, value, onChange }: ColourChoiceProps) {
  const words = useTranslations("codebook");
  return (
    <fieldset className="min-w-0 border-0 p-0">
      <legend className="mb-1 text-ui text-ink-2">{words("fields.colour")}</legend>
      <div className="flex flex-wrap gap-1">
        {[null, ...TAG_COLOURS].map((colour) => (
          <label
            key={colour ?? "none"}
            title={words(`colour.${colour ?? "none"}`)}
            className={classNames(
              "control inline-grid min-w-8 cursor-pointer place-items-center rounded border has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:min-w-11",
              colour === value ? "border-accent bg-accent-wash" : "border-transparent hover:bg-sunk",
            )}
          >
            <input
              type="radio"
              name="colour"
              className="sr-only"
              checked={colour === value}
              aria-label={words(`colour.${colour ?? "none"}`)}
              onChange={() => onChange(colour)}
            />
            <TagBadge colour={colour} label={label} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
