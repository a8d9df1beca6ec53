"use client";

import { ArrowDown, ArrowUp, CircleAlert, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { type CriterionDraft, type DraftFault, emptyCriterion } from "./rubric-draft.ts";
import { LevelRows } from "./level-rows.tsx";
import { type ShownLanguage, TextInLanguage } from "./text-in-language.tsx";

interface CriterionCardProps {
  readonly criterion: CriterionDraft;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly shown: ShownLanguage;
  /** Per cent of all weights; null while they do not add up to anything. */
  readonly share: string | null;
  /** Of this criterion; empty until one has tried to save, but for what contradicts itself. */
  readonly faults: readonly DraftFault[];
  readonly onChange: (change: Partial<CriterionDraft>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const SAID_AT_FIELDS = new Set(["name_missing", "number_missing"]);

/** One criterion with all of its fields. */
export function CriterionCard(props: CriterionCardProps) {
  const { criterion, number, of, shown, share, faults, onChange, onMove, onRemove } = props;
  const words = useTranslations("rubrics.editor");
  const locale = useInterfaceLocale();
  const name = criterion.names[locale].trim();
  const title = name === "" ? words("criterion", { number }) : name;
  const has = (code: string) => faults.some((fault) => fault.code === code && fault.level === null);
  const isGuide = criterion.levels.length === 0;
  const isUnread = (text: string) => has("number_missing") && !/^\s*\d+(?:[.,]\d+)?\s*$/u.test(text);
  return (
    <section aria-label={title} className="grid gap-3 border-t border-line-2 py-5">
      <div className="flex items-center gap-3">
        <span
          aria-hidden
          className="grid size-5 flex-none place-items-center rounded-xs border border-accent text-label text-accent"
        >
          {number}
        </span>
        <h3 className="min-w-0 flex-1 truncate text-ui font-bold">{title}</h3>
        {share === null ? null : (
          <span className="text-label text-ink-3 tabular-nums">{words("share", { share })}</span>
        )}
        <div className="flex">
          <IconButton
            label={words("up", { name: title })}
            icon={<ArrowUp aria-hidden size={16} />}
            disabled={number === 1}
            onClick={() => onMove(-1)}
          />
          <IconButton
            label={words("down", { name: title })}
            icon={<ArrowDown aria-hidden size={16} />}
            disabled={number === of}
            onClick={() => onMove(1)}
          />
          <IconButton
            label={words("remove", { name: title })}
            icon={<Trash2 aria-hidden size={16} />}
            onClick={onRemove}
          />
        </div>
      </div>
      <ul aria-live="polite" className="grid gap-1 empty:hidden">
        {faults
          .filter(({ code }) => !SAID_AT_FIELDS.has(code))
          .map(({ code }) => (
            <li key={code} className="flex gap-1.5 text-label text-bad">
              <CircleAlert aria-hidden size={14} className="mt-px flex-none" />
              {words(`fault.${code}`)}
            </li>
          ))}
      </ul>
      <TextInLanguage
        label={words("criterionName")}
        texts={criterion.names}
        shown={shown}
        max={200}
        error={has("name_missing") ? words("fault.name_missing") : undefined}
        onTexts={(names) => onChange({ names })}
      />
      <TextInLanguage
        label={words(isGuide ? "guide" : "criterionText")}
        texts={criterion.descriptions}
        shown={shown}
        rows={isGuide ? 3 : 1}
        max={2_000}
        onTexts={(descriptions) => onChange({ descriptions })}
      />
      <div className="grid items-start gap-3 sm:grid-cols-[8rem_14rem_8rem]">
        <TextField
          label={words("weight")}
          inputMode="decimal"
          value={criterion.weight}
          error={isUnread(criterion.weight) ? words("fault.number_missing") : undefined}
          onChange={(event) => onChange({ weight: event.target.value })}
        />
        <Select
          label={words("markedBy")}
          value={isGuide ? "points" : "levels"}
          options={[
            { value: "levels", label: words("byLevels") },
            { value: "points", label: words("byPoints") },
          ]}
          onChange={({ target }) =>
            onChange({
              levels: target.value === "levels" ? emptyCriterion([], true).levels : [],
              most: criterion.levels.at(-1)?.points ?? criterion.most,
            })
          }
        />
        {isGuide ? (
          <TextField
            label={words("most")}
            inputMode="decimal"
            value={criterion.most}
            error={isUnread(criterion.most) ? words("fault.number_missing") : undefined}
            onChange={(event) => onChange({ most: event.target.value })}
          />
        ) : null}
      </div>
      {isGuide ? null : (
        <LevelRows
          criterion={criterion}
          shown={shown}
          faults={faults}
          onLevels={(levels) => onChange({ levels })}
        />
      )}
    </section>
  );
}
